"""One TF-IDF space: the cosine of a question with every example, with numpy alone."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Integers = NDArray[np.integer[Any]]
Features = Mapping[str, tuple[float, float]]  # name -> (count, trust 0..1)

FREQUENT = 32  # a feature of more than 1 in 32 examples is kept as a full row: faster than a list of places
PAIRS = 200_000  # of examples, looked at in one go


@dataclass(frozen=True, slots=True)
class Space:
    """Column c's examples are rows[starts[c]:starts[c+1]], with their share of the cosine in `values`."""

    columns: Mapping[str, int]
    idf: Sequence[float]  # [columns]
    unknown_idf: float
    starts: Integers  # [columns + 1]
    rows: Integers
    values: Floats
    frequent: Mapping[int, int]  # column -> its row in `full`
    full: Floats  # [frequent columns, examples]

    @property
    def size(self) -> int:
        return int(self.full.shape[1])

    def weighed(self, features: Features) -> list[tuple[int, float]]:
        """Column and weight of what is known. What no example has counts in the question's length all the same."""
        known = []
        squares = 0.0
        for name, (count, trust) in features.items():
            column = self.columns.get(name, -1)
            weight = (1 + log(count)) * (self.unknown_idf if column < 0 else self.idf[column])
            squares += weight * weight
            if column >= 0 and trust:
                known.append((column, weight * trust))
        length = sqrt(squares)
        return [(column, weight / length) for column, weight in known]

    def cosines(self, weighed: Iterable[tuple[int, float]]) -> Floats:
        """Similarity 0..1 with each example."""
        found = np.zeros(self.size, dtype=np.float32)
        for column, weight in weighed:
            self._add(found, column, np.float32(weight))
        return found

    def _add(self, found: Floats, column: int, weight: np.float32) -> None:
        if (row := self.frequent.get(column)) is not None:
            found += self.full[row] * weight
        else:
            places = slice(self.starts[column], self.starts[column + 1])
            found[self.rows[places]] += self.values[places] * weight

    def having(self, feature: str) -> Integers:
        """The examples that have this feature."""
        column = self.columns.get(feature, -1)
        if column < 0:
            return self.rows[:0]
        row = self.frequent.get(column)
        return (
            self.rows[self.starts[column] : self.starts[column + 1]] if row is None else np.flatnonzero(self.full[row])
        )

    def weight(self, feature: str) -> float:
        """How telling a feature is, known or not."""
        column = self.columns.get(feature, -1)
        return self.unknown_idf if column < 0 else self.idf[column]

    def gram(self, these: Integers, those: Integers) -> Floats:
        """Cosines of these examples with those, [these, those]."""
        found = self.full[:, these].T @ self.full[:, those]
        row_at, column_at = self._places(these), self._places(those)
        for rows, values in self._rare_by_frequency():
            _add_pairs(found, row_at[rows], column_at[rows], values)
        return found

    def _places(self, chosen: Integers) -> Integers:
        """[examples]: where each stands among the chosen, or -1."""
        places = np.full(self.size, -1)
        places[chosen] = np.arange(len(chosen))
        return places

    def _rare_by_frequency(self) -> list[tuple[Integers, Floats]]:
        """Rare columns with the same number of examples together: ([columns, examples], [columns, examples])."""
        counts = np.diff(self.starts)
        counts[list(self.frequent)] = 0
        groups = []
        for count in np.unique(counts[counts > 0]):
            places = self.starts[:-1][counts == count][:, None] + np.arange(count)
            groups.append((self.rows[places], self.values[places]))
        return groups


def _add_pairs(found: Floats, rows: Integers, columns: Integers, values: Floats) -> None:
    """Adds the products of each feature's pairs of examples; all [features, examples]; -1 = not among the chosen."""
    at_once = max(1, PAIRS // rows.shape[1] ** 2)
    for start in range(0, len(rows), at_once):
        some = slice(start, start + at_once)
        row, column, value = rows[some, :, None], columns[some, None, :], values[some]
        chosen = (row >= 0) & (column >= 0)
        places = (row * found.shape[1] + column)[chosen]
        np.add.at(found.reshape(-1), places, (value[:, :, None] * value[:, None, :])[chosen])


def build_space(examples: Iterable[Features], entries: Integers) -> Space:
    """`entries` [examples]: the entry of each. A feature is rare when few entries, not few examples, have it."""
    columns, lengths, column_of, counts = _listed(examples)
    row_of = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    number = int(entries.max(initial=-1)) + 1
    pairs = np.unique(column_of * max(1, number) + entries[row_of])
    in_entries = np.bincount(pairs // max(1, number), minlength=len(columns))
    idf = (np.log((1 + number) / (1 + in_entries)) + 1).astype(np.float32)
    weights = (1 + np.log(counts)) * idf[column_of]
    norms = np.sqrt(np.bincount(row_of, weights**2, minlength=len(lengths)))
    weights = (weights / norms[row_of]).astype(np.float32)
    order = np.argsort(column_of, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(column_of, minlength=len(columns)))])
    rows, values = row_of[order].astype(np.int32), weights[order]
    frequent, full = _full_rows(starts, rows, values, len(lengths))
    return Space(columns, idf.tolist(), float(np.log(1 + number) + 1), starts, rows, values, frequent, full)


def _listed(examples: Iterable[Features]) -> tuple[dict[str, int], list[int], Integers, Floats]:
    """Columns by name, and one after another, without keeping the features: lengths, columns, counts."""
    columns: dict[str, int] = {}
    lengths: list[int] = []
    column_of, counts = array("i"), array("f")
    for features in examples:
        lengths.append(len(features))
        column_of.extend([columns.setdefault(name, len(columns)) for name in features])
        counts.extend([count for count, _ in features.values()])
    return columns, lengths, np.array(column_of, dtype=np.int64), np.array(counts, dtype=np.float32)


def _full_rows(starts: Integers, rows: Integers, values: Floats, examples: int) -> tuple[Mapping[int, int], Floats]:
    often = np.flatnonzero(np.diff(starts) * FREQUENT > max(examples, FREQUENT))
    full = np.zeros((len(often), examples), dtype=np.float32)
    for row, column in enumerate(often):
        places = slice(starts[column], starts[column + 1])
        full[row, rows[places]] = values[places]
    return {int(column): row for row, column in enumerate(often)}, full
