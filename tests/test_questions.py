"""The sets of questions, their bars and the known misses belong together.

The sets in `questions/` were written by people who had not seen the entries, and frozen before they were first asked.
How well they are answered is measured, and held to the bars, by `make evaluate`.
"""

from pathlib import Path

import pytest

from bot.evaluation.bars import BARRED, Bars, read_bars
from bot.evaluation.known_misses_file import read_known
from bot.evaluation.questions import Question, read_sets
from bot.evaluation.tally import OUTSIDE
from bot.pack.pack import load
from bot.pack.skeleton import MARK
from bot.shipped import shipped_knowledge

FOLDER = Path(__file__).parent / "questions"
SETS = sorted(FOLDER.glob("*.jsonl"))


@pytest.fixture(scope="module")
def questions() -> tuple[Question, ...]:
    """Fails with file and line when a set is not well-formed or a label is not the id of an entry."""
    return read_sets(SETS, load(shipped_knowledge()).entries["nl"])


def test_no_set_asks_a_question_twice(questions: tuple[Question, ...]) -> None:
    seen = [(one.file, one.text) for one in questions]
    assert [one for one in set(seen) if seen.count(one) > 1] == []


def test_every_question_says_in_which_language_and_of_which_kind_it_is(questions: tuple[Question, ...]) -> None:
    assert [(one.file, one.line) for one in questions if "-" in (one.language, one.kind)] == []


def test_every_set_has_a_bar_for_every_figure_and_every_bar_its_set(questions: tuple[Question, ...]) -> None:
    bars = read_bars(FOLDER / "bars.yaml")
    assert sorted(bars) == [file.stem for file in SETS]
    for name, own in bars.items():
        assert missing(own, [one for one in questions if one.file == name]) == []


def test_every_language_of_a_mixed_set_has_bars_of_its_own(questions: tuple[Question, ...]) -> None:
    for name, own in read_bars(FOLDER / "bars.yaml").items():
        asked = [one for one in questions if one.file == name]
        languages = {one.language for one in asked}
        assert set(own.languages) == (languages if len(languages) > 1 else set())
        for language, bars in own.languages.items():
            assert missing(bars, [one for one in asked if one.language == language]) == []


def missing(bars: Bars, asked: list[Question]) -> list[str]:
    """The figures that these questions have, and no bar."""
    inside, outside = any(one.labels for one in asked), any(not one.labels for one in asked)
    barred = [figure for figure in BARRED if (outside if figure in OUTSIDE else inside)]
    return [figure for figure in barred if getattr(bars, figure) is None]


def test_every_known_miss_is_a_question_of_its_set_with_those_labels_and_a_reason(
    questions: tuple[Question, ...],
) -> None:
    labels = {(one.file, one.text): set(one.labels) for one in questions}
    for name, misses in read_known(FOLDER / "known_misses.yaml").items():
        for miss in misses:
            assert labels[name, miss.q] == set(miss.expected)
            assert MARK not in miss.why
