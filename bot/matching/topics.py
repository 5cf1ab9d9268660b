"""Two questions in one message: "what does it mean, and where can she go for something else?"."""

from dataclasses import dataclass
from itertools import combinations

from bot.language.sentences import clauses
from bot.matching.finding import Heard, find, fitting, hear
from bot.matching.index import Part
from bot.matching.reading import Reading, typed_words

SHORTEST = 3  # words of a clause that may be a question by itself
MOST = 5  # clauses; more make a story, which is weighed by its sentences
SURE = 0.6  # of each clause by itself
STRANGE = 0.5  # how much of a clause may fit the other's entry: more, and it is one subject with two sides


@dataclass(frozen=True, slots=True)
class _Topic:
    entry: int
    heard: Heard


def topics(part: Part, text: str) -> tuple[str, ...]:
    """The entries of two clauses that have nothing to do with one another, or nothing."""
    asked = [words for clause in clauses(text) if len(words := typed_words(clause)) >= SHORTEST]
    if not 1 < len(asked) <= MOST:
        return ()
    readings = [part.corpus.vocabulary.read_words(words) for words in asked]
    if len({part.corpus.likeliest(reading) for reading in readings}) == 1:
        return ()
    found = [topic for reading in readings if (topic := _topic(part, reading))]
    for one, other in combinations(found, 2):
        if _apart(part, one, other):
            return part.corpus.entries[one.entry], part.corpus.entries[other.entry]
    return ()


def _topic(part: Part, reading: Reading) -> _Topic | None:
    heard = hear(part, reading)
    found = find(part.corpus, heard)
    if not len(found.order) or part.confidence.of(found.evidence) < SURE:
        return None
    return _Topic(int(found.order[0]), heard)


def _apart(part: Part, one: _Topic, other: _Topic) -> bool:
    pairs = ((one, other), (other, one))
    return one.entry != other.entry and all(
        fitting(part.corpus, this.heard, that.entry) < STRANGE for this, that in pairs
    )
