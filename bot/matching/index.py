"""What is built from the examples before the first question: two spaces, a ridge, and a fitted confidence."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.matching.confidence import Confidence, Evidence
from bot.matching.reading import Reading, Vocabulary, letter_features, word_features
from bot.matching.ridge import Ridge
from bot.matching.space import Floats, Integers, Space

WORDS = 0.4  # share of the words in a similarity; the rest is letters
NEAREST = 0.5  # weight of the best example beside the ridge


@dataclass(frozen=True, slots=True)
class Index:
    """Examples lie sorted by class. Classes: the entries, and after them the negatives where there are any."""

    entries: tuple[str, ...]
    classes: Integers  # [examples]
    starts: Integers  # [classes], the first example of each
    vocabulary: Vocabulary
    words: Space
    letters: Space
    ridge: Ridge
    exact: Mapping[tuple[str, ...], frozenset[int]]  # the words of an example -> the classes that claim it
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Found:
    order: Integers  # entries, the best first
    scores: Floats  # of each entry
    evidence: Evidence


def similar(index: Index, reading: Reading) -> Floats:
    """[examples], 0..1"""
    words = index.words.cosines(word_features(reading))
    return WORDS * words + (1 - WORDS) * index.letters.cosines(letter_features(reading))


def find(index: Index, reading: Reading, similarity: Floats, ridge: Floats) -> Found:
    nearest = np.maximum.reduceat(similarity, index.starts)
    scores = ridge + np.float32(NEAREST) * nearest
    entries = scores[: len(index.entries)]
    order = np.argsort(-entries, kind="stable")
    first = int(order[0])
    others = np.delete(scores, first)
    evidence = Evidence(
        score=float(scores[first]),
        margin=float(scores[first] - others.max(initial=0.0)),
        covered=_covered(index.words, reading),
    )
    return Found(order, entries, evidence)


def _covered(space: Space, reading: Reading) -> float:
    weights = [space.weight(f"#{token.root}") if token.trust else space.unknown_idf for token in reading]
    known = sum(weight * token.trust for weight, token in zip(weights, reading, strict=True))
    return known / sum(weights) if weights else 0.0
