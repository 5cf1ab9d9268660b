"""Stems of words, by language."""

from collections.abc import Callable
from functools import cache

import Stemmer

from bot.language.normalise import normalise

_ALGORITHMS = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "nl": "dutch",
    "pl": "polish",
    "ru": "russian",
    "tr": "turkish",
}


def stem(word: str, language: str) -> str:
    """The stem of a normalised word; the word itself in a language without a stemmer."""
    algorithm = _stemmer(language)
    return normalise(algorithm(word)) if algorithm else word


@cache
def _stemmer(language: str) -> Callable[[str], str] | None:
    name = _ALGORITHMS.get(language)
    if name is None:
        return None
    stem_word: Callable[[str], str] = Stemmer.Stemmer(name, 0).stemWord  # 0: it remembers no words
    return stem_word
