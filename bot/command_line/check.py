import os
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from bot.config import read_config
from bot.errors import ExpectedError
from bot.pack.check import Findings, examine
from bot.pack.progress import Routes, Translated


@click.command("check")
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path(path_type=Path))
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="JJJJ-MM-DD", help="Reken met deze datum.")
@click.option("--errors", "only_errors", is_flag=True, help="Laat de waarschuwingen ('let op') weg.")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Het configuratiebestand.")
@click.pass_context
def command(
    context: click.Context, folder: Path | None, today: datetime | None, only_errors: bool, config_file: Path | None
) -> None:
    """Kijk de kennis na: elke fout in één keer, met bestand, regel en wat je eraan doet."""
    looked_at = folder or read_config(config_file, os.environ).knowledge.path
    if not looked_at.is_dir():
        raise ExpectedError(f"Map {looked_at} bestaat niet - geef de map met de kennis.")
    day = today or datetime.now(ZoneInfo("Europe/Amsterdam"))
    findings = examine(looked_at, day.date())
    for problem in findings.problems:
        if not (only_errors and problem.warning):
            click.echo(problem)
    click.echo(summary(findings))
    context.exit(1 if any(not problem.warning for problem in findings.problems) else 0)


def summary(findings: Findings) -> str:
    """What was found, and below it what nobody has translated, read or called yet."""
    warnings = sum(problem.warning for problem in findings.problems)
    errors = len(findings.problems) - warnings
    return "\n".join(
        [
            f"{_count(errors, 'fout', 'fouten')}, {_count(warnings, 'waarschuwing', 'waarschuwingen')}",
            f"Onderwerpen: {_per_language(findings.entries)}",
            *_translations(findings.translated),
            *_routes(findings.routes),
        ]
    )


def _translations(found: Mapping[str, Translated]) -> Iterator[str]:
    whole = {code: one for code, one in found.items() if one.extent != "words"}
    if any(one.expected for one in whole.values()):
        yield "Vertaald van begrippen, hulp en veiligheid: " + "; ".join(
            f"{code} {one.present} van {one.expected}{_extent(one)}" for code, one in whole.items()
        )
    if words := [code for code, one in found.items() if one.extent == "words"]:
        yield f"Alleen woorden om op te zoeken: {', '.join(words)}"
    if unread := [code for code, one in found.items() if not one.read_by_native]:
        yield f"Niet door een moedertaalspreker gelezen: {', '.join(unread)}"


def _extent(one: Translated) -> str:
    dutch = one.entries - one.answers
    remarks = ["de noodkaart en titels"] if one.extent == "card" else []
    remarks += [f"{dutch} met Nederlands antwoord"] if dutch else []
    return f" ({', '.join(remarks)})" if remarks else ""


def _routes(found: Routes) -> Iterator[str]:
    if found.total:
        yield (
            f"Contacten: {found.total}; gebeld: {found.called}, "
            f"alleen overgenomen uit een bron: {found.copied}, met onbevestigde onderdelen: {found.unverified}"
        )


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _per_language(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{language} {count}" for language, count in counts.items()) or "geen"
