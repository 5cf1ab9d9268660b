"""Cases, and the one link between a case and a person: sealed, and gone when the case ends."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from bot.cases.case import Case, State
from bot.store import schema
from bot.store.rows import Rows


class Cases(Rows):
    async def open(self, case: Case, chat_id: int) -> None:
        await self._connection.execute(
            schema.case.insert().values(
                code=case.code,
                state=case.state,
                language=case.language,
                opened_at=int(case.opened_at.timestamp()),
                touched_at=self._now,
                lane=self._seal.lane(chat_id),
                sealed=self._seal.close(str(chat_id).encode(), _place(case.code)),
            )
        )

    async def of_code(self, code: str) -> Case | None:
        return await self._one(schema.case.c.code == code)

    async def of_topic(self, topic_id: int) -> Case | None:
        return await self._one(schema.case.c.topic_id == topic_id)

    async def of_person(self, chat_id: int) -> Case | None:
        """The person's case that has not ended: there is one at most."""
        return await self._one(schema.case.c.lane == self._seal.lane(chat_id))

    async def person_of(self, case: Case) -> int | None:
        """The chat of the person behind it; None once the case has ended."""
        sealed = await self._connection.scalar(select(schema.case.c.sealed).where(schema.case.c.code == case.code))
        return None if sealed is None else int(self._seal.open(sealed, _place(case.code)))

    async def save(self, case: Case) -> None:
        """An ended case loses its person here, in the same statement that ends it."""
        coordinator = (
            None if case.coordinator is None else self._seal.close(str(case.coordinator).encode(), _place(case.code))
        )
        values: dict[str, Any] = {"state": case.state, "coordinator": coordinator, "touched_at": self._now}
        if case.ended:
            values |= {"lane": None, "sealed": None, "coordinator": None}
        await self._connection.execute(schema.case.update().where(schema.case.c.code == case.code).values(values))

    async def set_topic(self, code: str, topic_id: int | None) -> None:
        await self._connection.execute(schema.case.update().where(schema.case.c.code == code).values(topic_id=topic_id))

    async def touch(self, code: str) -> None:
        await self._connection.execute(
            schema.case.update().where(schema.case.c.code == code).values(touched_at=self._now)
        )

    async def untouched_since(self, moment: int) -> list[Case]:
        """Cases that have not ended and in which nothing happened since `moment` (seconds)."""
        table = schema.case
        rows = await self._connection.execute(
            select(table).where(table.c.lane.is_not(None), table.c.touched_at < moment)
        )
        return [self._case(row) for row in rows]

    async def forget(self, code: str) -> None:
        await self._connection.execute(schema.case.delete().where(schema.case.c.code == code))

    async def _one(self, condition: Any) -> Case | None:
        row = (await self._connection.execute(select(schema.case).where(condition))).first()
        return None if row is None else self._case(row)

    def _case(self, row: Any) -> Case:
        sealed = row.coordinator
        return Case(
            code=row.code,
            state=State(row.state),
            language=row.language,
            opened_at=datetime.fromtimestamp(row.opened_at, UTC),
            coordinator=None if sealed is None else int(self._seal.open(sealed, _place(row.code))),
            topic_id=row.topic_id,
        )


def _place(code: str) -> str:
    return f"case:{code}"
