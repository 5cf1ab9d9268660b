"""The bot as a process of its own, that can be killed while the world around it goes on."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from tests.stage import KEY

ROOT = Path(__file__).parents[2]


class BotProcess:
    def __init__(self, config: Path, token: str) -> None:
        self._config = config
        self._environment = {**os.environ, "WEGWIJZER_TOKEN": token, "WEGWIJZER_KEY": KEY, "PYTHONPATH": str(ROOT)}
        self._process: asyncio.subprocess.Process | None = None
        self.log = config.with_name("bot.log")

    async def start(self, fuse: int = 0) -> None:
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.crash.fused_bot", str(self._config), str(fuse),
                stdout=asyncio.subprocess.PIPE, stderr=log, env=self._environment, cwd=ROOT,
            )  # fmt: skip

    async def blown(self) -> None:
        """Waits until the fuse has blown."""
        assert self._process is not None
        assert self._process.stdout is not None
        while (line := await self._process.stdout.readline()) != b"blown\n":
            if not line:
                raise AssertionError(f"the bot ended by itself: {self.log.read_text()[-2000:]}")

    async def kill(self) -> None:
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGKILL)
        await self._process.wait()

    async def stop(self) -> int:
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return await self._process.wait()
