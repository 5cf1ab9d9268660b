"""wegwijzer evaluate: how well a file of labelled questions is answered."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from bot.answering import Answered, Suggested, decide
from bot.command_line.ask import load_pack
from bot.command_line.jsonl import objects
from bot.errors import ExpectedError
from bot.kept_index import index_of
from bot.matching.index import Index
from bot.matching.match import match

COLUMNS = ("vragen", "top-1", "top-3", "goed", "fout", "buiten", "vals", "bod")
LEGEND = """In procenten. top-1, top-3: het goede onderwerp staat vooraan, of bij de eerste drie.
goed, fout: meteen beantwoord, met het goede of een ander onderwerp.
buiten: vragen die bij geen onderwerp horen; vals: toch beantwoord; bod: iets voorgesteld."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One question. `answered`: without asking back. `place`: of the right entry among the ranked, from 0."""

    language: str
    kind: str
    in_scope: bool
    place: int | None
    answered: bool
    offered: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """Shares 0..1, or None where there is no such question."""

    inside: int
    outside: int
    first: float | None  # the right entry is ranked first
    three: float | None  # ... or among three
    right: float | None  # answered, and rightly
    wrong: float | None  # answered, with another entry
    false: float | None  # answered although no entry fits
    offered: float | None  # "did you mean" although no entry fits


@click.command("evaluate")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--knowledge", type=click.Path(path_type=Path), help="De map met kennis (anders: uit de configuratie).")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Het configuratiebestand.")
def command(file: Path, knowledge: Path | None, config_file: Path | None) -> None:
    """Meet het zoeken met de vragen in FILE.

    Elke regel is één JSON-object: {"q": vraag, "label": id, [ids] of null (hoort bij geen enkel onderwerp)}, en eventueel
    "lang" en "kind".
    """
    rows = _rows(file)
    pack = load_pack(knowledge, config_file)
    index = index_of(pack)
    judged = [judge(index, row) for row in rows]
    console = Console()
    console.print(table("", [("alle vragen", tally(judged))]))
    for name, of in (("Taal", _language), ("Soort", _kind)):
        console.print(table(name, [(group, tally(found)) for group, found in _groups(judged, of)]))
    console.print(LEGEND)


def judge(index: Index, row: Mapping[str, Any]) -> Judged:
    labels = _labels(row.get("label"))
    found = match(index, row["q"])
    decided = decide(found)
    places = [place for place, one in enumerate(found.ranked) if one.entry_id in labels]
    return Judged(
        str(row.get("lang") or "-"),
        str(row.get("kind") or "-"),
        bool(labels),
        min(places, default=None),
        isinstance(decided, Answered),
        isinstance(decided, Suggested),
    )


def tally(judged: Iterable[Judged]) -> Tally:
    rows = list(judged)
    inside, outside = [one for one in rows if one.in_scope], [one for one in rows if not one.in_scope]
    return Tally(
        len(inside),
        len(outside),
        _share(one.place == 0 for one in inside),
        _share(one.place is not None and one.place < 3 for one in inside),
        _share(one.answered and one.place == 0 for one in inside),
        _share(one.answered and one.place != 0 for one in inside),
        _share(one.answered for one in outside),
        _share(one.offered for one in outside),
    )


def table(title: str, rows: Iterable[tuple[str, Tally]]) -> Table:
    shown = Table(box=SIMPLE_HEAD)
    shown.add_column(title, no_wrap=True)
    for name in COLUMNS:
        shown.add_column(name, justify="right", no_wrap=True)
    for name, one in rows:
        inside = (str(one.inside), *map(_percent, (one.first, one.three, one.right, one.wrong)))
        shown.add_row(name, *inside, str(one.outside), _percent(one.false), _percent(one.offered))
    return shown


def _rows(file: Path) -> list[Mapping[str, Any]]:
    try:
        with file.open(encoding="utf-8") as lines:
            rows = list(objects(lines, "q"))
    except (OSError, UnicodeDecodeError) as error:
        raise ExpectedError(
            f"{file} is niet te lezen ({error}) - geef een bestand met één JSON-object per regel."
        ) from None
    if not rows:
        raise ExpectedError(f"{file} heeft geen vragen - geef een bestand met één JSON-object per regel.")
    return rows


def _labels(label: object) -> frozenset[str]:
    """Nothing when the question belongs to no entry."""
    if label is None:
        return frozenset()
    return frozenset(map(str, label)) if isinstance(label, list) else frozenset({str(label)})


def _groups(judged: Iterable[Judged], of: Callable[[Judged], str]) -> list[tuple[str, list[Judged]]]:
    groups: dict[str, list[Judged]] = {}
    for one in judged:
        groups.setdefault(of(one), []).append(one)
    return sorted(groups.items())


def _language(one: Judged) -> str:
    return one.language


def _kind(one: Judged) -> str:
    return one.kind


def _share(hits: Iterable[bool]) -> float | None:
    found = list(hits)
    return sum(found) / len(found) if found else None


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f}"
