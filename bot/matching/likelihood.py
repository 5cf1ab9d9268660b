"""Naive Bayes beside the ridge: how likely are these words to be asked of each entry?

The ridge looks at how alike whole sentences are; this adds up word by word, which carries further in a long story.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.matching.space import Floats, Integers, Space

RARE = 0.02  # how much of a word an entry is held to have that none of its examples has

Weighed = Sequence[tuple[int, float]]  # (column, share of the question's length)


@dataclass(frozen=True, slots=True)
class Likelihood:
    """Column c was seen in classes[starts[c]:starts[c+1]], and makes each of them likelier by `gains`."""

    starts: Integers  # [columns + 1]
    classes: Integers
    gains: Floats
    totals: Floats  # [classes], of all that was seen in them

    def scores(self, weighed: Weighed) -> Floats:
        """[classes], 0 for the likeliest and less for the others."""
        found = self._floor() * np.float32(sum(weight for _, weight in weighed))
        for column, weight in weighed:
            places = slice(self.starts[column], self.starts[column + 1])
            found[self.classes[places]] += self.gains[places] * np.float32(weight)
        return np.asarray(found - found.max(initial=-np.inf)) if len(found) else found

    def scores_without(self, weighed: Weighed, gone: Iterable[int], example: int | None) -> Floats:
        """As if the classes `gone` had nothing; and as if `example`, a class, had not had these very words once."""
        found = self.scores(weighed)
        if example is not None:
            found[example] += self._loss(weighed, example)
        found[list(gone)] = found.min(initial=0)
        return np.asarray(found - found.max(initial=-np.inf)) if len(found) else found

    def _loss(self, weighed: Weighed, number: int) -> float:
        width = RARE * (len(self.starts) - 1)
        total = float(self.totals[number])
        less = sum(weight for _, weight in weighed)
        loss = less * float(np.log(total + width) - np.log(max(0.0, total - less) + width))
        for column, weight in weighed:
            places = slice(self.starts[column], self.starts[column + 1])
            at = np.flatnonzero(self.classes[places] == number)
            if len(at):
                had = RARE * float(np.exp(self.gains[places][at[0]]))
                loss += weight * float(np.log(max(had - weight, RARE) / had))
        return loss

    def _floor(self) -> Floats:
        return np.asarray(np.log(RARE) - np.log(self.totals + np.float32(RARE * (len(self.starts) - 1))))


def likelihood_of(space: Space, classes: Integers) -> Likelihood:
    """`classes` [examples]"""
    number = int(classes.max(initial=-1)) + 1
    columns = np.repeat(np.arange(len(space.starts) - 1), np.diff(space.starts))
    pairs, place = np.unique(columns * max(1, number) + classes[space.rows], return_inverse=True)
    seen = np.bincount(place, weights=space.values, minlength=len(pairs)).astype(np.float32)
    column_of, class_of = np.divmod(pairs, max(1, number))
    return Likelihood(
        np.concatenate([[0], np.cumsum(np.bincount(column_of, minlength=len(space.starts) - 1))]),
        class_of.astype(np.int32),
        np.log1p(seen / np.float32(RARE)),
        np.bincount(class_of, weights=seen, minlength=number).astype(np.float32),
    )
