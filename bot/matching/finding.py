"""All that says to which entry a question belongs, in one place, and the evidence for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from bot.matching.confidence import Evidence
from bot.matching.corpus import Corpus
from bot.matching.index import Part
from bot.matching.postings import Floats, Integers
from bot.matching.reading import Reading, Token


@dataclass(frozen=True, slots=True)
class Heard:
    """What each part of matching says of one question. Classes: the entries, and the negatives where there are any."""

    reading: Reading
    similarity: Floats  # [examples]
    nearest: Floats  # [classes], of the best example
    scores: Floats  # [classes], all of it together


@dataclass(frozen=True, slots=True)
class Found:
    order: Integers  # entries that share anything, the best first; of equals the one that comes first in the pack
    scores: Floats  # [entries]
    evidence: Evidence


def hear(part: Part, reading: Reading) -> Heard:
    likeness = part.corpus.compare(reading)
    likely = part.corpus.likelihood.scores(likeness.columns)
    return weigh(part.corpus, reading, likeness.similarity, part.ridge.scores(likeness.similarity), likely)


def weigh(corpus: Corpus, reading: Reading, similarity: Floats, ridge: Floats, likely: Floats) -> Heard:
    """`similarity` [examples], `ridge` and `likely` [classes] of this question."""
    recipe = corpus.recipe
    nearest = np.maximum.reduceat(similarity, corpus.starts)
    scores = np.float32(recipe.ridge) * ridge + np.float32(recipe.nearest) * nearest
    scores += np.float32(recipe.likely * corpus.plenty) * likely
    named = _named(corpus, reading, similarity)
    if named is not None:
        scores[named] += recipe.named
    return Heard(reading, similarity, nearest, scores)


def find(corpus: Corpus, heard: Heard, sentences: Sequence[Heard] = ()) -> Found:
    """A long message is weighed whole and by its sentences: most of a story is beside the point."""
    scores = heard.scores
    if sentences:
        scores = (scores + np.sort([one.scores for one in sentences], axis=0)[-2:].mean(axis=0)) / 2
    entries = scores[: len(corpus.entries)]
    order = np.argsort(-entries, kind="stable")
    order = order[heard.nearest[order] > 0]
    first = int(order[0]) if len(order) else 0
    return Found(order, entries, _evidence(corpus, heard, scores, first))


def _evidence(corpus: Corpus, heard: Heard, scores: Floats, first: int) -> Evidence:
    number = len(corpus.entries)
    return Evidence(
        score=float(scores[first]),
        lead=_lead(scores, first),
        outside=float(scores[number]) if len(scores) > number else 0.0,
        fitting=fitting(corpus, heard, first),
        length=log(len(heard.reading)),
    )


def _lead(scores: Floats, first: int) -> float:
    others = np.delete(scores, first)
    return float(scores[first] - others.max()) if len(others) else float(scores[first])


def fitting(corpus: Corpus, heard: Heard, entry: int) -> float:
    """Share 0..1 of the question's weight, small words aside, in words that this entry's examples have."""
    telling = _telling(corpus, heard.reading)
    weights = [
        weight if token.trust else corpus.words.unknown
        for weight, token in zip(corpus.words.telling([f"#{token.root}" for token in telling]), telling, strict=True)
    ]
    return sum(
        weight * token.trust
        for weight, token in zip(weights, telling, strict=True)
        if token.trust and _means(corpus, token, heard.similarity, entry)
    ) / sum(weights)


def _means(corpus: Corpus, token: Token, similarity: Floats, number: int) -> bool:
    """Whether an example of this class has the root or a meaning of the word."""
    first, last = np.searchsorted(corpus.classes, (number, number + 1))
    having = corpus.words.having((f"#{token.root}", *(f"={concept}" for concept in token.concepts)))
    return any((similarity[rows[slice(*np.searchsorted(rows, (first, last)))]] > 0).any() for rows in having)


def _named(corpus: Corpus, reading: Reading, similarity: Floats) -> int | None:
    """The class that alone has an example with just the words of the question, small words aside."""
    rows = [row for row in corpus.just_these(token.word for token in reading) if similarity[row] > 0]
    named = {int(corpus.classes[row]) for row in rows}
    return named.pop() if len(named) == 1 else None


def _telling(corpus: Corpus, reading: Reading) -> Reading:
    """All of them when there are only small ones."""
    return tuple(token for token in reading if token.word not in corpus.small) or reading
