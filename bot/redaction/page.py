"""The text while parts of it are being covered. Covered parts keep their length and become signs no word can hold."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from bot.redaction.kinds import Found, Kind
from bot.redaction.standing import Standing
from bot.redaction.visible import Visible

_FIRST_COVER = 0xE001
KEPT = "\ue0ff"
COVERS = {kind: chr(_FIRST_COVER + number) for number, kind in enumerate(Kind)}
COVERED = "[\ue000-\ue0fe]"  # one sign, in a pattern
NAME = COVERS[Kind.NAME]
_TOKEN = re.compile(rf"[^\W\d_]+(?:['-][^\W\d_]{{2,}}){{0,4}}|{COVERED}+|\d+|[^\w\s]|_|\n")


class Token(NamedTuple):
    """A word, a run of digits, one sign, a line end, or a covered part. A tuple: there are thousands in a long text."""

    start: int
    end: int
    plain: str
    shown: str
    kept: bool
    is_word: bool

    @property
    def is_cover(self) -> bool:
        return "\ue000" <= self.plain[0] <= "\ue0fe"

    @property
    def capital(self) -> bool:
        return self.shown[0].isupper()


class Lookup(NamedTuple):
    """What the vocabulary says of a word."""

    is_name: bool
    standing: Standing


@dataclass(slots=True)
class Memory:
    """What was worked out while one message is read, so that it is not done again when parts of it are covered."""

    looked_up: dict[str, Lookup] = field(default_factory=dict)
    sorts: dict[str, str] = field(default_factory=dict)  # word -> what the lists say of it
    points: dict[object, Any] = field(default_factory=dict)  # what was seen of a word -> points for each label
    chances: dict[tuple[str, bytes], Any] = field(default_factory=dict)  # page -> chances of all its words


@dataclass(frozen=True)  # no slots: `tokens` is worked out once
class Page:
    """`open` is `plain` without what must stay: the number of a help line is no part of a longer number."""

    shown: str
    plain: str
    open: str
    kept: bytes
    memory: Memory = field(default_factory=Memory, compare=False)

    def covered(self, found: Iterable[Found]) -> "Page":
        parts = [(part.start, part.end, COVERS[part.kind]) for part in found]
        if not parts:
            return self
        return replace(
            self, shown=_over(self.shown, parts), plain=_over(self.plain, parts), open=_over(self.open, parts)
        )

    def keeping(self, spans: Iterable[tuple[int, int]]) -> "Page":
        parts = [(start, end, KEPT) for start, end in spans]
        kept = bytearray(self.kept)
        for start, end, _ in parts:
            kept[start:end] = b"\x01" * (end - start)
        return replace(self, open=_over(self.open, parts), kept=bytes(kept))

    def must_stay(self, part: Found) -> bool:
        return part.start >= part.end or b"\x00" not in self.kept[part.start : part.end]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        plain, shown, kept = self.plain, self.shown, self.kept
        spans = [match.span() for match in _TOKEN.finditer(plain)]
        make = Token._make  # quicker than by name, and it is done for every sign of a message
        return tuple(
            [
                make((start, end, plain[start:end], shown[start:end], kept[start] == 1, plain[start].isalpha()))
                for start, end in spans
            ]
        )


def new_page(seen: Visible) -> Page:
    return Page(seen.shown, seen.plain, seen.plain, bytes(len(seen.plain)))


def _over(text: str, parts: Iterable[tuple[int, int, str]]) -> str:
    """The text with one sign over each part, as long as the part."""
    signs = list(text)
    for start, end, sign in parts:
        signs[start:end] = sign * (end - start)
    return "".join(signs)
