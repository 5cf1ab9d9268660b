"""The same questions before and now."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.evaluation.judged import Judged, Outcome

Shift = Literal[
    "now_first",
    "now_answered",
    "no_longer_wrong",
    "no_longer_false",
    "no_longer_answered",
    "no_longer_first",
    "no_longer_three",
    "now_three",
    "now_wrong",
    "now_false",
    "now_offered",
    "no_longer_offered",
]


@dataclass(frozen=True, slots=True)
class Change:
    before: Judged
    now: Judged


# Each figure that moves does so by questions of one of these. A question is in the first that fits; the worst stand at
# the top, so that nothing better hides them.
_SHIFTS: Mapping[Shift, Callable[[Judged, Judged], bool]] = {
    "now_false": lambda before, now: now.false and not before.false,
    "now_wrong": lambda before, now: now.wrong and not before.wrong,
    "no_longer_first": lambda before, now: before.first and not now.first,
    "no_longer_answered": lambda before, now: before.right and not now.right,
    "no_longer_three": lambda before, now: before.three and not now.three,
    "now_offered": lambda before, now: now.offered and not before.offered and not before.false,
    "no_longer_false": lambda before, now: before.false and not now.false,
    "now_first": lambda before, now: now.first and not before.first,
    "no_longer_wrong": lambda before, now: before.wrong and not now.wrong,
    "now_three": lambda before, now: now.three and not before.three,
    "now_answered": lambda before, now: now.right and not before.right,
    "no_longer_offered": lambda before, now: before.offered and not now.offered,
}


def paired(judged: Iterable[Judged], before: Mapping[str, Outcome]) -> tuple[Change, ...]:
    """`before`: what came of each question, by its text; a question that is not there is passed over."""
    return tuple(
        Change(Judged(one.question, before[one.question.text]), one) for one in judged if one.question.text in before
    )


def shifts(changes: Sequence[Change]) -> dict[Shift, tuple[Change, ...]]:
    """The worst first; only those that happened."""
    found: dict[Shift, list[Change]] = {}
    for change in changes:
        shift = next((name for name, fits in _SHIFTS.items() if fits(change.before, change.now)), None)
        if shift:
            found.setdefault(shift, []).append(change)
    return {name: tuple(found[name]) for name in _SHIFTS if name in found}
