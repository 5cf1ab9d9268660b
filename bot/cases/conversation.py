"""What a conversation needs between two messages: one sealed row per chat that lives half an hour."""

import secrets
from dataclasses import dataclass, field, replace
from enum import StrEnum

RECENT = 3


class Aim(StrEnum):
    NEW_CASE = "new_case"
    REPLY = "reply"


class Step(StrEnum):
    SAFE = "safe"
    """Asked whether the person is safe and alone."""
    WRITE = "write"
    """The next text is what goes to the coordinator."""
    PREVIEW = "preview"
    """The next text is a word to take out."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What may go to a coordinator. `ticket` stands in the preview's buttons, so that an older preview sends nothing."""

    aim: Aim
    step: Step
    text: str = ""
    taken_out: tuple[str, ...] = ()
    put_back: tuple[str, ...] = ()
    ticket: str = field(default_factory=lambda: secrets.token_urlsafe(4))
    digest: str = ""
    """Of what the last preview showed: nothing else may be sent."""

    def shown_anew(self, digest: str) -> "Draft":
        return replace(self, ticket=secrets.token_urlsafe(4), digest=digest)


@dataclass(frozen=True, slots=True)
class Conversation:
    recent: tuple[str, ...] = ()
    """The last texts, oldest first: danger can be spread over messages."""
    last_entry: str | None = None
    """What was shown last: a short message may be about it."""
    draft: Draft | None = None

    def heard(self, text: str) -> "Conversation":
        return replace(self, recent=(*self.recent, text)[-RECENT:])

    def shown(self, entry_id: str | None) -> "Conversation":
        return replace(self, last_entry=entry_id)

    def drafting(self, draft: Draft) -> "Conversation":
        """From now on it is about what goes to a coordinator, and not about what was read before."""
        return replace(self, last_entry=None, draft=draft)


EMPTY = Conversation()
