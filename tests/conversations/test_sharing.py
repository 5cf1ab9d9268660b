"""Passing an answer on, and opening one by its link."""

import re

import pytest

from bot.pack.codes import code_of, route_code
from tests.stage import Actor, Stage, labels_of, text_of

LINK = re.compile(r"https://t\.me/(\w+)\?start=(\S+)")


async def passed_on(anna: Actor, question: str = "wat is huwelijksdwang?") -> str:
    await anna.says(question)
    await anna.presses("Doorsturen")
    card = await anna.reads(r"t\.me/")
    assert labels_of(card) == []
    assert not card.protected
    return text_of(card)


async def test_an_answer_is_sent_once_more_to_pass_on(stage: Stage, anna: Actor) -> None:
    card = await passed_on(anna)
    assert card.startswith("Uit Wegwijzer.")
    assert "Huwelijksdwang" in card
    found = LINK.search(card)
    assert found is not None
    assert found[1] == stage.world.bot.username
    assert found[2] == code_of("huwelijksdwang")


async def test_who_gets_the_link_reads_the_same_after_choosing_a_language(stage: Stage, anna: Actor) -> None:
    found = LINK.search(await passed_on(anna))
    assert found is not None
    ben = stage.person("Ben")
    await ben.says(f"/start {found[2]}")
    await ben.presses("English")
    await ben.reads("Welcome to Wegwijzer")
    await ben.reads("(?s)I found this for you.*Forced marriage")


async def test_who_was_here_before_reads_it_at_once(anna: Actor) -> None:
    await anna.begins()
    await anna.says(f"/start {code_of('achterlating')}")
    await anna.reads("(?s)Dit vond ik voor je.*Achterlating")


async def test_a_link_can_open_the_guided_choice(anna: Actor) -> None:
    await anna.begins()
    await anna.says(f"/start {route_code()}")
    await anna.reads("Wat speelt er")


@pytest.mark.parametrize(
    "code", ["aaaaaaaa", "x" * 64, "x" * 3000, "../../etc", "<b>&", "een twee", "@nl:.", "\u202eabc"]
)
async def test_an_unknown_code_is_met_with_a_kind_line_and_the_menu(stage: Stage, anna: Actor, code: str) -> None:
    await anna.begins()
    await anna.says(f"/start {code}")
    met = await anna.reads("Deze link ken ik niet meer")
    assert "Hulp vinden" in labels_of(met)
    new = stage.person("Ben")
    await new.says(f"/start {code}")
    await new.presses("Nederlands")
    await new.reads("Deze link ken ik niet meer")
