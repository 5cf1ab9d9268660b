"""The numbers of the messages in private chats, kept as long as Telegram lets a bot delete them."""

from sqlalchemy import select

from bot.store import schema
from bot.store.rows import Rows


class PrivateMessages(Rows):
    async def note(self, chat_id: int, message_id: int) -> None:
        table = schema.message
        lane = self._seal.lane(chat_id)
        at = (table.c.lane == lane) & (table.c.message_id == message_id)
        if await self._connection.scalar(select(table.c.message_id).where(at)) is None:
            await self._connection.execute(table.insert().values(lane=lane, message_id=message_id, sent_at=self._now))

    async def all(self, chat_id: int) -> list[int]:
        table = schema.message
        rows = await self._connection.execute(
            select(table.c.message_id).where(table.c.lane == self._seal.lane(chat_id)).order_by(table.c.message_id)
        )
        return [row.message_id for row in rows]

    async def forget(self, chat_id: int, message_ids: list[int]) -> None:
        table = schema.message
        await self._connection.execute(
            table.delete().where(table.c.lane == self._seal.lane(chat_id), table.c.message_id.in_(message_ids))
        )
