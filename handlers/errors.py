"""When dealing with an update fails: it is tried again, and after the third time the person hears the truth."""

import logging
import traceback
from html import escape

from telegram import Update
from telegram.ext import ContextTypes

from bot.messages import Message
from handlers.parts import Parts
from handlers.post import Post

log = logging.getLogger(__name__)

_MOST_ATTEMPTS = 3


async def failed(parts: Parts, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    error = context.error
    log.error("a turn failed: %s at %s", type(error).__name__, _where(error))
    if not isinstance(update, Update):
        return
    async with parts.store.begin() as tx:
        if await tx.inbox.failed(update.update_id) < _MOST_ATTEMPTS:
            return
        await tx.inbox.done(update.update_id)
        chat = update.effective_chat
        if chat and chat.type == "private":
            post = Post(parts, tx, parts.library.current.pack)
            await post.to_person(chat.id, Message(escape(post.desk_texts("error.text"))), post.desk_texts)
    parts.wake()


def _where(error: BaseException | None) -> str:
    """File and line only: the text of an error can hold what a person wrote."""
    frames = traceback.extract_tb(error.__traceback__ if error else None)
    return f"{frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno}" if frames else "unknown"
