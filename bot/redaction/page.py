"""The text while parts of it are being covered. Covered parts keep their length and become signs no word can hold."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.redaction.kinds import Found, Kind
from bot.redaction.visible import Visible

_FIRST_COVER = 0xE001
KEPT = "\ue0ff"
COVERS = {kind: chr(_FIRST_COVER + number) for number, kind in enumerate(Kind)}
COVERED = "[\ue000-\ue0fe]"  # one sign, in a pattern
NAME = COVERS[Kind.NAME]
_TOKEN = re.compile(rf"[^\W\d_]+(?:['-][^\W\d_]{{2,}})*|{COVERED}+|\d+|[^\w\s]|_|\n")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a run of digits, one sign, a line end, or a covered part."""

    start: int
    end: int
    plain: str
    shown: str
    kept: bool

    @property
    def is_word(self) -> bool:
        return self.plain[0].isalpha()

    @property
    def is_cover(self) -> bool:
        return "\ue000" <= self.plain[0] <= "\ue0fe"

    @property
    def capital(self) -> bool:
        return self.shown[0].isupper()


@dataclass(frozen=True, slots=True)
class Page:
    shown: str
    plain: str
    kept: bytes

    @property
    def open(self) -> str:
        """`plain` without what must stay: numbers of help lines are no part of a longer number."""
        if 1 not in self.kept:
            return self.plain
        return "".join(KEPT if kept else sign for sign, kept in zip(self.plain, self.kept, strict=True))

    def covered(self, found: Iterable[Found]) -> "Page":
        shown, text = list(self.shown), list(self.plain)
        for part in found:
            cover = COVERS[part.kind] * (part.end - part.start)
            shown[part.start : part.end] = cover
            text[part.start : part.end] = cover
        return replace(self, shown="".join(shown), plain="".join(text))

    def keeping(self, spans: Iterable[tuple[int, int]]) -> "Page":
        kept = bytearray(self.kept)
        for start, end in spans:
            kept[start:end] = b"\x01" * (end - start)
        return replace(self, kept=bytes(kept))

    def must_stay(self, part: Found) -> bool:
        return part.start >= part.end or all(self.kept[part.start : part.end])

    def tokens(self) -> tuple[Token, ...]:
        return tuple(self._tokens())

    def _tokens(self) -> Iterator[Token]:
        for match in _TOKEN.finditer(self.plain):
            start, end = match.span()
            yield Token(start, end, match.group(), self.shown[start:end], bool(self.kept[start]))


def new_page(seen: Visible) -> Page:
    return Page(seen.shown, seen.plain, bytes(len(seen.plain)))
