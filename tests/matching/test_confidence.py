"""From evidence to a probability."""

import pytest

from bot.matching.confidence import IN_GENERAL, Confidence, Evidence, fit

STRONG = Evidence(score=1.4, lead=1.2, outside=-0.5, fitting=1.0, length=2.0)
WEAK = Evidence(score=0.1, lead=0.01, outside=0.1, fitting=0.2, length=0.7)


def test_without_anything_to_learn_from_what_holds_in_general_holds() -> None:
    assert fit([], [], []) == IN_GENERAL


@pytest.mark.parametrize("piece", [name for name in Evidence._fields if name != "outside"])
def test_more_of_any_evidence_is_more_sure(piece: str) -> None:
    more = WEAK._replace(**{piece: 1.0})
    assert IN_GENERAL.of(more) > IN_GENERAL.of(WEAK)


def test_the_more_like_what_is_not_ours_the_less_sure() -> None:
    assert IN_GENERAL.of(STRONG._replace(outside=0.9)) < IN_GENERAL.of(STRONG)


def test_in_general_a_strong_match_is_answered_and_a_weak_one_is_not() -> None:
    assert IN_GENERAL.of(STRONG) > 0.95
    assert IN_GENERAL.of(WEAK) < 0.1


def test_a_pack_where_matches_are_often_wrong_makes_less_sure() -> None:
    middling = Evidence(score=0.45, lead=0.2, outside=0.0, fitting=0.5, length=1.8)
    doubtful = fit([middling] * 20_000, [False] * 14_000 + [True] * 6_000, [1.0] * 20_000)
    trusted = fit([middling] * 20_000, [False] * 1_000 + [True] * 19_000, [1.0] * 20_000)
    assert doubtful.of(middling) < IN_GENERAL.of(middling) < trusted.of(middling)
    assert doubtful.of(middling) == pytest.approx(0.3, abs=0.1)


def test_a_few_questions_hardly_move_it() -> None:
    assert fit([STRONG], [False], [1.0]).of(STRONG) > 0.8


def test_a_probability_stays_between_0_and_1_for_extreme_evidence() -> None:
    sharp = Confidence((500, 500, 500, 500, 500, 0))
    assert sharp.of(Evidence(-9, -9, 0, 0, 0)) == 0
    assert sharp.of(Evidence(9, 9, 1, 1, 1)) == 1
