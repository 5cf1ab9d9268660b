"""The examples, ready to be compared with: in words and in letters."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.language.function_words import FUNCTION_WORDS
from bot.matching.confidence import Evidence
from bot.matching.likelihood import Likelihood, Weighed, likelihood_of
from bot.matching.reading import Reading, Token, letter_features, typed_words, word_features
from bot.matching.space import Floats, Integers, Space, build_space
from bot.matching.vocabulary import Meaning, Vocabulary

WORDS = 0.4  # share of the words in a similarity; the rest is letters
NEAREST = 0.5  # weight of the best example beside the ridge
LIKELY = 0.1  # weight of naive Bayes beside the ridge
NAMED = 0.5  # added for the entry that is named by just these words


@dataclass(frozen=True, slots=True)
class Likeness:
    words: Weighed
    similarity: Floats  # [examples], 0..1


@dataclass(frozen=True, slots=True)
class Corpus:
    """Examples lie sorted by class. Classes: the entries, and after them the negatives where there are any."""

    entries: tuple[str, ...]
    classes: Integers  # [examples]
    starts: Integers  # [classes], the first example of each
    typed: tuple[tuple[str, ...], ...]  # [examples], their words
    small: frozenset[str]  # words that say nothing of the subject
    told: Mapping[tuple[str, ...], tuple[int, ...]]  # words without the small ones -> the examples that are just these
    vocabulary: Vocabulary
    words: Space
    letters: Space
    likelihood: Likelihood

    def compare(self, reading: Reading) -> Likeness:
        words = self.words.weighed(word_features(reading))
        letters = self.letters.cosines(self.letters.weighed(letter_features(reading)))
        return Likeness(words, WORDS * self.words.cosines(words) + (1 - WORDS) * letters)

    def gram(self, these: Integers, those: Integers) -> Floats:
        """Similarities of these examples with those, [these, those]."""
        found = self.letters.gram(these, those)
        found *= np.float32(1 - WORDS)  # in place: these can be hundreds of megabytes
        words = self.words.gram(these, those)
        words *= np.float32(WORDS)
        found += words
        return found

    def just_these(self, words: Iterable[str]) -> tuple[int, ...]:
        """The examples with exactly these words, small words and order aside; or with them written as one word."""
        found = tuple(words)
        joined = "".join(word for word in found if word not in self.small)
        return self.told.get(_telling(found, self.small)) or self.told.get((joined,), ())


@dataclass(frozen=True, slots=True)
class Found:
    order: Integers  # entries that share anything, the best first; of equals the one that comes first in the pack
    scores: Floats  # [entries]
    evidence: Evidence


def build_corpus(
    entries: tuple[str, ...],
    classes: Integers,
    texts: Sequence[str],
    language: str,
    meanings: Iterable[Meaning] = (),
) -> Corpus:
    vocabulary = Vocabulary.of(language, texts, meanings)
    typed = tuple(map(typed_words, texts))
    readings = [vocabulary.read_words(words) for words in typed]
    small = FUNCTION_WORDS.get(language, frozenset())
    words = build_space(map(word_features, readings), classes)
    letters = build_space(map(letter_features, readings), classes)
    return assemble(entries, classes, typed, small, vocabulary, words, letters)


def assemble(
    entries: tuple[str, ...],
    classes: Integers,
    typed: tuple[tuple[str, ...], ...],
    small: frozenset[str],
    vocabulary: Vocabulary,
    words: Space,
    letters: Space,
) -> Corpus:
    told: dict[tuple[str, ...], tuple[int, ...]] = {}
    for row, each in enumerate(typed):
        key = _telling(each, small)
        told[key] = (*told.get(key, ()), row)
    starts = np.searchsorted(classes, np.unique(classes))
    likelihood = likelihood_of(words, classes)
    return Corpus(entries, classes, starts, typed, small, told, vocabulary, words, letters, likelihood)


def find(corpus: Corpus, reading: Reading, similarity: Floats, ridge: Floats, likely: Floats) -> Found:
    """`similarity` [examples], `ridge` and `likely` [classes] of this question."""
    nearest = np.maximum.reduceat(similarity, corpus.starts)
    scores = ridge + np.float32(LIKELY) * likely + np.float32(NEAREST) * nearest
    named = _named(corpus, reading, similarity)
    if named is not None:
        scores[named] += NAMED
    entries = scores[: len(corpus.entries)]
    order = np.argsort(-entries, kind="stable")
    order = order[nearest[order] > 0]
    first = int(order[0]) if len(order) else 0
    evidence = Evidence(
        score=float(scores[first]),
        margin=_lead(ridge, first),
        covered=_covered(corpus.words, reading),
        fitting=_fitting(corpus, reading, similarity, first),
        likelier=_lead(likely, first),
        named=min(token.trust for token in _telling_tokens(corpus, reading)) if named == first else 0.0,
    )
    return Found(order, entries, evidence)


def _lead(scores: Floats, first: int) -> float:
    others = np.delete(scores, first)
    return float(scores[first] - others.max()) if len(others) else float(scores[first])


def _fitting(corpus: Corpus, reading: Reading, similarity: Floats, first: int) -> float:
    telling = _telling_tokens(corpus, reading)
    weights = [_weight(corpus.words, token) for token in telling]
    return sum(
        weight * token.trust
        for weight, token in zip(weights, telling, strict=True)
        if token.trust and _means(corpus, token, similarity, first)
    ) / sum(weights)


def _means(corpus: Corpus, token: Token, similarity: Floats, number: int) -> bool:
    features = (f"#{token.root}", *(f"={concept}" for concept in token.concepts))
    return any(_has(corpus, feature, similarity, number) for feature in features)


def _has(corpus: Corpus, feature: str, similarity: Floats, number: int) -> bool:
    rows = corpus.words.having(feature)
    return bool(((corpus.classes[rows] == number) & (similarity[rows] > 0)).any())


def _named(corpus: Corpus, reading: Reading, similarity: Floats) -> int | None:
    """The class that alone has an example with just the words of the question, small words aside."""
    rows = [row for row in corpus.just_these(token.word for token in reading) if similarity[row] > 0]
    named = {int(corpus.classes[row]) for row in rows}
    return named.pop() if len(named) == 1 else None


def _telling_tokens(corpus: Corpus, reading: Reading) -> Reading:
    """All of them when there are only small ones."""
    return tuple(token for token in reading if token.word not in corpus.small) or reading


def _covered(space: Space, reading: Reading) -> float:
    weights = [_weight(space, token) for token in reading]
    known = sum(weight * token.trust for weight, token in zip(weights, reading, strict=True))
    return known / sum(weights) if weights else 0.0


def _weight(space: Space, token: Token) -> float:
    return space.weight(f"#{token.root}") if token.trust else space.unknown_idf


def _telling(words: Iterable[str], small: frozenset[str]) -> tuple[str, ...]:
    """All of them when there are only small ones."""
    found = tuple(words)
    return tuple(sorted(word for word in found if word not in small)) or found
