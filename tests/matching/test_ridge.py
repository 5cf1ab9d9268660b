"""The ridge and what it says without some of its examples."""

import numpy as np
import pytest

from bot.matching.ridge import solve
from bot.matching.space import Floats, Integers

CLASSES = np.array([0, 0, 0, 1, 1, 2, 2, 2])


def likeness() -> Floats:
    """Similarities of eight points: cosines of fixed random vectors without negative parts."""
    points = np.random.default_rng(3).random((8, 5)).astype(np.float32)
    points[np.arange(8), CLASSES] += 1
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    return np.asarray(points @ points.T)


SIMILAR = likeness()


def gram(these: Integers, those: Integers) -> Floats:
    return np.asarray(SIMILAR[np.ix_(these, those)])


def test_an_example_scores_highest_for_its_own_class() -> None:
    ridge = solve(CLASSES, gram).ridge
    assert [int(ridge.scores(row).argmax()) for row in SIMILAR] == CLASSES.tolist()


@pytest.mark.parametrize("left_out", [[4], [0, 1, 2]])
def test_leaving_examples_out_is_the_same_as_never_having_had_them(left_out: list[int]) -> None:
    kept = np.setdiff1d(np.arange(8), left_out)
    without = solve(CLASSES[kept], lambda these, those: gram(kept[these], kept[those])).ridge
    expected = without.scores(SIMILAR[4][kept])
    assert solve(CLASSES, gram).scores_without(SIMILAR[4], np.array(left_out)) == pytest.approx(expected, abs=1e-4)


def test_leaving_out_of_the_last_block_is_exact() -> None:
    solved = solve(CLASSES, gram, largest=4)
    assert solved.last.tolist() == [1, 3, 5, 7]
    order = np.array([0, 2, 4, 6, 1, 3, 5])
    first, rest = order[:4], order[4:]
    weights = solve(CLASSES[first], lambda these, those: gram(first[these], first[those])).ridge.weights
    left = np.eye(3)[CLASSES[rest]] - gram(rest, first) ** 1.5 @ weights
    kernel = gram(rest, rest) ** 1.5 + 0.3 * np.eye(3)
    expected = SIMILAR[7][first] ** 1.5 @ weights + SIMILAR[7][rest] ** 1.5 @ np.linalg.solve(kernel, left)
    assert solved.scores_without(SIMILAR[7], np.array([7])) == pytest.approx(expected, abs=1e-4)


def test_many_are_solved_in_blocks() -> None:
    solved = solve(CLASSES, gram, largest=3)
    assert [block.rows.tolist() for block in solved.blocks] == [[0, 3, 6], [1, 4, 7], [2, 5]]
    assert solved.last.tolist() == [2, 5]


def test_blocks_one_after_another_come_near_to_solving_all_at_once() -> None:
    at_once, in_blocks = solve(CLASSES, gram).ridge, solve(CLASSES, gram, largest=4).ridge
    for row in SIMILAR:
        assert in_blocks.scores(row) == pytest.approx(at_once.scores(row), abs=0.3)
        assert in_blocks.scores(row).argmax() == at_once.scores(row).argmax()
