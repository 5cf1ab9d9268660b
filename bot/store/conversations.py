"""What is known of a chat: the conversation (half an hour) and the chosen language (until the person is not seen for long)."""

from dataclasses import dataclass

from pydantic import TypeAdapter
from sqlalchemy import Table, select

from bot.cases.conversation import EMPTY, Conversation
from bot.store import schema
from bot.store.rows import Rows

_CONVERSATION = TypeAdapter(Conversation)


@dataclass(frozen=True, slots=True)
class Person:
    language: str | None = None
    """None: never chosen."""
    asked: bool = False
    """Whether we asked which language."""


_PERSON = TypeAdapter(Person)


class Conversations(Rows):
    async def load(self, chat_id: int) -> Conversation:
        table = schema.conversation
        lane = self._seal.lane(chat_id)
        sealed = await self._connection.scalar(
            select(table.c.sealed).where(table.c.lane == lane, table.c.expires_at > self._now)
        )
        return EMPTY if sealed is None else _CONVERSATION.validate_json(self._seal.open(sealed, f"conversation:{lane}"))

    async def save(self, chat_id: int, conversation: Conversation, seconds: int) -> None:
        lane = self._seal.lane(chat_id)
        await self._erase(schema.conversation, lane)
        if conversation != EMPTY:
            sealed = self._seal.close(_CONVERSATION.dump_json(conversation), f"conversation:{lane}")
            await self._connection.execute(
                schema.conversation.insert().values(lane=lane, sealed=sealed, expires_at=self._now + seconds)
            )

    async def person(self, chat_id: int) -> Person:
        lane = self._seal.lane(chat_id)
        sealed = await self._connection.scalar(select(schema.person.c.sealed).where(schema.person.c.lane == lane))
        return Person() if sealed is None else _PERSON.validate_json(self._seal.open(sealed, f"person:{lane}"))

    async def remember(self, chat_id: int, person: Person) -> None:
        lane = self._seal.lane(chat_id)
        await self._erase(schema.person, lane)
        sealed = self._seal.close(_PERSON.dump_json(person), f"person:{lane}")
        await self._connection.execute(schema.person.insert().values(lane=lane, sealed=sealed, touched_at=self._now))

    async def forget(self, chat_id: int) -> None:
        lane = self._seal.lane(chat_id)
        await self._erase(schema.conversation, lane)
        await self._erase(schema.person, lane)

    async def _erase(self, table: Table, lane: str) -> None:
        await self._connection.execute(table.delete().where(table.c.lane == lane))
