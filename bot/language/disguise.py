"""Words that hide: letters with spaces between them, and digits or signs in the place of letters."""

import re
from collections.abc import Collection
from itertools import product

_LETTER = r"[^\W\d_]"
# Three or more single letters in a row, with the same kind of gap between them: "h e l p", "h.e.l.p", "h-e-l-p".
_SPACED = re.compile(rf"(?<!\w){_LETTER}(?:([ .\-_*])(?:{_LETTER})(?!\w))(?:\1{_LETTER}(?!\w))+")
_STANDS_FOR = {
    "0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s", "€": "e", "|": "il",
}  # fmt: skip
MOST_DISGUISED = 5  # letters in one word; what has more is a code, not a word


def join_spaced(text: str) -> str:
    """The text with spaced-out words closed up: "h e l p mij" becomes "help mij"."""
    return _SPACED.sub(lambda run: run.group().replace(run.group(1), ""), text)


def is_spaced(text: str) -> bool:
    return _SPACED.search(text) is not None


def undisguised(word: str) -> tuple[str, ...]:
    """What the word says when its digits and signs are letters; nothing when it has no letters, or no such signs."""
    signs = sum(character in _STANDS_FOR for character in word)
    if not 0 < signs <= MOST_DISGUISED or not any(character.isalpha() for character in word):
        return ()
    return tuple("".join(letters) for letters in product(*(_STANDS_FOR.get(each, each) for each in word)))


def split_into(word: str, known: Collection[str], shortest: int = 2) -> tuple[str, ...]:
    """The known words that were written as one ("helpmij" is "help", "mij"); nothing when something would be left over.

    Of several ways the one with the fewest words is taken.
    """
    best: list[tuple[str, ...] | None] = [(), *[None] * len(word)]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 20), end - shortest + 1):
            before = best[start]
            if before is not None and word[start:end] in known:
                now = best[end]
                if now is None or len(before) + 1 < len(now):
                    best[end] = (*before, word[start:end])
    return best[-1] or ()
