"""Empties the outbox: what was stored is sent until Telegram has it, in order per chat, chats side by side."""

import asyncio
import logging

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.messages import CloseTopic, DeleteTopic, ToCase, ToGroup, ToPerson
from bot.store.outbox import Due
from bot.store.store import Store, StoreError
from bot.transport.delivery import Delivered, Delivery
from bot.transport.lanes import Lanes
from bot.transport.request import seconds_of
from bot.transport.stopping import unless

log = logging.getLogger(__name__)

_LOOK_SECONDS = 30
_LONGEST_WAIT = 60
_AFTER_SURPRISE = 5


class Sender:
    def __init__(self, store: Store, delivery: Delivery) -> None:
        self._store = store
        self._delivery = delivery
        self._lanes = Lanes(failed=self._surprised)
        self._woken = asyncio.Event()
        # What Telegram has and the store does not know yet: while the store fails it is not sent again.
        self._delivered: dict[int, Delivered] = {}

    def wake(self) -> None:
        """Something new stands in the outbox."""
        self._woken.set()

    async def run(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            self._woken.clear()
            await unless(stop, self._woken.wait(), await self._start_lanes())

    async def drain(self, seconds: float) -> None:
        """Finishes what is being sent; what takes longer stays in the outbox."""
        await self._lanes.drain(seconds)

    async def _start_lanes(self) -> float:
        try:
            async with self._store.begin() as tx:
                ready, later = await tx.outbox.lanes()
        except StoreError as error:
            log.error("the outbox cannot be read: %s", error)
            return 1
        for lane in ready:
            if lane not in self._lanes:
                self._lanes.add(lane, lambda lane=lane: self._empty(lane))  # type: ignore[misc]
        return _LOOK_SECONDS if later is None else min(later, _LOOK_SECONDS)

    async def _empty(self, lane: str) -> None:
        try:
            while (due := await self._next(lane)) is not None and not due.wait:
                await self._send(due)
        except StoreError as error:
            log.error("the outbox cannot be used: %s", error)
            await asyncio.sleep(1)
        self.wake()

    async def _next(self, lane: str) -> Due | None:
        async with self._store.begin() as tx:
            return await tx.outbox.next(lane)

    def _surprised(self, error: BaseException) -> None:
        """A lane ended by an error nobody expected: it is tried again, but not at once."""
        log.error("sending failed unexpectedly (%s)", type(error).__name__)
        asyncio.get_running_loop().call_later(_AFTER_SURPRISE, self.wake)

    async def _send(self, due: Due) -> None:
        try:
            if due.id not in self._delivered:
                self._delivered[due.id] = await self._delivery.deliver(due.outgoing)
        except RetryAfter as error:
            seconds = seconds_of(error)
            self._delivery.limits.freeze(seconds)
            await self._later(due, seconds)
        except ChatMigrated as error:
            await self._group_moved(due, error.new_chat_id)
        except (BadRequest, Forbidden) as error:
            await self._refused(due, error)
        except TelegramError as error:
            log.warning("sending failed (%s), trying again", type(error).__name__)
            await self._later(due, min(2**due.attempts, _LONGEST_WAIT))
        else:
            await self._book(due, self._delivered[due.id])
            del self._delivered[due.id]

    async def _book(self, due: Due, delivered: Delivered) -> None:
        async with self._store.begin() as tx:
            await tx.outbox.done(due)
            if delivered.private is not None:
                await tx.private.note(*delivered.private)
            if (follow := delivered.follow) is not None:
                await tx.outbox.put(follow.outgoing, follow.chat_id, follow.delay)

    async def _refused(self, due: Due, error: TelegramError) -> None:
        """For a person this is final. The group is the operator's to mend, and what is meant for it is kept till then."""
        if isinstance(due.outgoing, ToCase | CloseTopic | DeleteTopic) and not _badly_made(error):
            log.error("the coordinators' group refuses the bot: make it a member that may manage topics")
            await self._later(due, _LONGEST_WAIT)
            return
        log.warning("Telegram refuses a message (%s, %s)", type(due.outgoing).__name__, type(error).__name__)
        async with self._store.begin() as tx:
            await tx.outbox.done(due)
            if isinstance(due.outgoing, ToPerson) and due.outgoing.otherwise:
                await tx.outbox.put(due.outgoing.otherwise, due.outgoing.otherwise.code)

    async def _group_moved(self, due: Due, new: int) -> None:
        if self._delivery.group is None or isinstance(due.outgoing, ToGroup):
            async with self._store.begin() as tx:
                await tx.outbox.done(due)
            return
        log.warning("Telegram gave the coordinators' group a new number: use it from now on in coordinators.group")
        async with self._store.begin() as tx:
            await tx.facts.group_moved(self._delivery.group, new)
            await tx.outbox.retry(due, 0)

    async def _later(self, due: Due, seconds: float) -> None:
        async with self._store.begin() as tx:
            await tx.outbox.retry(due, max(1, round(seconds + 0.5)))


def _badly_made(error: TelegramError) -> bool:
    """It is the message itself that Telegram does not take: trying again would hold up the rest for ever."""
    return any(sign in error.message.casefold() for sign in ("can't parse entities", "message is too long"))
