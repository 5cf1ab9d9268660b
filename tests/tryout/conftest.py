from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.tryout.people import Person
from bot.tryout.server import StandIn


@pytest.fixture
async def stand_in() -> AsyncIterator[StandIn]:
    stand_in = StandIn()
    await stand_in.start()
    yield stand_in
    await stand_in.stop()


@pytest.fixture
async def bot(stand_in: StandIn) -> AsyncIterator[Bot]:
    """The real thing, as the bot's own program uses it; it only looks elsewhere for Telegram."""
    bot = Bot(
        stand_in.token,
        base_url=f"{stand_in.base_url}/bot",
        request=HTTPXRequest(read_timeout=20),
        get_updates_request=HTTPXRequest(connection_pool_size=4, read_timeout=20),
    )
    async with bot:
        yield bot


@pytest.fixture
def ann(stand_in: StandIn) -> Person:
    """Somebody who has pressed Start."""
    ann = stand_in.world.person("Ann")
    stand_in.world.chats[ann.id].started = True
    return ann
