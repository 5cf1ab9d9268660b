"""Each fault that an editor can make is told in exactly one line: where it is, what it is, what to do."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.marked_yaml import Problem
from bot.pack.check import check, examine
from tests.pack.conftest import Write, folder_of

TODAY = date(2026, 1, 31)
ENTRY = (
    "- id: vier\n  kind: begrip\n  title: Vier\n  questions: [wat is vier]\n  answer: Dat is vier.\n"
    "  aliases: [kwartet, vierling, viertal]\n"
)
TERMS = "nl/begrippen.yaml"


def told(folder: Path, shipped: Path | None = None) -> list[str]:
    return [str(problem) for problem in check(folder, TODAY, shipped or folder)]


def test_a_good_folder_has_no_problem(write: Write) -> None:
    assert told(write()) == []


def test_faults_in_one_entry_do_not_hide_one_another(write: Write) -> None:
    faulty = (
        "id: vier\n  kind: zzz\n  title: Bel 112\n  question: [wat is een]\n  answer: Anoniem {tel:x}\n  see_also: [y]"
    )
    lines = told(write(extra={"nl/d.yaml": f"- {faulty}\n"}))
    assert [line.split(" - ")[0].removeprefix("kennis/nl/d.yaml:") for line in lines] == [
        "2:9: 'kind' kan niet 'zzz' zijn",
        "3:14: hier staat een telefoonnummer: 112",
        "4:3: onbekende sleutel 'question'",
        "5:11: verboden woord 'Anoniem'",
        "5:19: contact 'x' bestaat niet",
        "6:14: onderwerp 'y' bestaat niet",
    ]


def test_what_stands_in_a_file_that_cannot_be_read_can_still_be_pointed_at(write: Write) -> None:
    for text in ("- id: vijf\n  title: 'x\n", "id: vijf\n"):
        folder = write({TERMS: ("see_also: [twee]", "see_also: [vijf]")}, extra={"nl/d.yaml": text})
        assert [line.split(":")[0] for line in told(folder)] == ["kennis/nl/d.yaml"]
    (folder / "nl/d.yaml").write_bytes("- id: vijf\n  title: é\n".encode("latin-1"))
    assert [line.split(":")[0] for line in told(folder)] == ["kennis/nl/d.yaml"]


def test_one_text_that_is_broken_does_not_hide_the_others(write: Write) -> None:
    folder = write(
        {"nl/texts.yaml": ("menu.back: Menu", "menu.back: 'Menu"), "en/texts.yaml": ("menu.back: Menu\nalarm", "alarn")}
    )
    assert [line.split(" - ")[0] for line in told(folder)] == [
        "kennis/en/texts.yaml:1:1: 'menu.back' ontbreekt",
        "kennis/en/texts.yaml:2:1: onbekende sleutel 'alarn'",
        "kennis/nl/texts.yaml:2:12: dit aanhalingsteken wordt niet gesloten",
    ]


def test_a_fault_in_a_dutch_entry_is_not_repeated_for_its_translation(write: Write) -> None:
    assert len(told(write({TERMS: ("kind: begrip", "kind: zzz")}))) == 1
    assert len(told(write({TERMS: ("- id: een\n", "- id: een\n  a: 'b\n")}))) == 1


def test_a_file_that_is_missing_is_named(write: Write) -> None:
    folder = write()
    (folder / "en/card.yaml").unlink()
    (folder / "nl/words.yaml").unlink()
    assert [line.split(" - ")[0] for line in told(folder)] == [
        "kennis/en/card.yaml:1:1: dit bestand ontbreekt",
        "kennis/nl/words.yaml:1:1: dit bestand ontbreekt",
    ]


def test_a_file_that_nothing_reads_is_named(write: Write) -> None:
    folder = write(extra={"nl/x.yml": "", "contact.yaml": "", "Nederlands/x.yaml": "", "schema/x.json": "{}"})
    assert [line.split(" - ")[0] for line in told(folder)] == [
        "kennis/Nederlands:1:1: deze map wordt niet gelezen",
        "kennis/contact.yaml:1:1: dit bestand wordt niet gelezen",
        "kennis/nl/x.yml:1:1: dit bestand wordt niet gelezen",
    ]


def test_questions_aliases_and_words_may_hold_numbers(write: Write) -> None:
    folder = write({TERMS: ("aliases: [eentje, uno]", "aliases: ['112', 0800-0000, anoniem]")})
    assert told(folder) == []


def test_mediation_may_be_advised_against(write: Write) -> None:
    for answer in ("Ga nooit bemiddelen.", "Probeer niet te bemiddelen.", "Bij bemiddeling praten partijen samen."):
        assert told(write({TERMS: ("Dat is twee.", answer)})) == []


class TestDates:
    def at(self, folder: Path, days: int) -> list[Problem]:
        today = date(2026, 1, 1) + timedelta(days=days)
        return [problem for problem in check(folder, today, folder) if "'steun'" in problem.message]

    def test_nothing_is_said_for_ninety_days(self, write: Write) -> None:
        assert self.at(write(), 90) == []

    def test_then_it_is_a_warning(self, write: Write) -> None:
        (problem,) = self.at(write(), 91)
        assert problem.warning
        assert str(problem) == (
            "kennis/contacts.yaml:14:18: let op: contact 'steun' is 91 dagen geleden nagekeken"
            " - kijk het na bij de organisatie en zet de nieuwe datum neer"
        )
        assert self.at(write(), 180)[0].warning

    def test_after_180_days_it_is_an_error(self, write: Write) -> None:
        (problem,) = self.at(write(), 181)
        assert not problem.warning
        assert problem.message == "contact 'steun' is 181 dagen geleden nagekeken"


class TestWarnings:
    def test_a_number_without_a_source(self, write: Write) -> None:
        folder = write({"contacts.yaml": ("example\n  sources: [bron-a]", "example")})
        (problem,) = check(folder, TODAY, folder)
        assert problem.warning
        assert problem.message == "let op: contact 'steun' heeft een nummer zonder bron"

    def test_an_entry_that_is_not_there_in_dutch(self, write: Write) -> None:
        folder = write(extra={"en/more.yaml": ENTRY})
        (problem,) = check(folder, TODAY, folder)
        assert problem.warning
        assert problem.message == "let op: onderwerp 'vier' bestaat niet in nl"


class TestAnotherFolder:
    """A folder that leans on the shipped knowledge is checked for itself only."""

    @pytest.fixture
    def shipped(self, write: Write) -> Path:
        return write({"contacts.yaml": ("confidence: low", "confidence: x")})

    def test_what_it_lacks_is_no_problem(self, shipped: Path) -> None:
        own = ENTRY.replace("vier.", "vier, {tel:112}.") + "  help: [steun]\n  sources: [bron-a]\n"
        assert told(folder_of("eigen", {"nl/a.yaml": own, "en/texts.yaml": "menu.back: Start\n"}), shipped) == []

    def test_what_it_gets_wrong_is(self, shipped: Path) -> None:
        own = {"nl/a.yaml": ENTRY + "  help: [stuen]\n", "nl/texts.yaml": "menu.bakc: Start\n"}
        assert told(folder_of("eigen", own), shipped) == [
            "eigen/nl/a.yaml:7:10: contact 'stuen' bestaat niet - bedoel je 'steun'?",
            "eigen/nl/texts.yaml:1:1: onbekende sleutel 'menu.bakc' - bedoel je 'menu.back'?",
        ]


def test_what_is_there_and_what_no_native_speaker_read_is_counted(write: Write) -> None:
    folder = write(extra={"tr/a.yaml": "- {id: een, title: Bir, questions: [bir nedir], answer: Bu bir.}\n"})
    findings = examine(folder, TODAY, folder)
    assert findings.entries == {"nl": 3, "en": 1, "tr": 1}
    assert {code: one.read_by_native for code, one in findings.translated.items()} == {"en": False, "tr": False}
    read = examine(write({"en/language.yaml": ("none", "native")}), TODAY, folder).translated
    assert {code: one.read_by_native for code, one in read.items()} == {"en": True, "tr": False}
