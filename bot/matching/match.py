"""A question against the index."""

from dataclasses import dataclass

from bot.matching.index import Found, Index, find, similar
from bot.matching.reading import Reading

RANKED = 5


@dataclass(frozen=True, slots=True)
class Suggestion:
    entry_id: str
    score: float  # 0..1


@dataclass(frozen=True, slots=True)
class Match:
    ranked: tuple[Suggestion, ...]
    score: float  # 0..1, how surely the first is right


def match(index: Index, question: str) -> Match:
    reading = index.vocabulary.read(question)
    similarity = similar(index, reading)
    if not similarity.any():
        return Match((), 0.0)
    found = find(index, reading, similarity, index.ridge.scores(similarity))
    score = index.confidence.of(found.evidence)
    first = max(float(found.scores[found.order[0]]), 1e-9)
    ranked = tuple(
        Suggestion(index.entries[entry], score * min(1.0, max(0.0, float(found.scores[entry])) / first))
        for entry in found.order[:RANKED]
        if found.scores[entry] > 0
    )
    return Match(ranked, score)
