"""Wrong answers that are accepted for now: listed, each by its name, for as long as they happen."""

from pathlib import Path

import pytest

from bot.errors import ExpectedError
from bot.evaluation.judged import Judged
from bot.evaluation.known_misses import Known, KnownMiss, Standing, hold, renewed
from bot.evaluation.known_misses_file import as_yaml, read_known
from tests.evaluation.rows import judged

WRONG = judged("b", label="a", done="answer", q="fout")
FALSE = judged("b", done="answer", q="niet van ons")
MISSED = judged("b", label="a", q="niet vooraan")
RIGHT = judged("a", label="a", done="answer", q="goed")


def listed(q: str, *expected: str, got: str = "b", why: str = "Beide antwoorden helpen.") -> Known:
    return {"nl": (KnownMiss(q=q, expected=expected, got=got, why=why),)}


def standings(known: Known, *rows: Judged) -> list[Standing]:
    return list(hold(known, rows).listed)


def read(tmp_path: Path, text: str) -> Known:
    file = tmp_path / "known_misses.yaml"
    file.write_text(text, encoding="utf-8")
    return read_known(file)


def test_wrong_answers_and_answers_to_what_is_not_ours_must_be_listed_and_nothing_else() -> None:
    assert hold({}, [WRONG, FALSE, MISSED, RIGHT]).unlisted == (WRONG, FALSE)


def test_a_listed_one_is_accepted_as_long_as_it_goes_as_listed() -> None:
    assert standings(listed("fout", "a"), WRONG) == ["accepted"]
    assert standings(listed("niet van ons"), FALSE) == ["accepted"]
    assert hold(listed("fout", "a"), [WRONG]).unlisted == ()


@pytest.mark.parametrize("now", [judged("a", label="a", done="answer", q="fout"), judged("b", label="a", q="fout")])
def test_what_is_not_answered_wrongly_any_more_must_go(now: Judged) -> None:
    assert standings(listed("fout", "a"), now) == ["mended"]


def test_another_wrong_answer_than_the_listed_one_is_not_accepted() -> None:
    assert standings(listed("fout", "a", got="c"), WRONG) == ["other"]
    assert standings(listed("fout", "a", "c"), WRONG) == ["other"]


def test_a_question_that_is_not_in_its_set_any_more_must_go() -> None:
    assert standings(listed("weg", "a"), RIGHT) == ["gone"]


def test_a_miss_without_a_reason_is_not_accepted() -> None:
    assert standings(listed("fout", "a", why="VUL IN"), WRONG) == ["unexplained"]


def test_a_list_counts_for_its_own_set_only() -> None:
    held = hold({"en": listed("fout", "a")["nl"]}, [WRONG])
    assert (held.listed, held.unlisted) == ({}, (WRONG,))


def test_the_list_can_be_written_anew_and_keeps_its_reasons() -> None:
    known = {**listed("fout", "a", why="Mag."), "en": (KnownMiss(q="x", expected=(), got="y", why="Ook."),)}
    found = renewed(known, [WRONG, FALSE, MISSED, RIGHT])
    assert {miss.q: miss.why for miss in found["nl"]} == {"fout": "Mag.", "niet van ons": "VUL IN"}
    assert found["en"] == known["en"], "a set that was not asked stays as it is"


def test_a_reason_does_not_go_over_to_another_wrong_answer() -> None:
    assert renewed(listed("fout", "a", got="c"), [WRONG])["nl"][0].why == "VUL IN"


def test_what_is_mended_leaves_the_list() -> None:
    assert renewed(listed("fout", "a"), [judged("a", label="a", q="fout")]) == {}


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    known = {
        "nl": (
            KnownMiss(q='hij zei: "nee" \\ #1', expected=("a-b", "no"), got="c-d", why="Kan: allebei."),
            KnownMiss(q="zorla evlilik 'nedir'?", expected=(), got="c", why="- want"),
        ),
        "Mijn vragen": (KnownMiss(q="طلقني", expected=("a",), got="b", why="Mag."),),
    }
    assert read(tmp_path, as_yaml(known)) == known
    assert read(tmp_path, as_yaml({})) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- q: een", "1:1: hier staat een lijst zonder naam"),
        ("nl: een", "1:5: 'nl' moet een lijst zijn - begin elke vraag met '- q:'"),
        ("nl:\n  - {q: een, expected: [a], got: b}", "2:5: 'why' ontbreekt - voeg deze sleutel toe"),
        ("nl:\n  - {q: een, expected: [a], got: b, why: }", "2:37: 'why' is leeg"),
        ("nl:\n  - {q: een, expected: a, got: b, why: mag}", "2:24: 'expected' moet een lijst zijn"),
        (
            "nl:\n  - {q: een, expcted: [a], got: b, why: mag}",
            "2:14: onbekende sleutel 'expcted' - bedoel je 'expected'?",
        ),
    ],
)
def test_a_mistake_is_named_with_line_and_column(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ExpectedError) as caught:
        read(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'known_misses.yaml'}:{said}")


def test_a_list_that_is_not_there_is_refused_with_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError, match="maak hem met --write-known-misses"):
        read_known(tmp_path / "nergens.yaml")
