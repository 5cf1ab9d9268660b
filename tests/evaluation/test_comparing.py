"""The same questions before and now."""

import pytest

from bot.evaluation.comparing import Change, Shift, paired, shifts
from bot.evaluation.judged import Judged, Outcome
from tests.evaluation.rows import judged

ANSWERED = judged("a", label="a", done="answer")
ASKED = judged("a", label="a")
THIRD = judged("b", "c", "a", label="a")
LOST = judged("b", label="a")
WRONG = judged("b", label="a", done="answer")
REFUSED = judged("a", done="unsure")
OFFERED = judged("a")
FALSE = judged("a", done="answer")


@pytest.mark.parametrize(
    ("before", "now", "shift"),
    [
        (LOST, ASKED, "now_first"),
        (WRONG, ANSWERED, "now_first"),
        (ASKED, ANSWERED, "now_answered"),
        (WRONG, LOST, "no_longer_wrong"),
        (LOST, THIRD, "now_three"),
        (ANSWERED, ASKED, "no_longer_answered"),
        (ANSWERED, THIRD, "no_longer_first"),
        (THIRD, LOST, "no_longer_three"),
        (ANSWERED, WRONG, "now_wrong"),
        (LOST, WRONG, "now_wrong"),
        (OFFERED, FALSE, "now_false"),
        (REFUSED, OFFERED, "now_offered"),
        (FALSE, OFFERED, "no_longer_false"),
        (OFFERED, REFUSED, "no_longer_offered"),
    ],
)
def test_a_question_is_listed_by_the_worst_that_happened_to_it(before: Judged, now: Judged, shift: Shift) -> None:
    change = Change(before, now)
    assert shifts([change]) == {shift: (change,)}


@pytest.mark.parametrize("same", [ANSWERED, ASKED, THIRD, LOST, WRONG, REFUSED, OFFERED, FALSE])
def test_what_came_out_the_same_is_not_listed(same: Judged) -> None:
    assert shifts([Change(same, same)]) == {}


def test_the_worst_lists_stand_at_the_top() -> None:
    changes = [Change(LOST, ASKED), Change(ANSWERED, WRONG), Change(REFUSED, FALSE)]
    assert list(shifts(changes)) == ["now_false", "now_wrong", "now_first"]


def test_an_outcome_of_before_is_held_against_the_labels_of_now() -> None:
    now = judged("a", label="b", q="een")
    (change,) = paired([now], {"een": Outcome(("b",), 0.9, "answer", 1.0)})
    assert change.before.right
    assert not change.now.first


def test_questions_that_were_not_asked_before_are_passed_over() -> None:
    assert paired([judged("a", q="nieuw")], {"een": Outcome((), 0.0, "unsure", 1.0)}) == ()
