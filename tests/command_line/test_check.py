"""`wegwijzer check`: every problem, a summary, and an exit code that a script can trust."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import wegwijzer
from bot.errors import ExpectedError

GOOD = "- {id: een, kind: begrip, title: Een, questions: [wat is een], answer: Dat is een., aliases: [uno, un, ein]}\n"
ENDING = [
    "Onderwerpen: nl 1",
    "Contacten: 1; gebeld: 0, alleen overgenomen uit een bron: 0, met onbevestigde onderdelen: 0",
]
CONTACT = "- {id: zelf, name: Zelf, verified: {on: 2026-01-01, how: site}, confidence: high}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kennis/nl").mkdir(parents=True)
    (tmp_path / "kennis/nl/a.yaml").write_text(GOOD, "utf-8")
    (tmp_path / "kennis/contacts.yaml").write_text(CONTACT, "utf-8")
    return tmp_path / "kennis"


def check(*arguments: str) -> Result:
    return CliRunner().invoke(wegwijzer, ["check", *arguments], catch_exceptions=True)


@pytest.mark.usefixtures("folder")
def test_a_good_folder_ends_with_nothing_but_the_summary() -> None:
    result = check("kennis", "--today", "2026-01-02")
    assert result.exit_code == 0
    assert result.output.splitlines() == ["0 fouten, 0 waarschuwingen", *ENDING]


def test_problems_come_first_and_the_exit_code_is_1(folder: Path) -> None:
    (folder / "nl/a.yaml").write_text(GOOD.replace("title", "titel"), "utf-8")
    result = check("kennis", "--today", "2026-01-02")
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "kennis/nl/a.yaml:1:27: onbekende sleutel 'titel' - bedoel je 'title'?",
        "1 fout, 0 waarschuwingen",
        *ENDING,
    ]


@pytest.mark.usefixtures("folder")
def test_a_warning_is_shown_and_does_not_fail() -> None:
    result = check("kennis", "--today", "2026-04-30")
    assert result.exit_code == 0
    assert result.output.splitlines()[0].startswith("kennis/contacts.yaml:1:41: let op: contact 'zelf' is 119 dagen")
    assert result.output.splitlines()[1:] == ["0 fouten, 1 waarschuwing", *ENDING]


@pytest.mark.usefixtures("folder")
def test_warnings_may_be_left_out_and_are_still_counted() -> None:
    result = check("kennis", "--today", "2026-04-30", "--errors")
    assert result.output.splitlines() == ["0 fouten, 1 waarschuwing", *ENDING]


@pytest.mark.usefixtures("folder")
def test_the_date_may_be_given_and_a_date_long_past_fails() -> None:
    assert check("kennis", "--today", "2026-12-31").exit_code == 1
    assert check("kennis", "--today", "vandaag").exit_code == 2


def test_what_is_not_translated_read_or_called_is_said_at_the_end(folder: Path) -> None:
    entries = GOOD + GOOD.replace("een", "twee").replace("[uno, un, ein]", "[dos, deux, zwei]")
    (folder / "nl/a.yaml").rename(folder / "nl/begrippen.yaml")
    (folder / "nl/begrippen.yaml").write_text(entries.replace("Een", "Twee", 1), "utf-8")
    (folder / "contacts.yaml").write_text(CONTACT.replace("site}", "copy}, unverified: [web]"), "utf-8")
    (folder / "yo").mkdir()
    (folder / "yo/a.yaml").write_text("- {id: een, questions: [waa maxay hal]}\n", "utf-8")
    (folder / "en").mkdir()
    (folder / "en/a.yaml").write_text("- {id: een, title: One}\n", "utf-8")
    assert check("kennis", "--today", "2026-01-02").output.splitlines()[-6:] == [
        "0 fouten, 0 waarschuwingen",
        "Onderwerpen: nl 2, en 1, yo 1",
        "Vertaald van begrippen, hulp en veiligheid: en 1 van 2 (1 met Nederlands antwoord)",
        "Alleen woorden om op te zoeken: yo",
        "Niet door een moedertaalspreker gelezen: en, yo",
        "Contacten: 1; gebeld: 0, alleen overgenomen uit een bron: 1, met onbevestigde onderdelen: 1",
    ]


@pytest.mark.usefixtures("folder")
def test_without_a_folder_the_configured_knowledge_is_checked() -> None:
    Path("w.yaml").write_text("knowledge: {path: kennis}\n", "utf-8")
    result = check("--config", "w.yaml", "--today", "2026-01-02")
    assert result.output.splitlines() == ["0 fouten, 0 waarschuwingen", *ENDING]


@pytest.mark.usefixtures("folder")
def test_a_folder_that_is_not_there_is_wrong_use() -> None:
    error = check("weg").exception
    assert isinstance(error, ExpectedError)
    assert (str(error), error.code) == ("Map weg bestaat niet - geef de map met de kennis.", 2)
