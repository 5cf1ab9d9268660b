"""wegwijzer ask: answers in the terminal, or a line of JSON for each question."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import click
from rich.console import Console
from rich.markup import escape
from rich.panel import Panel

from bot.command_line.explaining import as_json, as_lines, before_all, explained
from bot.command_line.jsonl import answer_each
from bot.command_line.plain_reply import Reply, reply_to, titles
from bot.config import read_config
from bot.errors import ExpectedError
from bot.kept_index import index_of
from bot.language.detect import detect
from bot.matching.index import Index
from bot.matching.match import Match, match
from bot.pack.pack import BrokenPack, Pack, load
from bot.triage.signals import Signals, load_signals

SHOWN = 3
COLOURS = {"answer": "green", "suggest": "yellow", "unsure": "blue", "crisis": "red"}


@dataclass(frozen=True, slots=True)
class Desk:
    """What it takes to answer."""

    pack: Pack
    index: Index
    signals: Signals | None

    def language(self, question: str, wanted: object) -> str:
        """The language asked for where it is offered, else the one typed in, else Dutch."""
        if isinstance(wanted, str) and wanted in self.pack.texts:
            return wanted
        return detect(question, self.pack.texts) or next(iter(self.pack.texts))


@dataclass(frozen=True, slots=True)
class Asked:
    match: Match
    milliseconds: float
    language: str
    reply: Reply


@click.command("ask")
@click.argument("question", required=False)
@click.option("--jsonl", is_flag=True, help='Lees regels {"q": ...} van stdin; schrijf per vraag één regel JSON.')
@click.option("--knowledge", type=click.Path(path_type=Path), help="De map met kennis (anders: uit de configuratie).")
@click.option("--lang", "language", help="De taal van het antwoord, zoals nl of en (anders: herkend, of nl).")
@click.option(
    "--explain", "why", is_flag=True, help="Zeg erbij waarom: op welk voorbeeld het lijkt, en op welke woorden."
)
@click.option("--no-triage", is_flag=True, help="Alleen de kennis: geen noodkaart, geen beleefdheden, geen opdrachten.")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Het configuratiebestand.")
def command(
    question: str | None,
    jsonl: bool,
    knowledge: Path | None,
    language: str | None,
    why: bool,
    no_triage: bool,
    config_file: Path | None,
) -> None:
    """Beantwoord een vraag hier, zonder Telegram.

    Zonder QUESTION: stel vragen achter elkaar, of geef ze regel voor regel op stdin.
    """
    pack = load_pack(knowledge, config_file)
    if language is not None and language not in pack.texts:
        raise ExpectedError(f"De taal '{language}' wordt niet aangeboden - kies uit: {', '.join(pack.texts)}.")
    index = index_of(pack)
    desk = Desk(pack, index, None if no_triage else load_signals())
    if jsonl:
        answer_each(sys.stdin, sys.stdout, "q", lambda row: as_row(desk, row["q"], row.get("lang") or language, why))
    elif question is not None:
        show(desk, question, language, why)
    else:
        converse(lambda line: show(desk, line, language, why))


def load_pack(knowledge: Path | None, config_file: Path | None) -> Pack:
    folder = knowledge or read_config(config_file, os.environ).knowledge.path
    if not folder.is_dir():
        raise ExpectedError(f"De map {folder} is er niet - geef met --knowledge een map met kennis.")
    try:
        return load(folder)
    except BrokenPack as error:
        problems = "\n".join(map(str, error.problems))
        raise ExpectedError(f"{problems}\nDe kennis is niet te gebruiken - verbeter dit eerst.") from None


def ask(desk: Desk, question: str, wanted: object) -> Asked:
    start = perf_counter()
    found = match(desk.index, question)
    milliseconds = (perf_counter() - start) * 1000
    language = desk.language(question, wanted)
    return Asked(found, milliseconds, language, reply_to(desk.pack, question, found, language, desk.signals))


def as_row(desk: Desk, question: str, wanted: object, why: bool = False) -> Mapping[str, Any]:
    asked = ask(desk, question, wanted)
    ranked = asked.match.ranked[:SHOWN]
    named = zip(ranked, titles(desk.pack, [one.entry_id for one in ranked], asked.language), strict=True)
    return {
        "q": question,
        "outcome": asked.reply.outcome,
        "score": asked.match.score,
        "ranked": [{"id": one.entry_id, "title": title, "score": one.score} for one, title in named],
        "options": list(asked.reply.options),
        "reply": asked.reply.text,
        "ms": asked.milliseconds,
    } | ({"explain": as_json(desk.pack, explained(desk.pack, desk.index, question))} if why else {})


def show(desk: Desk, question: str, wanted: str | None, why: bool) -> None:
    asked = ask(desk, question, wanted)
    console = Console()
    colour = COLOURS[asked.reply.outcome]
    console.print(Panel(escape(asked.reply.text), border_style=colour, width=min(100, console.width)))
    ids = [one.entry_id for one in asked.match.ranked[:SHOWN]]
    found = ", ".join(titles(desk.pack, ids, asked.language)) or "niets gevonden"
    console.print(f"[dim]{asked.match.score:.2f}  {escape(found)}  {asked.milliseconds:.1f} ms[/]")
    if why:
        for line in why_so(desk, question, asked):
            click.echo(line)


def why_so(desk: Desk, question: str, asked: Asked) -> Iterator[str]:
    yield from as_lines(desk.pack, explained(desk.pack, desk.index, question), asked.match)
    if desk.signals and (first := before_all(desk.pack, question)):
        yield first
    if asked.reply.outcome == "crisis":
        yield "Daarboven staat de noodkaart."


def converse(answer: Callable[[str], None]) -> None:
    """One question per line; at a terminal with a prompt, until an empty line or the end."""
    at_terminal = sys.stdin.isatty()
    while True:
        if at_terminal:
            click.echo("Vraag (leeg = klaar): ", nl=False)
        line = sys.stdin.readline()
        if not line or (at_terminal and not line.strip()):
            return
        if line.strip():
            answer(line.strip())
