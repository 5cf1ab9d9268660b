"""What counts as first, right, wrong and false."""

from bot.evaluation.judged import outcome_of
from bot.evaluation.tally import by_file, percent, tally
from bot.matching.match import Match, Suggestion
from tests.evaluation.rows import judged


def test_an_answer_with_another_entry_is_wrong_and_an_offer_never_is() -> None:
    found = tally(
        [
            judged("a", label="a", done="answer"),
            judged("b", "a", label="a", done="answer"),
            judged("b", "c", "a", label="a"),
            judged("b", "c", "d", "a", label="a"),
        ]
    )
    assert (found.first, found.three, found.right, found.wrong) == (0.25, 0.75, 0.25, 0.25)


def test_an_answer_to_a_question_that_is_not_ours_is_false() -> None:
    found = tally([judged("a", done="answer"), judged("a"), judged(done="unsure"), judged("a", done="unsure")])
    assert (found.inside, found.outside, found.false, found.offered) == (0, 4, 0.25, 0.25)
    assert found.first is None


def test_any_of_several_right_entries_will_do() -> None:
    one = judged("x", "b", "a", label="a b")
    assert (one.place, one.expected) == (1, "b")


def test_a_right_entry_that_is_nowhere_is_missed() -> None:
    one = judged("x", label="a b")
    assert (one.first, one.three, one.expected) == (False, False, "a")


def test_the_time_is_that_of_the_middle_question() -> None:
    assert tally([judged(milliseconds=ms) for ms in (1.0, 2.0, 900.0)]).milliseconds == 2.0


def test_without_questions_there_are_no_figures() -> None:
    found = tally([])
    assert (found.inside, found.first, found.false, found.milliseconds) == (0, None, None, None)


def test_groups_stand_in_the_order_of_their_names() -> None:
    assert list(by_file([judged(file="nl"), judged(file="en"), judged(file="nl")])) == ["en", "nl"]


def test_a_share_is_shown_and_held_to_one_decimal() -> None:
    assert percent(0.92996) == 93.0


def test_what_was_done_follows_from_how_sure_matching_is() -> None:
    def done(score: float) -> str:
        return outcome_of(Match((Suggestion("a", score),), score), 1.0).done

    assert [done(0.99), done(0.5), done(0.01)] == ["answer", "suggest", "unsure"]
