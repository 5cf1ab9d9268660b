"""Between Telegram and the conversation: opens a turn, lets it be dealt with, commits, and only then answers a press."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import CallbackQuery, Update
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.cases.conversation import EMPTY
from bot.knowledge import Knowledge
from bot.store.store import Transaction
from handlers.buttons import Press, read_press
from handlers.parts import Parts
from handlers.turn import Turn

Handle = Callable[[Turn], Awaitable[None]]
Callback = Callable[[Update, ContextTypes.DEFAULT_TYPE], Awaitable[Any]]

_MINUTE = 60


def turned(parts: Parts, handle: Handle) -> Callback:
    async def callback(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        async with parts.store.begin() as tx:
            turn = await open_turn(parts, tx, update)
            before = turn.conversation
            await handle(turn)
            if turn.conversation != before:
                await tx.conversations.save(
                    turn.chat_id, turn.conversation, parts.config.retention.conversation_minutes * _MINUTE
                )
            await tx.inbox.done(update.update_id)
        parts.wake()
        if update.callback_query:
            await _answer(update.callback_query, turn)

    return callback


async def open_turn(parts: Parts, tx: Transaction, update: Update) -> Turn:
    chat, user = update.effective_chat, update.effective_user
    chat_id = chat.id if chat else 0
    private = chat is not None and chat.type == "private"
    query = update.callback_query
    knowledge = parts.library.current
    pressed = read_press(query.data or "", await _button_chat(parts, tx, chat_id), parts.store.seal) if query else None
    return Turn(
        parts=parts,
        tx=tx,
        update=update,
        chat_id=chat_id,
        user_id=user.id if user else 0,
        knowledge=knowledge,
        language=await _language(knowledge, tx, update, pressed) if private else _first_language(knowledge),
        conversation=await tx.conversations.load(chat_id) if private else EMPTY,
        pressed=pressed,
    )


async def _button_chat(parts: Parts, tx: Transaction, chat_id: int) -> int:
    """Buttons in the coordinators' group carry its configured number, also after Telegram gave it another."""
    group = parts.config.coordinators.group
    return group if group is not None and await tx.facts.group(group) == chat_id else chat_id


async def _language(knowledge: Knowledge, tx: Transaction, update: Update, pressed: Press | None) -> str:
    """That of the message whose button is pressed; the chosen one; the one of the person's phone; else Dutch."""
    offered = knowledge.pack.texts
    chat, user = update.effective_chat, update.effective_user
    person = await tx.conversations.person(chat.id) if chat else None
    wishes = (pressed and pressed.language, person and person.language, user and user.language_code)
    for wish in wishes:
        if wish and wish.partition("-")[0] in offered:
            return wish.partition("-")[0]
    return next(iter(offered))


def _first_language(knowledge: Knowledge) -> str:
    return next(iter(knowledge.pack.texts))


async def _answer(query: CallbackQuery, turn: Turn) -> None:
    alert = turn.alert
    try:
        await query.answer(alert.text if alert else None, show_alert=alert.window if alert else None)
    except TelegramError:
        return  # too late to answer: only the little clock on the button would have stopped
