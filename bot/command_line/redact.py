import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from bot.command_line.jsonl import answer_each
from bot.config import read_config
from bot.errors import ExpectedError
from bot.knowledge import kept_words
from bot.pack.pack import BrokenPack, load
from bot.redaction.keep import KeepList, keep_list
from bot.redaction.redact import redact
from bot.redaction.redaction import Redaction


@click.command("redact")
@click.argument("text", required=False, metavar="[TEXT]")
@click.option("--jsonl", is_flag=True, help='Lees per regel een object {"text": ...} en schrijf er een terug.')
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Het configuratiebestand.")
def command(text: str | None, jsonl: bool, config_file: Path | None) -> None:
    """Haal uit een bericht waaraan iemand te herkennen is."""
    if text is None and not jsonl:
        raise ExpectedError("Er is geen tekst - geef een tekst tussen aanhalingstekens, of gebruik --jsonl.")
    keep = _keep_list(read_config(config_file, os.environ).knowledge.path)
    if jsonl:
        answer_each(sys.stdin, sys.stdout, "text", lambda row: _as_object(redact(row["text"], keep)))
    else:
        click.echo(redact(text or "", keep).clean)


def _keep_list(folder: Path) -> KeepList:
    """From the contacts of the pack. With a broken pack only what is built in stays: too much goes, never too little."""
    try:
        return keep_list(kept_words(load(folder)))
    except BrokenPack:
        click.echo(
            "Let op: de kennis is niet in orde; ook namen van hulporganisaties gaan weg. Zie `wegwijzer check`.",
            err=True,
        )
        return keep_list(())


def _as_object(redaction: Redaction) -> Mapping[str, Any]:
    return {
        "text": redaction.text,
        "clean": redaction.clean,
        "marks": [
            {"start": mark.start, "end": mark.end, "kind": str(mark.kind), "placeholder": mark.placeholder}
            for mark in redaction.marks
        ],
    }
