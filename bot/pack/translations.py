"""Whether the other languages follow Dutch: same text keys, same command words, same entries."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import TypeVar

from bot.marked_yaml import Problem
from bot.pack.draft import DUTCH, UNREADABLE, Draft, Placed, only_card
from bot.pack.entry import Translation
from bot.pack.follow_words import language_of
from bot.schema_hints import did_you_mean, nearest, unknown_key

Value = TypeVar("Value")
Strings = Mapping[str, Placed[Mapping[str, Value]]]

_KEY = re.compile(r"""^["']?([^\s#"':-][^"':]*)["']?:""", re.MULTILINE)


def untranslated(own: Draft, shipped: Draft) -> Iterator[Problem]:
    yield from _entries_without_dutch(own)
    yield from _without_title(own, shipped)
    yield from _first_lines_too_many(own)
    partial = {language for language in (*own.texts, *own.words) if only_card(language, own, shipped)}
    yield from _keys(own.texts, shipped.texts, partial)
    yield from _keys(own.words, shipped.words, partial)
    yield from _meanings_without_dutch(own)


def _meanings_without_dutch(own: Draft) -> Iterator[Problem]:
    """A meaning has one name in all languages, so that editors can see what a language lacks."""
    dutch = own.synonyms.get(DUTCH)
    for language, placed in own.synonyms.items() if dutch else ():
        for concept in placed.value if language != DUTCH else ():
            if dutch and concept not in dutch.value:
                todo = did_you_mean(concept, dutch.value, "zet deze betekenis ook in nl/synonyms.yaml")
                yield placed.problem(
                    (concept,), f"betekenis '{concept}' bestaat niet in nl", todo, warning=True, key=True
                )


def _entries_without_dutch(own: Draft) -> Iterator[Problem]:
    dutch = own.ids.get(f"entry {DUTCH}", set())
    for language, entries in own.entries.items():
        for entry in entries if language != DUTCH and dutch else ():
            if entry.value.id not in {*dutch, UNREADABLE}:
                todo = did_you_mean(entry.value.id, dutch, "schrijf het eerst in nl: Nederlands gaat voorop")
                yield entry.problem(("id",), f"onderwerp '{entry.value.id}' bestaat niet in nl", todo, warning=True)


def _without_title(own: Draft, shipped: Draft) -> Iterator[Problem]:
    for language, entries in own.entries.items():
        for entry in entries if language in {*own.texts, *shipped.texts} else ():
            if isinstance(entry.value, Translation) and not entry.holds("title"):
                yield entry.problem((), "'title' ontbreekt", "vertaal de titel: hij staat op een knop")


def _first_lines_too_many(own: Draft) -> Iterator[Problem]:
    for entry in own.all_entries():
        if entry.holds("first_line") and entry.holds("answer"):
            todo = "zet de zin in 'answer'; 'first_line' is er alleen voor een antwoord dat niet vertaald is"
            yield entry.problem(("first_line",), "'first_line' staat hier naast 'answer'", todo, key=True)


def _keys(own: Strings[Value], shipped: Strings[Value], partial: Collection[str]) -> Iterator[Problem]:
    """Own keys may be few when the shipped file of that language has the rest, or in a `partial` language."""
    leaders = [_there(found) for found in (own.get(DUTCH), shipped.get(DUTCH)) if found]
    dutch = list(dict.fromkeys(key for leader in leaders for key in leader))
    for language, placed in own.items() if dutch else ():
        leading = [*shipped[DUTCH].value] if language == DUTCH and DUTCH in shipped else dutch
        strays = [key for key in placed.value if key not in leading and not language_of(key)]
        for key in strays:
            yield placed.problem((key,), *unknown_key(key, leading), key=True)
        there = {*_there(placed), *(shipped[language].value if language in shipped else ())}
        meant = {nearest(key, leading) for key in strays}
        for key in leading if language not in partial else ():
            if key not in there and key not in meant:
                yield placed.problem((), f"'{key}' ontbreekt", "vertaal deze tekst uit het Nederlands")


def _there(placed: Placed[Mapping[str, Value]]) -> list[str]:
    """The keys in a file, also those of which the text cannot be read."""
    return list(dict.fromkeys([*(placed.document.data or ()), *_KEY.findall(placed.document.source)]))
