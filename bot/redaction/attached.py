"""Names with something written on to them: "Fatma'yi", "zeynebe", "لمحمد", "ንሰላም"."""

import re
from collections.abc import Iterator

from bot.redaction.any_of import any_word_of

SHORTEST = 3  # letters of a name without what is attached
LONGEST_ENDING = 5
_ENDING = re.compile(rf"'?{any_word_of('patterns/name_endings.txt')}")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ARABIC_BEGINNING = re.compile(r"(?:و|ف)?(?:ب|ل|ك)?(?:ال)?")
_ETHIOPIC = re.compile(r"[\u1200-\u137f]")
_ETHIOPIC_BEGINNING = re.compile(any_word_of("patterns/name_beginnings_ethiopic.txt"))


def bare(word: str) -> Iterator[str]:
    """The plain word with less and less attached to it; not the word itself."""
    if _ARABIC.match(word):
        beginning = _ARABIC_BEGINNING.match(word)
        ends = range(1, (beginning.end() if beginning else 0) + 1)
        yield from (word[end:] for end in ends if len(word) - end >= SHORTEST)
    elif _ETHIOPIC.match(word):
        if beginning := _ETHIOPIC_BEGINNING.match(word):
            yield word[beginning.end() :]
    else:
        for end in range(max(SHORTEST, len(word) - LONGEST_ENDING), len(word)):
            if _ENDING.fullmatch(word, end):
                yield word[:end].rstrip("'")
