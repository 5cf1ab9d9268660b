"""Work in order within a lane, lanes side by side."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable

Work = Callable[[], Awaitable[None]]


class Lanes:
    """One queue per key. A lane exists only while it has work; at most `side_by_side` work at once."""

    def __init__(self, side_by_side: int = 256) -> None:
        self._waiting: dict[Hashable, deque[Work]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(side_by_side)

    def add(self, key: Hashable, work: Work) -> None:
        """`work` must handle its own errors: one that escapes ends the program."""
        if key in self._waiting:
            self._waiting[key].append(work)
            return
        self._waiting[key] = deque([work])
        task = asyncio.create_task(self._run(key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._waiting

    async def drain(self) -> None:
        """Waits until all work is done."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    async def _run(self, key: Hashable) -> None:
        waiting = self._waiting[key]
        try:
            while waiting:
                async with self._places:
                    await waiting[0]()
                waiting.popleft()
        finally:
            del self._waiting[key]
