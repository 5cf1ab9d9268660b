"""The ridge and what it says without some of its examples."""

import numpy as np
import pytest

from bot.matching import ridge
from bot.matching.postings import Floats, Integers
from bot.matching.ridge import PENALTY, POWER, solve

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


LOTS = np.array([0, 1, 2, 3, 4, 5, 6, 7])


def test_an_example_scores_highest_for_its_own_class() -> None:
    ridge = solve(CLASSES, gram, LOTS).ridge
    assert [int(ridge.scores(row).argmax()) for row in SIMILAR] == CLASSES.tolist()


@pytest.mark.parametrize("left_out", [[4], [0, 1, 2]])
def test_leaving_examples_out_is_the_same_as_never_having_had_them(left_out: list[int]) -> None:
    kept = np.setdiff1d(np.arange(8), left_out)
    without = solve(CLASSES[kept], lambda these, those: gram(kept[these], kept[those]), LOTS[kept]).ridge
    expected = without.scores(SIMILAR[4][kept])
    found = solve(CLASSES, gram, LOTS).scores_without(SIMILAR[4], np.array(left_out))
    assert found == pytest.approx(expected, abs=5e-3)


def test_leaving_out_of_the_last_block_is_exact() -> None:
    solved = solve(CLASSES, gram, LOTS, largest=4)
    assert solved.last.tolist() == [1, 3, 5, 7]
    first, rest = np.array([0, 2, 4, 6]), np.array([1, 3, 5])
    weights = np.linalg.solve(gram(first, first) ** POWER + PENALTY * np.eye(4), np.eye(3)[CLASSES[first]])
    left = np.eye(3)[CLASSES[rest]] - gram(rest, first) ** POWER @ weights
    kernel = gram(rest, rest) ** POWER + PENALTY * np.eye(3)
    expected = SIMILAR[7][first] ** POWER @ weights + SIMILAR[7][rest] ** POWER @ np.linalg.solve(kernel, left)
    assert solved.scores_without(SIMILAR[7], np.array([7])) == pytest.approx(expected, abs=5e-3)


def test_many_are_solved_in_blocks() -> None:
    solved = solve(CLASSES, gram, LOTS, largest=3)
    assert [block.rows.tolist() for block in solved.blocks] == [[0, 3, 6], [1, 4, 7], [2, 5]]
    assert solved.last.tolist() == [2, 5]


def test_one_example_less_leaves_the_others_in_their_block() -> None:
    kept = np.array([0, 2, 3, 4, 5, 6, 7])
    solved = solve(CLASSES[kept], lambda these, those: gram(kept[these], kept[those]), LOTS[kept], largest=3)
    assert [kept[block.rows].tolist() for block in solved.blocks] == [[0, 3, 6], [4, 7], [2, 5]]


def test_blocks_one_after_another_come_near_to_solving_all_at_once() -> None:
    at_once, in_blocks = solve(CLASSES, gram, LOTS).ridge, solve(CLASSES, gram, LOTS, largest=4).ridge
    for row in SIMILAR:
        assert in_blocks.scores(row) == pytest.approx(at_once.scores(row), abs=0.5)
        assert in_blocks.scores(row).argmax() == at_once.scores(row).argmax()


def test_only_the_most_similar_examples_have_a_say(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = solve(CLASSES, gram, LOTS).ridge
    monkeypatch.setattr(ridge, "HEARD", 2)
    heard = np.argsort(SIMILAR[0])[-2:]
    expected = SIMILAR[0][heard] ** POWER @ whole.weights[heard].astype(np.float32)
    assert whole.scores(SIMILAR[0]) == pytest.approx(expected, abs=1e-5)
