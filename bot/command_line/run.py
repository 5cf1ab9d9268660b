import asyncio
import os
import signal
from pathlib import Path

import click

from bot.config import Config, read_config
from bot.errors import ExpectedError
from bot.logs import configure_logs


@click.command("run")
@click.option(
    "--config", "config_file", type=click.Path(path_type=Path), help="Configuratiebestand (standaard config.yaml)."
)
def command(config_file: Path | None) -> None:
    """Bedien Telegram; zonder token: open de lokale proefomgeving."""
    configure_logs()
    config = read_config(config_file, os.environ)
    asyncio.run(_until_signal(config))


async def _until_signal(config: Config) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    if config.webhook.url is not None:
        raise ExpectedError(
            "Deze versie kan nog geen webhook bedienen - haal webhook.url weg: dan haalt de bot de berichten zelf op."
        )
    # Imported here: each of the two needs much that the other does not.
    if config.telegram.token is not None:
        from bot.app import open_library, serve

        library = open_library(config)
        click.echo("Wegwijzer bedient Telegram. Stop met Ctrl+C.")
        await serve(config, library, stop)
    elif config.coordinators.group is not None:
        raise ExpectedError(
            "Er is een groep van coördinatoren maar geen token - zet het token in de omgeving: "
            "WEGWIJZER_TOKEN=... (je krijgt het van @BotFather), of haal coordinators.group weg voor de proefomgeving."
        )
    else:
        from bot.trial import try_out

        await try_out(config, stop)
