"""The ridge and what it says without some of its examples."""

from functools import partial

import numpy as np
import pytest

from bot.matching.ridge import solve
from bot.matching.space import Floats, Integers

CLASSES = np.array([0, 0, 0, 1, 1, 2, 2, 2])
DUTCH = ["nl"] * 8


def likeness() -> Floats:
    """Similarities of eight points: cosines of fixed random vectors without negative parts."""
    points = np.random.default_rng(3).random((8, 5)).astype(np.float32)
    points[np.arange(8), CLASSES] += 1
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    return np.asarray(points @ points.T)


SIMILAR = likeness()


def gram(rows: Integers) -> Floats:
    return np.asarray(SIMILAR[np.ix_(rows, rows)])


def gram_among(chosen: Integers, rows: Integers) -> Floats:
    return gram(chosen[rows])


def test_an_example_scores_highest_for_its_own_class() -> None:
    ridge = solve(DUTCH, CLASSES, gram).ridge
    assert [int(ridge.scores(row).argmax()) for row in SIMILAR] == CLASSES.tolist()


@pytest.mark.parametrize("left_out", [[4], [0, 1, 2]])
@pytest.mark.parametrize("largest", [100, 4])
def test_leaving_examples_out_is_the_same_as_never_having_had_them(left_out: list[int], largest: int) -> None:
    kept = np.setdiff1d(np.arange(8), left_out)
    solved = solve(DUTCH, CLASSES, gram, largest)
    expected = np.zeros(3)
    for block in solved.ridge.blocks:
        rows = np.intersect1d(block.rows, kept)
        ridge = solve(["nl"] * len(rows), CLASSES[rows], partial(gram_among, rows)).ridge
        expected[: ridge.classes] += ridge.scores(SIMILAR[4][rows]) * block.share
    assert solved.scores_without(SIMILAR[4], np.array(left_out)) == pytest.approx(expected, abs=1e-4)


def test_languages_are_solved_apart_and_a_large_one_in_parts() -> None:
    ridge = solve(["nl"] * 6 + ["tr"] * 2, CLASSES, gram, largest=3).ridge
    assert [block.rows.tolist() for block in ridge.blocks] == [[0, 2, 4], [1, 3, 5], [6, 7]]
    assert [block.share for block in ridge.blocks] == [0.5, 0.5, 1.0]
