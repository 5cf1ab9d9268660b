"""A question as the index reads it, and what of it is compared."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from bot.language.normalise import normalise
from bot.language.tokens import pieces, words

CONCEPT = 3  # times that what is meant counts for one time that a word is typed


@dataclass(frozen=True, slots=True)
class Token:
    typed: str
    word: str
    root: str
    trust: float  # 1 known, less when another word was meant, 0 unknown
    concepts: tuple[str, ...] = ()  # what it means, alone or as the last word of a phrase


Reading = tuple[Token, ...]


def typed_words(text: str) -> tuple[str, ...]:
    return words(normalise(text))


def word_features(reading: Reading) -> dict[str, tuple[float, float]]:
    """Words, roots, pairs of neighbouring roots, and what is meant: feature -> (count, trust)."""
    features = [(token.word, token.trust) for token in reading]
    features += [(f"#{token.root}", token.trust) for token in reading]
    features += [(f"{one.root} {two.root}", min(one.trust, two.trust)) for one, two in pairwise(reading)]
    features += [(f"={concept}", token.trust) for token in reading for concept in token.concepts] * CONCEPT
    trust = dict(features)
    return {name: (count, trust[name]) for name, count in Counter(name for name, _ in features).items()}


def letter_features(reading: Reading) -> dict[str, tuple[float, float]]:
    """Runs of two to four letters of the text as typed, across its spaces."""
    text = " ".join(token.typed for token in reading)
    return {name: (count, 1.0) for name, count in Counter(pieces(text, 2, 4)).items()}
