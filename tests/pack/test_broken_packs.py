"""The good pack with one thing broken in it: that is told in exactly one line, with its line and column."""

from datetime import date
from pathlib import Path

import pytest

from bot.marked_yaml import parse
from bot.pack.check import check
from tests.pack.conftest import FILES, Write

TODAY = date(2026, 1, 31)
TERMS = "nl/begrippen.yaml"
FILL_IN = "vul iets in, of haal de sleutel weg als hij niet nodig is"
TEXT = "schrijf één tekst; begint die met { of [, zet hem dan tussen aanhalingstekens"
TO_CONTACTS = "zet het in contacts.yaml en schrijf hier {tel:id}"
ONE_OF_TWO = "laat het bij één van de twee staan"
SPOKEN = parse(FILES["nl/texts.yaml"], "texts.yaml")[0].data
ABOVE = len(f"{SPOKEN['answer.lead']} {SPOKEN['answer.untranslated']}")  # for who reads it in English


def told(folder: Path) -> list[str]:
    return [str(problem) for problem in check(folder, TODAY, folder)]


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
        f"{TERMS}:22:7: id 'een' bestaat al - kies een ander id, of voeg ze samen",
    ),
    "a missing id": (TERMS, "- id: drie\n  kind", "- kind", f"{TERMS}:22:3: 'id' ontbreekt - voeg deze sleutel toe"),
    "an id in capitals": (
        TERMS,
        "id: drie",
        "id: Drie",
        f"{TERMS}:22:7: 'Drie' kan geen id zijn - gebruik kleine letters a-z, cijfers en streepjes",
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
        "en/texts.yaml:3:1: onbekende sleutel 'xyz' - haal hem weg",
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
    "a list for following up that is missing": (
        "en/words.yaml",
        "follow.reach: [cost]\n",
        "",
        "en/words.yaml:1:1: 'follow.reach' ontbreekt - vertaal deze tekst uit het Nederlands",
    ),
    "a name of what is no language": (
        "en/words.yaml",
        "follow.in.en: [english]\n",
        "follow.in.en: [english]\nfollow.in.x: [martian]\n",
        "en/words.yaml:10:1: 'x' is geen taalcode - schrijf bijvoorbeeld follow.in.tr",
    ),
    "two words where one is looked for": (
        "nl/words.yaml",
        "[ze, dat]",
        "[ze, dat ding]",
        "nl/words.yaml:5:20: 'dat ding' is meer dan één woord - zet elk woord apart in de lijst",
    ),
    "more that is a command as well": (
        "nl/words.yaml",
        "[meer, vertel meer]",
        "[meer, wis]",
        "nl/words.yaml:3:21: 'wis' hoort al bij 'wipe' (kennis/nl/words.yaml:1) - laat het bij één van de twee staan",
    ),
    "more that is a politeness as well": (
        "nl/words.yaml",
        "[meer, vertel meer]",
        "[meer, Thank you!]",
        "nl/words.yaml:3:21: 'Thank you!' hoort al bij 'thanks' (kennis/en/smalltalk.yaml:1)"
        " - laat het bij één van de twee staan",
    ),
    "more that is a question as well": (
        "en/words.yaml",
        "[more]",
        "[more, wat is twee]",
        f"en/words.yaml:3:21: 'wat is twee' hoort al bij 'twee' (kennis/{TERMS}:16) - {ONE_OF_TWO}",
    ),
    "a name of two languages": (
        "en/words.yaml",
        "[english]",
        "[english, nederlands]",
        "en/words.yaml:9:25: 'nederlands' hoort al bij 'follow.in.nl' (kennis/nl/words.yaml:8)"
        " - laat het bij één van de twee staan",
    ),
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
    "a title too long for a button": (
        TERMS,
        "title: Tip twee",
        "title: Tip twee, maar dan heel erg uitvoerig",
        f"{TERMS}:18:10: let op: deze titel is 37 tekens lang - maak hem hoogstens 36 tekens: hij staat op een knop",
    ),
    "an id too long for a button": (
        TERMS,
        "id: drie",
        "id: " + "drie-" * 9 + "drie-x",
        f"{TERMS}:22:7: dit id is 51 tekens lang - maak het hoogstens 49 tekens: het moet in een knop passen",
    ),
    "a question that nobody types": (
        TERMS,
        "[wat is twee]",
        f"[wat is {'a' * 194}]",
        f"{TERMS}:19:15: let op: deze vraag is 201 tekens lang - houd hem onder de 200: mensen typen korter",
    ),
    "too few ways to ask": (
        TERMS,
        "[duo, paar, tweetal, koppel]",
        "[duo]",
        f"{TERMS}:19:3: let op: onderwerp 'twee' heeft maar 2 vragen en aliassen"
        " - geef er minstens 8, in verschillende woorden",
    ),
    "an answer that does not fit in a message": (
        TERMS,
        "Dat is twee.",
        "Dat is " + "a" * 4096,
        f"{TERMS}:20:3: dit antwoord is met de contacten erbij {ABOVE + 4114} tekens lang; in één bericht passen er 4096"
        " - kort het in, of noem minder contacten bij 'help'",
    ),
    "a sentence too long": (
        TERMS,
        "Dat is twee.",
        "Dat is zo. En " + "zo " * 24 + "en nu.",
        f"{TERMS}:20:22: let op: deze zin telt 27 woorden - knip hem in zinnen van hoogstens 25 woorden, liever 15",
    ),
    "an answer that is hard to read": (
        TERMS,
        "Dat is twee.",
        "Dat is " + "verantwoordelijkheidsgevoel. Dat is " * 15 + "zo.",
        f"{TERMS}:20:3: let op: dit antwoord leest moeilijk (score -41, liever 50 of meer)"
        " - maak de zinnen korter en kies gewone, korte woorden",
    ),
    "a contact not looked at for long": (
        "contacts.yaml",
        "{on: 2026-01-01, how: copy}",
        "{on: 2025-06-30, how: copy}",
        "contacts.yaml:5:18: contact '112' is 215 dagen geleden nagekeken"
        " - kijk het na bij de organisatie en zet de nieuwe datum neer",
    ),
    "a contact not looked at for a while": (
        "contacts.yaml",
        "{on: 2026-01-01, how: copy}",
        "{on: 2025-11-01, how: copy}",
        "contacts.yaml:5:18: let op: contact '112' is 91 dagen geleden nagekeken"
        " - kijk het na bij de organisatie en zet de nieuwe datum neer",
    ),
    "a scope that is none": (
        "en/language.yaml",
        "reviewed: none",
        "reviewed: none\nscope: kaart",
        "en/language.yaml:4:8: 'scope' kan niet 'kaart' zijn - kies uit: full, card",
    ),
    "a translation without a title": (
        "en/terms.yaml",
        "  title: Term one\n",
        "",
        "en/terms.yaml:1:3: 'title' ontbreekt - vertaal de titel: hij staat op een knop",
    ),
    "a translation of a question that is not ours": (
        "en/negatives.yaml",
        "will it rain",
        "What is one?",
        "en/negatives.yaml:1:3: 'What is one?' is ook een vraag van onderwerp 'een' (kennis/en/terms.yaml:1)"
        " - haal één van de twee weg",
    ),
}


@pytest.mark.parametrize("fault", ONE_FAULT)
def test_one_fault_is_one_line(write: Write, fault: str) -> None:
    file, old, new, line = ONE_FAULT[fault]
    assert told(write({file: (old, new)})) == [f"kennis/{line}"]


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


def test_a_list_for_following_up_that_is_none_is_told_where_dutch_leads(write: Write) -> None:
    words = FILES["nl/words.yaml"].replace("follow.reach: [kost]\n", "follow.reach: [kost]\nfollow.moer: [verder]\n")
    assert "kennis/nl/words.yaml:7:1: onbekende sleutel 'follow.moer' - bedoel je 'follow.more'?" in told(
        write(extra={"nl/words.yaml": words})
    )


def test_a_language_that_has_no_name_is_told(write: Write) -> None:
    unnamed = {path: FILES[path].replace("follow.in.en", "follow.in.de") for path in ("nl/words.yaml", "en/words.yaml")}
    assert told(write(extra=unnamed)) == [
        "kennis/en/language.yaml:1:1: let op: niemand kan om een antwoord in deze taal vragen"
        " - zet in nl/words.yaml bij 'follow.in.en' hoe mensen haar noemen"
    ]


def test_a_language_that_is_not_offered_may_have_a_name(write: Write) -> None:
    named = {
        path: FILES[path] + f"follow.in.pl: [{name}]\n"
        for path, name in (("nl/words.yaml", "pools"), ("en/words.yaml", "polish"))
    }
    assert told(write(extra=named)) == []
