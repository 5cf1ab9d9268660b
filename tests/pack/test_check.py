"""Each fault that an editor can make is told in exactly one line: where it is, what it is, what to do."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.marked_yaml import Problem
from bot.pack.check import check, examine
from tests.pack.conftest import FILES, Write, folder_of

TODAY = date(2026, 1, 31)
ENTRY = "- id: vier\n  kind: begrip\n  title: Vier\n  questions: [wat is vier]\n  answer: Dat is vier.\n"
TERMS = "nl/begrippen.yaml"
FILL_IN = "vul iets in, of haal de sleutel weg als hij niet nodig is"
TEXT = "schrijf één tekst; begint die met { of [, zet hem dan tussen aanhalingstekens"
TO_CONTACTS = "zet het in contacts.yaml en schrijf hier {tel:id}"
ONE_OF_TWO = "laat het bij één van de twee staan"


def told(folder: Path, shipped: Path | None = None) -> list[str]:
    return [str(problem) for problem in check(folder, TODAY, shipped or folder)]


def test_a_good_folder_has_no_problem(write: Write) -> None:
    assert told(write()) == []


# (file, what stands there, what an editor makes of it, the one line that is told)
ONE_FAULT = {
    "a quote that is not closed": (
        TERMS,
        "title: Tip twee",
        "title: 'Tip twee",
        f"{TERMS}:18:10: dit aanhalingsteken wordt niet gesloten - zet aan het eind van de tekst nog een aanhalingsteken",
    ),
    "a tab": (
        TERMS,
        "  title: Tip twee",
        "\ttitle: Tip twee",
        f"{TERMS}:18:1: deze regel springt in met een tab - gebruik spaties",
    ),
    "a duplicate key": (
        TERMS,
        "  title: Tip twee",
        "  title: Tip twee\n  title: Tip drie",
        f"{TERMS}:19:3: sleutel 'title' staat hier dubbel (ook op regel 18) - haal er één weg",
    ),
    "a file that is a mapping": (
        "nl/negatives.yaml",
        "- wat",
        "wat: wat",
        "nl/negatives.yaml:1:1: dit onderdeel moet een lijst zijn - zet elk onderdeel op een eigen regel met '- ' ervoor",
    ),
    "entries that are no list": (
        "sources.yaml",
        "- {id: bron-a,",
        "{id: bron-a,",
        "sources.yaml:1:1: hier hoort een lijst - begin elk onderdeel met '- id: ...'",
    ),
    "an empty file": (
        "nl/negatives.yaml",
        "- wat wordt het weer",
        "# later",
        "nl/negatives.yaml:1:1: dit bestand is leeg - vul het, of haal het weg",
    ),
    "a duplicate id": (
        TERMS,
        "id: drie",
        "id: een",
        f"{TERMS}:21:7: id 'een' bestaat al - kies een ander id, of voeg ze samen",
    ),
    "a missing id": (TERMS, "- id: drie\n  kind", "- kind", f"{TERMS}:21:3: 'id' ontbreekt - voeg deze sleutel toe"),
    "an id in capitals": (
        TERMS,
        "id: drie",
        "id: Drie",
        f"{TERMS}:21:7: 'Drie' kan geen id zijn - gebruik kleine letters a-z, cijfers en streepjes",
    ),
    "a missing answer": (
        TERMS,
        "\n  answer: Dat is twee.",
        "",
        f"{TERMS}:16:3: 'answer' ontbreekt - voeg deze sleutel toe",
    ),
    "an empty answer": (TERMS, "answer: Dat is twee.", "answer:", f"{TERMS}:20:3: 'answer' is leeg - {FILL_IN}"),
    "an empty list": (
        TERMS,
        "questions: [wat is twee]",
        "questions: []",
        f"{TERMS}:19:14: 'questions' is leeg - {FILL_IN}",
    ),
    "an empty question": (
        TERMS,
        "[wat is twee]",
        "[wat is twee, '']",
        f"{TERMS}:19:28: 'questions' (nummer 2) is leeg - {FILL_IN}",
    ),
    "a question that is a mapping": (
        TERMS,
        "    - wat is een",
        "    - wat is een: dit",
        f"{TERMS}:6:7: 'questions' (nummer 1) moet gewone tekst zijn - {TEXT}",
    ),
    "an unknown key": (
        TERMS,
        "  title: Tip twee",
        "  titel: Tip twee",
        f"{TERMS}:18:3: onbekende sleutel 'titel' - bedoel je 'title'?",
    ),
    "a key that is not the editor's": (
        TERMS,
        "  title: Tip twee",
        "  title: Tip twee\n  language: nl",
        f"{TERMS}:19:3: onbekende sleutel 'language' - haal hem weg",
    ),
    "a wrong kind": (TERMS, "kind: tip", "kind: tips", f"{TERMS}:17:9: 'kind' kan niet 'tips' zijn - bedoel je 'tip'?"),
    "a wrong year": (
        TERMS,
        "year: 2020",
        "year: vorig jaar",
        f"{TERMS}:15:9: 'year' moet een heel getal zijn - schrijf alleen cijfers",
    ),
    "a dead see_also": (
        TERMS,
        "see_also: [twee]",
        "see_also: [twe]",
        f"{TERMS}:12:14: onderwerp 'twe' bestaat niet - bedoel je 'twee'?",
    ),
    "a see_also to itself": (
        TERMS,
        "see_also: [twee]",
        "see_also: [twee, een]",
        f"{TERMS}:12:20: dit onderwerp verwijst naar zichzelf - haal deze verwijzing weg",
    ),
    "a dead help": (
        TERMS,
        "help: [steun]",
        "help: [zzz]",
        f"{TERMS}:13:10: contact 'zzz' bestaat niet - voeg het toe aan contacts.yaml, of haal dit weg",
    ),
    "a dead source": (
        TERMS,
        "sources: [bron-a]",
        "sources: [bron-b]",
        f"{TERMS}:14:13: bron 'bron-b' bestaat niet - bedoel je 'bron-a'?",
    ),
    "a dead source of a contact": (
        "contacts.yaml",
        "  web: https://steunpunt.example\n  sources: [bron-a]",
        "  web: https://steunpunt.example\n  sources: [xyz]",
        "contacts.yaml:13:13: bron 'xyz' bestaat niet - voeg het toe aan sources.yaml, of haal dit weg",
    ),
    "a dead placeholder": (
        TERMS,
        "{tel:steun}",
        "{tel:steum}",
        f"{TERMS}:9:9: contact 'steum' bestaat niet - bedoel je 'steun'?",
    ),
    "a number that a contact lacks": (
        TERMS,
        "{tel:steun}",
        "{tel:site}",
        f"{TERMS}:9:9: contact 'site' heeft geen nummer - vul het aan in contacts.yaml, of noem iets anders",
    ),
    "a placeholder that nobody fills": (
        TERMS,
        "{tel:steun}",
        "{steun}",
        f"{TERMS}:9:9: '{{steun}}' wordt niet ingevuld"
        " - schrijf {tel:id}, {name:id} of {web:id}, of haal de accolades weg",
    ),
    "a number in an answer": (
        TERMS,
        "Bel {tel:steun} van",
        "Bel 0800-0001 van",
        f"{TERMS}:9:9: hier staat een telefoonnummer: 0800-0001 - {TO_CONTACTS}",
    ),
    "a number in a title": (
        TERMS,
        "title: Tip twee",
        "title: Tip 112",
        f"{TERMS}:18:14: hier staat een telefoonnummer: 112 - {TO_CONTACTS}",
    ),
    "a number in an interface text": (
        "nl/texts.yaml",
        "{tel:112}",
        "113",
        f"nl/texts.yaml:3:13: hier staat een telefoonnummer: 113 - {TO_CONTACTS}",
    ),
    "a number on the card": (
        "nl/card.yaml",
        'violence: "Bel {tel:steun}"',
        "violence: Bel 14 020",
        f"nl/card.yaml:8:17: hier staat een telefoonnummer: 14 020 - {TO_CONTACTS}",
    ),
    "a number in small talk": (
        "en/smalltalk.yaml",
        "You are welcome",
        "Call +31 6 00000000",
        f"en/smalltalk.yaml:3:15: hier staat een telefoonnummer: +31 6 00000000 - {TO_CONTACTS}",
    ),
    "a number in a contact's note": (
        "contacts.yaml",
        "    - number: 0800-0000",
        "    - number: 0800-0000\n      note: of 088-0000000",
        "contacts.yaml:11:16: hier staat een telefoonnummer: 088-0000000 - zet het als eigen nummer onder 'phones'",
    ),
    "a forbidden word": (
        TERMS,
        "Dat is twee.",
        "Dat is Anonieme hulp.",
        f"{TERMS}:20:18: verboden woord 'Anonieme' - beloof dat niet; schrijf wat wij niet vragen of niet zien",
    ),
    "a forbidden word in English": (
        "en/texts.yaml",
        "menu.back: Menu",
        "menu.back: Stay anonymous",
        "en/texts.yaml:2:17: verboden woord 'anonymous' - beloof dat niet; schrijf wat wij niet vragen of niet zien",
    ),
    "advice to mediate": (
        TERMS,
        "Dat is twee.",
        "Probeer te bemiddelen.",
        f"{TERMS}:20:11: verboden advies 'Probeer te bemiddelen' - bemiddelen is gevaarlijk; verwijs naar een hulpcontact",
    ),
    "a number with a digit too few": (
        "contacts.yaml",
        "number: 0800-0000",
        "number: 0800-000",
        "contacts.yaml:10:15: '0800-000' is geen telefoonnummer - tel de cijfers na",
    ),
    "a number at two contacts": (
        "contacts.yaml",
        "number: 0800-0000",
        "number: 1 12",
        "contacts.yaml:10:15: nummer 1 12 staat al bij contact '112' - laat elk nummer op één plek staan",
    ),
    "hours that are no time": (
        "contacts.yaml",
        "from: 9:00",
        "from: 9 uur",
        'contacts.yaml:11:35: \'9 uur\' is geen tijd - schrijf bijvoorbeeld "9:00" of "17:30", en "24:00" voor middernacht',
    ),
    "hours that are no hours": (
        "contacts.yaml",
        "hours: always",
        "hours: altijd",
        "contacts.yaml:3:35: 'hours' kan niet 'altijd' zijn - kies uit: always",
    ),
    "an address without https": (
        "contacts.yaml",
        "https://site.example",
        "www.site.example",
        "contacts.yaml:18:8: 'www.site.example' is geen webadres - schrijf het voluit, met https:// ervoor",
    ),
    "a date that is none": (
        "contacts.yaml",
        "{on: 2026-01-01, how: copy}",
        "{on: 2026-02-30, how: copy}",
        "contacts.yaml:5:18: '2026-02-30' is geen datum - schrijf jaar-maand-dag, zoals 2026-01-31",
    ),
    "a date to come": (
        "contacts.yaml",
        "{on: 2026-01-01, how: copy}",
        "{on: 2026-02-01, how: copy}",
        "contacts.yaml:5:18: deze datum ligt in de toekomst - schrijf wanneer het contact is nagekeken",
    ),
    "a text that is missing": (
        "en/texts.yaml",
        "menu.back: Menu\n",
        "",
        "en/texts.yaml:1:1: 'menu.back' ontbreekt - vertaal deze tekst uit het Nederlands",
    ),
    "a text too many": (
        "en/texts.yaml",
        "menu.back: Menu\n",
        "menu.back: Menu\nxyz: x\n",
        "en/texts.yaml:3:1: onbekende sleutel 'xyz' - haal hem weg; hier mag staan: hello, menu.back, alarm",
    ),
    "a text with another key": (
        "en/texts.yaml",
        "menu.back: Menu\n",
        "menu.bakc: Menu\n",
        "en/texts.yaml:2:1: onbekende sleutel 'menu.bakc' - bedoel je 'menu.back'?",
    ),
    "an empty text": (
        "nl/texts.yaml",
        "menu.back: Menu",
        "menu.back:",
        f"nl/texts.yaml:2:1: 'menu.back' is leeg - {FILL_IN}",
    ),
    "another placeholder": (
        "en/texts.yaml",
        "Hello {name}",
        "Hello {naam}",
        "en/texts.yaml:1:8: de plekken om in te vullen in 'hello' zijn anders dan in het Nederlands - gebruik precies: {name}",
    ),
    "a command that is missing": (
        "en/words.yaml",
        "wipe: [wipe]\n",
        "",
        "en/words.yaml:1:1: 'wipe' ontbreekt - vertaal deze tekst uit het Nederlands",
    ),
    "a command without words": ("en/words.yaml", "[wipe]", "[]", f"en/words.yaml:1:7: 'wipe' is leeg - {FILL_IN}"),
    "a card without a kind": (
        "nl/card.yaml",
        "  unknown: h\n",
        "",
        "nl/card.yaml:7:1: 'unknown' ontbreekt - voeg deze sleutel toe",
    ),
    "a card with another kind": (
        "nl/card.yaml",
        "  unknown: h\n",
        "  onknown: h\n",
        "nl/card.yaml:16:3: onbekende sleutel 'onknown' - bedoel je 'unknown'?",
    ),
    "a card without a line": (
        "nl/card.yaml",
        "cannot_speak: Praten lukt niet\n",
        "",
        "nl/card.yaml:1:1: 'cannot_speak' ontbreekt - voeg deze sleutel toe",
    ),
    "a direction that is none": (
        "en/language.yaml",
        "ltr",
        "links",
        "en/language.yaml:2:12: 'direction' kan niet 'links' zijn - kies uit: ltr, rtl",
    ),
    "a question of two entries": (
        TERMS,
        "[wat is twee]",
        "[wat is twee, Wat is een?]",
        f"{TERMS}:19:28: 'Wat is een?' hoort al bij onderwerp 'een' (kennis/{TERMS}:1) - {ONE_OF_TWO}",
    ),
    "a question of two entries in two languages": (
        "en/terms.yaml",
        "[what is one]",
        "[what is one, tip twee]",
        f"en/terms.yaml:3:28: 'tip twee' hoort al bij onderwerp 'twee' (kennis/nl/begrippen.yaml:16) - {ONE_OF_TWO}",
    ),
    "a question that is not ours": (
        "nl/negatives.yaml",
        "wat wordt het weer",
        "wat is twee",
        f"nl/negatives.yaml:1:3: 'wat is twee' is ook een vraag van onderwerp 'twee' (kennis/{TERMS}:16)"
        " - haal één van de twee weg",
    ),
    "a translation of nothing": (
        "en/terms.yaml",
        "- id: een",
        "- id: eem",
        "en/terms.yaml:1:7: onderwerp 'eem' bestaat niet in nl - bedoel je 'een'?",
    ),
}


@pytest.mark.parametrize("fault", ONE_FAULT)
def test_one_fault_is_one_line(write: Write, fault: str) -> None:
    file, old, new, line = ONE_FAULT[fault]
    assert told(write({file: (old, new)})) == [f"kennis/{line}"]


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


def test_all_faults_are_told_in_one_run(write: Write) -> None:
    """Faults that do not stand in one another's way: together they are told as each of them alone."""
    chosen = [
        "a quote that is not closed",
        "a dead help",
        "a number in an interface text",
        "a forbidden word in English",
        "a date to come",
        "a number at two contacts",
        "a card without a kind",
        "a command without words",
        "a direction that is none",
        "an empty file",
    ]
    files = dict(FILES)
    for fault in chosen:
        file, old, new, _ = ONE_FAULT[fault]
        files[file] = files[file].replace(old, new)
    lines = told(write(extra=files))
    assert sorted(lines) == sorted(f"kennis/{ONE_FAULT[fault][3]}" for fault in chosen)
    assert [line.split(":")[0] for line in lines] == sorted(line.split(":")[0] for line in lines)


def test_questions_aliases_and_words_may_hold_numbers(write: Write) -> None:
    folder = write({TERMS: ("aliases: [eentje]", "aliases: ['112', 0800-0000, anoniem]")})
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
            "eigen/nl/a.yaml:6:10: contact 'stuen' bestaat niet - bedoel je 'steun'?",
            "eigen/nl/texts.yaml:1:1: onbekende sleutel 'menu.bakc' - bedoel je 'menu.back'?",
        ]


def test_what_is_there_and_what_no_native_speaker_read_is_counted(write: Write) -> None:
    folder = write(extra={"tr/a.yaml": "- {id: een, title: Bir, questions: [bir nedir], answer: Bu bir.}\n"})
    findings = examine(folder, TODAY, folder)
    assert findings.entries == {"nl": 3, "en": 1, "tr": 1}
    assert findings.unread == {"en": 1, "tr": 1}
    assert examine(write({"en/language.yaml": ("none", "native")}), TODAY, folder).unread == {"tr": 1}
