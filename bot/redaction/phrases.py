"""Finding known phrases (countries, towns, help organisations) in a text, word by word."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.redaction.visible import plain

_PIECE = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[ .'/&-]{0,3}")


@dataclass(frozen=True, slots=True)
class Phrases:
    """First word -> the phrases that begin with it, longest first; each a tuple of words."""

    by_first: Mapping[str, tuple[tuple[str, ...], ...]]

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where they stand in a plain text: the longest at each place, none overlapping."""
        pieces = [match.span() for match in _PIECE.finditer(text)]
        at = 0
        while at < len(pieces):
            length = self._length(text, pieces, at)
            if length:
                yield pieces[at][0], pieces[at + length - 1][1]
            at += length or 1

    def _length(self, text: str, pieces: list[tuple[int, int]], at: int) -> int:
        start, end = pieces[at]
        for phrase in self.by_first.get(text[start:end], ()):
            if _stands(text, pieces, at, phrase):
                return len(phrase)
        return 0


def phrases(lines: Iterable[str]) -> Phrases:
    by_first: dict[str, set[tuple[str, ...]]] = {}
    for line in lines:
        words = tuple(_PIECE.findall(plain(line)))
        if words:
            by_first.setdefault(words[0], set()).add(words)
    return Phrases({first: tuple(sorted(found, key=len, reverse=True)) for first, found in by_first.items()})


def _stands(text: str, pieces: list[tuple[int, int]], at: int, phrase: tuple[str, ...]) -> bool:
    if at + len(phrase) > len(pieces):
        return False
    for offset, word in enumerate(phrase):
        start, end = pieces[at + offset]
        if end - start != len(word) or not text.startswith(word, start):
            return False
        if offset and not _BETWEEN.fullmatch(text, pieces[at + offset - 1][1], start):
            return False
    return True
