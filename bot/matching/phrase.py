"""Is the whole message one of a few fixed phrases?"""

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import TypeVar

from bot.language.fuzzy import nearly_same
from bot.matching.reading import typed_words

Meaning = TypeVar("Meaning")

LONGEST = 12  # words; no phrase is longer, and a long message need not be compared


def meant(text: str, phrases: Iterable[tuple[str, Meaning]], exactly: Collection[Meaning] = ()) -> Meaning | None:
    """What the phrase means that the message is, word for word; else the one it is but for a slip in a longer word.

    A meaning in `exactly` is never taken from a slip.
    """
    typed = typed_words(text)
    if not 0 < len(typed) <= LONGEST:
        return None
    alike = [(_spelled(phrase), meaning) for phrase, meaning in phrases]
    alike = [(words, meaning) for words, meaning in alike if len(words) == len(typed)]
    same = (meaning for words, meaning in alike if words == typed)
    nearly = (meaning for words, meaning in alike if meaning not in exactly and all(map(nearly_same, typed, words)))
    return next(same, None) or next(nearly, None)


@lru_cache(maxsize=4096)
def _spelled(phrase: str) -> tuple[str, ...]:
    return typed_words(phrase)
