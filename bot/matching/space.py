"""The words of questions: the cosine of a question with every example, with numpy alone."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

import numpy as np

from bot.matching.names import Names, numbered
from bot.matching.postings import Floats, Integers, Postings, Weighed, postings
from bot.matching.rarity import rarity

Features = Mapping[str, tuple[float, float]]  # name -> (count, trust 0..1)


@dataclass(frozen=True, slots=True)
class Space:
    names: Names  # of the columns
    weights: Floats  # [columns]
    unknown: float  # weight of what no example has
    examples: Postings  # column -> examples, with their share of the cosine

    def weighed(self, features: Features, strangers: float = 1.0) -> Weighed:
        """Of what is known. What no example has counts in the question's length all the same, so far as `strangers`."""
        known = []
        squares = 0.0
        columns = self.names.numbers(tuple(features))
        for column, (count, trust) in zip(columns, features.values(), strict=True):
            weight = (1 + log(count)) * (self.unknown * strangers if column < 0 else float(self.weights[column]))
            squares += weight * weight
            if column >= 0 and trust:
                known.append((column, weight * trust))
        length = sqrt(squares)
        return [(column, weight / length) for column, weight in known]

    def cosines(self, weighed: Weighed) -> Floats:
        """Similarity 0..1 with each example."""
        return self.examples.summed(weighed)

    def having(self, features: Sequence[str]) -> list[Integers]:
        """The examples that have each of these features, in order."""
        nothing = self.examples.places[:0]
        return [nothing if column < 0 else self.examples.having(column) for column in self.names.numbers(features)]

    def telling(self, features: Sequence[str]) -> list[float]:
        """The weight of each feature, known or not."""
        return [self.unknown if column < 0 else float(self.weights[column]) for column in self.names.numbers(features)]


def build_space(examples: Iterable[Features], entries: Integers) -> Space:
    """`entries` [examples]: the entry of each."""
    columns, lengths, place_of, counts = _listed(examples)
    names, numbers = numbered(columns)
    column_of = numbers[place_of]
    row_of = np.repeat(np.arange(len(lengths)), lengths)
    weights, unknown = rarity(column_of, entries[row_of], len(names))
    values = (1 + np.log(counts)) * weights[column_of]
    values /= np.sqrt(np.bincount(row_of, values**2, len(lengths)))[row_of]
    found = postings(column_of, row_of, values, len(names), len(lengths))
    return Space(names, weights.astype(np.float32), unknown, found)


def _listed(examples: Iterable[Features]) -> tuple[dict[str, int], list[int], Integers, Floats]:
    """Columns by name, and one after another, without keeping the features: lengths, columns, counts."""
    columns: dict[str, int] = {}
    lengths: list[int] = []
    column_of, counts = array("i"), array("f")
    for features in examples:
        lengths.append(len(features))
        column_of.extend([columns.setdefault(name, len(columns)) for name in features])
        counts.extend([count for count, _ in features.values()])
    return columns, lengths, np.array(column_of, dtype=np.int64), np.array(counts, dtype=np.float64)
