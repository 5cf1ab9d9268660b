"""A probability that means what it says."""

import pytest

from bot.evaluation.reliability import calibration_error, reliability
from tests.evaluation.rows import judged


def test_each_question_is_in_one_bin_and_certainty_in_the_last() -> None:
    bins = reliability([judged(score=score) for score in (0.0, 0.2, 0.5, 0.8, 0.9, 0.95, 1.0)])
    assert [one.count for one in bins] == [1, 1, 1, 0, 1, 1, 2]
    assert (bins[0].low, bins[-1].high) == (0.0, 1.0)


def test_an_empty_bin_says_nothing() -> None:
    assert {(one.count, one.predicted, one.right) for one in reliability([])} == {(0, None, None)}
    assert calibration_error(reliability([])) is None


def test_predicted_is_held_against_how_often_the_first_was_right() -> None:
    rows = [judged("a", label="a", score=0.82), judged("b", label="a", score=0.88)]
    from_80 = reliability(rows)[4]
    assert (from_80.count, from_80.right) == (2, 0.5)
    assert from_80.predicted == pytest.approx(0.85)


def test_the_first_entry_is_never_right_for_a_question_that_is_not_ours() -> None:
    assert reliability([judged("a", score=0.99)])[-1].right == 0.0


def test_the_calibration_error_weighs_bins_by_their_questions() -> None:
    right = [judged("a", label="a", score=1.0)] * 3
    wrong = [judged("b", label="a", score=0.5)]
    assert calibration_error(reliability([*right, *wrong])) == pytest.approx(0.125)
