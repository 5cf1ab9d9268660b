"""wegwijzer evaluate: how well files of labelled questions are answered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from time import perf_counter

import click
from rich.console import Console

from bot.command_line.ask import load_pack
from bot.command_line.evaluating_guard import below, not_as_listed, without_bars
from bot.command_line.evaluating_lists import confusion_lines, intruder_lines, known_lines, shift_lines, thief_lines
from bot.command_line.evaluating_tables import LEGEND, RELIABILITY_LEGEND, comparison, figures, reliability_table
from bot.errors import ExpectedError
from bot.evaluation.bars import SetBars, read_bars, shortfalls
from bot.evaluation.comparing import paired, shifts
from bot.evaluation.confusion import confusions, intruders, thieves
from bot.evaluation.judged import Judged, Outcome, outcome_of
from bot.evaluation.known_misses import Known, hold, renewed
from bot.evaluation.known_misses_file import as_yaml, read_known
from bot.evaluation.questions import Question, read_sets
from bot.evaluation.saved import as_json, outcomes_in
from bot.kept_index import index_of
from bot.matching.match import match
from bot.pack.pack import Pack

FILE = click.Path(path_type=Path)


@click.command("evaluate")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=FILE)
@click.option("--knowledge", type=FILE, help="De map met kennis (anders: uit de configuratie).")
@click.option("--all", "whole", is_flag=True, help="Toon de lijsten helemaal, niet alleen de eerste 15.")
@click.option("--save", type=FILE, help="Bewaar alle cijfers, en wat elke vraag kreeg, in dit bestand (JSON).")
@click.option("--compare", type=FILE, help="Vergelijk met vroeger: wat --save bewaarde, of een andere map met kennis.")
@click.option("--bars", "bars_file", type=FILE, help="Wat minstens gehaald moet worden (YAML).")
@click.option("--known-misses", "known_file", type=FILE, help="Welke foute antwoorden voorlopig mogen (YAML).")
@click.option("--write-known-misses", "write", is_flag=True, help="Schrijf die lijst opnieuw, zoals het nu gaat.")
@click.option("--config", "config_file", type=FILE, help="Het configuratiebestand.")
def command(
    files: tuple[Path, ...],
    knowledge: Path | None,
    whole: bool,
    save: Path | None,
    compare: Path | None,
    bars_file: Path | None,
    known_file: Path | None,
    write: bool,
    config_file: Path | None,
) -> None:
    """Meet het zoeken met de vragen in elk FILE.

    Elke regel is één JSON-object: {"q": vraag, "label": id, [ids] of null (hoort bij geen enkel onderwerp)}, en eventueel
    "lang" en "kind". Hoe je leest wat er komt, staat in docs/nl/meten.md.

    Uitgang 1: een lat is niet gehaald (--bars), of de lijst met foute antwoorden klopt niet (--known-misses).
    """
    _refuse_to_spoil(files, save, known_file, write)
    pack = load_pack(knowledge, config_file)
    questions = read_sets(files, _ids(pack))
    bars = read_bars(bars_file) if bars_file else {}
    known: Known = read_known(known_file) if known_file and (known_file.exists() or not write) else {}
    before = earlier(compare, questions) if compare else {}
    judged = [Judged(one, outcome) for one, outcome in zip(questions, ask_all(pack, questions), strict=True)]
    if save:
        _write(save, as_json(judged))
    if known_file and write:
        known = renewed(known, judged)
        _write(known_file, as_yaml(known))
    show(judged, whole)
    if compare:
        show_changes(judged, before, compare, whole)
    complaints = [*_below(judged, bars, bars_file), *_not_as_listed(judged, known, known_file)]
    for line in complaints:
        click.echo(line)
    if bars_file or known_file:
        click.echo(f"Niet in orde: {len(complaints)}." if complaints else "In orde.")
    click.get_current_context().exit(1 if complaints else 0)


def ask_all(pack: Pack, questions: Iterable[Question]) -> Iterator[Outcome]:
    index = index_of(pack)
    for one in questions:
        start = perf_counter()
        found = match(index, one.text)
        yield outcome_of(found, (perf_counter() - start) * 1000)


def earlier(other: Path, questions: Sequence[Question]) -> Mapping[str, Outcome]:
    """What came, or would come, of each question there, by its text."""
    if other.is_dir():
        outcomes = ask_all(load_pack(other, None), questions)
        known = {one.text: outcome for one, outcome in zip(questions, outcomes, strict=True)}
    else:
        known = outcomes_in(other)
    if not any(one.text in known for one in questions):
        raise ExpectedError(f"{other} kent geen van deze vragen - vergelijk met een meting van dezelfde bestanden.")
    return known


def show(judged: Sequence[Judged], whole: bool) -> None:
    console = Console(highlight=False)
    for table in figures(judged):
        console.print(table)
        click.echo()
    click.echo(LEGEND + "\n")
    console.print(reliability_table(judged))
    click.echo(RELIABILITY_LEGEND + "\n")
    confused = confusions(judged)
    _echo(confusion_lines(confused, whole))
    _echo(thief_lines(thieves(confused), whole))
    _echo(intruder_lines(intruders(judged), whole))


def show_changes(judged: Sequence[Judged], before: Mapping[str, Outcome], compare: Path, whole: bool) -> None:
    changes = paired(judged, before)
    click.echo(f"Vergeleken met {compare}, over {len(changes)} van de {len(judged)} vragen\n")
    Console(highlight=False).print(comparison(changes))
    click.echo()
    _echo(shift_lines(shifts(changes), whole))


def _below(judged: Sequence[Judged], bars: Mapping[str, SetBars], bars_file: Path | None) -> Iterator[str]:
    if bars_file:
        _echo(without_bars(judged, bars, bars_file))
        yield from below(shortfalls(bars, judged))


def _not_as_listed(judged: Sequence[Judged], known: Known, known_file: Path | None) -> Iterator[str]:
    if known_file:
        held = hold(known, judged)
        _echo(known_lines(held.listed.get("accepted", ())))
        yield from not_as_listed(held, known_file)


def _refuse_to_spoil(files: Sequence[Path], save: Path | None, known_file: Path | None, write: bool) -> None:
    if write and known_file is None:
        raise ExpectedError("--write-known-misses schrijft een lijst - zeg met --known-misses FILE welke.")
    for written in (save, known_file if write else None):
        if written in files:
            raise ExpectedError(f"Dit zou de vragen in {written} overschrijven - geef een ander bestand.")


def _ids(pack: Pack) -> frozenset[str]:
    return frozenset(entry_id for entries in pack.entries.values() for entry_id in entries)


def _echo(lines: Iterable[str]) -> None:
    """A list and an empty line below it; nothing when the list is empty."""
    if text := "\n".join(lines):
        click.echo(text + "\n")


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError:
        place = "het is een map" if file.is_dir() else "kijk of de map bestaat, en naar de rechten"
        raise ExpectedError(f"{file} is niet te schrijven - {place}.") from None
