"""`/_sim/`: people played, and the world looked at, from outside."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import RetryAfter

from bot.tryout.opening import COORDINATOR_IDS, GROUP_ID
from bot.tryout.server import StandIn


class Sim:
    def __init__(self, session: ClientSession) -> None:
        self._session = session

    async def see(self, path: str, **query: Any) -> Any:
        async with self._session.get(f"/_sim/{path}", params=query) as response:
            return await response.json()

    async def act(self, deed: str, /, **what: Any) -> Any:
        async with self._session.post(f"/_sim/{deed}", json=what) as response:
            return await response.json()

    async def first_event(self, kind: str, ready: asyncio.Event) -> Any:
        async with self._session.get("/_sim/events") as response:
            assert response.content_type == "text/event-stream"
            ready.set()
            async for line in response.content:
                if line.startswith(b"data: ") and (event := json.loads(line[6:]))["kind"] == kind:
                    return event
        raise AssertionError("the stream ended")


@pytest.fixture
async def sim(stand_in: StandIn) -> AsyncIterator[Sim]:
    async with ClientSession(stand_in.base_url) as session:
        yield Sim(session)


async def test_a_person_writes_and_the_answer_can_be_seen(sim: Sim, bot: Bot) -> None:
    ann = await sim.act("people", first_name="Ann", username="ann_test", language_code="tr")
    sent = await sim.act("send", person=ann["id"], text="/start")
    (update,) = await bot.get_updates()
    assert update.effective_user
    assert update.effective_user.language_code == "tr"
    await bot.send_message(ann["id"], "Welkom")
    seen = await sim.see(f"chats/{ann['id']}")
    assert [(message["message_id"], message["text"]) for message in seen["messages"]] == [
        (sent["message_id"], "/start"),
        (sent["message_id"] + 1, "Welkom"),
    ]


async def test_a_button_is_pressed_by_its_label_or_by_raw_data(sim: Sim, bot: Bot) -> None:
    ann = (await sim.act("people", first_name="Ann"))["id"]
    await sim.act("send", person=ann, text="/start")
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="yes")]])
    sent = await bot.send_message(ann, "Kan het?", reply_markup=keyboard)
    by_label = await sim.act("press", person=ann, label="Ja")
    await sim.act("press", person=ann, message_id=sent.message_id, data="forged")
    await bot.answer_callback_query(by_label["query"], "Mooi")
    answers = await sim.see("answers")
    assert [(answer["data"], [said["text"] for said in answer["answers"]]) for answer in answers] == [
        ("yes", ["Mooi"]),
        ("forged", []),
    ]


async def test_a_topic_is_looked_at_alone(sim: Sim, bot: Bot) -> None:
    bea = (await sim.act("people", first_name="Bea"))["id"]
    group = (await sim.act("groups", title="Groep", members=[bea]))["id"]
    topic = (await sim.act("topics", person=bea, chat=group, action="create", name="Zaak"))["message_thread_id"]
    await bot.send_message(group, "binnen", message_thread_id=topic)
    await bot.send_message(group, "algemeen")
    inside = await sim.see(f"chats/{group}", topic=topic)
    general = await sim.see(f"chats/{group}", topic=0)
    assert [message["text"] for message in inside["messages"]] == ["", "binnen"]
    assert [message["text"] for message in general["messages"]] == ["algemeen"]
    await sim.act("topics", chat=group, person=bea, action="delete", topic=topic)
    after = await sim.see(f"chats/{group}", topic=topic)
    assert {message["deleted_by"] for message in after["messages"]} == {"topic"}


async def test_every_type_can_be_sent_and_its_fields_replaced(sim: Sim, bot: Bot) -> None:
    ann = (await sim.act("people", first_name="Ann"))["id"]
    await sim.act("send", person=ann, type="voice", content={"voice": {"duration": 42}})
    await sim.act("send", person=ann, type="photo", caption="kijk")
    voice, photo = [update.message for update in await bot.get_updates()]
    assert voice
    assert voice.voice
    assert voice.to_dict()["voice"]["duration"] == 42
    assert photo
    assert photo.caption == "kijk"


async def test_edits_deletions_reactions_and_blocks_can_be_played(sim: Sim, bot: Bot) -> None:
    ann = (await sim.act("people", first_name="Ann"))["id"]
    hers = (await sim.act("send", person=ann, text="een"))["message_id"]
    await bot.get_updates(allowed_updates=["message", "edited_message", "message_reaction", "my_chat_member"])
    await sim.act("edit", person=ann, message_id=hers, text="twee")
    await sim.act("react", person=ann, message_id=hers, emoji="👍")
    await sim.act("delete", person=ann, message_id=hers)
    await sim.act("block", person=ann)
    updates = await bot.get_updates(offset=-3)
    assert [update.to_dict().keys() - {"update_id"} for update in updates] == [
        {"edited_message"},
        {"message_reaction"},
        {"my_chat_member"},
    ]


async def test_what_cannot_be_done_is_said(sim: Sim) -> None:
    ann = (await sim.act("people", first_name="Ann"))["id"]
    group = (await sim.act("groups", title="Groep"))["id"]
    wrongs = [
        await sim.act("send", person=1, text="x"),
        await sim.act("send", person=ann, text=" "),
        await sim.act("send", person=ann, type="smoke signal"),
        await sim.act("send", person=ann, chat=group, text="x"),
        await sim.act("press", person=ann, label="Ja"),
        await sim.act("edit", person=ann),
        await sim.act("faults", metod="sendMessage"),
    ]
    assert all(wrong["error"] for wrong in wrongs)


async def test_faults_and_calls_are_counted(sim: Sim, bot: Bot) -> None:
    ann = (await sim.act("people", first_name="Ann"))["id"]
    await sim.act("send", person=ann, text="/start")
    await sim.act("faults", method="sendMessage", retry_after=3)
    with pytest.raises(RetryAfter):
        await bot.send_message(ann, "een")
    await bot.send_message(ann, "twee")
    calls = await sim.see("calls", method="sendMessage")
    assert [(call["params"]["text"], call["error"]) for call in calls] == [
        ("een", "Too Many Requests: retry after 3"),
        ("twee", None),
    ]
    assert await sim.see("calls", since=calls[-1]["number"]) == []


async def test_the_clock_can_be_set_and_advanced(sim: Sim) -> None:
    await sim.act("clock", now=1_000_000)
    await sim.act("clock", advance=3600)
    assert 1_003_600 <= (await sim.see("clock"))["now"] < 1_003_660


async def test_whoever_watches_is_told_of_changes(sim: Sim) -> None:
    ann = (await sim.act("people", first_name="Ann"))["id"]
    ready = asyncio.Event()
    watching = asyncio.create_task(sim.first_event("message", ready))
    await ready.wait()
    sent = await sim.act("send", person=ann, text="hallo")
    event = await asyncio.wait_for(watching, 10)
    assert (event["chat"], event["message_id"]) == (ann, sent["message_id"])


async def test_a_furnished_world_is_furnished_again_with_strangers() -> None:
    forgotten = []

    async def forget() -> None:
        forgotten.append("everything")

    stand_in = StandIn(furnished=True, on_reset=forget)
    await stand_in.start()
    before = set(stand_in.world.people)
    async with ClientSession(stand_in.base_url) as session:
        await Sim(session).act("reset")
    after = set(stand_in.world.people)
    await stand_in.stop()
    assert before & after == set(COORDINATOR_IDS)
    assert len(before) == len(after) == 4
    assert stand_in.world.chats[GROUP_ID].is_forum
    assert forgotten == ["everything"]
