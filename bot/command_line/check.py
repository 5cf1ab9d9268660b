import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from bot.config import read_config
from bot.errors import ExpectedError
from bot.pack.check import Findings, examine


@click.command("check")
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path(path_type=Path))
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="JJJJ-MM-DD", help="Reken met deze datum.")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Het configuratiebestand.")
@click.pass_context
def command(context: click.Context, folder: Path | None, today: datetime | None, config_file: Path | None) -> None:
    """Kijk de kennis na: elke fout in één keer, met bestand, regel en wat je eraan doet."""
    looked_at = folder or read_config(config_file, os.environ).knowledge.path
    if not looked_at.is_dir():
        raise ExpectedError(f"Map {looked_at} bestaat niet - geef de map met de kennis.")
    day = today or datetime.now(ZoneInfo("Europe/Amsterdam"))
    findings = examine(looked_at, day.date())
    for problem in findings.problems:
        click.echo(problem)
    click.echo(summary(findings))
    context.exit(1 if any(not problem.warning for problem in findings.problems) else 0)


def summary(findings: Findings) -> str:
    warnings = sum(problem.warning for problem in findings.problems)
    errors = len(findings.problems) - warnings
    parts = [f"{_count(errors, 'fout', 'fouten')}, {_count(warnings, 'waarschuwing', 'waarschuwingen')}"]
    parts.append(f"onderwerpen: {_per_language(findings.entries)}")
    if findings.unread:
        unread = _count(sum(findings.unread.values()), "vertaling", "vertalingen")
        parts.append(f"niet door een moedertaalspreker gelezen: {unread} ({_per_language(findings.unread)})")
    return "; ".join(parts)


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _per_language(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{language} {count}" for language, count in counts.items()) or "geen"
