"""Every fault in a folder of knowledge, in one run."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.marked_yaml import Problem
from bot.pack.claims import claimed_twice, code_twice, numbers_twice
from bot.pack.draft import DUTCH, LANGUAGE_CODE, Draft, named
from bot.pack.follow_check import follow_faults
from bot.pack.freshness import stale
from bot.pack.pack import assembled
from bot.pack.progress import Routes, Translated, routes, translated
from bot.pack.readability import hard_to_read
from bot.pack.reading import read_folder
from bot.pack.references import known_to
from bot.pack.sizes import ill_fitting, too_long_to_send
from bot.pack.structure import structural
from bot.pack.translations import untranslated
from bot.pack.wording import wording
from bot.shipped import shipped_knowledge

_AT_THE_TOP = ("contacts.yaml", "sources.yaml", "route.yaml")


@dataclass(frozen=True, slots=True)
class Findings:
    """`entries`: how many per language."""

    problems: tuple[Problem, ...]
    entries: Mapping[str, int]
    translated: Mapping[str, Translated]
    routes: Routes


def check(folder: Path, today: date, shipped: Path | None = None) -> list[Problem]:
    return list(examine(folder, today, shipped).problems)


def examine(folder: Path, today: date, shipped: Path | None = None) -> Findings:
    """`shipped` is the knowledge that fills in what the folder lacks; it is not examined itself."""
    fallback = shipped or shipped_knowledge()
    own = read_folder(folder)
    base = own if folder.resolve() == fallback.resolve() else read_folder(fallback)
    unusable = structural(own, base)
    problems = {
        *unusable,
        *(() if unusable else _too_long_to_send(own, base)),
        *_strays(folder),
        *wording(own),
        *claimed_twice(own),
        *numbers_twice(own),
        *code_twice(own),
        *untranslated(own, base),
        *follow_faults(own, base),
        *ill_fitting(own, known_to(own, base).contacts),
        *hard_to_read(own),
        *stale(own, today),
    }
    entries = {language: len(found) for language, found in own.entries.items()}
    return Findings(tuple(sorted(problems)), entries, translated(own, base), routes(own))


def _too_long_to_send(own: Draft, base: Draft) -> Iterator[Problem]:
    """Only for what can be used as a whole: otherwise nothing is sent."""
    if base is own or not structural(base, base):
        yield from too_long_to_send(own, assembled(own, base))


def _strays(folder: Path) -> Iterator[Problem]:
    """Files that look like knowledge, but that nothing reads."""
    for path in sorted(folder.rglob("*.yml")):
        yield Problem(named(path), 1, 1, "dit bestand wordt niet gelezen", "noem het .yaml in plaats van .yml")
    for path in sorted(folder.glob("*.yaml")):
        if path.name not in _AT_THE_TOP:
            todo = f"zet het in een taalmap zoals {DUTCH}/, of haal het weg"
            yield Problem(named(path), 1, 1, "dit bestand wordt niet gelezen", todo)
    for path in sorted(folder.glob("*/")):
        if not LANGUAGE_CODE.fullmatch(path.name) and any(path.rglob("*.yaml")):
            todo = "noem de map naar een taalcode zoals nl, en of tr"
            yield Problem(named(path), 1, 1, "deze map wordt niet gelezen", todo)
