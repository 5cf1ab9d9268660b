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
        last = 0
        for match in _PIECE.finditer(text):
            found = self.by_first.get(match.group())
            if found is not None and match.start() >= last:
                end = next(filter(None, (_end(text, match.end(), phrase) for phrase in found)), 0)
                if end:
                    yield match.start(), end
                    last = end


def phrases(lines: Iterable[str]) -> Phrases:
    by_first: dict[str, set[tuple[str, ...]]] = {}
    for line in lines:
        words = tuple(_PIECE.findall(plain(line)))
        if words:
            by_first.setdefault(words[0], set()).add(words)
    return Phrases({first: tuple(sorted(found, key=len, reverse=True)) for first, found in by_first.items()})


def _end(text: str, at: int, phrase: tuple[str, ...]) -> int:
    """Where the phrase ends whose first word ends here, or 0."""
    for word in phrase[1:]:
        between = _BETWEEN.match(text, at)
        piece = _PIECE.match(text, between.end() if between else at)
        if piece is None or piece.group() != word or piece.start() == at:
            return 0
        at = piece.end()
    return at
