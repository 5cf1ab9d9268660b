"""What must be sent, stored in the transaction that decided it; gone as soon as Telegram has it."""

import logging
from dataclasses import dataclass

from sqlalchemy import or_, select

from bot.messages import Outgoing, from_json, to_json
from bot.store import schema
from bot.store.rows import Rows
from bot.store.seal import WrongKeyError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Due:
    id: int
    lane: str
    outgoing: Outgoing
    wait: int
    """Seconds until it may be sent (again); 0: now."""
    attempts: int


class Outbox(Rows):
    async def put(self, outgoing: Outgoing, chat: int | str, delay: int = 0) -> None:
        """Into the lane of `chat`, a chat id or a case code. What stands in one lane is sent in order, except what is
        put off by `delay` seconds."""
        table = schema.outbox
        lane = self._seal.lane(chat)
        await self._connection.execute(
            table.insert().values(
                lane=lane, sealed=self._seal.close(to_json(outgoing), f"outbox:{lane}"), due_at=self._now + delay
            )
        )

    async def lanes(self) -> tuple[set[str], int | None]:
        """The lanes in which something may be sent now, and in how many seconds the next one follows."""
        table = schema.outbox
        rows = await self._connection.execute(
            select(table.c.lane, table.c.due_at, table.c.attempts).order_by(table.c.id)
        )
        heads: dict[str, int] = {}
        later: list[int] = []
        for row in rows:
            if row.due_at <= self._now or row.attempts:
                heads.setdefault(row.lane, row.due_at)
            else:
                later.append(row.due_at)
        ready = {lane for lane, due_at in heads.items() if due_at <= self._now}
        later += [due_at for due_at in heads.values() if due_at > self._now]
        return ready, min((due_at - self._now for due_at in later), default=None)

    async def next(self, lane: str) -> Due | None:
        """The first of the lane. One that failed before keeps its place: what follows waits with it."""
        table = schema.outbox
        ready = or_(table.c.due_at <= self._now, table.c.attempts > 0)
        row = (
            await self._connection.execute(
                select(table).where(table.c.lane == lane, ready).order_by(table.c.id).limit(1)
            )
        ).first()
        if row is None:
            return None
        try:
            outgoing = from_json(self._seal.open(row.sealed, f"outbox:{lane}"))
        except (ValueError, WrongKeyError):
            log.error("a row of the outbox cannot be read, and would hold up those behind it: dropped")
            await self._connection.execute(table.delete().where(table.c.id == row.id))
            return await self.next(lane)
        return Due(row.id, lane, outgoing, max(0, row.due_at - self._now), row.attempts)

    async def done(self, due: Due) -> None:
        await self._connection.execute(schema.outbox.delete().where(schema.outbox.c.id == due.id))

    async def retry(self, due: Due, delay: int) -> None:
        table = schema.outbox
        await self._connection.execute(
            table.update().where(table.c.id == due.id).values(attempts=table.c.attempts + 1, due_at=self._now + delay)
        )

    async def drop_lane(self, chat_id: int) -> None:
        table = schema.outbox
        await self._connection.execute(table.delete().where(table.c.lane == self._seal.lane(chat_id)))
