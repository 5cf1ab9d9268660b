"""A question as the index reads it, and what of it is compared."""

from dataclasses import dataclass
from itertools import chain, pairwise

from bot.language.normalise import normalise
from bot.language.sentences import sentences
from bot.language.tokens import words
from bot.matching.recipe import SHIPPED, Recipe

MOST_SENTENCES = 8


@dataclass(frozen=True, slots=True)
class Token:
    typed: str
    word: str
    root: str
    trust: float  # 1 known, less when another word was meant, 0 unknown
    concepts: tuple[str, ...] = ()  # what it means, alone or as the last word of a phrase


Reading = tuple[Token, ...]


def told(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of each sentence; neighbours together where there are more than MOST_SENTENCES."""
    found = [words for sentence in sentences(text) if (words := typed_words(sentence))]
    number = min(len(found), MOST_SENTENCES)
    edges = [len(found) * place // number for place in range(number + 1)] if number else []
    return tuple(tuple(chain.from_iterable(found[start:end])) for start, end in pairwise(edges))


def typed_words(text: str) -> tuple[str, ...]:
    return words(normalise(text))


def word_features(reading: Reading, recipe: Recipe = SHIPPED) -> dict[str, tuple[float, float]]:
    """Words, roots, pairs of neighbouring roots, and what is meant: feature -> (count, trust)."""
    features = [(token.word, 1.0, token.trust) for token in reading]
    features += [(f"#{token.root}", recipe.roots, token.trust) for token in reading]
    features += [
        (f"{one.root} {two.root}", recipe.neighbours, min(one.trust, two.trust)) for one, two in pairwise(reading)
    ]
    features += [(f"={concept}", recipe.meanings, token.trust) for token in reading for concept in token.concepts]
    counts: dict[str, float] = {}
    for name, count, _ in features:
        counts[name] = counts.get(name, 0.0) + count
    return {name: (counts[name], trust) for name, count, trust in features if count}
