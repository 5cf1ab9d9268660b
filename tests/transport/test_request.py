"""The aiohttp request class under PTB's own Bot, against the stand-in."""

import logging
from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TimedOut
from telegram.request import RequestData

from bot.transport.request import AiohttpRequest
from bot.tryout.faults import Fault
from bot.tryout.server import StandIn


@pytest.fixture
async def stand_in() -> AsyncIterator[StandIn]:
    stand_in = StandIn(furnished=True)
    await stand_in.start()
    yield stand_in
    await stand_in.stop()


def a_bot(stand_in: StandIn, token: str | None = None) -> Bot:
    return Bot(
        token or stand_in.token,
        base_url=f"{stand_in.base_url}/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )


async def test_a_message_arrives_as_it_was_sent(stand_in: StandIn) -> None:
    person = next(iter(stand_in.world.people.values()))
    stand_in.world.chats[person.id].started = True
    async with a_bot(stand_in) as bot:
        sent = await bot.send_message(person.id, "één & <twee> ሰላም سلام 👋")
    assert sent.text == "één & <twee> ሰላም سلام 👋"


async def test_a_wrong_token_is_told_apart(stand_in: StandIn) -> None:
    bot = a_bot(stand_in, "1:wrong")
    with pytest.raises(InvalidToken):
        await bot.initialize()
    await bot.shutdown()


async def test_a_refusal_and_a_429_keep_their_meaning(stand_in: StandIn) -> None:
    async with a_bot(stand_in) as bot:
        with pytest.raises(BadRequest):
            await bot.send_message(12345, "x")
        stand_in.world.faults.inject(Fault(method="getMe", status=429, retry_after=7))
        with pytest.raises(RetryAfter) as refused:
            await bot.get_me()
        assert refused.value.retry_after == 7


async def test_nobody_there_is_a_network_error_that_does_not_show_the_token(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    request = AiohttpRequest()
    await request.initialize()
    with pytest.raises(NetworkError) as error:
        await request.do_request("http://127.0.0.1:9/bot12345:very-secret/getMe", "POST", RequestData([]))
    await request.shutdown()
    assert "very-secret" not in repr(error.value)
    assert "very-secret" not in caplog.text


async def test_an_answer_that_never_comes_is_timed_out(stand_in: StandIn) -> None:
    stand_in.world.faults.inject(Fault(method="getMe", delay=30))
    request = AiohttpRequest(patience=0.0)
    await request.initialize()
    with pytest.raises(TimedOut):
        await request.do_request(f"{stand_in.base_url}/bot{stand_in.token}/getMe", "POST", None, read_timeout=0.2)
    await request.shutdown()
