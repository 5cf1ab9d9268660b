"""The examples, ready to be compared with: in words and in letters."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.matching.confidence import Evidence
from bot.matching.reading import Reading, Vocabulary, letter_features, typed_words, word_features
from bot.matching.space import Floats, Integers, Space, build_space

WORDS = 0.4  # share of the words in a similarity; the rest is letters
NEAREST = 0.5  # weight of the best example beside the ridge


@dataclass(frozen=True, slots=True)
class Corpus:
    """Examples lie sorted by class. Classes: the entries, and after them the negatives where there are any."""

    entries: tuple[str, ...]
    classes: Integers  # [examples]
    starts: Integers  # [classes], the first example of each
    typed: tuple[tuple[str, ...], ...]  # [examples], their words
    vocabulary: Vocabulary
    words: Space
    letters: Space

    def similar(self, reading: Reading) -> Floats:
        """[examples], 0..1"""
        words = self.words.cosines(word_features(reading))
        return WORDS * words + (1 - WORDS) * self.letters.cosines(letter_features(reading))

    def gram(self, rows: Integers) -> Floats:
        """Similarity among these examples, [rows, rows]."""
        return WORDS * self.words.gram(rows) + (1 - WORDS) * self.letters.gram(rows)


@dataclass(frozen=True, slots=True)
class Found:
    order: Integers  # entries, the best first; of equals the one that comes first in the pack
    scores: Floats  # [entries]
    evidence: Evidence


def build_corpus(entries: tuple[str, ...], classes: Integers, texts: Sequence[str], languages: Sequence[str]) -> Corpus:
    vocabulary = Vocabulary(zip(texts, languages, strict=True))
    readings = [vocabulary.read(text) for text in texts]
    return Corpus(
        entries,
        classes,
        np.searchsorted(classes, np.unique(classes)),
        tuple(map(typed_words, texts)),
        vocabulary,
        build_space([word_features(reading) for reading in readings], classes),
        build_space([letter_features(reading) for reading in readings], classes),
    )


def find(corpus: Corpus, reading: Reading, similarity: Floats, ridge: Floats) -> Found:
    """`similarity` [examples] and `ridge` [classes] of this question."""
    scores = ridge + np.float32(NEAREST) * np.maximum.reduceat(similarity, corpus.starts)
    entries = scores[: len(corpus.entries)]
    order = np.argsort(-entries, kind="stable")
    first = scores[order[0]]
    others = np.delete(scores, order[0])
    evidence = Evidence(
        score=float(first),
        margin=float(first - others.max(initial=0.0)),
        covered=_covered(corpus.words, reading),
    )
    return Found(order, entries, evidence)


def _covered(space: Space, reading: Reading) -> float:
    weights = [space.weight(f"#{token.root}") if token.trust else space.unknown_idf for token in reading]
    known = sum(weight * token.trust for weight, token in zip(weights, reading, strict=True))
    return known / sum(weights) if weights else 0.0
