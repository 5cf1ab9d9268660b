"""Beginning, the menu, and the language."""

from html import escape

from bot.messages import Message
from bot.store.conversations import Person
from handlers import render
from handlers.buttons import press
from handlers.turn import Alert, Turn


async def start(turn: Turn) -> None:
    await _menu(turn, turn.texts("start.text"))


async def menu(turn: Turn) -> None:
    await _menu(turn, turn.texts("menu.text"))


async def unknown_command(turn: Turn) -> None:
    await _menu(turn, turn.texts("command.unknown"))


async def ask_language(turn: Turn) -> None:
    rows = tuple(
        (press(info.name, "speak", code),) for code, info in turn.pack.languages.items() if code in turn.pack.texts
    )
    await turn.send(Message(escape(turn.texts("language.ask")), rows))


async def speak(turn: Turn) -> None:
    language = turn.pressed.argument(0) if turn.pressed else ""
    if language not in turn.pack.texts:
        turn.alert = Alert(turn.texts("button.stale"))
        return
    turn.language = language
    await turn.tx.conversations.remember(turn.chat_id, Person(language))
    lines = [turn.texts("language.set")]
    if turn.pack.languages[language].reviewed == "none":
        lines.append(turn.texts("language.note"))
    await turn.remove_pressed()
    await _menu(turn, "\n".join(lines))


async def stale(turn: Turn) -> None:
    """A button that we did not hand out in this chat, or that no longer means anything."""
    turn.alert = Alert(turn.texts("button.stale"), window=True)


async def _menu(turn: Turn, text: str) -> None:
    writing = await turn.tx.cases.of_person(turn.chat_id) is not None
    waiting = await turn.tx.shelf.has(turn.chat_id)
    await turn.send(render.menu(turn.pack, turn.texts, text, writing=writing, waiting=waiting))
