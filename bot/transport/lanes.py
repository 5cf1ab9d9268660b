"""Work in order within a lane, lanes side by side."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable

Work = Callable[[], Awaitable[None]]


class Lanes:
    """One queue per key. A lane exists only while it has work; at most `side_by_side` work at once.

    An error that escapes from a lane's work ends that lane, and is told to `failed`.
    """

    def __init__(self, side_by_side: int = 256, failed: Callable[[BaseException], None] | None = None) -> None:
        self._failed = failed
        self._waiting: dict[Hashable, deque[Work]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(side_by_side)

    def add(self, key: Hashable, work: Work) -> None:
        if key in self._waiting:
            self._waiting[key].append(work)
            return
        self._waiting[key] = deque([work])
        task = asyncio.create_task(self._run(key))
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._waiting

    async def drain(self, seconds: float | None = None) -> None:
        """Waits until all work is done; gives up what is not done after so many seconds."""
        deadline = None if seconds is None else asyncio.get_running_loop().time() + seconds
        while self._tasks:
            left = None if deadline is None else deadline - asyncio.get_running_loop().time()
            done, late = await asyncio.wait(self._tasks, timeout=left, return_when=asyncio.FIRST_EXCEPTION)
            for task in done:
                task.result()
            if left is not None and left <= 0:
                for task in late:
                    task.cancel()
                await asyncio.gather(*late, return_exceptions=True)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None and self._failed is not None:
            self._failed(error)

    async def _run(self, key: Hashable) -> None:
        waiting = self._waiting[key]
        try:
            while waiting:
                async with self._places:
                    await waiting[0]()
                waiting.popleft()
        finally:
            del self._waiting[key]
