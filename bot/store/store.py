"""Opening the store, and a transaction with everything that can be asked of it."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from sqlalchemy import event
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import ExpectedError
from bot.store.cases import Cases
from bot.store.conversations import Conversations
from bot.store.facts import Facts
from bot.store.inbox import Inbox
from bot.store.location import database_file
from bot.store.migrate import migrate
from bot.store.outbox import Outbox
from bot.store.private import PrivateMessages
from bot.store.retention import Retention
from bot.store.seal import Seal, WrongKeyError
from bot.store.shelf import Shelf

_POOL_SECONDS = 120  # many chats at once wait for their turn; none is turned away for it

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


class StoreError(Exception):
    """The database failed. Says no more than the kind of error: its own text holds values."""


class Transaction:
    """Everything in it happens, or nothing."""

    def __init__(self, connection: AsyncConnection, seal: Seal, now: int) -> None:
        self._connection = connection
        self._seal = seal
        self._now = now

    @cached_property
    def facts(self) -> Facts:
        return Facts(self._connection, self._seal)

    @cached_property
    def inbox(self) -> Inbox:
        return Inbox(self._connection, self._seal, self._now)

    @cached_property
    def outbox(self) -> Outbox:
        return Outbox(self._connection, self._seal, self._now)

    @cached_property
    def private(self) -> PrivateMessages:
        return PrivateMessages(self._connection, self._seal, self._now)

    @cached_property
    def conversations(self) -> Conversations:
        return Conversations(self._connection, self._seal, self._now)

    @cached_property
    def shelf(self) -> Shelf:
        return Shelf(self._connection, self._seal, self._now)

    @cached_property
    def cases(self) -> Cases:
        return Cases(self._connection, self._seal, self._now)

    @cached_property
    def retention(self) -> Retention:
        return Retention(self._connection, self._now)


class Store:
    def __init__(self, engine: AsyncEngine, seal: Seal, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        self.seal = seal

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Transaction]:
        """Raises StoreError when the database does not answer or is full; nothing of the transaction has happened then."""
        try:
            async with self._engine.begin() as connection:
                yield Transaction(connection, self.seal, int(self._clock().timestamp()))
        except SQLAlchemyError as error:
            raise StoreError(type(getattr(error, "orig", error)).__name__) from None

    async def truncate_log(self) -> None:
        """Empties SQLite's write-ahead log, so that what was erased does not live on in it."""
        if self._engine.dialect.name == "sqlite":
            async with self._engine.connect() as connection:
                raw = await connection.get_raw_connection()
                driver: Any = raw.driver_connection
                try:
                    await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                except sqlite3.Error as error:
                    raise StoreError(type(error).__name__) from None

    async def close(self) -> None:
        await self._engine.dispose()


async def open_store(url: str, seal: Seal, clock: Clock = utc_now) -> Store:
    """Raises ExpectedError when the database cannot be opened, is newer than this version, or was sealed with another key."""
    _make_folder(url)
    engine = create_async_engine(url, pool_timeout=_POOL_SECONDS)
    if engine.dialect.name == "sqlite":
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    store = Store(engine, seal, clock)
    try:
        await migrate(engine)
        async with store.begin() as tx:
            await tx.facts.prove_key()
    except (DBAPIError, StoreError) as error:
        await store.close()
        reason = error.orig if isinstance(error, DBAPIError) else error
        raise ExpectedError(f"De opslag is niet te openen ({reason}) - controleer storage.url en de rechten.") from None
    except WrongKeyError:
        await store.close()
        raise ExpectedError(
            "De sleutel past niet bij de opslag - zet de juiste sleutel terug (WEGWIJZER_KEY of storage.key_file), "
            "of begin opnieuw met een lege opslag."
        ) from None
    except BaseException:
        await store.close()
        raise
    return store


def _make_folder(url: str) -> None:
    file = database_file(url)
    if file is None:
        return
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ExpectedError(
            f"De opslag is niet te openen ({error.strerror}: {file.parent}) - controleer storage.url en de rechten."
        ) from None


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # SQLAlchemy begins transactions itself (BEGIN IMMEDIATE), so that two that write cannot fail halfway.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "busy_timeout=10000",
        "journal_mode=WAL",
        "synchronous=FULL",
        "secure_delete=ON",
        "temp_store=MEMORY",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
