"""wegwijzer triage: is someone in danger, as far as the words tell?"""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from bot.command_line.jsonl import answer_each
from bot.errors import ExpectedError
from bot.triage.assess import assess
from bot.triage.signals import Signals, load_signals


@click.command("triage")
@click.argument("text", required=False, metavar="[TEXT]")
@click.option("--jsonl", is_flag=True, help='Lees per regel een object {"text": ...} en schrijf er een terug.')
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Het configuratiebestand.")
def command(text: str | None, jsonl: bool, config_file: Path | None) -> None:
    """Zeg of een bericht om de noodkaart vraagt."""
    if text is None and not jsonl:
        raise ExpectedError("Er is geen tekst - geef een tekst tussen aanhalingstekens, of gebruik --jsonl.")
    signals = load_signals()
    if jsonl:
        answer_each(sys.stdin, sys.stdout, "text", lambda row: _as_object(signals, row["text"]))
    else:
        alarm = assess(signals, text or "")
        click.echo(f"noodkaart: {alarm.kind}" if alarm else "geen noodkaart")


def _as_object(signals: Signals, text: str) -> Mapping[str, object]:
    alarm = assess(signals, text)
    return {"text": text, "crisis": alarm is not None, "kind": alarm.kind if alarm else None}
