"""The chances of a chain of labels, checked against counting all chains."""

from itertools import pairwise, product

import numpy as np
import pytest

from bot.redaction.kinds import Kind
from bot.redaction.labels import LABELS, RULED_OUT, Weights, forward_backward, learned, packed

CHANCE = np.random.default_rng(3)


def counted(points: np.ndarray, steps: np.ndarray) -> np.ndarray:
    total = np.zeros(points.shape)
    for chain in product(range(len(LABELS)), repeat=len(points)):
        weight = sum(points[at, label] for at, label in enumerate(chain))
        weight += sum(steps[one, other] for one, other in pairwise(chain))
        for at, label in enumerate(chain):
            total[at, label] += np.exp(weight)
    return np.asarray(total / total.sum(axis=1, keepdims=True))


@pytest.mark.parametrize("words", [1, 2, 5])
def test_chances_are_those_of_all_chains_counted(words: int) -> None:
    points = CHANCE.normal(size=(words, len(LABELS))).astype(np.float32)
    steps = CHANCE.normal(size=(len(LABELS), len(LABELS))).astype(np.float32)
    assert forward_backward(points, steps) == pytest.approx(counted(points, steps), abs=1e-4)


def test_what_can_only_be_nothing_is_nothing_and_counts_as_such_for_its_neighbours() -> None:
    points = CHANCE.normal(size=(4, len(LABELS))).astype(np.float32)
    points[[0, 2]] = [0, *[RULED_OUT] * (len(LABELS) - 1)]
    steps = CHANCE.normal(size=(len(LABELS), len(LABELS))).astype(np.float32)
    found = forward_backward(points, steps)
    assert found[[0, 2], 0] == pytest.approx(1)
    assert found == pytest.approx(counted(points, steps), abs=1e-4)


def test_a_message_without_words_has_no_chances() -> None:
    assert learned().chances([]).shape == (0, len(LABELS))


def test_traits_that_were_never_learnt_say_nothing() -> None:
    weights = Weights({"any": 0}, np.ones((1, len(LABELS)), dtype=np.float32), np.zeros((5, 5), dtype=np.float32))
    assert weights.points_of(["any", "word never seen"]).tolist() == weights.points_of(["any"]).tolist()
    assert weights.points_of(["word never seen"]).tolist() == [0.0] * len(LABELS)


def test_what_is_packed_twice_is_the_same() -> None:
    assert packed(learned(), "of these") == packed(learned(), "of these")
    assert LABELS.index(Kind.NAME) == 1
