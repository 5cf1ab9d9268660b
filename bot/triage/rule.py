"""What the rules are made of, as signals/rules.yaml writes them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """Danger of this kind, when a signal of every group is said near the others."""

    kind: str
    groups: tuple[frozenset[str], ...]
    within: int  # words between the first and the last signal, ends included
    despite: frozenset[str]  # moods that do not silence this rule
    some_of: frozenset[str] = frozenset()
    at_least: int = 0  # how many different signals of `some_of` must be said too, in words of their own


@dataclass(frozen=True, slots=True)
class Mood:
    """A way of speaking that says nothing is happening now: a question of meaning, a film, long ago."""

    name: str
    whole_message: bool  # silences the whole message, or only its own sentence
    unless: frozenset[str]  # signals in the same place that overrule the mood
