"""wegwijzer evaluate: how well a file of labelled questions is answered."""

from pathlib import Path

import pytest

from bot.command_line.evaluate import Judged, tally
from bot.errors import ExpectedError
from tests.command_line.plain_pack import knowledge, lines, run

QUESTIONS = [
    {"q": "wat kost een paspoort", "label": "paspoort", "lang": "nl", "kind": "prijs"},
    {"q": "waar kan ik boeken lenen", "label": ["bibliotheek", "zwembad"], "lang": "nl", "kind": "plaats"},
    {"q": "hoe laat gaat het zwembad open", "label": "paspoort", "lang": "nl", "kind": "prijs"},
    {"q": "wie is de koning van zweden", "label": None, "lang": "en"},
]


def evaluated(tmp_path: Path, text: str) -> str:
    file = tmp_path / "vragen.jsonl"
    file.write_text(text, encoding="utf-8")
    result = run("evaluate", str(file), "--knowledge", str(knowledge(tmp_path / "kennis")))
    if result.exception:
        raise result.exception
    return result.output


def cells(output: str, name: str) -> list[str]:
    row = next(line.strip() for line in output.splitlines() if line.strip().startswith(name))
    return [cell.strip() for cell in row.split("  ") if cell.strip()]


def test_the_table_counts_all_questions_and_those_of_each_language_and_kind(tmp_path: Path) -> None:
    output = evaluated(tmp_path, lines(QUESTIONS))
    assert cells(output, "alle vragen") == [
        "alle vragen",
        "3",
        "66.7",
        "100.0",
        "66.7",
        "33.3",
        "1",
        "0.0",
        "0.0",
    ]
    assert cells(output, "nl")[:3] == ["nl", "3", "66.7"]
    assert cells(output, "en")[:3] == ["en", "0", "-"]
    assert cells(output, "plaats")[:3] == ["plaats", "1", "100.0"]
    assert cells(output, "prijs")[:6] == ["prijs", "2", "50.0", "100.0", "50.0", "50.0"]


def judged(*, in_scope: bool = True, place: int | None = 0, answered: bool = False, offered: bool = False) -> Judged:
    return Judged("nl", "-", in_scope, place, answered, offered)


def test_an_answer_with_another_entry_is_wrong_and_an_offer_never_is() -> None:
    found = tally(
        [judged(answered=True), judged(place=1, answered=True), judged(place=2, offered=True), judged(place=None)]
    )
    assert (found.first, found.three, found.right, found.wrong) == (0.25, 0.75, 0.25, 0.25)


def test_an_answer_to_a_question_that_is_not_ours_is_false() -> None:
    outside = [judged(in_scope=False, place=None, answered=True), judged(in_scope=False, place=None, offered=True)]
    found = tally(outside)
    assert (found.inside, found.outside, found.false, found.offered, found.first) == (0, 2, 0.5, 0.5, None)


@pytest.mark.parametrize("text", ["", "\n\n", "geen json\n", '{"label": "paspoort"}\n'])
def test_a_file_without_questions_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(ExpectedError):
        evaluated(tmp_path, text)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    result = run("evaluate", str(tmp_path / "nergens.jsonl"))
    assert isinstance(result.exception, ExpectedError)
