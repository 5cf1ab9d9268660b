"""From what was decided to a call of the Bot API, and from Telegram's answer to what the store must know."""

from dataclasses import dataclass, replace
from typing import Protocol, assert_never

from telegram import Bot, LinkPreviewOptions
from telegram.constants import BulkRequestLimit, ParseMode
from telegram.error import BadRequest

from bot.cases.case import Case, State
from bot.messages import (
    Change,
    CloseTopic,
    DeleteTopic,
    DropButtons,
    Message,
    Outgoing,
    Remove,
    ToCase,
    ToGroup,
    ToPerson,
    Wipe,
)
from bot.store.store import Store
from bot.transport.keyboard import keyboard
from bot.transport.limits import Limits

_ALREADY_SO = ("message is not modified", "message to edit not found", "message can't be edited", "topic_not_modified")
_NO_TOPIC = ("message thread not found", "topic_id_invalid", "topic_deleted")
_BATCH = int(BulkRequestLimit.MAX_LIMIT)


class Topics(Protocol):
    """How a case shows in the group."""

    def title(self, case: Case) -> str: ...

    def lost(self, case: Case) -> Message:
        """The first message of a topic that replaces one that somebody deleted."""


@dataclass(frozen=True, slots=True)
class Follow:
    outgoing: Outgoing
    chat_id: int
    delay: int


@dataclass(frozen=True, slots=True)
class Delivered:
    """What the store must know of it: a new message in a private chat (chat, message id), and what must follow."""

    private: tuple[int, int] | None = None
    follow: Follow | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    bot: Bot
    store: Store
    limits: Limits
    topics: Topics
    group: int | None
    """The coordinators' group as configured."""

    async def deliver(self, outgoing: Outgoing) -> Delivered:
        """Sends it. Raises telegram.error.TelegramError."""
        match outgoing:
            case ToPerson():
                return await self._to_person(outgoing)
            case ToCase():
                await self._to_case(outgoing)
            case ToGroup():
                await self._send(outgoing.chat_id, outgoing.message, topic_id=outgoing.topic_id)
            case Change() | DropButtons():
                await self._change(outgoing)
            case Remove():
                await self._remove(outgoing.chat_id, outgoing.message_ids)
            case Wipe():
                await self._wipe(outgoing.chat_id)
            case CloseTopic() | DeleteTopic():
                await self._end_topic(outgoing)
            case _:
                assert_never(outgoing)
        return Delivered()

    async def _to_person(self, outgoing: ToPerson) -> Delivered:
        message_id = await self._send(outgoing.chat_id, outgoing.message)
        if outgoing.vanish_after is None:
            return Delivered((outgoing.chat_id, message_id))
        follow = Follow(Remove(outgoing.chat_id, (message_id,)), outgoing.chat_id, outgoing.vanish_after)
        return Delivered((outgoing.chat_id, message_id), follow)

    async def _to_case(self, outgoing: ToCase) -> None:
        async with self.store.begin() as tx:
            case = await tx.cases.of_code(outgoing.code)
        if case is None or (case.state is State.WITHDRAWN and not outgoing.last_words):
            return
        if case.topic_id is None:
            if outgoing.last_words:
                return
            case = await self._make_topic(case)
        try:
            await self._in_topic(case, outgoing.message, outgoing.reply_to)
        except BadRequest as error:
            if not _says(error, _NO_TOPIC):
                raise
            case = await self._make_topic(case)
            await self._in_topic(case, self.topics.lost(case))
            await self._in_topic(case, outgoing.message)

    async def _in_topic(self, case: Case, message: Message, reply_to: int | None = None) -> None:
        await self._send(await self._group(), message, topic_id=case.topic_id, reply_to=reply_to, protected=True)

    async def _make_topic(self, case: Case) -> Case:
        group = await self._group()
        await self.limits.pass_through(group)
        topic = await self.bot.create_forum_topic(group, self.topics.title(case))
        async with self.store.begin() as tx:
            await tx.cases.set_topic(case.code, topic.message_thread_id)
        return replace(case, topic_id=topic.message_thread_id)

    async def _send(
        self,
        chat_id: int,
        message: Message,
        topic_id: int | None = None,
        reply_to: int | None = None,
        protected: bool = False,
    ) -> int:
        await self.limits.pass_through(chat_id)
        sent = await self.bot.send_message(
            chat_id,
            message.text,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(message),
            disable_notification=message.silent,
            message_thread_id=topic_id,
            reply_to_message_id=reply_to,
            allow_sending_without_reply=True,
            protect_content=protected,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )
        return sent.message_id

    async def _change(self, outgoing: Change | DropButtons) -> None:
        await self.limits.pass_through(outgoing.chat_id)
        try:
            if isinstance(outgoing, DropButtons):
                await self.bot.edit_message_reply_markup(outgoing.chat_id, outgoing.message_id)
            else:
                await self.bot.edit_message_text(
                    outgoing.message.text,
                    outgoing.chat_id,
                    outgoing.message_id,
                    parse_mode=ParseMode.HTML,
                    reply_markup=keyboard(outgoing.message),
                    link_preview_options=LinkPreviewOptions(is_disabled=True),
                )
        except BadRequest as error:
            if not _says(error, _ALREADY_SO):
                raise

    async def _remove(self, chat_id: int, message_ids: tuple[int, ...]) -> None:
        await self.limits.pass_through(chat_id)
        await self.bot.delete_messages(chat_id, message_ids)
        async with self.store.begin() as tx:
            await tx.private.forget(chat_id, list(message_ids))

    async def _wipe(self, chat_id: int) -> None:
        async with self.store.begin() as tx:
            message_ids = await tx.private.all(chat_id)
        for start in range(0, len(message_ids), _BATCH):
            await self._remove(chat_id, tuple(message_ids[start : start + _BATCH]))

    async def _end_topic(self, outgoing: CloseTopic | DeleteTopic) -> None:
        async with self.store.begin() as tx:
            case = await tx.cases.of_code(outgoing.code)
        if case is not None and case.topic_id is not None:
            end = self.bot.close_forum_topic if isinstance(outgoing, CloseTopic) else self.bot.delete_forum_topic
            group = await self._group()
            await self.limits.pass_through(group)
            try:
                await end(group, case.topic_id)
            except BadRequest as error:
                if not _says(error, (*_NO_TOPIC, *_ALREADY_SO)):
                    raise
        if isinstance(outgoing, DeleteTopic):
            async with self.store.begin() as tx:
                await tx.cases.forget(outgoing.code)

    async def _group(self) -> int:
        if self.group is None:
            raise BadRequest("no group is configured")
        async with self.store.begin() as tx:
            return await tx.facts.group(self.group)


def _says(error: BadRequest, signs: tuple[str, ...]) -> bool:
    return any(sign in error.message.casefold() for sign in signs)
