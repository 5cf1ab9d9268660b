"""Getting updates: stored before Telegram is told that they arrived, then dealt with in order per chat."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application

from bot.errors import ExpectedError
from bot.store.inbox import Arrived
from bot.store.store import Store, StoreError
from bot.transport.lanes import Lanes
from bot.transport.request import seconds_of
from bot.transport.stopping import unless

log = logging.getLogger(__name__)

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
_LONG_POLL = 25
_CONFLICTS = 3
_REMEMBERED = 1000

Arrive = Callable[[Update], Awaitable[None]]
AnyApplication = Application[Any, Any, Any, Any, Any, Any]


class Polling:
    """`arrive` runs for each update before it is stored, and once more for what was left behind by a crash."""

    def __init__(self, application: AnyApplication, store: Store, arrive: Arrive) -> None:
        self._application = application
        self._store = store
        self._arrive = arrive
        self._lanes = Lanes(failed=_surprised)
        self._greeted: dict[int, asyncio.Task[None]] = {}

    async def run(self, stop: asyncio.Event) -> None:
        """Raises ExpectedError when another bot polls with the same token."""
        await self._recover()
        offset: int | None = None
        conflicts = 0
        while not stop.is_set():
            try:
                rows = await unless(stop, self._fetch(offset))
            except Conflict:
                conflicts += 1
                if offset is None and conflicts >= _CONFLICTS:
                    raise ExpectedError(
                        "Er draait al een bot met dit token - stop die eerst, of neem een ander token bij @BotFather."
                    ) from None
                log.warning("another bot polls with the same token: stop one of the two")
                await unless(stop, asyncio.sleep(1))
            except InvalidToken:
                raise ExpectedError("Telegram weigert het token - vraag een nieuw bij @BotFather.") from None
            except RetryAfter as error:
                await unless(stop, asyncio.sleep(seconds_of(error)))
            except TelegramError as error:
                log.warning("Telegram cannot be reached (%s), trying again", type(error).__name__)
                await unless(stop, asyncio.sleep(1))
            else:
                taken = bool(rows) and await self._take_in(rows or [])
                offset = max(row["update_id"] for row in rows or []) + 1 if taken else offset or 0

    async def drain(self, seconds: float) -> None:
        """Finishes what is being dealt with; what takes longer stays in the inbox."""
        await self._lanes.drain(seconds)

    async def _fetch(self, offset: int | None) -> list[dict[str, Any]]:
        wish = {"timeout": _LONG_POLL, "limit": 100, "allowed_updates": list(ALLOWED)}
        if offset:
            wish["offset"] = offset
        rows: list[dict[str, Any]] = await self._application.bot.do_api_request(
            "getUpdates", api_kwargs=wish, read_timeout=_LONG_POLL + 5
        )
        return rows

    async def _take_in(self, rows: list[dict[str, Any]]) -> bool:
        """False when the store failed: Telegram keeps the updates and sends them again."""
        updates = [(row, update) for row in rows if (update := self._parse(row)) is not None]
        for _, update in updates:
            self._greet(update)
        try:
            async with self._store.begin() as tx:
                fresh = [
                    (update, arrived)
                    for row, update in updates
                    if (arrived := _arrived(row, update)) and await tx.inbox.put(arrived)
                ]
                for _, arrived in fresh:
                    if arrived.private_message_id is not None:
                        await tx.private.note(arrived.chat_id, arrived.private_message_id)
        except StoreError as error:
            log.error("updates cannot be stored (%s), trying again", error)
            await asyncio.sleep(1)
            return False
        for update, arrived in fresh:
            self._lanes.add(arrived.chat_id, lambda update=update: self._turn(update))  # type: ignore[misc]
        return True

    async def _recover(self) -> None:
        async with self._store.begin() as tx:
            pending = await tx.inbox.pending()
        for update_id, data in pending:
            update = self._parse(json.loads(data))
            if update is None:
                continue
            self._greet(update)
            chat = update.effective_chat
            self._lanes.add(chat.id if chat else update_id, lambda update=update: self._turn(update))  # type: ignore[misc]

    def _greet(self, update: Update) -> None:
        if update.update_id not in self._greeted:
            self._greeted[update.update_id] = asyncio.create_task(self._arrive(update))  # type: ignore[arg-type]
        for old in list(self._greeted)[:-_REMEMBERED]:
            del self._greeted[old]

    async def _turn(self, update: Update) -> None:
        if (greeting := self._greeted.get(update.update_id)) is not None:
            await asyncio.wait([greeting])
            if not greeting.cancelled() and (error := greeting.exception()) is not None:
                log.error("the emergency card failed unexpectedly (%s)", type(error).__name__)
        while True:
            try:
                await self._application.process_update(update)
                async with self._store.begin() as tx:
                    wait = await tx.inbox.settle(update.update_id)
            except StoreError as error:
                log.error("the store failed (%s), trying again", error)
                wait = 1
            if wait is None:
                return
            await asyncio.sleep(wait)

    def _parse(self, row: dict[str, Any]) -> Update | None:
        """None for what the library cannot read: newer than it is. Such an update would only block those behind it."""
        try:
            return Update.de_json(row, self._application.bot)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            log.error("an update cannot be read (%s) and is passed over", type(error).__name__)
            return None


def _surprised(error: BaseException) -> None:
    log.error("a chat's turn failed unexpectedly (%s); it is tried again at the next start", type(error).__name__)


def _arrived(row: dict[str, Any], update: Update) -> Arrived | None:
    chat = update.effective_chat
    if chat is None:
        return None
    message = update.message if chat.type == "private" else None
    return Arrived(
        update_id=update.update_id,
        chat_id=chat.id,
        data=json.dumps(row).encode(),
        private_message_id=message.message_id if message else None,
    )
