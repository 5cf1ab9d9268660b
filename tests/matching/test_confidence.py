"""From evidence to a probability."""

import pytest

from bot.matching.confidence import IN_GENERAL, Confidence, Evidence, fit

STRONG = Evidence(score=1.4, margin=1.2, covered=1.0, fitting=1.0, likelier=6.0, named=1.0)
WEAK = Evidence(score=0.1, margin=0.01, covered=0.3, fitting=0.2, likelier=0.1, named=0.0)


def test_without_anything_to_learn_from_what_holds_in_general_holds() -> None:
    assert fit([], [], []) == IN_GENERAL


@pytest.mark.parametrize("piece", Evidence._fields)
def test_more_of_any_evidence_is_more_sure(piece: str) -> None:
    more = WEAK._replace(**{piece: 1.0})
    assert IN_GENERAL.of(more) > IN_GENERAL.of(WEAK)


def test_in_general_a_strong_match_is_answered_and_a_weak_one_is_not() -> None:
    assert IN_GENERAL.of(STRONG) > 0.95
    assert IN_GENERAL.of(WEAK) < 0.1


def test_a_pack_where_matches_are_often_wrong_makes_less_sure() -> None:
    middling = Evidence(score=0.45, margin=0.2, covered=0.9, fitting=0.5, likelier=1.0, named=0.0)
    doubtful = fit([middling] * 400, [False] * 280 + [True] * 120, [1.0] * 400)
    trusted = fit([middling] * 400, [False] * 20 + [True] * 380, [1.0] * 400)
    assert doubtful.of(middling) < IN_GENERAL.of(middling) < trusted.of(middling)
    assert doubtful.of(middling) == pytest.approx(0.3, abs=0.1)


def test_a_few_questions_hardly_move_it() -> None:
    assert fit([STRONG], [False], [1.0]).of(STRONG) > 0.8


def test_a_probability_stays_between_0_and_1_for_extreme_evidence() -> None:
    sharp = Confidence((500, 500, 500, 500, 500, 500, 0))
    assert sharp.of(Evidence(-9, -9, 0, 0, -9, 0)) == 0
    assert sharp.of(Evidence(9, 9, 1, 1, 9, 1)) == 1
