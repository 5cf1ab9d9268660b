"""A question against the index."""

from dataclasses import dataclass

from bot.matching.corpus import Found, find
from bot.matching.index import Index
from bot.matching.reading import Reading, typed_words
from bot.matching.vocabulary import Vocabulary

RANKED = 5
LITERAL = 0.98  # how sure at least when the question is, word for word, an example of one entry only
# How sure at most when two entries have this same example, when the ridge puts another or a negative first, and when
# nothing was recognised but short words that no example has just so: "wissel" may be a slip or a form of "wissen".
CONTESTED = 0.5
SHORT = 6  # letters: one other letter makes another word of it


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
    doubted = found.evidence.margin < 0 or _only_short_guesses(corpus.vocabulary, reading)
    score = _score(min(confidence, CONTESTED) if doubted else confidence, claimed, len(corpus.entries))
    best = sorted(found.order[: RANKED * 2].tolist(), key=lambda entry: entry not in claimed)
    return Match(_ranked(corpus.entries, best, found, score), score)


def _only_short_guesses(vocabulary: Vocabulary, reading: Reading) -> bool:
    return all(len(token.typed) <= SHORT and not vocabulary.has(token.typed) for token in reading)


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
