"""The spelling of questions: what words share in letters carries over to the examples they stand in.

A sentence is taken as the sum of its words, each by its runs of two to four letters. There are far fewer words than
sentences, so a question is compared with the words, and each example only adds up.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import sqrt

import numpy as np

from bot.language.tokens import pieces
from bot.matching.names import Names, numbered
from bot.matching.postings import Floats, Integers, Postings, Weighed, postings
from bot.matching.rarity import rarity

AT_ONCE = 4096  # examples whose lengths are worked out together


@dataclass(frozen=True, slots=True)
class Spelling:
    """The words of the examples one after another; those of example e are spelled[starts[e]:starts[e+1]]."""

    words: tuple[str, ...]
    spelled: Integers
    starts: Integers  # [examples + 1]

    def of(self, example: int) -> tuple[str, ...]:
        return tuple(self.words[number] for number in self.spelled[self.starts[example] : self.starts[example + 1]])

    @property
    def examples(self) -> int:
        return len(self.starts) - 1


@dataclass(frozen=True, slots=True)
class Letters:
    names: Names  # of the columns, runs of letters
    weights: Floats  # [columns]
    unknown: float  # weight of what no word has
    words: Postings  # column -> words, with how much they have of it
    spelling: Spelling
    lengths: Floats  # [examples]

    def cosines(self, words: Iterable[str], among: Integers | None = None) -> Floats:
        """[examples], similarity 0..1 with each; `among`: 0 with all but these, which makes it less work."""
        alike = self.words.summed(self._weighed(words))
        spelling = self.spelling
        if among is None:
            return np.asarray(np.add.reduceat(alike.take(spelling.spelled), spelling.starts[:-1]) / self.lengths)
        found = np.zeros(spelling.examples, dtype=np.float32)
        shared = alike.take(spelling.spelled[_spans(spelling.starts, among)])
        ends = np.cumsum(spelling.starts[among + 1] - spelling.starts[among])
        found[among] = np.add.reduceat(shared, np.concatenate([[0], ends[:-1]])) / self.lengths[among]
        return found

    def _weighed(self, words: Iterable[str]) -> Weighed:
        known = []
        squares = 0.0
        found = runs(words)
        for column, count in zip(self.names.numbers(tuple(found)), found.values(), strict=True):
            weight = count * (self.unknown if column < 0 else float(self.weights[column]))
            squares += weight * weight
            if column >= 0:
                known.append((column, weight))
        length = sqrt(squares)
        return [(column, weight / length) for column, weight in known]


def runs(words: Iterable[str]) -> Counter[str]:
    return Counter(chain.from_iterable(pieces(word, 2, 4) for word in words))


def spelling_of(typed: Sequence[Sequence[str]]) -> Spelling:
    """Each example has a word."""
    numbers: dict[str, int] = {}
    spelled = np.array([numbers.setdefault(word, len(numbers)) for words in typed for word in words], dtype=np.int32)
    return Spelling(tuple(numbers), spelled, np.concatenate([[0], np.cumsum([len(words) for words in typed])]))


def build_letters(spelling: Spelling, entries: Integers) -> Letters:
    """`entries` [examples]: the entry of each."""
    counted = [runs([word]) for word in spelling.words]
    columns: dict[str, int] = {}
    place_of = np.array([columns.setdefault(run, len(columns)) for each in counted for run in each], dtype=np.int64)
    names, numbers = numbered(columns)
    column_of = numbers[place_of]
    widths = np.array([len(each) for each in counted], dtype=np.int64)
    counts = np.array([count for each in counted for count in each.values()], dtype=np.float64)
    word_of = np.repeat(np.arange(len(widths)), widths)
    first = np.concatenate([[0], np.cumsum(widths)])
    weights, unknown = _rarity(spelling, entries, column_of, first, len(names))
    values = counts * weights[column_of]
    return Letters(
        names,
        weights.astype(np.float32),
        unknown,
        postings(column_of, word_of, values, len(names), len(widths)),
        spelling,
        _lengths(spelling, column_of, values, first, len(names)),
    )


def _rarity(
    spelling: Spelling, entries: Integers, column_of: Integers, first: Integers, width: int
) -> tuple[Floats, float]:
    """Each word counts as often as an entry's examples have it."""
    entry_of = entries[np.repeat(np.arange(spelling.examples), np.diff(spelling.starts))]
    at = _spans(first, spelling.spelled)
    return rarity(column_of[at], np.repeat(entry_of, np.diff(first)[spelling.spelled]), width)


def _lengths(spelling: Spelling, column_of: Integers, values: Floats, first: Integers, width: int) -> Floats:
    lengths = np.zeros(spelling.examples, dtype=np.float32)
    for start in range(0, spelling.examples, AT_ONCE):
        end = min(start + AT_ONCE, spelling.examples)
        words = spelling.spelled[spelling.starts[start] : spelling.starts[end]]
        row_of = np.repeat(np.arange(end - start), np.diff(spelling.starts[start : end + 1]))
        at = _spans(first, words)
        cells = np.repeat(row_of, np.diff(first)[words]) * width + column_of[at]
        cell, place = np.unique(cells, return_inverse=True)
        lengths[start:end] = np.sqrt(np.bincount(cell // width, np.bincount(place, values[at]) ** 2, end - start))
    return lengths


def _spans(first: Integers, chosen: Integers) -> Integers:
    """first[c], first[c] + 1, ... up to first[c + 1], for each chosen c after another."""
    widths = first[chosen + 1] - first[chosen]
    offsets = np.concatenate([[0], np.cumsum(widths)[:-1]]) if len(widths) else widths
    return np.asarray(np.arange(widths.sum()) + np.repeat(first[chosen] - offsets, widths))
