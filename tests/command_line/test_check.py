"""`wegwijzer check`: every problem, a summary, and an exit code that a script can trust."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import wegwijzer
from bot.errors import ExpectedError

GOOD = "- {id: een, kind: begrip, title: Een, questions: [wat is een], answer: Dat is een.}\n"
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
    assert (result.exit_code, result.output) == (0, "0 fouten, 0 waarschuwingen; onderwerpen: nl 1\n")


def test_problems_come_first_and_the_exit_code_is_1(folder: Path) -> None:
    (folder / "nl/a.yaml").write_text(GOOD.replace("title", "titel"), "utf-8")
    result = check("kennis", "--today", "2026-01-02")
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "kennis/nl/a.yaml:1:27: onbekende sleutel 'titel' - bedoel je 'title'?",
        "1 fout, 0 waarschuwingen; onderwerpen: nl 1",
    ]


@pytest.mark.usefixtures("folder")
def test_a_warning_is_shown_and_does_not_fail() -> None:
    result = check("kennis", "--today", "2026-04-30")
    assert result.exit_code == 0
    assert result.output.splitlines()[0].startswith("kennis/contacts.yaml:1:41: let op: contact 'zelf' is 119 dagen")
    assert result.output.splitlines()[1:] == ["0 fouten, 1 waarschuwing; onderwerpen: nl 1"]


@pytest.mark.usefixtures("folder")
def test_the_date_may_be_given_and_a_date_long_past_fails() -> None:
    assert check("kennis", "--today", "2026-12-31").exit_code == 1
    assert check("kennis", "--today", "vandaag").exit_code == 2


def test_what_no_native_speaker_read_is_counted(folder: Path) -> None:
    (folder / "so").mkdir()
    (folder / "so/a.yaml").write_text(GOOD.replace("wat is een", "waa maxay"), "utf-8")
    assert check("kennis", "--today", "2026-01-02").output == (
        "0 fouten, 0 waarschuwingen; onderwerpen: nl 1, so 1; "
        "niet door een moedertaalspreker gelezen: 1 vertaling (so 1)\n"
    )


@pytest.mark.usefixtures("folder")
def test_without_a_folder_the_configured_knowledge_is_checked() -> None:
    Path("w.yaml").write_text("knowledge: {path: kennis}\n", "utf-8")
    result = check("--config", "w.yaml", "--today", "2026-01-02")
    assert result.output == "0 fouten, 0 waarschuwingen; onderwerpen: nl 1\n"


@pytest.mark.usefixtures("folder")
def test_a_folder_that_is_not_there_is_wrong_use() -> None:
    error = check("weg").exception
    assert isinstance(error, ExpectedError)
    assert (str(error), error.code) == ("Map weg bestaat niet - geef de map met de kennis.", 2)
