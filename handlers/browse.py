"""Lists of entries to choose from."""

from handlers import render
from handlers.turn import Turn


async def show(turn: Turn) -> None:
    kind, page = (turn.pressed.argument(0), turn.pressed.argument(1)) if turn.pressed else ("", "")
    entries = turn.pack.of_kind(kind, turn.language)
    number = int(page) if page.isdecimal() else 0
    message = render.listing(turn.pack, turn.texts, kind, entries, number)
    if turn.pressed and turn.pressed.argument(2) == "here":
        await turn.change(message)
    else:
        await turn.send(message)
