"""Starting the bot: what is wrong is one line that says what to do, and exit code 2."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.tryout import acts
from bot.tryout.faults import Fault
from bot.tryout.opening import GROUP_ID
from bot.tryout.server import StandIn
from tests.crash.bot_process import BotProcess
from tests.stage import KEY, config_for, small_knowledge, until

ROOT = Path(__file__).parents[2]


@pytest.fixture
async def stand_in() -> AsyncIterator[StandIn]:
    stand_in = StandIn(furnished=True)
    await stand_in.start()
    yield stand_in
    await stand_in.stop()


async def refused(*arguments: str, **environment: str) -> str:
    """What `wegwijzer run` says before it ends with exit code 2."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", *arguments, cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": environment.pop("HOME", "/nonexistent"), **environment},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    async with asyncio.timeout(40):
        _, errors = await process.communicate()
    assert process.returncode == 2, errors.decode()
    return errors.decode().strip()


def written(folder: Path, text: str) -> str:
    file = folder / "config.yaml"
    file.write_text(text, encoding="utf-8")
    return str(file)


async def test_a_group_without_a_token(tmp_path: Path) -> None:
    said = await refused("--config", written(tmp_path, f'coordinators: {{group: "{GROUP_ID}"}}'))
    assert said.startswith("Er is een groep van coördinatoren maar geen token - zet het token in de omgeving")
    assert "\n" not in said


async def test_a_wrong_token(stand_in: StandIn, tmp_path: Path) -> None:
    config_for(stand_in, tmp_path, small_knowledge(tmp_path))
    said = await refused("--config", str(tmp_path / "config.yaml"), WEGWIJZER_TOKEN="1:wrong", WEGWIJZER_KEY=KEY)
    assert "kent dit token niet" in said
    assert "wrong" not in said
    assert "\n" not in said


async def test_telegram_out_of_reach(tmp_path: Path) -> None:
    telegram = "telegram: {base_url: 'http://127.0.0.1:9'}"
    storage = f"storage: {{url: 'sqlite+aiosqlite:///{tmp_path}/d/s.db'}}"
    config = written(tmp_path, "\n".join([telegram, storage, *small_knowledge(tmp_path)]))
    said = await refused("--config", config, WEGWIJZER_TOKEN="1:secret", WEGWIJZER_KEY=KEY)
    assert "niet bereikbaar" in said.splitlines()[-1]
    assert "1:secret" not in said


async def test_a_group_that_is_not_there(stand_in: StandIn, tmp_path: Path) -> None:
    config_for(stand_in, tmp_path, small_knowledge(tmp_path))
    file = tmp_path / "config.yaml"
    file.write_text(file.read_text().replace(str(GROUP_ID), "-1001234500000"))
    said = await refused("--config", str(file), WEGWIJZER_TOKEN=stand_in.token, WEGWIJZER_KEY=KEY)
    assert "ziet de groep -1001234500000 niet" in said


async def test_a_group_without_topics(stand_in: StandIn, tmp_path: Path) -> None:
    config_for(stand_in, tmp_path, small_knowledge(tmp_path))
    stand_in.world.chats[GROUP_ID].is_forum = False
    said = await refused("--config", str(tmp_path / "config.yaml"), WEGWIJZER_TOKEN=stand_in.token, WEGWIJZER_KEY=KEY)
    assert "geen onderwerpen" in said


async def test_a_group_in_which_the_bot_may_not_make_topics(stand_in: StandIn, tmp_path: Path) -> None:
    config_for(stand_in, tmp_path, small_knowledge(tmp_path))
    stand_in.world.chats[GROUP_ID].rights = set()
    said = await refused("--config", str(tmp_path / "config.yaml"), WEGWIJZER_TOKEN=stand_in.token, WEGWIJZER_KEY=KEY)
    assert "maak hem beheerder" in said


async def test_a_lost_key(stand_in: StandIn, tmp_path: Path) -> None:
    config_for(stand_in, tmp_path, small_knowledge(tmp_path))
    home = {"HOME": str(tmp_path / "home")}
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "store.db").write_bytes(b"")
    said = await refused("--config", str(tmp_path / "config.yaml"), WEGWIJZER_TOKEN=stand_in.token, **home)
    assert "ontbreekt, maar er is al een opslag - zet de sleutel terug" in said
    assert not (tmp_path / "home" / ".config").exists(), "no new key in the place of the lost one"


async def test_another_key(stand_in: StandIn, tmp_path: Path) -> None:
    config_for(stand_in, tmp_path, small_knowledge(tmp_path))
    bot = BotProcess(tmp_path / "config.yaml", stand_in.token)
    await bot.start()
    await _until_it_polls(stand_in)
    assert await bot.stop() == 0
    other = KEY.replace("A", "B", 1)
    said = await refused("--config", str(tmp_path / "config.yaml"), WEGWIJZER_TOKEN=stand_in.token, WEGWIJZER_KEY=other)
    assert "sleutel past niet bij de opslag" in said


async def test_a_second_poller_ends_and_the_first_goes_on(stand_in: StandIn, tmp_path: Path) -> None:
    config_for(stand_in, tmp_path, small_knowledge(tmp_path))
    bot = BotProcess(tmp_path / "config.yaml", stand_in.token)
    await bot.start()
    await _until_it_polls(stand_in)
    person = next(iter(stand_in.world.people.values()))
    acts.send(stand_in.world, person, "hallo")
    await until(lambda: any(call.method == "sendMessage" for call in stand_in.world.calls), lambda: "no answer")
    second = tmp_path / "second"
    second.mkdir()
    config_for(stand_in, second, small_knowledge(second))
    said = await refused("--config", str(second / "config.yaml"), WEGWIJZER_TOKEN=stand_in.token, WEGWIJZER_KEY=KEY)
    assert "Er draait al een bot met dit token" in said.splitlines()[-1]
    assert await bot.stop() == 0, "the first one was still there"


async def test_broken_knowledge(stand_in: StandIn, tmp_path: Path) -> None:
    (tmp_path / "pack" / "nl").mkdir(parents=True)
    (tmp_path / "pack" / "nl" / "a.yaml").write_text("- id: a\n  kind: x\n", encoding="utf-8")
    config = config_for(stand_in, tmp_path, ["knowledge:", f"  path: {tmp_path / 'pack'}"])
    assert config.knowledge.path == tmp_path / "pack"
    said = await refused("--config", str(tmp_path / "config.yaml"), WEGWIJZER_TOKEN=stand_in.token, WEGWIJZER_KEY=KEY)
    assert "nl/a.yaml:2:" in said
    assert said.splitlines()[-1].startswith("De kennis is niet te gebruiken")


async def test_a_429_at_start_is_waited_for(stand_in: StandIn, tmp_path: Path) -> None:
    config_for(stand_in, tmp_path, small_knowledge(tmp_path))
    stand_in.world.faults.inject(Fault(method="getMe", status=429, retry_after=1))
    bot = BotProcess(tmp_path / "config.yaml", stand_in.token)
    await bot.start()
    await _until_it_polls(stand_in)
    assert await bot.stop() == 0


async def _until_it_polls(stand_in: StandIn) -> None:
    deadline = time.monotonic() + 30
    while not any(call.method == "setMyCommands" for call in stand_in.world.calls):
        assert time.monotonic() < deadline, "the bot never began"
        await asyncio.sleep(0.05)
    await asyncio.sleep(0.3)
