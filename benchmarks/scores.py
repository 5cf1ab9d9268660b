"""Figures of what was found. Shares 0..1; None where there is nothing to measure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.questions import OUTSIDE

Ranking = Sequence[tuple[str, float]]  # labels, the best first; the first one's score says how sure it is

REFUSED = 1000.0  # taken off when "not our subject" is nearest: below every other score, and in the same order
THRESHOLDS = 400  # tried, at most


@dataclass(frozen=True, slots=True)
class Judged:
    """One question. `place`: of the first right label, from 0."""

    inside: bool
    place: int | None
    score: float


@dataclass(frozen=True, slots=True)
class AtThreshold:
    right: float  # in scope, accepted and right
    refused: float  # out of scope, and refused

    @property
    def mean(self) -> float:
        return (self.right + self.refused) / 2


def judged(ranking: Ranking, labels: frozenset[str]) -> Judged:
    less = REFUSED if ranking and ranking[0][0] == OUTSIDE else 0.0
    ranked = [(label, score - less) for label, score in ranking if label != OUTSIDE]
    places = (place for place, (label, _) in enumerate(ranked) if label in labels)
    return Judged(bool(labels), next(places, None), ranked[0][1] if ranked else -REFUSED * 2)


def within(found: Iterable[Judged], places: int) -> float | None:
    """The share of the questions in scope whose right label is among so many."""
    hits = [one.place is not None and one.place < places for one in found if one.inside]
    return sum(hits) / len(hits) if hits else None


def auroc(found: Iterable[Judged]) -> float | None:
    """The probability that a question in scope scores above one out of scope; a tie counts half."""
    scored = sorted((one.score, one.inside) for one in found)
    inside = sum(one for _, one in scored)
    outside = len(scored) - inside
    if not inside or not outside:
        return None
    above, below, start = 0.0, 0, 0  # `below`: questions out of scope with a lower score
    while start < len(scored):
        end = start
        while end < len(scored) and scored[end][0] == scored[start][0]:
            end += 1
        alike = sum(not one for _, one in scored[start:end])
        above += (end - start - alike) * (below + alike / 2)
        below += alike
        start = end
    return above / (inside * outside)


def at_threshold(found: Iterable[Judged], threshold: float) -> AtThreshold:
    rows = list(found)
    right = [one.place == 0 and one.score >= threshold for one in rows if one.inside]
    refused = [one.score < threshold for one in rows if not one.inside]
    return AtThreshold(sum(right) / max(1, len(right)), sum(refused) / max(1, len(refused)))


def best_threshold(found: Sequence[Judged]) -> float:
    """The one with the highest mean of what is right in scope and refused out of scope."""
    scores = sorted({one.score for one in found})
    some = scores[:: max(1, len(scores) // THRESHOLDS)]
    return max(some, key=lambda threshold: at_threshold(found, threshold).mean, default=0.0)


def both_ways(found: Sequence[Judged]) -> AtThreshold | None:
    """Every other question chooses the threshold for the rest; inside and outside are dealt apart."""
    halves = [
        [one for side in (True, False) for one in [each for each in found if each.inside is side][first::2]]
        for first in (0, 1)
    ]
    if any(not one.inside for one in found):
        one, other = (at_threshold(halves[1 - side], best_threshold(halves[side])) for side in (0, 1))
        return AtThreshold((one.right + other.right) / 2, (one.refused + other.refused) / 2)
    return None
