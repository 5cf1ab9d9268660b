"""The questions behind the figures, as lines to read."""

from bot.command_line.evaluating_lists import confusion_lines, intruder_lines, known_lines, shift_lines, thief_lines
from bot.evaluation.comparing import Change
from bot.evaluation.confusion import Confusion, Intruder, Thief
from bot.evaluation.known_misses import KnownMiss, Listed
from tests.evaluation.rows import judged


def test_only_the_worst_are_listed_unless_all_are_wanted() -> None:
    many = [Confusion(f"a-{number}", "b", 1, 0, "een vraag") for number in range(20)]
    shown = list(confusion_lines(many, whole=False))
    assert shown[0].startswith("Verwarring bij 20 vragen:")
    assert sum(" -> b" in line for line in shown) == 15
    assert shown[-1] == "  ... en nog 5 (--all toont alles)"
    assert sum(" -> b" in line for line in confusion_lines(many, whole=True)) == 20


def test_a_confusion_says_how_often_it_was_answered_wrongly() -> None:
    assert list(confusion_lines([Confusion("a", "b", 3, 1, "waarom  dan")], whole=False))[1:] == [
        "  3x  a -> b (fout beantwoord: 1x)",
        '    "waarom dan"',
    ]


def test_a_question_for_which_nothing_was_found_says_so() -> None:
    assert "  1x  a -> niets gevonden" in list(confusion_lines([Confusion("a", None, 1, 0, "?")], whole=False))


def test_a_long_question_is_broken_between_words() -> None:
    lines = list(confusion_lines([Confusion("a", "b", 1, 0, "een lange vraag " * 12)], whole=False))
    assert len(lines) > 4
    assert max(map(len, lines)) <= 80


def test_who_took_one_place_only_is_no_news_beside_the_confusions() -> None:
    found = [Thief("veel", 7, 1, {"a": 2, "b": 2, "c": 1, "d": 1, "e": 1}), Thief("een", 1, 0, {"a": 1})]
    assert list(thief_lines(found, whole=True))[1:] == ["  7x  veel", "    van a (2x), b (2x), c, d en nog 1"]
    assert list(thief_lines(found[1:], whole=True)) == []


def test_an_intruder_says_whether_it_answered_or_was_offered() -> None:
    assert list(intruder_lines([Intruder("a", 1, 2, "mooi weer")], whole=False))[1:] == [
        "  1x beantwoord, 2x voorgesteld: a",
        '    "mooi weer"',
    ]


def test_a_known_miss_says_what_was_wanted_and_why_it_is_accepted() -> None:
    ours = KnownMiss(q="een", expected=("a", "b"), got="c", why="Mag.")
    other = KnownMiss(q="twee", expected=(), got="c", why="Mag ook.")
    assert list(known_lines([Listed("nl", ours, None), Listed("en", other, None)])) == [
        "Bekende missers, voorlopig aanvaard (2)",
        '    "een"',
        "    nl: hoort a of b, kreeg c",
        "    omdat: Mag.",
        '    "twee"',
        "    en: hoort bij geen onderwerp, kreeg c",
        "    omdat: Mag ook.",
    ]


def test_a_change_says_what_it_was_and_what_it_is() -> None:
    change = Change(judged("b", label="a", score=0.4), judged("a", label="a", score=0.95, done="answer"))
    assert list(shift_lines({"now_first": [change]}, whole=False)) == [
        "Nu goed: het goede onderwerp staat vooraan (1)",
        '    "een vraag"',
        "    hoort: a",
        "    was: b (40, gevraagd)",
        "    nu:  a (95, meteen)",
    ]


def test_a_change_of_certainty_alone_takes_one_line() -> None:
    change = Change(judged("a", label="a", score=0.95, done="answer"), judged("a", label="a", score=0.6))
    assert list(shift_lines({"no_longer_answered": [change]}, whole=False))[2:] == [
        "    a (was 95, meteen; nu 60, gevraagd)"
    ]


def test_no_changes_are_said_too() -> None:
    assert list(shift_lines({}, whole=False)) == ["Bij geen enkele vraag veranderde de uitkomst."]
