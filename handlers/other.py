"""What is not text is not looked at, not kept and not passed on."""

from handlers import render
from handlers.turn import Turn


async def not_text(turn: Turn) -> None:
    await turn.send(render.plain(turn.pack, turn.texts, "other.text"))


async def forwarded(turn: Turn) -> None:
    await turn.send(render.plain(turn.pack, turn.texts, "other.forwarded"))


async def edited(turn: Turn) -> None:
    await turn.send(render.plain(turn.pack, turn.texts, "other.edited"))
