"""Which entries take the place of which."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.evaluation.judged import Judged

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Confusion:
    """`got`: what stood first instead; None when nothing was found. `answered`: how often it was the answer at once."""

    expected: str
    got: str | None
    count: int
    answered: int
    example: str


@dataclass(frozen=True, slots=True)
class Thief:
    """An entry that stood first in the place of others. `of`: how often it took the place of each, most first."""

    entry_id: str
    count: int
    answered: int
    of: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Intruder:
    """An entry that stood first at questions that are not ours."""

    entry_id: str
    answered: int
    offered: int
    example: str


def confusions(judged: Iterable[Judged]) -> tuple[Confusion, ...]:
    """The worst first: what was answered outright, then what happens most."""
    pairs = _together(((one.expected, one.outcome.got), one) for one in judged if one.ours and not one.first)
    found = (
        Confusion(expected or "", got, len(rows), sum(one.wrong for one in rows), _example(rows))
        for (expected, got), rows in pairs.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.answered, -one.count, one.expected, one.got or "")))


def thieves(found: Iterable[Confusion]) -> tuple[Thief, ...]:
    takers = _together((one.got, one) for one in found if one.got is not None)
    taken = (
        Thief(
            taker or "",
            sum(one.count for one in rows),
            sum(one.answered for one in rows),
            dict(Counter({one.expected: one.count for one in rows}).most_common()),
        )
        for taker, rows in takers.items()
    )
    return tuple(sorted(taken, key=lambda one: (-one.count, -one.answered, one.entry_id)))


def intruders(judged: Iterable[Judged]) -> tuple[Intruder, ...]:
    entries = _together((one.outcome.got, one) for one in judged if one.false or one.offered)
    found = (
        Intruder(entry or "", sum(one.false for one in rows), sum(one.offered for one in rows), _example(rows))
        for entry, rows in entries.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.answered, -one.offered, one.entry_id)))


def _example(rows: Iterable[Judged]) -> str:
    """Rather one that was answered."""
    return min(rows, key=lambda one: not one.answered).question.text


Row = TypeVar("Row")


def _together(pairs: Iterable[tuple[Key, Row]]) -> dict[Key, list[Row]]:
    found: dict[Key, list[Row]] = {}
    for key, row in pairs:
        found.setdefault(key, []).append(row)
    return found
