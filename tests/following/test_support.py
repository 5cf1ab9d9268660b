"""What a question means after an entry, from what was matched without and with its title."""

import pytest

from bot.answering import ANSWER_FROM, OFFER_FROM, Answered, Suggested, Unsure, decide
from bot.following.support import best, better, supported
from bot.matching.match import NOTHING, Match, Suggestion


def matched(**scores: float) -> Match:
    return Match(tuple(Suggestion(*one) for one in scores.items()), max(scores.values()))


def scores(match: Match) -> dict[str, float]:
    return {one.entry_id: one.score for one in match.ranked}


def test_the_last_entry_is_no_candidate_for_its_title_fits_whatever_is_asked() -> None:
    found = supported(matched(last=0.5, other=0.4), matched(last=1.0), matched(last=1.0), "last", ())
    assert list(scores(found)) == ["other"]


def test_what_belongs_to_the_last_entry_and_what_the_question_points_to_together_is_an_answer() -> None:
    found = supported(matched(near=0.8), matched(last=0.9, near=0.6), matched(last=1.0), "last", ("near",))
    assert decide(found) == Answered("near")


@pytest.mark.parametrize(("alone", "after"), [(0.1, 0.99), (0.9, 0.1)])
def test_one_sign_by_itself_is_offered_and_not_answered(alone: float, after: float) -> None:
    found = supported(matched(near=alone), matched(near=after), NOTHING, "last", ("near",))
    assert OFFER_FROM < found.score < ANSWER_FROM
    assert decide(found) == Suggested(("near",))


def test_what_does_not_belong_to_the_last_entry_is_never_answered_because_of_it() -> None:
    found = supported(matched(far=0.9), matched(far=1.0), NOTHING, "last", ("near",))
    assert decide(found) == Suggested(("far",))


def test_two_weak_signs_are_no_sign() -> None:
    alone = matched(near=0.2)
    found = supported(alone, matched(near=0.3), NOTHING, "last", ("near",))
    assert decide(found) == Unsure()
    assert not better(found, alone)


def test_with_two_weak_signs_it_goes_along_with_what_is_offered_anyway() -> None:
    found = supported(matched(far=0.5, near=0.2), matched(near=0.3), NOTHING, "last", ("near",))
    assert decide(found) == Suggested(("far", "near"))
    assert scores(found)["near"] > 0.3
    found = supported(matched(far=0.4, near=0.24), matched(near=0.35), NOTHING, "last", ("near",))
    assert decide(found) == Suggested(("far", "near")), "and never before it"


def test_what_neither_belongs_to_the_last_entry_nor_is_asked_about_is_not_offered_because_of_the_title() -> None:
    assert decide(supported(matched(far=0.2), matched(far=0.9), NOTHING, "last", ("near",))) == Unsure()
    assert decide(supported(matched(far=0.3), matched(far=0.9), NOTHING, "last", ("near",))) == Suggested(("far",))


def test_what_the_title_brings_by_itself_supports_nothing() -> None:
    found = supported(matched(other=0.2), matched(near=0.6), matched(near=0.6), "last", ("near",))
    assert scores(found)["near"] == 0


def test_what_belongs_to_the_last_entry_goes_before_what_only_looks_likelier() -> None:
    alone, after = matched(far=0.8, near=0.5), matched(near=0.5)
    found = supported(alone, after, NOTHING, "last", ("near",))
    assert next(iter(scores(found))) == "near"
    assert better(found, alone)


def test_the_context_says_nothing_when_the_question_alone_knew_as_much() -> None:
    alone = matched(far=0.8)
    assert not better(supported(alone, matched(last=1.0), NOTHING, "last", ("near",)), alone)
    assert not better(NOTHING, NOTHING)


def test_of_several_matches_each_entry_keeps_its_best_score() -> None:
    assert scores(best([matched(a=0.2, b=0.9), matched(a=0.5)])) == {"b": 0.9, "a": 0.5}
