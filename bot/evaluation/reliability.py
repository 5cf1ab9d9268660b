"""Whether a probability means what it says: of all that seemed 80 % certain, 80 % should be right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.evaluation.judged import Judged

EDGES = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Bin:
    """Questions whose first entry seemed right with a probability from `low` up to `high`; the last bin holds 1."""

    low: float
    high: float
    count: int
    predicted: float | None  # the mean of those probabilities
    right: float | None  # the share of them that was right; never for a question that is not ours


def reliability(judged: Iterable[Judged]) -> tuple[Bin, ...]:
    rows = list(judged)
    return tuple(_bin(low, high, rows) for low, high in pairwise(EDGES))


def calibration_error(bins: Sequence[Bin]) -> float | None:
    """The expected one: how far prediction and truth lie apart in a bin, on average over the questions."""
    total = sum(one.count for one in bins)
    apart = sum(
        one.count * abs(one.predicted - one.right)
        for one in bins
        if one.predicted is not None and one.right is not None
    )
    return apart / total if total else None


def _bin(low: float, high: float, rows: Iterable[Judged]) -> Bin:
    within = [one for one in rows if low <= one.outcome.score and (one.outcome.score < high or high == EDGES[-1])]
    count = len(within)
    if not count:
        return Bin(low, high, 0, None, None)
    return Bin(
        low, high, count, sum(one.outcome.score for one in within) / count, sum(one.first for one in within) / count
    )
