"""Wrong answers that are accepted for now, each by its name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from bot.evaluation.judged import Judged
from bot.evaluation.tally import by_file
from bot.pack.skeleton import MARK

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

# Accepted: it goes as it is listed. With the others list and outcome differ, or nobody said why. Other: answered wrongly,
# but with another entry or other labels than listed.
Standing = Literal["accepted", "unexplained", "other", "mended", "gone"]


class KnownMiss(BaseModel):
    """`expected` is empty for a question that is not ours."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    q: str
    expected: tuple[str, ...]
    got: Text
    why: Text


Known = Mapping[str, Sequence[KnownMiss]]  # by the name of the set


@dataclass(frozen=True, slots=True)
class Listed:
    """A known miss of the set `file`, and what came of its question; None when the set has no such question."""

    file: str
    miss: KnownMiss
    judged: Judged | None


@dataclass(frozen=True, slots=True)
class Held:
    """`unlisted`: what is answered wrongly and stands on no list."""

    listed: Mapping[Standing, tuple[Listed, ...]]
    unlisted: tuple[Judged, ...]


def answered_wrongly(judged: Judged) -> bool:
    return judged.wrong or judged.false


def hold(known: Known, judged: Iterable[Judged]) -> Held:
    """Lists of sets that were not asked are passed over."""
    listed: dict[Standing, tuple[Listed, ...]] = {}
    unlisted: list[Judged] = []
    for name, rows in by_file(judged).items():
        asked = {one.question.text: one for one in rows}
        misses = {miss.q: miss for miss in known.get(name, ())}
        for text, miss in misses.items():
            one = Listed(name, miss, asked.get(text))
            listed[_standing(one)] = (*listed.get(_standing(one), ()), one)
        unlisted += [one for text, one in asked.items() if answered_wrongly(one) and text not in misses]
    return Held(listed, tuple(unlisted))


def renewed(known: Known, judged: Iterable[Judged]) -> dict[str, tuple[KnownMiss, ...]]:
    """All that is answered wrongly now; reasons are kept where the answer is the same. Other sets stay as they are."""
    found = {name: tuple(misses) for name, misses in known.items()}
    for name, rows in by_file(judged).items():
        reasons = {(miss.q, miss.got): miss.why for miss in known.get(name, ())}
        wrongly = {one.question.text: one for one in rows if answered_wrongly(one)}
        found[name] = tuple(_miss(one, reasons) for one in wrongly.values())
    return {name: misses for name, misses in sorted(found.items()) if misses}


def _standing(one: Listed) -> Standing:
    if one.judged is None:
        return "gone"
    if not answered_wrongly(one.judged):
        return "mended"
    if one.miss.got != one.judged.outcome.got or set(one.miss.expected) != set(one.judged.question.labels):
        return "other"
    return "unexplained" if MARK in one.miss.why else "accepted"


def _miss(one: Judged, reasons: Mapping[tuple[str, str], str]) -> KnownMiss:
    got, text = one.outcome.got or "", one.question.text
    return KnownMiss(q=text, expected=one.question.labels, got=got, why=reasons.get((text, got), MARK))
