"""Naive Bayes beside the ridge: how likely are these words to be asked of each entry?

The ridge looks at how alike whole sentences are; this adds up word by word, which carries further in a long story.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from bot.matching.postings import Floats, Integers, Postings, postings
from bot.matching.space import Space

RARE = 0.02  # how often an entry is held to have what none of its examples has
TYPICAL = 30  # features of a question; more than these together count no more than these would


@dataclass(frozen=True, slots=True)
class Likelihood:
    gains: Postings  # column -> classes, and how much likelier (in logs) it makes each than `RARE` would
    floors: Floats  # [classes], of a feature that the class does not have

    def scores(self, columns: Iterable[int]) -> Floats:
        """[classes], 0 for the likeliest and less for the others."""
        seen = list(columns)
        found = self.gains.summed([(column, 1.0) for column in seen]) + self.floors * np.float32(len(seen))
        return _from_best(found, len(seen))

    def scores_without(self, columns: Iterable[int], gone: Iterable[int], example: int | None) -> Floats:
        """As if the classes `gone` had nothing; and as if `example`, a class, had not had each of these once."""
        seen = list(columns)
        found = self.gains.summed([(column, 1.0) for column in seen]) + self.floors * np.float32(len(seen))
        if example is not None:
            found[example] += self._loss(seen, example)
        found[list(gone)] = found.min(initial=0)
        return _from_best(found, len(seen))

    def _loss(self, columns: Iterable[int], number: int) -> float:
        loss = 0.0
        for column in columns:
            at = np.flatnonzero(self.gains.having(column) == number)
            if len(at):
                had = RARE * float(np.exp(self.gains.values[self.gains.starts[column] + at[0]]))
                loss += float(np.log(max(had - 1, RARE) / had))
        return loss


def _from_best(found: Floats, features: int) -> Floats:
    """[classes]"""
    if not len(found):
        return found
    return np.asarray((found - found.max()) * np.float32(min(1.0, TYPICAL / max(1, features))))


def likelihood_of(space: Space, classes: Integers) -> Likelihood:
    """`classes` [examples]"""
    number = int(classes.max(initial=-1)) + 1
    width = len(space.names)
    column_of = np.repeat(np.arange(width), np.diff(space.examples.starts))
    pairs, seen = np.unique(column_of * max(1, number) + classes[space.examples.places], return_counts=True)
    column, of = np.divmod(pairs, max(1, number))
    totals = np.bincount(of, seen, number) + RARE * width
    gains = postings(column, of, np.log1p(seen / RARE), width, number)
    return Likelihood(gains, (np.log(RARE) - np.log(totals)).astype(np.float32))
