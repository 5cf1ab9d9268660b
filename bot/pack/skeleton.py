"""A new entry to fill in, and whether somebody did."""

import json
from collections.abc import Iterator, Mapping

from bot.marked_yaml import Path as Steps
from bot.marked_yaml import Problem
from bot.pack.draft import Draft, Placed
from bot.pack.entry import Entry, Kind

MARK = "VUL IN"
FILE_OF: Mapping[Kind, str] = {
    "begrip": "begrippen.yaml",
    "hulp": "hulp.yaml",
    "valkuil": "valkuilen.yaml",
    "tip": "tips.yaml",
    "stap": "stappen.yaml",
    "rol": "rollen.yaml",
    "organisatie": "organisaties.yaml",
    "achtergrond": "achtergrond.yaml",
}
FIRST_LINE = "# yaml-language-server: $schema=../schema/entries.json\n"  # of a new file: editors find its schema by it


def skeleton(kind: Kind, entry_id: str, title: str | None) -> str:
    named = MARK if title is None else json.dumps(title, ensure_ascii=False)
    return f"""\
- id: {json.dumps(entry_id) if entry_id.isdecimal() else entry_id}
  kind: {kind}
  title: {named}   # staat op een knop: hoogstens 36 tekens, geen schrikwoorden
  aliases:   # andere woorden, afkortingen en namen; haal dit weg als er geen zijn
    - {MARK}
  questions:   # 8 tot 20 vragen zoals mensen ze typen, in verschillende woorden
    - {MARK}
    - {MARK}
    - {MARK}
  # 50 tot 130 woorden, korte zinnen. Nummers niet voluit: schrijf {{tel:id}} met een id uit contacts.yaml.
  answer: |
    {MARK}: wat is het, of wat doe je?

    {MARK}: wat kan iemand nu doen?
  see_also: []   # ids van onderwerpen die erbij horen, met komma's ertussen
  help: []   # ids uit contacts.yaml
  sources: []   # ids uit sources.yaml: waar staat dit?
"""


def unfilled(draft: Draft) -> Iterator[Problem]:
    for entry in draft.all_entries():
        for path, what in _to_fill_in(entry):
            yield entry.problem(path, f"hier staat nog '{MARK}'", f"vul in: {what}", word=MARK)


def _to_fill_in(entry: Placed[Entry]) -> Iterator[tuple[Steps, str]]:
    one = entry.value
    if MARK in one.title and entry.holds("title"):
        yield ("title",), "de titel"
    for key, texts, what in (
        ("aliases", one.aliases, "een ander woord, of haal deze regel weg"),
        ("questions", one.questions, "een vraag, of haal deze regel weg"),
    ):
        yield from (((key, index), what) for index, text in enumerate(texts) if MARK in text)
    if MARK in one.answer and entry.holds("answer"):
        yield ("answer",), "het antwoord"
