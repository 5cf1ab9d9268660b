"""Where each feature is found, and how much of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Integers = NDArray[np.integer[Any]]
Weighed = Sequence[tuple[int, float]]  # (column, weight)


@dataclass(frozen=True, slots=True)
class Postings:
    """Column c is found at places[starts[c]:starts[c+1]], with its `values`."""

    starts: Integers  # [columns + 1]
    places: Integers
    values: Floats
    size: int  # of the row that the places lie in

    def summed(self, weighed: Weighed) -> Floats:
        """[size]: at each place the values of these columns, weighed and added up."""
        if not weighed:
            return np.zeros(self.size, dtype=np.float32)
        spans = [(self.starts[column], self.starts[column + 1]) for column, _ in weighed]
        places = np.concatenate([self.places[start:end] for start, end in spans])
        values = [
            self.values[start:end] * np.float32(weight)
            for (start, end), (_, weight) in zip(spans, weighed, strict=True)
        ]
        return np.bincount(places, np.concatenate(values), self.size).astype(np.float32)

    def having(self, column: int) -> Integers:
        return self.places[self.starts[column] : self.starts[column + 1]]


def postings(columns: Integers, places: Integers, values: Floats, width: int, size: int) -> Postings:
    """From pairs in any order; of equal columns the places stay in that order."""
    order = np.argsort(columns, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(columns, minlength=width))])
    return Postings(starts, places[order].astype(np.int32), values[order].astype(np.float32), size)
