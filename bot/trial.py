"""The local try-out: the real bot on a temporary store, served by the stand-in instead of Telegram."""

import asyncio
import contextlib
import tempfile
from pathlib import Path

import click
from pydantic import SecretStr

from bot.app import open_library, serve
from bot.config import Config
from bot.errors import ExpectedError
from bot.tryout.opening import COORDINATOR_IDS, GROUP_ID
from bot.tryout.server import TOKEN, StandIn


async def try_out(config: Config, stop: asyncio.Event) -> None:
    """Raises ExpectedError when the port is taken."""
    trial = _Trial(config)
    stand_in = StandIn(TOKEN, config.try_out.port, furnished=True, on_reset=trial.forget)
    try:
        await stand_in.start()
    except OSError as error:
        raise ExpectedError(
            f"Poort {config.try_out.port} is niet vrij ({error.strerror}) - zet try_out.port op een andere poort."
        ) from None
    click.echo(f"Wegwijzer, proefomgeving: open {stand_in.page_url} in je browser. Stop met Ctrl+C.")
    try:
        await trial.run(stand_in, stop)
    finally:
        await stand_in.stop()


class _Trial:
    """Serves again and again, each time on an empty store: whoever starts afresh meets a bot that knows nobody."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._library = open_library(config)
        self._stop = asyncio.Event()
        self._stopped = asyncio.Event()

    async def run(self, stand_in: StandIn, stop: asyncio.Event) -> None:
        while not stop.is_set():
            self._stop, self._stopped = asyncio.Event(), asyncio.Event()
            ending = asyncio.create_task(_pass_on(stop, self._stop))
            try:
                with tempfile.TemporaryDirectory(prefix="wegwijzer-") as folder:
                    await serve(_trial_config(self._config, stand_in, Path(folder)), self._library, self._stop)
            finally:
                self._stopped.set()
                ending.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await ending

    async def forget(self) -> None:
        self._stop.set()
        await self._stopped.wait()


async def _pass_on(stop: asyncio.Event, further: asyncio.Event) -> None:
    await stop.wait()
    further.set()


def _trial_config(config: Config, stand_in: StandIn, folder: Path) -> Config:
    telegram = config.telegram.model_copy(update={"token": SecretStr(stand_in.token), "base_url": stand_in.base_url})
    coordinators = config.coordinators.model_copy(update={"group": GROUP_ID, "members": COORDINATOR_IDS})
    storage = config.storage.model_copy(
        update={"url": f"sqlite+aiosqlite:///{folder / 'trial.db'}", "key": None, "key_file": folder / "key"}
    )
    return config.model_copy(update={"telegram": telegram, "coordinators": coordinators, "storage": storage})
