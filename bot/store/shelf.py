"""Messages for a person that wait until the person says to be alone."""

import json
from dataclasses import asdict, dataclass, replace

from sqlalchemy import select

from bot.store import schema
from bot.store.rows import Rows


@dataclass(frozen=True, slots=True)
class Waiting:
    code: str
    """The case it belongs to."""
    text: str
    answerable: bool
    """Whether a coordinator wrote it, and the person can write back as long as the case is open."""
    written: int | None = None
    """The message in the topic that it comes from."""


class Shelf(Rows):
    async def put(self, chat_id: int, waiting: Waiting) -> None:
        lane = self._seal.lane(chat_id)
        sealed = self._close(waiting, lane)
        await self._connection.execute(schema.shelf.insert().values(lane=lane, sealed=sealed, placed_at=self._now))

    async def holds(self, chat_id: int, code: str, written: int) -> bool:
        """Whether that message of the case waits already: a button can be tapped twice."""
        table = schema.shelf
        lane = self._seal.lane(chat_id)
        rows = await self._connection.execute(select(table.c.sealed).where(table.c.lane == lane))
        return any((one.code, one.written) == (code, written) for one in (self._open(row.sealed, lane) for row in rows))

    async def announce(self, chat_id: int) -> bool:
        """Whether the person must be told that something waits: once, until it is taken or the chat is wiped."""
        table = schema.shelf
        mine = table.c.lane == self._seal.lane(chat_id)
        told = await self._connection.scalar(select(table.c.id).where(mine, table.c.announced.is_(True)).limit(1))
        await self._connection.execute(table.update().where(mine).values(announced=True))
        return told is None

    async def announce_again(self, chat_id: int) -> None:
        """The line that announced it was wiped: what comes next announces it anew."""
        table = schema.shelf
        await self._connection.execute(
            table.update().where(table.c.lane == self._seal.lane(chat_id)).values(announced=False)
        )

    async def has(self, chat_id: int) -> bool:
        table = schema.shelf
        found = await self._connection.scalar(
            select(table.c.id).where(table.c.lane == self._seal.lane(chat_id)).limit(1)
        )
        return found is not None

    async def take(self, chat_id: int) -> list[Waiting]:
        """Everything that waits, oldest first, and off the shelf with it."""
        table = schema.shelf
        lane = self._seal.lane(chat_id)
        rows = list(
            await self._connection.execute(select(table.c.sealed).where(table.c.lane == lane).order_by(table.c.id))
        )
        await self.drop(chat_id)
        return [self._open(row.sealed, lane) for row in rows]

    async def unlink(self, chat_id: int) -> None:
        """What waits no longer says to which case it belonged."""
        table = schema.shelf
        lane = self._seal.lane(chat_id)
        for row in list(await self._connection.execute(select(table.c.id, table.c.sealed).where(table.c.lane == lane))):
            waiting = self._open(row.sealed, lane)
            sealed = self._close(replace(waiting, code=""), lane)
            await self._connection.execute(table.update().where(table.c.id == row.id).values(sealed=sealed))

    def _close(self, waiting: Waiting, lane: str) -> bytes:
        return self._seal.close(json.dumps(asdict(waiting)).encode(), f"shelf:{lane}")

    def _open(self, sealed: bytes, lane: str) -> Waiting:
        return Waiting(**json.loads(self._seal.open(sealed, f"shelf:{lane}")))

    async def drop(self, chat_id: int) -> None:
        await self._connection.execute(schema.shelf.delete().where(schema.shelf.c.lane == self._seal.lane(chat_id)))
