"""What a turn puts in the outbox: to a person, to a case's topic, or on the shelf where it waits for the person."""

from dataclasses import dataclass, replace
from html import escape

from bot.cases.case import Case
from bot.messages import CloseTopic, DeleteTopic, Message, ToCase, ToPerson
from bot.pack.pack import Pack
from bot.store.shelf import Waiting
from bot.store.store import Transaction
from bot.texts import Texts
from handlers import desk_messages
from handlers.buttons import press, signed
from handlers.parts import Parts
from handlers.personal import personal

_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Post:
    parts: Parts
    tx: Transaction
    pack: Pack

    @property
    def desk_texts(self) -> Texts:
        """The coordinators' language: Dutch leads."""
        return next(iter(self.pack.texts.values()))

    async def to_person(
        self,
        chat_id: int,
        message: Message,
        texts: Texts,
        *,
        vanish_after: int | None = None,
        otherwise: ToCase | None = None,
    ) -> None:
        """`texts`: of the language that the message is in."""
        sealed = personal(message, texts, chat_id, self.parts.store.seal)
        await self.tx.outbox.put(ToPerson(chat_id, sealed, vanish_after, otherwise), chat_id)

    async def to_case(
        self, code: str, message: Message, reply_to: int | None = None, *, last_words: bool = False
    ) -> None:
        if self.parts.config.coordinators.group is not None:
            posted = replace(self._case_message(code, message, reply_to), last_words=last_words)
            await self.tx.outbox.put(posted, code)

    async def on_shelf(self, person: int, case: Case, waiting: Waiting) -> None:
        """It waits for the person, who hears only that something does: once, silently, in always the same words."""
        if case.ended:  # nothing may lead from the person to a case that is over
            await self.tx.shelf.unlink(person)
            waiting = replace(waiting, code="")
        await self.tx.shelf.put(person, waiting)
        if not await self.tx.shelf.announce(person):
            return
        texts = self.pack.texts.get(case.language, self.desk_texts)
        notice = Message(escape(texts("shelf.notice")), ((press(texts("shelf.open"), "shelf"),),), silent=True)
        undelivered = self._case_message(case.code, desk_messages.note(self.desk_texts, "desk.not_delivered"))
        await self.to_person(person, notice, texts, otherwise=None if case.ended else undelivered)

    async def end_topic(self, case: Case, key: str, **values: object) -> None:
        """The last words in the topic; it closes now, and is deleted after the operator's grace."""
        group = self.parts.config.coordinators.group
        if group is None:
            return
        hours = self.parts.config.retention.topic_grace_hours
        note = desk_messages.note(self.desk_texts, key, hours=hours, **values)
        await self.to_case(case.code, note, last_words=True)
        await self.tx.outbox.put(CloseTopic(case.code), case.code)
        await self.tx.outbox.put(DeleteTopic(case.code), case.code, delay=hours * _HOUR)

    def _case_message(self, code: str, message: Message, reply_to: int | None = None) -> ToCase:
        group = self.parts.config.coordinators.group or 0
        return ToCase(code, signed(message, group, self.parts.store.seal), reply_to)
