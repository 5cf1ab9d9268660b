"""Taking changed knowledge into use."""

import asyncio
from functools import partial
from html import escape
from typing import Any

from telegram import Update
from telegram.ext import ContextTypes

from bot.knowledge import Knowledge
from bot.marked_yaml import Problem
from bot.messages import Message
from handlers import desk
from handlers.edge import open_turn, turned
from handlers.parts import Parts
from handlers.turn import Turn

Read = Knowledge | tuple[Problem, ...]


def reloading(parts: Parts) -> Any:
    """Reading takes seconds. It is done aside, before the turn opens its transaction: nobody else has to wait for it."""

    async def callback(update: Update, context: ContextTypes.DEFAULT_TYPE) -> Any:
        allowed = await _allowed(parts, update)
        read = await asyncio.to_thread(parts.library.read_again) if allowed else None
        await turned(parts, partial(_take_into_use, read=read))(update, context)

    return callback


async def _allowed(parts: Parts, update: Update) -> bool:
    async with parts.store.begin() as tx:
        return await desk.member(await open_turn(parts, tx, update))


async def _take_into_use(turn: Turn, read: Read | None) -> None:
    if read is None:
        return
    if isinstance(read, Knowledge):
        turn.parts.library.current = read
        entries = next(iter(read.pack.entries.values()))
        text = turn.texts("desk.reloaded", entries=len(entries))
    else:
        text = turn.texts("desk.reload_failed", count=len(read), problem=read[0])
    await turn.to_group(Message(escape(text)))
