"""One turn of a conversation: an update, what is known of its chat, and the transaction in which all of it happens."""

from dataclasses import dataclass
from html import escape

from telegram import Update

from bot.cases.conversation import Conversation
from bot.knowledge import Knowledge
from bot.messages import Change, DropButtons, Message, Remove, ToGroup
from bot.pack.pack import Pack
from bot.store.store import Transaction
from bot.texts import Texts
from handlers.buttons import Press
from handlers.parts import Parts
from handlers.personal import personal
from handlers.post import Post


@dataclass(frozen=True, slots=True)
class Alert:
    """What a pressed button answers: a short line, or a window that must be closed."""

    text: str
    window: bool = False


@dataclass(slots=True)
class Turn:
    parts: Parts
    tx: Transaction
    update: Update
    chat_id: int
    user_id: int
    knowledge: Knowledge
    language: str
    conversation: Conversation
    pressed: Press | None = None
    alert: Alert | None = None

    @property
    def pack(self) -> Pack:
        return self.knowledge.pack

    @property
    def texts(self) -> Texts:
        return self.pack.texts[self.language]

    @property
    def post(self) -> Post:
        return Post(self.parts, self.tx, self.pack)

    @property
    def text(self) -> str:
        message = self.update.message
        return (message.text or "").strip() if message else ""

    @property
    def message_id(self) -> int | None:
        """The message that was sent, or whose button was pressed."""
        message = self.update.effective_message
        return message.message_id if message else None

    async def send(self, message: Message, *, vanish_after: int | None = None) -> None:
        await self.post.to_person(self.chat_id, message, self.texts, vanish_after=vanish_after)

    async def say(self, key: str, **values: object) -> None:
        await self.send(Message(escape(self.texts(key, **values))))

    async def answer(self, message: Message) -> None:
        """To a press: in the place of the pressed message, so that what it said does not stay behind; else as a new one."""
        await (self.change(message) if self.pressed else self.send(message))

    async def change(self, message: Message) -> None:
        """Puts `message` in the place of the one whose button was pressed."""
        if self.message_id is not None:
            sealed = personal(message, self.texts, self.chat_id, self.parts.store.seal)
            changed = Change(self.chat_id, self.message_id, sealed)
            await self.tx.outbox.put(changed, self.chat_id)

    async def remove_pressed(self) -> None:
        if self.message_id is not None:
            await self.tx.outbox.put(Remove(self.chat_id, (self.message_id,)), self.chat_id)

    async def to_group(self, message: Message) -> None:
        """To the group in which this happens, where it happens."""
        posted = self.update.effective_message
        topic = posted.message_thread_id if posted and posted.is_topic_message else None
        await self.tx.outbox.put(ToGroup(self.chat_id, message, topic), self.chat_id)

    async def at_desk(self) -> bool:
        """Whether this is the coordinators' group."""
        group = self.parts.config.coordinators.group
        return group is not None and await self.tx.facts.group(group) == self.chat_id

    async def drop_buttons(self) -> None:
        """The pressed message keeps its text and loses its buttons."""
        if self.message_id is not None:
            await self.tx.outbox.put(DropButtons(self.chat_id, self.message_id), self.chat_id)
