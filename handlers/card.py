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
from bot.pack.guided import card_kind
from bot.pack.pack import Pack
from bot.store.store import Store, StoreError
from bot.transport.keyboard import keyboard
from bot.transport.request import seconds_of
from bot.triage.assess import assess
from handlers import guided, render
from handlers.buttons import Press, read_press
from handlers.guided_messages import VERB
from handlers.personal import personal
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
        query = update.callback_query
        pressed = read_press(query.data or "", chat.id, self._store.seal) if query else None
        kind = _pressed_kind(knowledge.pack, pressed) if query else self._kind(knowledge, _text(update))
        if kind is not None:
            await self._send(chat.id, knowledge, kind, _language(knowledge, update, pressed))

    def _kind(self, knowledge: Knowledge, text: str) -> str | None:
        if (alarm := assess(knowledge.signals, text)) is not None:
            return alarm.kind
        command = text.partition(" ")[0].partition("@")[0]
        return UNKNOWN if command in _COMMANDS or command_word(knowledge.pack, text) == "card" else None

    async def _send(self, chat_id: int, knowledge: Knowledge, kind: str, language: str) -> None:
        """Until it has arrived, or can never arrive. What else this chat gets waits for it."""
        texts = knowledge.pack.texts[language]
        message = personal(render.card(knowledge.pack, language, kind), texts, chat_id, self._store.seal)
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


def _pressed_kind(pack: Pack, pressed: Press | None) -> str | None:
    """The ☎ button, "no" to the question whether the person is safe, and "now" in the guided choice."""
    if pressed is None:
        return None
    if pressed.verb == "card" or (pressed.verb == "safe" and pressed.argument(0) == "no"):
        return UNKNOWN
    if pressed.verb == VERB and pressed.argument(2) == "now":
        chosen = guided.chosen(pack, pressed)
        return card_kind(chosen.situation, chosen.who) if chosen and chosen.situation and chosen.who else UNKNOWN
    return None


def _text(update: Update) -> str:
    message = update.message or update.edited_message
    return (message.text or message.caption or "") if message else ""


def _language(knowledge: Knowledge, update: Update, pressed: Press | None) -> str:
    """Without asking the store: that of the pressed message or of what was typed, else the phone's, else Dutch."""
    offered = knowledge.pack.texts
    user = update.effective_user
    phone = (user.language_code or "").partition("-")[0] if user else ""
    wishes = (pressed.language if pressed else detect(_text(update), offered), phone)
    return next((wish for wish in wishes if wish and wish in offered), next(iter(offered)))
