from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.seal import Seal
from bot.store.store import Store, open_store
from tests.clock import FakeClock

KEY = bytes(range(32))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'data' / 'store.db'}"


@pytest.fixture
async def store(url: str, clock: FakeClock) -> AsyncIterator[Store]:
    opened = await open_store(url, Seal(KEY), clock)
    yield opened
    await opened.close()
