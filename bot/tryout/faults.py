"""Trouble on demand: what a test asks the Bot API to answer instead of the truth."""

from dataclasses import dataclass, replace

from bot.tryout.refusal import RefusedError, too_many_requests

_DESCRIPTIONS = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}


@dataclass(frozen=True, slots=True)
class Fault:
    method: str = "*"
    times: int = 1
    status: int | None = None  # None: only the delay
    retry_after: int | None = None
    delay: float = 0.0  # seconds of real time
    description: str | None = None
    chat: int | None = None  # only calls for this chat
    carry_out: bool = False  # do the work first, then answer with the fault: the answer that got lost
    hang_up: bool = False  # close the connection without an answer

    def refusal(self) -> RefusedError | None:
        if self.retry_after is not None or self.status == 429:
            return too_many_requests(self.retry_after if self.retry_after is not None else 1)
        if self.status is None:
            return None
        return RefusedError(self.status, self.description or _DESCRIPTIONS.get(self.status, "Bad Request"))


class Faults:
    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def inject(self, fault: Fault) -> None:
        self.waiting.append(fault)

    def take(self, method: str, chat: int | None) -> Fault | None:
        """The first fault that fits, and one time less of it."""
        for place, fault in enumerate(self.waiting):
            if fault.method.lower() in ("*", method.lower()) and fault.chat in (None, chat):
                self.waiting[place : place + 1] = [replace(fault, times=fault.times - 1)] if fault.times > 1 else []
                return fault
        return None

    def clear(self) -> None:
        self.waiting = []
