"""The figures of a group of questions."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from typing import Literal, get_args

from bot.evaluation.judged import Judged

Figure = Literal["first", "three", "right", "wrong", "false", "offered"]
FIGURES: tuple[Figure, ...] = get_args(Figure)
OUTSIDE: tuple[Figure, ...] = ("false", "offered")  # about questions that are not ours; the others about ours


@dataclass(frozen=True, slots=True)
class Tally:
    """Shares 0..1, or None where there is no such question."""

    inside: int
    outside: int
    first: float | None  # the right entry is ranked first
    three: float | None  # ... or among three
    right: float | None  # answered at once, and rightly
    wrong: float | None  # answered at once, with another entry
    false: float | None  # answered at once although no entry fits
    offered: float | None  # "did you mean" although no entry fits
    milliseconds: float | None  # the median of the search

    def share(self, figure: Figure) -> float | None:
        share: float | None = getattr(self, figure)
        return share


def tally(judged: Iterable[Judged]) -> Tally:
    rows = list(judged)
    inside, outside = [one for one in rows if one.ours], [one for one in rows if not one.ours]
    return Tally(
        len(inside),
        len(outside),
        _share(one.first for one in inside),
        _share(one.three for one in inside),
        _share(one.right for one in inside),
        _share(one.wrong for one in inside),
        _share(one.false for one in outside),
        _share(one.offered for one in outside),
        median(one.outcome.milliseconds for one in rows) if rows else None,
    )


def grouped(judged: Iterable[Judged], of: Callable[[Judged], str]) -> dict[str, list[Judged]]:
    """In the order of their names."""
    groups: dict[str, list[Judged]] = {}
    for one in judged:
        groups.setdefault(of(one), []).append(one)
    return dict(sorted(groups.items()))


def by_file(judged: Iterable[Judged]) -> dict[str, list[Judged]]:
    return grouped(judged, lambda one: one.question.file)


def by_language(judged: Iterable[Judged]) -> dict[str, list[Judged]]:
    return grouped(judged, lambda one: one.question.language)


def by_kind(judged: Iterable[Judged]) -> dict[str, list[Judged]]:
    return grouped(judged, lambda one: one.question.kind)


def percent(share: float) -> float:
    """As it is shown, and as it is held against a bar."""
    return round(100 * share, 1)


def _share(hits: Iterable[bool]) -> float | None:
    found = list(hits)
    return sum(found) / len(found) if found else None
