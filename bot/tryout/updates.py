"""The queue of updates: each stays pending until a later getUpdates carries a higher offset."""

from collections.abc import Iterable

from bot.tryout.json_types import Json

# Telegram leaves these out unless the bot names them.
_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Updates:
    def __init__(self) -> None:
        self._pending: list[Json] = []
        self._next_id = 710_000_001
        self._allowed: frozenset[str] = frozenset()  # empty = all but those on request

    def add(self, kind: str, payload: Json) -> Json | None:
        """None when the bot did not ask for this kind: then Telegram never makes the update."""
        wanted = kind in self._allowed if self._allowed else kind not in _ON_REQUEST
        if not wanted:
            return None
        update: Json = {"update_id": self._next_id, kind: payload}
        self._next_id += 1
        self._pending.append(update)
        return update

    def allow(self, kinds: Iterable[str]) -> None:
        self._allowed = frozenset(kinds)

    @property
    def allowed(self) -> list[str]:
        return sorted(self._allowed)

    def confirm(self, offset: int) -> None:
        """Forget what is below `offset`; a negative one keeps only that many from the end."""
        if offset < 0:
            self._pending = self._pending[offset:]
        elif offset > 0:
            self._pending = [update for update in self._pending if update["update_id"] >= offset]

    def pending(self, limit: int = 100) -> list[Json]:
        return self._pending[:limit]

    def clear(self) -> None:
        """Pending updates are dropped; ids go on rising, for the bot's offset has risen too."""
        self._pending = []

    def __len__(self) -> int:
        return len(self._pending)
