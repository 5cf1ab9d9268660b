from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stage import Actor, Stage, a_stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with a_stage(tmp_path) as stage:
        yield stage


@pytest.fixture
def anna(stage: Stage) -> Actor:
    return stage.person("Anna")
