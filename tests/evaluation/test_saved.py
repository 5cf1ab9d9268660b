"""A run that is kept, to compare a later one with."""

import json
from pathlib import Path

import pytest

from bot.errors import ExpectedError
from bot.evaluation.saved import as_json, outcomes_in
from tests.evaluation.rows import judged

ROWS = [
    judged("a", "b", label="a", done="answer", score=0.987654321, q="één", language="nl", kind="term"),
    judged(q="twee", done="unsure", score=0.0, file="en", language="en"),
]


def test_what_came_of_each_question_reads_back(tmp_path: Path) -> None:
    file = tmp_path / "oud.json"
    file.write_text(as_json(ROWS), encoding="utf-8")
    assert outcomes_in(file) == {one.question.text: one.outcome for one in ROWS}


def test_all_figures_are_in_it() -> None:
    figures = json.loads(as_json(ROWS))["figures"]
    assert figures["all"]["right"] == 1.0
    assert figures["files"]["nl"]["languages"]["nl"]["first"] == 1.0
    assert figures["languages"]["en"]["false"] == 0.0
    assert figures["kinds"]["term"]["inside"] == 1
    assert figures["reliability"][-1]["count"] == 1
    assert figures["calibration_error"] == pytest.approx((1 - 0.987654321) / 2)


def test_each_question_has_what_its_file_says_of_it_and_what_it_got() -> None:
    first, second = json.loads(as_json(ROWS))["questions"]
    assert (first["q"], first["label"], first["outcome"], first["ranked"]) == ("één", ["a"], "answer", ["a", "b"])
    assert (second["file"], second["label"]) == ("en", None)


@pytest.mark.parametrize("text", ["", "geen json", "[]", "{}", '{"questions": [{"q": "een"}]}'])
def test_a_file_that_no_run_saved_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    file = tmp_path / "oud.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ExpectedError, match="is geen bewaarde meting - geef een bestand") as caught:
        outcomes_in(file)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError, match="bestaat niet"):
        outcomes_in(tmp_path / "nergens.json")
