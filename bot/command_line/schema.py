import os
from pathlib import Path

import click

from bot.command_line.ask import load_pack
from bot.config import read_config
from bot.errors import ExpectedError
from bot.pack.schema import of_the_content, of_the_files, written


@click.command("schema")
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path(path_type=Path))
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Het configuratiebestand.")
def command(folder: Path | None, config_file: Path | None) -> None:
    """Schrijf DIR/schema: daarmee vult een editor sleutels en ids aan en legt hij ze uit."""
    knowledge = folder or read_config(config_file, os.environ).knowledge.path
    schemas = of_the_files() | of_the_content(load_pack(knowledge, config_file))
    try:
        paths = written(knowledge / "schema", schemas)
    except OSError as error:
        raise ExpectedError(
            f"{knowledge / 'schema'} is niet te schrijven ({error.strerror}) - kijk naar de rechten."
        ) from None
    click.echo(f"{len(paths)} bestanden geschreven in {knowledge / 'schema'}.")
