"""The emergency card: before anything else, directly, from memory alone."""

import asyncio
import logging
from itertools import count

from telegram import Bot, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot.answering import command_word
from bot.knowledge import Knowledge, Library
from bot.language.detect import detect
from bot.store.store import Store, StoreError
from bot.transport.keyboard import keyboard
from bot.transport.request import seconds_of
from bot.triage.assess import assess
from handlers import render
from handlers.buttons import Press, read_press, signed
from handlers.turn import Turn

log = logging.getLogger(__name__)

UNKNOWN = "unknown"
_COMMANDS = ("/card", "/112")
_LONGEST_WAIT = 30


class EmergencyCard:
    """Looks at each update as it arrives, before it is stored, and sends the card when somebody is in danger or asks for it."""

    def __init__(self, bot: Bot, library: Library, store: Store) -> None:
        self._bot = bot
        self._library = library
        self._store = store

    async def arrive(self, update: Update) -> None:
        chat = update.effective_chat
        if chat is None or chat.type != "private":
            return
        knowledge = self._library.current
        kind = self._kind(knowledge, update, chat.id)
        if kind is not None:
            await self._send(chat.id, knowledge, kind, _language(knowledge, update))

    def _kind(self, knowledge: Knowledge, update: Update, chat_id: int) -> str | None:
        if update.callback_query:
            pressed = read_press(update.callback_query.data or "", chat_id, self._store.seal)
            return UNKNOWN if pressed is not None and _asks_for_card(pressed) else None
        text = _text(update)
        if (alarm := assess(knowledge.signals, text)) is not None:
            return alarm.kind
        command = text.partition(" ")[0].partition("@")[0]
        return UNKNOWN if command in _COMMANDS or command_word(knowledge.pack, text) == "card" else None

    async def _send(self, chat_id: int, knowledge: Knowledge, kind: str, language: str) -> None:
        """Until it has arrived, or can never arrive. What else this chat gets waits for it."""
        message = signed(render.card(knowledge.pack, language, kind), chat_id, self._store.seal)
        for attempt in count():
            try:
                sent = await self._bot.send_message(
                    chat_id, message.text, parse_mode=ParseMode.HTML, reply_markup=keyboard(message)
                )
            except RetryAfter as error:
                await asyncio.sleep(seconds_of(error))
            except (BadRequest, Forbidden) as error:
                log.error("the emergency card was refused (%s)", type(error).__name__)
                return
            except TelegramError as error:
                log.warning("the emergency card did not get through (%s), trying again", type(error).__name__)
                await asyncio.sleep(min(2 ** min(attempt, 10) / 4, _LONGEST_WAIT))
            else:
                await self._note(chat_id, sent.message_id)
                return

    async def _note(self, chat_id: int, message_id: int) -> None:
        """So that it can be wiped; not worth failing for."""
        try:
            async with self._store.begin() as tx:
                await tx.private.note(chat_id, message_id)
        except StoreError as error:
            log.warning("the emergency card cannot be noted for wiping (%s)", error)


async def already_sent(_turn: Turn) -> None:
    """The card went out when the press or the word arrived."""


def _asks_for_card(pressed: Press) -> bool:
    """The ☎ button, and "no" to the question whether the person is safe."""
    return pressed.verb == "card" or (pressed.verb == "safe" and pressed.argument(0) == "no")


def _text(update: Update) -> str:
    message = update.message or update.edited_message
    return (message.text or message.caption or "") if message else ""


def _language(knowledge: Knowledge, update: Update) -> str:
    """Without asking the store: the language that was typed, else the phone's, else Dutch."""
    offered = knowledge.pack.texts
    user = update.effective_user
    phone = (user.language_code or "").partition("-")[0] if user else ""
    return detect(_text(update), offered) or (phone if phone in offered else next(iter(offered)))
