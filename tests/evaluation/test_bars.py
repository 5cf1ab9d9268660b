"""What each set must reach."""

from pathlib import Path

import pytest

from bot.errors import ExpectedError
from bot.evaluation.bars import SetBars, Shortfall, read_bars, shortfalls
from tests.evaluation.rows import judged

RIGHT = judged("a", label="a", done="answer")
MISSED = judged("b", "a", label="a")
FALSE = judged("b", done="answer")


def read(tmp_path: Path, text: str) -> dict[str, SetBars]:
    file = tmp_path / "bars.yaml"
    file.write_text(text, encoding="utf-8")
    return read_bars(file)


def test_at_the_bar_is_enough_on_either_side(tmp_path: Path) -> None:
    bars = read(tmp_path, "nl: {first: 50, three: 100, right: 50.0, wrong: 0, false: 100}")
    assert list(shortfalls(bars, [RIGHT, MISSED, FALSE])) == []


def test_each_bar_that_is_missed_is_named(tmp_path: Path) -> None:
    bars = read(tmp_path, "nl: {first: 50.1, three: 90, false: 99.9}")
    assert list(shortfalls(bars, [RIGHT, MISSED, FALSE])) == [
        Shortfall("nl", None, "first", 50.0, 50.1),
        Shortfall("nl", None, "false", 100.0, 99.9),
    ]


def test_a_language_of_a_set_has_bars_of_its_own(tmp_path: Path) -> None:
    bars = read(tmp_path, "mixed:\n  first: 50\n  languages:\n    tr: {first: 100}\n    ar: {first: 100}")
    rows = [judged("a", label="a", file="mixed", language="tr"), judged("b", label="a", file="mixed", language="ar")]
    assert list(shortfalls(bars, rows)) == [Shortfall("mixed", "ar", "first", 0.0, 100.0)]


def test_a_bar_for_questions_that_are_not_there_is_missed(tmp_path: Path) -> None:
    bars = read(tmp_path, "nl: {false: 5, languages: {tr: {first: 1}}}")
    assert list(shortfalls(bars, [RIGHT])) == [
        Shortfall("nl", None, "false", None, 5.0),
        Shortfall("nl", "tr", "first", None, 1.0),
    ]


def test_bars_of_sets_that_are_not_asked_and_sets_without_bars_are_passed_over(tmp_path: Path) -> None:
    assert list(shortfalls(read(tmp_path, "en: {first: 100}"), [MISSED])) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nl: {first: 101}", "1:13: '101' is geen percentage - schrijf een getal van 0 tot 100, met een punt: 92.5"),
        ("nl: {first: '92,5'}", "1:13: '92,5' is geen percentage"),
        ("nl: {first: nan}", "1:13: 'nan' is geen percentage"),
        ("nl:\n  first:", "2:3: dit is geen percentage"),
        ("nl: {frist: 90}", "1:6: onbekende sleutel 'frist' - bedoel je 'first'?"),
        ("nl:\n  languages:\n    tr: {top: 9}", "3:10: onbekende sleutel 'top'"),
        ("nl: 90", "1:5: 'nl' moet uit sleutels met waarden bestaan"),
        ("- first: 90", "1:1: hier staan geen latten"),
        ("", "1:1: hier staan geen latten"),
        ("nl: {first: 90", "1:5: dit haakje wordt niet goed gesloten"),
    ],
)
def test_a_mistake_is_named_with_line_and_column(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ExpectedError) as caught:
        read(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'bars.yaml'}:{said}")


def test_bars_that_are_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError, match="bestaat niet"):
        read_bars(tmp_path / "nergens.yaml")
