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
@click.option(
    "--file", "file", type=click.Path(path_type=Path, allow_dash=True), help="Een bestand met één bericht; - is stdin."
)
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Het configuratiebestand.")
def command(text: str | None, jsonl: bool, file: Path | None, config_file: Path | None) -> None:
    """Haal uit een bericht waaraan iemand te herkennen is.

    Woorden waarover je kunt twijfelen staan in de uitvoer voor fouten (stderr).
    """
    if sum((text is not None, jsonl, file is not None)) != 1:
        raise ExpectedError("Geef één ding: een tekst tussen aanhalingstekens, --file met een bestand, of --jsonl.")
    keep = _keep_list(read_config(config_file, os.environ).knowledge.path)
    if jsonl:
        answer_each(sys.stdin, sys.stdout, "text", lambda row: _as_object(redact(row["text"], keep)))
    else:
        found = redact(_read(file) if file else text or "", keep)
        click.echo(found.clean)
        if found.doubtful:
            click.echo(f"Twijfel: {', '.join(found.doubtful)}", err=True)


def _read(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "dit is geen tekst in UTF-8"
        raise ExpectedError(f"{file} is niet te lezen ({reason}) - geef een tekstbestand.") from None


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
