"""The figures by which methods are compared."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.questions import OUTSIDE
from benchmarks.scores import Judged, at_threshold, auroc, best_threshold, both_ways, judged, within

seen = st.lists(st.builds(Judged, st.booleans(), st.none(), st.integers(0, 5).map(float)), max_size=20)


def right(score: float) -> Judged:
    return Judged(True, 0, score)


def second(score: float) -> Judged:
    return Judged(True, 1, score)


def wrong(score: float) -> Judged:
    return Judged(True, None, score)


def out(score: float) -> Judged:
    return Judged(False, None, score)


def test_a_question_is_placed_by_its_first_right_label() -> None:
    ranking = [("a", 0.9), ("b", 0.5), ("c", 0.4)]
    assert judged(ranking, frozenset({"c", "b"})) == Judged(True, 1, 0.9)
    assert judged(ranking, frozenset({"z"})).place is None


def test_a_question_without_labels_is_out_of_scope() -> None:
    assert judged([("a", 0.9)], frozenset()) == Judged(False, None, 0.9)


def test_what_is_nearest_to_not_our_subject_scores_below_all_else_but_keeps_its_ranking() -> None:
    refused = judged([(OUTSIDE, 0.9), ("a", 0.8)], frozenset({"a"}))
    assert refused.place == 0
    assert refused.score < judged([("a", 0.01)], frozenset({"a"})).score
    assert refused.score > judged([], frozenset({"a"})).score


def test_right_first_and_in_three_count_only_questions_in_scope() -> None:
    found = [right(0.9), second(0.9), wrong(0.9), wrong(0.9), out(0.9)]
    assert within(found, 1) == 0.25
    assert within(found, 3) == 0.5
    assert within([out(0.9)], 1) is None


@given(seen)
def test_auroc_is_the_share_of_pairs_in_which_the_question_in_scope_scores_higher(found: list[Judged]) -> None:
    pairs = list(product([one for one in found if one.inside], [one for one in found if not one.inside]))
    share = sum((one.score > other.score) + (one.score == other.score) / 2 for one, other in pairs)
    assert auroc(found) == (pytest.approx(share / len(pairs)) if pairs else None)


def test_at_a_threshold_right_answers_must_reach_it_and_others_stay_below() -> None:
    found = [right(0.9), right(0.4), wrong(0.9), second(0.9), out(0.6), out(0.5)]
    seen = at_threshold(found, 0.6)
    assert (seen.right, seen.refused, seen.mean) == (0.25, 0.5, 0.375)


def test_the_best_threshold_has_the_highest_mean_of_right_and_refused() -> None:
    found = [right(0.9), right(0.8), right(0.2), out(0.5), out(0.4), out(0.1)]
    assert best_threshold(found) == 0.8


def test_without_validation_each_half_is_measured_at_the_threshold_of_the_other() -> None:
    found = [right(0.9), right(0.3), out(0.8), out(0.1)]  # 0.9 from the first half, 0.3 from the second
    measured = both_ways(found)
    assert measured is not None
    assert (measured.right, measured.refused) == (0.5, 0.5)


def test_without_questions_out_of_scope_there_is_no_threshold_to_choose() -> None:
    assert both_ways([right(0.9), wrong(0.1)]) is None
