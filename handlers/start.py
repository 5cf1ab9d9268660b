"""Beginning, with or without a link; the menu."""

from bot.pack.codes import id_of, route_code
from bot.store.conversations import Person
from handlers import guided, language, question, render
from handlers.turn import Alert, Turn

_UNKNOWN = "-"  # stands for a code of which nothing is known; what was sent itself may be anything, and long


async def start(turn: Turn) -> None:
    code = _code(turn)
    if not await language.ask_first(turn, code):
        if not code:
            await _menu(turn, turn.texts("start.text"))
        await _open(turn, code)


async def menu(turn: Turn) -> None:
    await _menu(turn, turn.texts("menu.text"))


async def unknown_command(turn: Turn) -> None:
    await _menu(turn, turn.texts("command.unknown"))


async def speak(turn: Turn) -> None:
    """A language is chosen. The first time this is the beginning; `code` says what is opened then."""
    chosen, code = (turn.pressed.argument(0), turn.pressed.argument(1)) if turn.pressed else ("", "")
    if chosen not in turn.pack.texts:
        turn.alert = Alert(turn.texts("button.stale"))
        return
    first = (await turn.tx.conversations.person(turn.chat_id)).language is None
    turn.language = chosen
    await turn.tx.conversations.remember(turn.chat_id, Person(chosen, asked=True))
    await turn.remove_pressed()
    said = [turn.texts("start.text" if first else "language.set")]
    dutch = chosen == next(iter(turn.pack.texts))
    await _menu(turn, "\n".join([*said, *([] if first and dutch else language.notes(turn))]))
    await _open(turn, code)


async def stale(turn: Turn) -> None:
    """A button that we did not hand out in this chat, or that no longer means anything."""
    turn.alert = Alert(turn.texts("button.stale"), window=True)


def _code(turn: Turn) -> str:
    """What stands behind /start, if we made it."""
    _, _, given = turn.text.partition(" ")
    code = given.strip()
    known = code == route_code() or id_of(code, _ids(turn)) is not None
    return code if known or not code else _UNKNOWN


async def _open(turn: Turn, code: str) -> None:
    if code == route_code():
        await guided.begin(turn)
    elif (entry_id := id_of(code, _ids(turn))) is not None:
        await question.entry(turn, entry_id)
    elif code:
        await _menu(turn, turn.texts("share.unknown"))


def _ids(turn: Turn) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for entries in turn.pack.entries.values() for one in entries))


async def _menu(turn: Turn, text: str) -> None:
    writing = await turn.tx.cases.of_person(turn.chat_id) is not None
    waiting = await turn.tx.shelf.has(turn.chat_id)
    await turn.send(render.menu(turn.pack, turn.texts, text, writing=writing, waiting=waiting))
