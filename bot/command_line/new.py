import os
from pathlib import Path
from typing import get_args

import click

from bot.config import read_config
from bot.errors import ExpectedError
from bot.marked_yaml import parse, read
from bot.pack.draft import DUTCH, named
from bot.pack.entry import ID, Kind
from bot.pack.reading import read_folder
from bot.pack.sizes import LONGEST_ID
from bot.pack.skeleton import FILE_OF, FIRST_LINE, MARK, skeleton
from bot.schema_hints import did_you_mean

KINDS: tuple[Kind, ...] = get_args(Kind)


@click.command("new")
@click.argument("kind")
@click.argument("entry_id", metavar="ID")
@click.option("--title", help="De titel, als je hem al weet.")
@click.option("--knowledge", type=click.Path(path_type=Path), help="De map met kennis (anders: uit de configuratie).")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Het configuratiebestand.")
def command(kind: str, entry_id: str, title: str | None, knowledge: Path | None, config_file: Path | None) -> None:
    """Zet een nieuw onderwerp klaar om in te vullen.

    KIND is begrip, hulp, valkuil, tip, stap, rol, organisatie of achtergrond. ID is de vaste naam, zoals gezinseer.
    """
    folder = knowledge or read_config(config_file, os.environ).knowledge.path
    if not folder.is_dir():
        raise ExpectedError(f"De map {folder} is er niet - geef met --knowledge een map met kennis.")
    known = next((one for one in KINDS if one == kind), None)
    if known is None:
        todo = did_you_mean(kind, KINDS, f"kies uit: {', '.join(KINDS)}")
        raise ExpectedError(f"'{kind}' is geen soort onderwerp - {todo}")
    _refuse_unusable(folder, entry_id)
    path = folder / DUTCH / FILE_OF[known]
    line = append(path, skeleton(known, entry_id, title))
    click.echo(_next_steps(path, line, entry_id, "" if knowledge is None else f" {folder}"))


def _refuse_unusable(folder: Path, entry_id: str) -> None:
    if not ID.fullmatch(entry_id):
        raise ExpectedError(f"'{entry_id}' kan geen id zijn - gebruik kleine letters a-z, cijfers en streepjes.")
    if len(entry_id) > LONGEST_ID:
        raise ExpectedError(f"Dit id is {len(entry_id)} tekens lang - maak het hoogstens {LONGEST_ID} tekens.")
    draft = read_folder(folder)
    for entry in draft.all_entries():
        if entry.value.id == entry_id:
            raise ExpectedError(
                f"Onderwerp '{entry_id}' bestaat al ({entry.place}) - vul dat aan, of kies een ander id."
            )
    if entry_id in draft.ids.get("entry", ()):
        raise ExpectedError(f"Het id '{entry_id}' bestaat al - kies een ander, en draai eerst wegwijzer check.")


def append(path: Path, text: str) -> int:
    """Adds an entry at the end of a file, which is made when it is not there; the line on which it begins."""
    before = ""
    if path.exists():
        document, problems = read(path, named(path))
        if problems or not isinstance(document.data, list | None):
            reason = problems[0] if problems else f"{named(path)} is geen lijst van onderwerpen"
            raise ExpectedError(f"{reason}\nEr is niets toegevoegd - herstel dit bestand eerst.")
        before = document.source.rstrip("\n") + "\n\n" if document.source.strip() else ""
    after = (before or FIRST_LINE + "\n") + text
    if parse(after, path.name)[1]:
        raise ExpectedError(f"In {named(path)} beginnen onderwerpen niet vooraan de regel - zet '- id' overal vooraan.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(after, "utf-8")
    except OSError as error:
        raise ExpectedError(f"{named(path)} is niet te schrijven ({error.strerror}) - kijk naar de rechten.") from None
    return after.count("\n") - text.count("\n") + 1


def _next_steps(path: Path, line: int, entry_id: str, folder: str) -> str:
    option = f" --knowledge{folder}" if folder else ""
    return f"""\
'{entry_id}' staat klaar onderaan {named(path)}, vanaf regel {line}. Nu:
1. Open dat bestand en vul in waar {MARK} staat. Wat achter # staat is uitleg en mag weg.
2. wegwijzer check{folder}
   Los op wat het noemt, tot er 0 fouten zijn.
3. wegwijzer ask{option} "een vraag"
   Vraag het zoals iemand het typt, ook eens met een tikfout. Komt er iets anders? Zet --explain erbij."""
