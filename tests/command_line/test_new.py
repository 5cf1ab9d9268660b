"""wegwijzer new: a new entry stands ready, fails until it is filled in, and passes then."""

from pathlib import Path

import pytest

from bot.errors import ExpectedError
from bot.pack.skeleton import FILE_OF, FIRST_LINE
from tests.command_line.plain_pack import knowledge, rows, run

FILLED = {
    "title: VUL IN": "title: Fietsles",
    "aliases:   #": "aliases: [leren fietsen] #",
    "    - VUL IN\n  questions": "  questions",
    "    - VUL IN\n    - VUL IN\n    - VUL IN\n": (
        "    - waar kan ik fietsles krijgen\n    - ik wil leren fietsen\n    - is er fietsles voor vrouwen\n"
    ),
    "VUL IN: wat is het, of wat doe je?": "Fietsles is op dinsdag.",
    "VUL IN: wat kan iemand nu doen?": "Kom langs bij het buurthuis.",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return knowledge(tmp_path / "kennis")


def refused(*arguments: str) -> str:
    error = run("new", *arguments, "--knowledge", "kennis").exception
    assert isinstance(error, ExpectedError)
    return str(error)


def new(*arguments: str) -> str:
    result = run("new", *arguments, "--knowledge", "kennis")
    assert result.exit_code == 0, result.output
    return result.output


def test_it_says_where_the_entry_stands_and_what_to_do_next(folder: Path) -> None:
    told = new("begrip", "fietsles")
    assert "'fietsles' staat klaar onderaan kennis/nl/begrippen.yaml, vanaf regel 3." in told
    assert "wegwijzer check kennis\n" in told
    assert 'wegwijzer ask --knowledge kennis "een vraag"' in told
    assert (folder / "nl/begrippen.yaml").read_text("utf-8").splitlines()[2] == "- id: fietsles"


def test_unfilled_it_fails_the_check_with_what_to_fill_in(folder: Path) -> None:
    new("begrip", "fietsles")
    result = run("check", "kennis")
    assert result.exit_code == 1
    assert [line for line in result.output.splitlines() if "let op" not in line][:6] == [
        "kennis/nl/begrippen.yaml:5:10: hier staat nog 'VUL IN' - vul in: de titel",
        "kennis/nl/begrippen.yaml:7:7: hier staat nog 'VUL IN' - vul in: een ander woord, of haal deze regel weg",
        "kennis/nl/begrippen.yaml:9:7: hier staat nog 'VUL IN' - vul in: een vraag, of haal deze regel weg",
        "kennis/nl/begrippen.yaml:10:7: hier staat nog 'VUL IN' - vul in: een vraag, of haal deze regel weg",
        "kennis/nl/begrippen.yaml:11:7: hier staat nog 'VUL IN' - vul in: een vraag, of haal deze regel weg",
        "kennis/nl/begrippen.yaml:14:5: hier staat nog 'VUL IN' - vul in: het antwoord",
    ]
    assert isinstance(run("ask", "fietsles", "--knowledge", "kennis").exception, ExpectedError)


def test_filled_in_it_passes_and_is_found_by_a_misspelled_question(folder: Path) -> None:
    new("begrip", "fietsles")
    path = folder / "nl/begrippen.yaml"
    text = path.read_text("utf-8")
    for old, filled in FILLED.items():
        assert text.count(old) == 1, old
        text = text.replace(old, filled)
    path.write_text(text, "utf-8")
    assert run("check", "kennis").output.startswith("0 fouten, 0 waarschuwingen\n")
    (row,) = rows(run("ask", "--jsonl", "--knowledge", "kennis", typed='{"q": "waar kan ik fietslls krijgen"}\n'))
    assert (row["outcome"], row["ranked"][0]["id"]) == ("answer", "fietsles")


def test_two_unfilled_entries_are_not_told_to_share_questions(folder: Path) -> None:
    new("begrip", "een-a")
    new("begrip", "een-b")
    assert "hoort al bij" not in run("check", "kennis").output


@pytest.mark.parametrize("kind", FILE_OF)
def test_each_kind_has_its_file(folder: Path, kind: str) -> None:
    new(kind, "nieuw")
    assert f"kind: {kind}\n" in (folder / "nl" / FILE_OF[kind]).read_text("utf-8")  # type: ignore[index]  # a kind


def test_a_title_is_written_down_whatever_is_in_it(folder: Path) -> None:
    new("tip", "aanhaling", "--title", 'Zeg: "nee"')
    assert '  title: "Zeg: \\"nee\\""   #' in (folder / "nl/tips.yaml").read_text("utf-8")
    assert "'title'" not in run("check", "kennis").output


def test_it_is_added_at_the_end_and_leaves_what_is_there_as_it_was(folder: Path) -> None:
    path = folder / "nl/begrippen.yaml"
    path.write_text("# Uitleg\n- {id: een, kind: begrip, title: E, questions: [e e], answer: E}  # zo", "utf-8")
    before = path.read_text("utf-8")
    new("begrip", "112")
    assert path.read_text("utf-8").startswith(before + '\n\n- id: "112"\n')


def test_a_new_file_tells_the_editor_which_schema_it_has(folder: Path) -> None:
    new("tip", "nieuw")
    assert (folder / "nl/tips.yaml").read_text("utf-8").startswith(FIRST_LINE)


@pytest.mark.usefixtures("folder")
def test_an_id_that_is_taken_or_cannot_be_one_is_refused() -> None:
    assert refused("begrip", "paspoort") == (
        "Onderwerp 'paspoort' bestaat al (kennis/nl/alles.yaml:2) - vul dat aan, of kies een ander id."
    )
    assert refused("begrip", "Fiets Les") == (
        "'Fiets Les' kan geen id zijn - gebruik kleine letters a-z, cijfers en streepjes."
    )
    assert refused("begrip", "a" * 50) == "Dit id is 50 tekens lang - maak het hoogstens 49 tekens."
    assert refused("begip", "x") == "'begip' is geen soort onderwerp - bedoel je 'begrip'?"
    assert refused("qqq", "x").startswith("'qqq' is geen soort onderwerp - kies uit: begrip, hulp,")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- id: 'x\n", "dit aanhalingsteken wordt niet gesloten"),
        ("id: x\n", "kennis/nl/begrippen.yaml is geen lijst van onderwerpen"),
        ("  - {id: x}\n", "zet '- id' overal vooraan"),
    ],
)
def test_a_file_that_cannot_be_added_to_is_left_alone(folder: Path, text: str, told: str) -> None:
    path = folder / "nl/begrippen.yaml"
    path.write_text(text, "utf-8")
    assert told in refused("begrip", "nieuw")
    assert path.read_text("utf-8") == text


def test_a_folder_that_is_not_there_is_named() -> None:
    error = run("new", "begrip", "x", "--knowledge", "nergens").exception
    assert isinstance(error, ExpectedError)
    assert "De map nergens is er niet" in str(error)
