"""A question against the index."""

from dataclasses import dataclass

from bot.matching.corpus import Found, find
from bot.matching.index import Index
from bot.matching.reading import typed_words

RANKED = 5
LITERAL = 0.98  # how sure at least when the question is, word for word, an example of one entry only
CONTESTED = (
    0.5  # how sure at most when two entries have this same example, or the ridge puts another or a negative first
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    entry_id: str
    score: float  # 0..1


@dataclass(frozen=True, slots=True)
class Match:
    ranked: tuple[Suggestion, ...]  # the best first, at most RANKED; empty when nothing is shared with any example
    score: float  # 0..1: the probability that the first is right


NOTHING = Match((), 0.0)


def match(index: Index, question: str) -> Match:
    corpus = index.corpus
    reading = corpus.vocabulary.read(question)
    similarity = corpus.similar(reading)
    if not similarity.any():
        return NOTHING
    found = find(corpus, reading, similarity, index.ridge.scores(similarity))
    typed = typed_words(question)
    claimed = frozenset(int(corpus.classes[row]) for row in corpus.just_these(typed) if corpus.typed[row] == typed)
    confidence = index.confidence.of(found.evidence)
    outdone = found.evidence.margin < 0
    score = _score(min(confidence, CONTESTED) if outdone else confidence, claimed, len(corpus.entries))
    best = sorted(found.order[: RANKED * 2].tolist(), key=lambda entry: entry not in claimed)
    return Match(_ranked(corpus.entries, best, found, score), score)


def _score(confidence: float, claimed: frozenset[int], entries: int) -> float:
    """`claimed`: the classes that have the question as an example; class number `entries` holds the negatives."""
    if not claimed:
        return confidence
    if claimed == {entries}:
        return confidence * (1 - LITERAL)
    return min(confidence, CONTESTED) if len(claimed) > 1 else LITERAL + (1 - LITERAL) * confidence


def _ranked(entries: tuple[str, ...], best: list[int], found: Found, score: float) -> tuple[Suggestion, ...]:
    """The first has the score of the match; the others have less, in proportion."""
    first = float(found.scores[best[0]])
    return tuple(
        Suggestion(entries[entry], score * min(1.0, float(found.scores[entry]) / first))
        for entry in best[:RANKED]
        if found.scores[entry] > 0
    )
