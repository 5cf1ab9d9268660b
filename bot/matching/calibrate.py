"""Confidence from the pack itself: its examples stand in for questions.

With one example left out, the question is in scope and the match right or wrong, or nearly right: an entry that the right
one is related to shows the way on. With a whole entry and those related to it left out, or for a negative, nothing could
be right.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.matching.confidence import Confidence, Evidence, fit
from bot.matching.corpus import Corpus
from bot.matching.finding import find, weigh
from bot.matching.letters import Spelling
from bot.matching.postings import Integers
from bot.matching.ridge import Solved

MOST = 400  # examples that play a question in scope
MOST_OUTSIDE = 150  # ... or one out of scope, in either way
SHORTEST = 4  # words; a title or alias that is left out does not look like a question
OUT_OF_SCOPE = 0.1  # share of such questions: low, for an entry left out is nearer to the rest than what people ask

RELATED = 0.9  # how right an entry is that is related to the right one: a tap away, so a tenth of another mistake
# How right the first is when the one that is meant comes second: an example stands with one entry, though several may
# answer it. Of 71 labelled questions of which one label came second, the first was a right answer too in 46.
AS_GOOD = 0.5

Related = Mapping[int, Collection[int]]  # entry -> entries, by number
Seen = tuple[Evidence, float]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    corpus: Corpus
    solved: Solved
    related: Related
    lots: Integers  # [examples], which of them play a part: at random but always the same
    counts: Counter[str]  # word -> examples that have it

    def seen(self, row: int, left_out: Integers) -> Seen:
        """The example's text as a question to an index that never had the examples left out."""
        typed = self.corpus.spelling.of(row)
        gone = Counter(word for other in left_out for word in set(self.corpus.spelling.of(other)))
        hidden = {word for word in typed if gone[word] == self.counts[word]}
        reading = self.corpus.vocabulary.read_words(typed, hidden)
        likeness = self.corpus.compare(reading)
        similarity = likeness.similarity
        ridge = self.solved.scores_without(similarity, left_out)
        similarity[left_out] = 0
        classes = self.corpus.classes
        alone = len(left_out) == 1
        silent = [] if alone else np.unique(classes[left_out]).tolist()
        likely = self.corpus.likelihood.scores_without(likeness.columns, silent, int(classes[row]) if alone else None)
        found = find(self.corpus, weigh(self.corpus, reading, similarity, ridge, likely))
        return found.evidence, self._right(found.order[:2].tolist(), int(classes[row]))

    def _right(self, best: Sequence[int], meant: int) -> float:
        if meant in best[:1]:
            return 1.0
        if set(best[:1]) & set(self.related.get(meant, ())):
            return RELATED
        return AS_GOOD if meant in best else 0.0

    def inside(self) -> Iterator[Seen]:
        sizes = np.bincount(self.corpus.classes)
        return (self.seen(row, np.array([row])) for row in self._questions(MOST) if sizes[self.corpus.classes[row]] > 1)

    def outside(self) -> Iterator[Seen]:
        classes = self.corpus.classes
        if len(self.corpus.entries) > 1:
            for row in self._questions(MOST_OUTSIDE):
                meant = int(classes[row])
                yield self.seen(row, np.flatnonzero(np.isin(classes, [meant, *self.related.get(meant, ())])))

    def negatives(self) -> Iterator[Seen]:
        negatives = np.flatnonzero(self.corpus.classes == len(self.corpus.entries))
        return (self.seen(row, np.array([row])) for row in self._drawn(negatives, MOST_OUTSIDE))

    def _questions(self, most: int) -> Integers:
        rows = self.solved.last
        long = np.diff(self.corpus.spelling.starts)[rows] >= SHORTEST
        return self._drawn(rows[long & (self.corpus.classes[rows] < len(self.corpus.entries))], most)

    def _drawn(self, rows: Integers, most: int) -> Integers:
        chosen: Integers = rows[np.argsort(self.lots[rows], kind="stable")[:most]]
        return chosen


def calibrate(corpus: Corpus, solved: Solved, related: Related, lots: Integers) -> Confidence:
    """`lots` [examples]: as in `solve`."""
    rehearsal = Rehearsal(corpus, solved, related, lots, _having(corpus.spelling))
    inside, outside = list(rehearsal.inside()), [*rehearsal.outside(), *rehearsal.negatives()]
    seen = inside + outside
    each = OUT_OF_SCOPE / (1 - OUT_OF_SCOPE) * len(inside) / max(1, len(outside))
    weights = [1.0] * len(inside) + [each] * len(outside)  # few examples say little, however many negatives there are
    return fit([evidence for evidence, _ in seen], [right for _, right in seen], weights)


def _having(spelling: Spelling) -> Counter[str]:
    """Word -> examples that have it."""
    return Counter(word for row in range(spelling.examples) for word in set(spelling.of(row)))
