"""A case: a question that a person handed to the coordinators. It knows no person; the store keeps that link apart."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    OPEN = "open"
    CLAIMED = "claimed"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Act(StrEnum):
    CLAIM = "claim"
    RELEASE = "release"
    CLOSE = "close"
    WITHDRAW = "withdraw"


TRANSITIONS: dict[tuple[State, Act], State] = {
    (State.OPEN, Act.CLAIM): State.CLAIMED,
    (State.OPEN, Act.CLOSE): State.CLOSED,
    (State.OPEN, Act.WITHDRAW): State.WITHDRAWN,
    (State.CLAIMED, Act.RELEASE): State.OPEN,
    (State.CLAIMED, Act.CLOSE): State.CLOSED,
    (State.CLAIMED, Act.WITHDRAW): State.WITHDRAWN,
}


class NotAllowedError(Exception):
    """The act does not fit the case as it stands. `args[0]` is the key of the text that says so."""


@dataclass(frozen=True, slots=True)
class Case:
    code: str
    state: State
    language: str
    opened_at: datetime
    coordinator: int | None = None
    """Telegram user id of who claimed it."""
    topic_id: int | None = None

    @property
    def ended(self) -> bool:
        return self.state in (State.CLOSED, State.WITHDRAWN)


def act(case: Case, wish: Act, coordinator: int | None = None) -> Case:
    """The case after `wish`, done by `coordinator` (None: by the person). Only the claimer releases or closes a claimed case.

    Raises NotAllowedError when it cannot be done.
    """
    after = TRANSITIONS.get((case.state, wish))
    if after is None:
        raise NotAllowedError(
            "desk.already_claimed" if (case.state, wish) == (State.CLAIMED, Act.CLAIM) else "desk.ended"
        )
    if case.state is State.CLAIMED and coordinator is not None and coordinator != case.coordinator:
        raise NotAllowedError("desk.not_yours")
    claimer = coordinator if after is State.CLAIMED else None
    return replace(case, state=after, coordinator=claimer)
