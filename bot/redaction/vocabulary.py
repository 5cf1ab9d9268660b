"""The word lists beside this module, read once. What stands in them is described in `data/README.md`."""

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache

from bot.redaction.any_of import any_word_of
from bot.redaction.attached import bare
from bot.redaction.phrases import Phrases, phrases
from bot.redaction.standing import Standing
from bot.redaction.word_files import lines, names_in, packed, words

SHORTEST_PART = 4  # of a compound; shorter parts make words of anything
LONGEST_LISTED = 14  # longer words were left out of the lists: they are compounds, and names are shorter
LONGEST_COMPOUND = 40
SHORTEST_MISSPELT = 6  # a slip in a shorter word is soon another word, or a name
_BUILT = re.compile(
    "|".join(
        (
            rf"[a-z]{{3,}}{any_word_of('patterns/word_endings.txt')}",
            rf"{any_word_of('patterns/participle_beginnings.txt')}ge[a-z]{{3,}}(?:en|d|t|de|te)",
            r"ge[a-z]{3,}eerde?",
            rf"(?:er|daar|hier|waar){any_word_of('patterns/adverb_endings.txt')}",
            rf"[a-z]{{3,}}{any_word_of('patterns/word_endings_turkish.txt')}",
        )
    )
)
# Words that say how something or someone is, by how they end; and those that say what was done.
_DESCRIBING = re.compile(rf"[a-z]{{2,}}{any_word_of('patterns/describing_endings.txt')}")
_PARTICIPLE = re.compile(
    rf"(?:{any_word_of('patterns/participle_beginnings.txt')}?ge|be|ver|ont|her)[a-z]{{3,}}(?:d|t|n|de|te|ne)"
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All in plain spelling. `ambiguous` names are ordinary words too; the other names never count as words."""

    words: Set[str]
    function_words: frozenset[str]
    given: frozenset[str]
    family: frozenset[str]
    ambiguous: frozenset[str]
    keep: Phrases
    help: Phrases
    towns: Phrases
    ambiguous_towns: frozenset[str]
    descriptions: frozenset[str]
    common: Mapping[str, int]  # word of any language -> 1 for the most common, up to 3

    def sort_of(self, word: str) -> str:
        """In one short word what the lists say of a word: a trait that is learnt from."""
        listed, common = word in self.given, self.common.get(word, 4)
        if len(word) == 1:
            return "letter"
        if listed and word not in self.ambiguous:
            return "name"
        if word in self.function_words:
            return "little"
        if listed:
            return f"both {common}"
        if word in self.family:
            return f"family {common}"
        return f"word {common}" if common < 4 else self._sort_of_rare(word)

    def _sort_of_rare(self, word: str) -> str:
        if word in self.words:
            return "word"
        if any(found in self.given for found in bare(word)):
            return "name and more"
        parts = [part for part in word.replace("'", "-").split("-") if part]
        if any(len(part) > 2 and part in self.given and part not in self.ambiguous for part in parts):
            return "part of it a name"
        if len(parts) > 1 and all(len(part) == 1 or part in self.common or part in self.words for part in parts):
            return "words"
        return self._sort_of_unlisted(word)

    def _sort_of_unlisted(self, word: str) -> str:
        standing = self._standing(word)
        if standing is not Standing.UNKNOWN:
            return standing.name.lower()
        return "slip" if word.isascii() and self.is_misspelt(word) else "new"

    def is_name(self, word: str) -> bool:
        """A listed name that is no ordinary word."""
        return _any_part(word, self.given, self.ambiguous) or (
            word not in self.words and _any_part(word, self.family, self.ambiguous)
        )

    def is_listed(self, word: str) -> bool:
        return word in self.given or word in self.family

    def is_town(self, word: str) -> bool:
        return (word,) in self.towns.by_first.get(word, ())

    def is_misspelt(self, word: str) -> bool:
        """One letter too many, too few, other or swapped: "gemeinte", "advokaat"."""
        if len(word) < SHORTEST_MISSPELT:
            return False
        cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
        return (
            any(head + tail[1:] in self.words for head, tail in cuts if tail)
            or any(head + tail[1] + tail[0] + tail[2:] in self.words for head, tail in cuts if len(tail) > 1)
            or any(head + letter + tail[1:] in self.words for head, tail in cuts if tail for letter in _LETTERS)
            or any(head + letter + tail in self.words for head, tail in cuts for letter in _LETTERS)
        )

    def is_ordinary(self, word: str) -> bool:
        return self.standing(word) is not Standing.UNKNOWN

    def standing(self, word: str) -> Standing:
        """Of its weakest part, when it has a hyphen or an apostrophe."""
        if word in self.words:
            return Standing.LISTED
        return min(map(self._standing, filter(None, word.replace("'", "-").split("-"))), default=Standing.LISTED)

    def describes(self, word: str) -> bool:
        """What someone may be ("buurtmoeder", "Marokkaanse"), or a word that says how: no name, also with a capital."""
        last = word.rpartition("-")[2]
        endings = (last[cut:] for cut in range(3, min(len(last) - SHORTEST_PART + 1, LONGEST_COMPOUND)))
        return (
            last in self.descriptions
            or any(ending in self.descriptions for ending in endings)
            or _DESCRIBING.fullmatch(last) is not None
            or (last in self.words and _PARTICIPLE.fullmatch(last) is not None)
        )

    def _standing(self, word: str) -> Standing:
        if word in self.words or word in self.function_words or _BUILT.fullmatch(word):
            return Standing.LISTED
        if len(word) <= LONGEST_LISTED:
            return Standing.COMPOUND if self._is_compound(word, 2) else Standing.UNKNOWN
        return Standing.COMPOUND if len(word) <= LONGEST_COMPOUND and self._is_compound(word, 4) else Standing.LONG

    def _is_compound(self, word: str, most: int) -> bool:
        """Two listed words in one (or `most`), also with an s between: buurtmoeder, gezinshulp."""
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            first, rest = word[:cut], word[cut:]
            if first not in self.words and not (first[-1] == "s" and first[:-1] in self.words):
                continue
            if rest in self.words or (most > 2 and self._is_compound(rest, most - 1)):
                return True
        return False


def _any_part(word: str, names: frozenset[str], other: frozenset[str]) -> bool:
    if word in names:
        return word not in other
    parts = word.split("-")
    return len(parts) > 1 and any(len(part) > 2 and part in names and part not in other for part in parts)


@cache
def vocabulary() -> Vocabulary:
    given = frozenset(name for file in names_in("given") for name in words(f"given/{file}"))
    ambiguous = frozenset(words("names_that_are_words.txt"))
    descriptions = frozenset(words("people/descriptions.txt"))
    listed = set(descriptions)
    for more in (
        packed("words_nl.txt.gz"),
        packed("words_en.txt.gz"),
        words("words_more.txt"),
        words("words_chat.txt"),
    ):
        listed.update(more)
    listed -= given - ambiguous
    return Vocabulary(
        words=listed,
        function_words=frozenset(words("function_words.txt")),
        given=given,
        family=frozenset(words("family/surnames.txt")),
        ambiguous=ambiguous,
        keep=phrases(lines("keep.txt")),
        help=phrases(lines("help.txt")),
        towns=phrases((*lines("towns_netherlands.txt"), *lines("towns_abroad.txt"))),
        ambiguous_towns=frozenset(lines("places_that_are_words.txt")),
        descriptions=descriptions,
        common=_common(),
    )


def _common() -> dict[str, int]:
    """The lists begin with the most common words, and a line between dashes begins the next share."""
    found: dict[str, int] = {}
    for file in names_in("common"):
        share = 1
        for word in packed(f"common/{file}"):
            if word == "---":
                share += 1
            elif found.get(word, share) >= share:
                found[word] = share
    return found
