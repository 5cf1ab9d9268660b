"""Updates from Telegram, stored before Telegram is told that they arrived; gone as soon as they are dealt with."""

from dataclasses import dataclass

from sqlalchemy import select

from bot.store import schema
from bot.store.rows import Rows


@dataclass(frozen=True, slots=True)
class Arrived:
    update_id: int
    chat_id: int
    """The chat whose messages are dealt with one after another."""
    data: bytes
    """The update as Telegram's JSON."""
    private_message_id: int | None = None
    """Set for a message in a private chat, so that it can be wiped."""


class Inbox(Rows):
    async def put(self, arrived: Arrived) -> bool:
        """False when this update was stored before: Telegram sends it again until it hears that it arrived."""
        seen = schema.seen
        if await self._connection.scalar(select(seen.c.update_id).where(seen.c.update_id == arrived.update_id)):
            return False
        await self._connection.execute(seen.insert().values(update_id=arrived.update_id, seen_at=self._now))
        await self._connection.execute(
            schema.inbox.insert().values(
                update_id=arrived.update_id,
                lane=self._seal.lane(arrived.chat_id),
                sealed=self._seal.close(arrived.data, _place(arrived.update_id)),
            )
        )
        return True

    async def pending(self) -> list[tuple[int, bytes]]:
        """(update_id, data) of everything not yet dealt with, oldest first."""
        table = schema.inbox
        rows = await self._connection.execute(select(table.c.update_id, table.c.sealed).order_by(table.c.update_id))
        return [(row.update_id, self._seal.open(row.sealed, _place(row.update_id))) for row in rows]

    async def done(self, update_id: int) -> None:
        await self._connection.execute(schema.inbox.delete().where(schema.inbox.c.update_id == update_id))

    async def failed(self, update_id: int) -> int:
        """How often this update has failed now."""
        table = schema.inbox
        at = table.c.update_id == update_id
        await self._connection.execute(table.update().where(at).values(attempts=table.c.attempts + 1))
        return int(await self._connection.scalar(select(table.c.attempts).where(at)) or 0)

    async def settle(self, update_id: int) -> int | None:
        """After an update was handled: None when it is done with, else in how many seconds to try it again.

        A turn that succeeds takes its own update out. One that still stands here failed, also when that was not noted.
        """
        table = schema.inbox
        at = table.c.update_id == update_id
        attempts = await self._connection.scalar(select(table.c.attempts).where(at))
        if attempts is None:
            return None
        if attempts == 0:
            await self._connection.execute(table.update().where(at).values(attempts=1))
        return int(2 ** max(1, attempts))


def _place(update_id: int) -> str:
    return f"inbox:{update_id}"
