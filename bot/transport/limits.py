"""Telegram's own limits, kept before Telegram has to say so: about 1 message/s in a chat, 20/min in a group, 30/s in all."""

import asyncio
from collections.abc import Callable
from time import monotonic

_BURST = 5  # Telegram lets a short run of messages pass


class Bucket:
    """`burst` at once, then `per_second`."""

    def __init__(self, per_second: float, burst: int, now: Callable[[], float] = monotonic) -> None:
        self._per_second = per_second
        self._burst = burst
        self._now = now
        self._level = float(burst)
        self._at = now()

    def take(self) -> float:
        """Takes one; the seconds to wait before using it."""
        now = self._now()
        self._level = min(self._burst, self._level + (now - self._at) * self._per_second)
        self._at = now
        self._level -= 1
        return max(0.0, -self._level / self._per_second)

    @property
    def full(self) -> bool:
        return self._level + (self._now() - self._at) * self._per_second >= self._burst


class Limits:
    def __init__(self, chat_per_minute: int = 60, group_per_minute: int = 20, all_per_second: int = 30) -> None:
        self._per_minute = {"chat": chat_per_minute, "group": group_per_minute}
        self._all = Bucket(all_per_second, all_per_second)
        self._chats: dict[int, Bucket] = {}
        self._frozen_until = 0.0

    async def pass_through(self, chat_id: int) -> None:
        wait = max(self._all.take(), self._chat(chat_id).take(), self._frozen_until - monotonic())
        if wait > 0:
            await asyncio.sleep(wait)

    def freeze(self, seconds: float) -> None:
        """Telegram said 429: nothing goes out before. A later, shorter freeze does not lift a longer one."""
        self._frozen_until = max(self._frozen_until, monotonic() + seconds)

    def _chat(self, chat_id: int) -> Bucket:
        if chat_id not in self._chats:
            self._chats = {key: bucket for key, bucket in self._chats.items() if not bucket.full}
            per_minute = self._per_minute["group" if chat_id < 0 else "chat"]
            self._chats[chat_id] = Bucket(per_minute / 60, burst=max(1, min(per_minute, _BURST)))
        return self._chats[chat_id]
