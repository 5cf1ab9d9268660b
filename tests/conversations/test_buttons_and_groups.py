"""Buttons that are old, forged or another's; and groups."""

import pytest

from bot.tryout import acts
from bot.tryout.memberships import set_bot_status
from tests.stage import Actor, Stage, handed_over, until


async def answer_to(stage: Stage, actor: Actor, data: str, message_id: int | None = None) -> str:
    query = acts.press(stage.world, actor.who, actor.chat, message_id, data=data)
    await until(lambda: query.answers, lambda: f"{data!r} was never answered")
    return str(query.answers[0].get("text") or "")


@pytest.mark.parametrize(
    "data",
    ["x", "menu", "entry:achterlating", "draft:send:x.AAAAAAAA", "claim:K7M-2Q9-XD4", ".", "wipe_do:all.", "é" * 30],
)
async def test_a_forged_button_does_nothing(stage: Stage, anna: Actor, data: str) -> None:
    await anna.begins()
    assert "werkt niet meer" in await answer_to(stage, anna, data)


async def test_a_button_of_another_chat_does_nothing(stage: Stage, anna: Actor) -> None:
    ben = stage.person("Ben")
    for one in (anna, ben):
        await one.begins()
    theirs = (anna.from_bot()[0].markup or {})["inline_keyboard"][0][0]["callback_data"]
    assert "werkt niet meer" in await answer_to(stage, ben, theirs)


async def test_a_preview_of_long_ago_says_to_begin_again(stage: Stage, anna: Actor) -> None:
    await anna.says("menu")
    await anna.presses("Vraag een coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says("hoe help ik haar?")
    message = await anna.reads("precies dit gaat")
    data = (message.markup or {})["inline_keyboard"][0][0]["callback_data"]
    await anna.presses("Versturen")
    await anna.reads("Verstuurd")
    await stage.topic()
    assert "te lang geleden" in await answer_to(stage, anna, data, message.message_id)
    assert len(stage.group.topics) == 1


async def test_somebody_elses_case_code_is_unknown(stage: Stage, anna: Actor) -> None:
    await handed_over(stage, anna, "hoe help ik haar?")
    ben = stage.person("Ben")
    await ben.begins()
    (topic,) = stage.group.topics.values()
    assert "werkt niet meer" in await answer_to(stage, ben, f"reply:{topic.name}")


async def test_in_another_group_the_bot_says_nothing_on_content(stage: Stage, anna: Actor) -> None:
    group = stage.world.group("Buurtgroep", [anna.who], topics=False, bot_status="left")
    set_bot_status(stage.world, group, anna.who, "member")
    there = Actor(stage, anna.who, group)
    await there.reads("Ik werk alleen in een privégesprek")
    await there.says("/start@wegwijzer_bot")
    await there.reads("Ik werk alleen in een privégesprek", times=2)
    await there.says("help hij slaat haar nu met een mes")
    await anna.says("hallo")
    await anna.reads(".")
    assert len(there.from_bot()) == 2


async def test_blocking_and_unblocking_disturbs_nothing(stage: Stage, anna: Actor) -> None:
    from bot.tryout.memberships import set_blocked

    await anna.begins()
    set_blocked(stage.world, anna.who, blocked=True)
    set_blocked(stage.world, anna.who, blocked=False)
    await anna.says("hallo")
    await anna.reads(".", times=2)
