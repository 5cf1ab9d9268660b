from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.seal import Seal


class Rows:
    """One subject's queries within a transaction. `_now`: seconds since 1970."""

    def __init__(self, connection: AsyncConnection, seal: Seal, now: int) -> None:
        self._connection = connection
        self._seal = seal
        self._now = now
