"""The emergency card as lines of plain text."""

from collections.abc import Callable, Mapping
from typing import Protocol

UNKNOWN = "unknown"  # the card's own line when nothing is known of the danger


class CardWording(Protocol):
    @property
    def first(self) -> str: ...
    @property
    def call(self) -> str: ...
    @property
    def cannot_speak(self) -> str: ...
    @property
    def nobody_sends(self) -> str: ...
    @property
    def kinds(self) -> Mapping[str, str]: ...


def card_lines(card: CardWording, kind: str, fill: Callable[[str], str]) -> tuple[str, ...]:
    """At most five lines, the neutral one first. `fill` puts the telephone numbers in their places.

    A card without a line for this kind shows the one for `unknown`, and without that one none: the rest must still come.
    """
    fitting = card.kinds.get(kind) or card.kinds.get(UNKNOWN) or ""
    wording = (card.first, card.call, fitting, card.cannot_speak, card.nobody_sends)
    return tuple(" ".join(fill(line).split()) for line in wording if line.strip())
