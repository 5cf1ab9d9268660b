"""Which placeholder each found part gets: one number per person or thing, in order of appearance."""

import re
from collections.abc import Iterable, Mapping

from bot.redaction.ages import band
from bot.redaction.kinds import Found, Kind
from bot.redaction.word_files import words

_PART = re.compile(r"[^\W_]+")
_PARTICLES = frozenset(words("patterns/particles_of_a_name.txt"))
_BY_DIGITS = frozenset({Kind.PHONE, Kind.NUMBER})


def placeholders(text: str, found: Iterable[Found], used: Mapping[str, int]) -> tuple[str, ...]:
    """For each part, in order. `text` is plain; `used` holds the highest number each kind has in it already."""
    numbers = _Numbers(used)
    return tuple(numbers.placeholder(part.kind, text[part.start : part.end]) for part in found)


class _Numbers:
    def __init__(self, used: Mapping[str, int]) -> None:
        self._highest = dict(used)
        self._things: dict[tuple[Kind, str], int] = {}
        self._people: list[tuple[int, list[str]]] = []

    def placeholder(self, kind: Kind, written: str) -> str:
        if kind is Kind.AGE:
            return f"[{kind} {band(written)}]"
        number = self._of_person(written) if kind is Kind.NAME else self._of_thing(kind, written)
        return f"[{kind} {number}]"

    def _of_thing(self, kind: Kind, written: str) -> int:
        key = re.sub(r"\D" if kind in _BY_DIGITS else r"[\W_]", "", written)
        if kind is Kind.PHONE:
            key = key[-9:]  # with and without the country's code
        key = key or written
        if (kind, key) not in self._things:
            self._things[kind, key] = self._next(kind)
        return self._things[kind, key]

    def _of_person(self, written: str) -> int:
        parts = _parts(written)
        for number, known in self._people:
            if _same_person(parts, known):
                known += [part for part in parts if part not in known]
                return number
        number = self._next(Kind.NAME)
        self._people.append((number, parts))
        return number

    def _next(self, kind: Kind) -> int:
        self._highest[kind] = self._highest.get(kind, 0) + 1
        return self._highest[kind]


def _parts(written: str) -> list[str]:
    """Without a Turkish ending after an apostrophe ("elif'in") and without particles, unless there is nothing else."""
    parts = _PART.findall(re.sub(r"(?<=\w{3})'[^\W\d_]{1,4}$", "", written))
    return [part for part in parts if part not in _PARTICLES] or parts or [written]


def _same_person(parts: list[str], known: list[str]) -> bool:
    """Two full names with another first name are two people, also of one family."""
    if len(parts) > 1 and len(known) > 1:
        return parts[0] == known[0]
    return parts[0] in known if len(parts) == 1 else known[0] in parts
