"""Stems of words, by language."""

from collections.abc import Callable
from functools import cache

import snowballstemmer

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
    if name is None or name not in snowballstemmer.algorithms():
        return None
    stem_word: Callable[[str], str] = snowballstemmer.stemmer(name).stemWord
    return stem_word
