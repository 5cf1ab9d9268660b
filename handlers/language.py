"""Which language: asked once, changed at any time."""

from dataclasses import replace
from html import escape

from bot.messages import Message
from handlers import render
from handlers.buttons import press
from handlers.turn import Turn

COMMAND = "language"
_IN_A_ROW = 2


async def ask(turn: Turn) -> None:
    await _ask(turn, "")


async def ask_first(turn: Turn, code: str) -> bool:
    """Whether it had to be asked. `code`: what is opened after the choice."""
    person = await turn.tx.conversations.person(turn.chat_id)
    if person.asked or person.language is not None:
        return False
    await turn.tx.conversations.remember(turn.chat_id, replace(person, asked=True))
    await _ask(turn, code)
    return True


async def ask_once(turn: Turn) -> None:
    """Below an answer to who never saw the question."""
    await ask_first(turn, "")


async def _ask(turn: Turn, code: str) -> None:
    """In every language at once: who reads it may have chosen the wrong one."""
    texts = turn.pack.texts
    lines = dict.fromkeys(one("language.ask") for one in texts.values())
    keys = [press(info.name, "speak", one, code) for one, info in turn.pack.languages.items() if one in texts]
    rows = tuple(tuple(keys[place : place + _IN_A_ROW]) for place in range(0, len(keys), _IN_A_ROW))
    await turn.send(Message(escape("\n".join(lines)), (*rows, (render.emergency_button(turn.pack, turn.texts),))))


def notes(turn: Turn) -> list[str]:
    """What is to be said honestly of the language of this turn."""
    info, dutch = turn.pack.languages[turn.language], next(iter(turn.pack.texts.values()))
    found = []
    if info.scope == "card":
        found += [turn.texts("language.card_only"), dutch("language.card_only")]
    if info.reviewed == "none":
        found.append(turn.texts("language.note"))
    return list(dict.fromkeys(found))
