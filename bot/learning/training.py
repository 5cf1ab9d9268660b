"""From examples to weights: those under which what is told is most likely, as long as they stay small."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from bot.learning.examples import Example
from bot.redaction.labels import LABELS, RULED_OUT, Floats, Weights

ROUNDS = 100
STEP = 0.08
PULL = 4.0  # towards 0
SEEN_AT_LEAST = 2  # times, for a trait to be learnt
FAINT = 0.02  # points; a trait that never has more is left out
SETTLING = 0.6  # share of the rounds after which steps become smaller
_SLOWER = 0.97
_MOST_TOGETHER = 4000

Integers = NDArray[np.int64]
Truths = NDArray[np.bool_]
Done = Callable[[int, float], None]


@dataclass(frozen=True, slots=True)
class _Lot:
    """Examples of about the same length, to be worked out side by side. `at` [examples, longest]: places in one long row."""

    at: Integers
    real: Truths  # [examples, longest], False behind the end of an example


@dataclass(frozen=True, slots=True)
class _Row:
    """All words of all examples one after another."""

    traits: Integers  # numbers of traits
    starts: Integers  # [words], where those of each word begin
    word_of: Integers  # [len(traits)]
    labels: Floats  # [words, labels], 1 for the right one
    open: Truths  # [words], whether it can be anything
    lots: tuple[_Lot, ...]


def train(examples: Sequence[Example], done: Done = lambda _round, _loss: None) -> Weights:
    """The same examples in the same order give the same weights. `done` hears each round's number and what is left wrong."""
    examples = sorted((one for one in examples if one.labels), key=lambda one: len(one.labels))
    seen = Counter(chain.from_iterable(traits for one in examples for traits in one.traits if traits))
    numbers = {
        trait: place for place, trait in enumerate(name for name, times in seen.items() if times >= SEEN_AT_LEAST)
    }
    row = _row(examples, numbers)
    points = np.zeros((len(numbers), len(LABELS)), dtype=np.float32)
    steps = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    told_steps = _told_steps(examples)
    climbers = (_Climber(points), _Climber(steps))
    for number in range(ROUNDS):
        chances, expected = _expected(row, _points(row, points), steps)
        wrong = np.where(row.open[:, None], chances - row.labels, 0)
        down = np.stack(
            [np.bincount(row.traits, wrong[row.word_of, label], len(numbers)) for label in range(len(LABELS))], 1
        )
        slower = _SLOWER ** max(0, number - int(SETTLING * ROUNDS))
        climbers[0].climb(down + PULL * points, number, slower)
        climbers[1].climb(expected - told_steps + PULL * steps, number, slower)
        done(number, float(-np.log(np.maximum(1e-9, (chances * row.labels).sum(axis=1)))[row.open].sum()))
    kept = [(trait, place) for trait, place in numbers.items() if np.abs(points[place]).max() > FAINT]
    rows = {trait: place for place, (trait, _) in enumerate(kept)}
    return Weights(rows, points[[place for _, place in kept]], steps)


class _Climber:
    """Adam (Kingma and Ba, 2015), on all examples at once."""

    def __init__(self, weights: Floats) -> None:
        self._weights = weights
        self._mean = np.zeros_like(weights)
        self._square = np.zeros_like(weights)

    def climb(self, slope: Floats, number: int, slower: float) -> None:
        self._mean += 0.1 * (slope - self._mean)
        self._square += 0.02 * (slope * slope - self._square)
        mean, square = self._mean / (1 - 0.9 ** (number + 1)), self._square / (1 - 0.98 ** (number + 1))
        self._weights -= np.float32(STEP * slower) * mean / (np.sqrt(square) + 1e-3)


def _points(row: _Row, points: Floats) -> Floats:
    found = np.zeros((len(row.open), len(LABELS)), dtype=np.float32)
    found[row.open] = np.add.reduceat(points[row.traits], row.starts[row.open], axis=0)
    found[~row.open, 1:] = RULED_OUT
    return found


def _expected(row: _Row, points: Floats, steps: Floats) -> tuple[Floats, Floats]:
    """Chances [words, labels], and how often each label is expected to follow each [labels, labels]."""
    chances, expected = np.zeros_like(points), np.zeros_like(steps)
    for lot in row.lots:
        chances[lot.at[lot.real]], pairs = _side_by_side(points[lot.at], lot.real, np.exp(steps))
        expected += pairs
    return chances, expected


def _side_by_side(points: Floats, real: Truths, step: Floats) -> tuple[Floats, Floats]:
    """`labels.forward_backward` for many messages at once."""
    here = np.exp(points - points.max(axis=2, keepdims=True))
    forward, backward = here.copy(), np.ones_like(here)
    forward[:, 0] /= forward[:, 0].sum(axis=1, keepdims=True)
    for at in range(1, here.shape[1]):
        found = (forward[:, at - 1] @ step) * here[:, at]
        forward[:, at] = np.where(real[:, at, None], found / found.sum(axis=1, keepdims=True), forward[:, at - 1])
    for at in range(here.shape[1] - 2, -1, -1):
        found = (backward[:, at + 1] * here[:, at + 1]) @ step.T
        backward[:, at] = np.where(real[:, at + 1, None], found / found.sum(axis=1, keepdims=True), 1 / len(LABELS))
    both = forward * backward
    pairs = (forward[:, :-1, :, None] * step) * (here[:, 1:] * backward[:, 1:])[:, :, None, :]
    pairs /= pairs.sum(axis=(2, 3), keepdims=True)
    return (both / both.sum(axis=2, keepdims=True))[real], np.asarray(pairs[real[:, 1:]].sum(axis=0))


def _row(examples: Sequence[Example], numbers: dict[str, int]) -> _Row:
    words = [
        [numbers[trait] for trait in traits or () if trait in numbers] for one in examples for traits in one.traits
    ]
    counts = np.array([len(word) for word in words])
    labels = np.eye(len(LABELS), dtype=np.float32)[[label for one in examples for label in one.labels]]
    return _Row(
        np.fromiter(chain.from_iterable(words), dtype=np.int64),
        np.concatenate([[0], np.cumsum(counts)[:-1]]),
        np.repeat(np.arange(len(words)), counts),
        labels,
        counts > 0,
        tuple(_lots([len(one.labels) for one in examples])),
    )


def _lots(lengths: Sequence[int]) -> Iterator[_Lot]:
    """`lengths` in order."""
    starts = np.concatenate([[0], np.cumsum(lengths)])
    first = 0
    while first < len(lengths):
        end = first + 1
        while end < len(lengths) and lengths[end] <= lengths[first] * 1.25 + 2 and end - first < _MOST_TOGETHER:
            end += 1
        size = np.array(lengths[first:end])[:, None]
        place = np.arange(size.max())[None]
        yield _Lot(starts[first:end, None] + np.minimum(place, size - 1), place < size)
        first = end


def _told_steps(examples: Sequence[Example]) -> Floats:
    told = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    for one in examples:
        np.add.at(told, (list(one.labels[:-1]), list(one.labels[1:])), 1)
    return told
