from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import schema
from bot.store.seal import Seal

_PROOF = "key_proof"
_PROOF_TEXT = b"this key opens this store"
_GROUP = "group_moved_to"


class Facts:
    def __init__(self, connection: AsyncConnection, seal: Seal) -> None:
        self._connection = connection
        self._seal = seal

    async def prove_key(self) -> None:
        """Leaves a proof in a new store; raises WrongKeyError when an existing one was sealed with another key."""
        sealed = await self._read(_PROOF)
        if sealed is None:
            await self._write(_PROOF, self._seal.close(_PROOF_TEXT, _PROOF))
        else:
            self._seal.open(sealed, _PROOF)

    async def group_moved(self, old: int, new: int) -> None:
        await self._write(f"{_GROUP}:{old}", str(new).encode())

    async def group(self, configured: int) -> int:
        """Where the coordinators' group is now: Telegram gives it a new number when it becomes a supergroup."""
        moved = await self._read(f"{_GROUP}:{configured}")
        return configured if moved is None else int(moved)

    async def _read(self, name: str) -> bytes | None:
        found = await self._connection.scalar(select(schema.fact.c.value).where(schema.fact.c.name == name))
        return None if found is None else bytes(found)

    async def _write(self, name: str, value: bytes) -> None:
        table = schema.fact
        await self._connection.execute(table.delete().where(table.c.name == name))
        await self._connection.execute(table.insert().values(name=name, value=value))
