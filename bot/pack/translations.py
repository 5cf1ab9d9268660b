"""Whether the other languages follow Dutch: same text keys, same command words, same entries."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from bot.marked_yaml import Problem
from bot.pack.draft import DUTCH, Draft, Placed
from bot.schema_hints import did_you_mean, nearest, unknown_key

Value = TypeVar("Value")


def untranslated(own: Draft, shipped: Draft) -> Iterator[Problem]:
    yield from _entries_without_dutch(own)
    yield from _keys(own.texts, shipped.texts, "texts.yaml", own)
    yield from _keys(own.words, shipped.words, "words.yaml", own)


def _entries_without_dutch(own: Draft) -> Iterator[Problem]:
    dutch = own.ids.get(f"entry {DUTCH}", set())
    for language, entries in own.entries.items():
        for entry in entries if language != DUTCH and dutch and "entry" not in own.unsure else ():
            if entry.value.id not in dutch:
                todo = did_you_mean(entry.value.id, dutch, "schrijf het eerst in nl: Nederlands gaat voorop")
                yield entry.problem(("id",), f"onderwerp '{entry.value.id}' bestaat niet in nl", todo, warning=True)


def _keys(
    own: Mapping[str, Placed[Mapping[str, Value]]],
    shipped: Mapping[str, Placed[Mapping[str, Value]]],
    file: str,
    draft: Draft,
) -> Iterator[Problem]:
    """Own keys may be few when the shipped file of that language has the rest."""
    if f"{DUTCH}/{file}" in draft.unsure:
        return
    leaders = [found.value for found in (own.get(DUTCH), shipped.get(DUTCH)) if found]
    dutch = list(dict.fromkeys(key for leader in leaders for key in leader))
    for language, placed in own.items():
        leading = [*shipped[DUTCH].value] if language == DUTCH and DUTCH in shipped else dutch
        strays = [key for key in placed.value if key not in leading]
        for key in strays:
            yield placed.problem((key,), *unknown_key(key, leading), key=True)
        there: set[str | None] = {*placed.value, *(shipped[language].value if language in shipped else ())}
        there |= {nearest(key, leading) for key in strays}
        for key in leading if f"{language}/{file}" not in draft.unsure else ():
            if key not in there:
                yield placed.problem((), f"'{key}' ontbreekt", "vertaal deze tekst uit het Nederlands")
