"""What must be gone after its time. Each row knows since when; the times come from the configuration."""

from dataclasses import dataclass

from sqlalchemy import Column, Table
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import schema

_HOUR = 3600
_DAY = 24 * _HOUR
SEEN_SECONDS = 25 * _HOUR  # Telegram sends an update again for a day at most


@dataclass(frozen=True, slots=True)
class Periods:
    messages_hours: int
    person_days: int
    shelf_days: int


class Retention:
    def __init__(self, connection: AsyncConnection, now: int) -> None:
        self._connection = connection
        self._now = now

    async def erase(self, periods: Periods) -> int:
        """Rows erased."""
        return sum(
            [
                await self._older(schema.seen, schema.seen.c.seen_at, SEEN_SECONDS),
                await self._older(schema.message, schema.message.c.sent_at, periods.messages_hours * _HOUR),
                await self._older(schema.conversation, schema.conversation.c.expires_at, 0),
                await self._older(schema.person, schema.person.c.touched_at, periods.person_days * _DAY),
                await self._older(schema.shelf, schema.shelf.c.placed_at, periods.shelf_days * _DAY),
            ]
        )

    async def _older(self, table: Table, moment: Column[int], seconds: int) -> int:
        result = await self._connection.execute(table.delete().where(moment <= self._now - seconds))
        return result.rowcount
