"""Who takes whose place."""

from bot.evaluation.confusion import Confusion, Intruder, Thief, confusions, intruders, thieves
from tests.evaluation.rows import judged


def test_what_stood_first_is_counted_against_what_was_expected() -> None:
    rows = [
        judged("b", label="a", q="een"),
        judged("b", "a", label="a", q="twee", done="answer"),
        judged("a", label="a", q="goed"),
        judged("b", q="niet van ons"),
    ]
    assert confusions(rows) == (Confusion("a", "b", 2, 1, "twee"),)


def test_a_wrong_answer_is_worse_than_any_number_of_questions_asked_back() -> None:
    rows = [judged("b", label="a")] * 5 + [judged("d", label="c", done="answer")] + [judged("f", label="e")] * 2
    assert [(one.expected, one.got) for one in confusions(rows)] == [("c", "d"), ("a", "b"), ("e", "f")]


def test_of_several_right_entries_the_nearest_was_robbed() -> None:
    assert confusions([judged("x", "b", label="a b")])[0].expected == "b"


def test_a_question_for_which_nothing_is_found_is_missed_too() -> None:
    found = confusions([judged(label="a", done="unsure")])
    assert [(one.expected, one.got) for one in found] == [("a", None)]
    assert thieves(found) == ()


def test_a_thief_is_named_with_all_whom_it_robs_the_most_robbed_first() -> None:
    rows = [
        judged("x", label="a"),
        judged("x", label="b"),
        judged("x", label="b", done="answer"),
        judged("y", label="a"),
    ]
    assert thieves(confusions(rows)) == (Thief("x", 3, 1, {"b": 2, "a": 1}), Thief("y", 1, 0, {"a": 1}))
    assert list(thieves(confusions(rows))[0].of) == ["b", "a"]


def test_an_intruder_answers_or_is_offered_where_nothing_fits() -> None:
    rows = [
        judged("a", q="voorgesteld"),
        judged("a", q="beantwoord", done="answer"),
        judged("b", q="ook voorgesteld"),
        judged("c", q="gezwegen", done="unsure"),
        judged("d", label="e", done="answer"),
    ]
    assert intruders(rows) == (Intruder("a", 1, 1, "beantwoord"), Intruder("b", 0, 1, "ook voorgesteld"))
