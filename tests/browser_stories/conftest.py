"""One try-out, as `wegwijzer run` opens it, for all stories; each begins with an empty one."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.browser import browser, page_at
from tests.browser_stories.sides import Visit

LONGEST_START = 120  # seconds; reading the knowledge takes a few, and more on a busy machine
LONGEST_STOP = 30


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the page."""
    folder = tmp_path_factory.mktemp("try-out")
    port = _free_port()
    (folder / "config.yaml").write_text(f"try_out:\n  port: {port}\n", encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WEGWIJZER_")}
    with (folder / "said.txt").open("w") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run", "--config", str(folder / "config.yaml")],
            env=environment,
            stdout=said,
            stderr=said,
        )
    address = f"http://127.0.0.1:{port}/"
    try:
        _wait_for(address, process, folder / "said.txt")
        yield address
    finally:
        process.terminate()
        process.wait(LONGEST_STOP)


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with browser() as chromium:
        yield chromium


@pytest.fixture
def address(running: str) -> str:
    """The page of a try-out in which nothing happened yet."""
    request = urllib.request.Request(  # noqa: S310 - an address of this machine, made above
        f"{running}_sim/reset", data=json.dumps({}).encode(), headers={"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=LONGEST_STOP):  # noqa: S310
        return running


@pytest.fixture
async def visit(chromium: Browser, address: str) -> AsyncIterator[Visit]:
    async with page_at(chromium, address) as page:
        yield Visit(page)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(address: str, process: subprocess.Popen[bytes], said: Path) -> None:
    deadline = time.monotonic() + LONGEST_START
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310
        except (urllib.error.URLError, TimeoutError):
            assert process.poll() is None, said.read_text(encoding="utf-8")
            assert time.monotonic() < deadline, said.read_text(encoding="utf-8")
            time.sleep(0.1)
        else:
            return
