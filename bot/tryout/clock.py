"""The world's own clock: runs along with the real one until a test sets it."""

import time


class Clock:
    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time() + self._ahead

    def set(self, moment: float) -> None:
        self._ahead = moment - time.time()

    def advance(self, seconds: float) -> None:
        self._ahead += seconds
