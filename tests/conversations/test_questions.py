"""What people type, and what they get."""

import pytest

from tests.stage import Actor, labels_of, text_of


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("wat is achterlating?", "buitenland"),
        ("wat betekent eer gerelateerd gewld", "eer"),
        ("waar kan ik bellen als mijn buurvrouw geslagen wordt", "0800-2000"),
    ],
)
async def test_the_right_answer_however_it_is_typed(anna: Actor, question: str, answer: str) -> None:
    await anna.says(question)
    await anna.reads(f"(?s)als niemand meekijkt.*{answer}")


@pytest.mark.parametrize("question", ["hoe laat gaat de trein naar zwolle", "recept voor appeltaart", "asdfgh qwerty"])
async def test_something_else_gets_no_wrong_answer(anna: Actor, question: str) -> None:
    await anna.says(question)
    await anna.reads("weet (ik )?niet zeker")
    assert not any("Dit vond ik voor je" in text for text in anna.shows())


async def test_an_answer_begins_with_a_line_that_gives_nothing_away(anna: Actor) -> None:
    await anna.says("wat is huwelijksdwang?")
    shown = text_of(await anna.reads("Huwelijksdwang"))
    assert "dwang" not in shown[:60].casefold()


async def test_an_emergency_gets_the_card_first_and_then_the_answer(anna: Actor) -> None:
    await anna.says("help mijn man slaat me nu met een mes")
    await anna.reads("112")
    first = anna.from_bot()[0]
    assert "112" in text_of(first)
    assert "Wis dit gesprek" in " ".join(labels_of(first)) or "wis" in " ".join(labels_of(first)).casefold()


async def test_danger_spread_over_messages_gets_the_card(anna: Actor) -> None:
    await anna.says("mijn man heeft een mes")
    await anna.says("hij staat nu voor de deur")
    await anna.reads("112")


async def test_after_the_card_only_an_answer_follows(anna: Actor) -> None:
    await anna.says("help hij slaat haar nu met een mes")
    await anna.reads("112")
    await anna.says("dank je wel")
    await anna.reads(".", times=2)
    assert not any("weet ik niet zeker" in text or "weet niet zeker" in text for text in anna.shows())


async def test_the_card_is_not_repeated_for_what_is_said_after_it(anna: Actor) -> None:
    await anna.says("help hij slaat haar nu met een mes")
    await anna.reads("Lukt praten niet")
    await anna.says("ja, zij weet het")
    await anna.says("hallo")
    await anna.reads("fijn dat je er bent")
    assert sum("Lukt praten niet" in text for text in anna.shows()) == 1
