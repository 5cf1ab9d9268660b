"""The word lists beside this module, read once. What stands in them is described in `data/README.md`."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from bot.redaction.phrases import Phrases, phrases
from bot.redaction.visible import plain

SHORTEST_PART = 4  # of a compound; shorter parts make words of anything
LONGEST_LISTED = 14  # longer words were left out of the lists: they are compounds


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All in plain spelling. `ambiguous` names are ordinary words too; the other names never count as words."""

    words: frozenset[str]
    function_words: frozenset[str]
    given: frozenset[str]
    family: frozenset[str]
    ambiguous: frozenset[str]
    keep: Phrases
    towns: Phrases
    ambiguous_towns: frozenset[str]

    def is_name(self, word: str) -> bool:
        """A listed name that is no ordinary word."""
        return _any_part(word, self.given, self.ambiguous) or (
            word not in self.words and _any_part(word, self.family, self.ambiguous)
        )

    def is_listed(self, word: str) -> bool:
        return word in self.given or word in self.family

    def is_ordinary(self, word: str) -> bool:
        return all(self._is_ordinary(part) for part in word.replace("'", "-").split("-") if part)

    def _is_ordinary(self, word: str) -> bool:
        return word in self.words or word in self.function_words or self._is_compound(word)

    def _is_compound(self, word: str) -> bool:
        """Two listed words in one, also with an s between: buurtmoeder, gezinshulp."""
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            first, second = word[:cut], word[cut:]
            if second in self.words and (first in self.words or (first[-1] == "s" and first[:-1] in self.words)):
                return True
        return False


def _any_part(word: str, names: frozenset[str], other: frozenset[str]) -> bool:
    if word in names:
        return word not in other
    parts = word.split("-")
    return len(parts) > 1 and any(len(part) > 2 and part in names and part not in other for part in parts)


@cache
def vocabulary() -> Vocabulary:
    data = files("bot.redaction") / "data"
    given = frozenset(name for file in (data / "given").iterdir() for name in _words(file))
    family = frozenset(_words(data / "family" / "surnames.txt"))
    ambiguous = frozenset(_words(data / "names_that_are_words.txt"))
    listed = frozenset(
        (*_packed(data / "words_nl.txt.gz"), *_packed(data / "words_en.txt.gz"), *_words(data / "words_chat.txt"))
    )
    towns = (*_lines(data / "towns_netherlands.txt"), *_lines(data / "towns_abroad.txt"))
    return Vocabulary(
        words=listed - (given - ambiguous),
        function_words=frozenset(_words(data / "function_words.txt")),
        given=given,
        family=family,
        ambiguous=ambiguous,
        keep=phrases(_lines(data / "keep.txt")),
        towns=phrases(towns),
        ambiguous_towns=frozenset(_lines(data / "places_that_are_words.txt")),
    )


def _words(file: Traversable) -> Iterator[str]:
    for line in _lines(file):
        yield from line.split()


def _lines(file: Traversable) -> Iterator[str]:
    """What is written between commas and line ends, plainly; lines with # are remarks."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from (plain(part.strip()) for part in line.split(",") if part.strip())


def _packed(file: Traversable) -> Iterator[str]:
    yield from gzip.decompress(file.read_bytes()).decode().split()
