"""Which language: asked once, and what follows from it."""

import re

import pytest

from bot.isolates import LRI, PDI
from tests.stage import Actor, Stage, labels_of, text_of

ASKED = "Welke taal wil je"


async def test_the_first_start_asks_for_the_language_in_all_of_them_and_then_welcomes(stage: Stage) -> None:
    anna = stage.person("Anna", language="en")
    await anna.says("/start")
    asked = await anna.reads(ASKED)
    assert "Which language" in text_of(asked)
    assert {"Nederlands", "English", "العربية", "☎ 112"} <= set(labels_of(asked))
    await anna.presses("Nederlands")
    await anna.reads("Welkom bij Wegwijzer")
    await anna.reads_no_more(ASKED)


async def test_it_is_asked_once(anna: Actor) -> None:
    await anna.says("/start")
    await anna.reads(ASKED)
    await anna.says("/start")
    await anna.reads("Welkom bij Wegwijzer")
    await anna.says("wat is achterlating?")
    await anna.reads("Dit vond ik voor je")
    await anna.says("/start")
    await anna.reads("Welkom bij Wegwijzer", times=2)
    assert sum(ASKED in text for text in anna.shows()) == 1


async def test_who_begins_with_a_question_is_answered_first_in_the_language_of_it(stage: Stage) -> None:
    anna = stage.person("Anna", language="nl")
    await anna.says("what is forced marriage?")
    await anna.reads(ASKED)
    answer, asked = (text_of(one) for one in anna.from_bot())
    assert "I found this for you" in answer
    assert ASKED in asked
    await anna.says("what is self-determination?")
    await anna.reads("I found this for you", times=2)
    assert sum(ASKED in text for text in anna.shows()) == 1


async def test_in_danger_nobody_is_asked_for_a_language(anna: Actor) -> None:
    await anna.says("help mijn man slaat me nu met een mes")
    await anna.reads("112NL")
    await anna.says("/privacy")
    await anna.reads("Wie je bent, bewaar ik niet")
    assert not any(ASKED in text for text in anna.shows())


async def test_the_language_can_be_changed_by_button_and_word_and_is_kept(anna: Actor) -> None:
    await anna.begins()
    await anna.presses("Taal / Language")
    await anna.presses("English")
    await anna.reads("From now on I write in English")
    await anna.says("/menu")
    await anna.reads("What can I help you with")
    await anna.says("taal")
    await anna.presses("Nederlands")
    await anna.reads("Vanaf nu schrijf ik in het Nederlands")


async def test_presses_under_an_answer_keep_its_language(stage: Stage) -> None:
    anna = stage.person("Anna", language="nl")
    await anna.says("what is forced marriage?")
    answer = await anna.reads("I found this for you")
    await anna.presses_on(answer, labels_of(answer)[0])
    await anna.reads("I found this for you", times=2)
    await anna.presses_on(answer, "Menu")
    await anna.reads("What can I help you with")
    await anna.presses_on(answer, "☎ 112")
    card = text_of(await anna.reads("112NL"))
    assert card.index("Read this") < card.index("Lees dit")


async def test_a_question_in_another_language_than_chosen_can_be_read_in_that_one(anna: Actor) -> None:
    await anna.begins()
    await anna.says("what is forced marriage?")
    answer = await anna.reads("Dit vond ik voor je")
    assert "Read this in English" in labels_of(answer)
    await anna.presses("Read this in English")
    english = await anna.reads("(?s)I found this for you.*Forced marriage")
    assert "Read this in English" not in labels_of(english)
    await anna.says("wat is achterlating?")
    await anna.reads("Dit vond ik voor je", times=2)


async def test_a_language_of_which_only_the_card_is_there_says_so(stage: Stage, anna: Actor) -> None:
    await anna.says("/start")
    await anna.presses("Soomaali")
    welcome = text_of(await anna.reads("alleen de noodkaart en de eerste zinnen"))
    assert "De rest is Nederlands" in welcome


@pytest.mark.parametrize("language", ["العربية"])
async def test_from_right_to_left_numbers_and_names_keep_their_order(anna: Actor, language: str) -> None:
    await anna.begins(language)
    await anna.presses("☎ 112")
    card = text_of(await anna.reads("112"))
    arabic = card.split("\n\n")[0]
    bare = re.sub(f"{LRI}[^{PDI}]*{PDI}", "", arabic)
    assert LRI in arabic
    assert not re.search(r"[0-9A-Za-z]", bare), bare
    (copied,) = (
        button["copy_text"]["text"]
        for row in (anna.from_bot()[-1].markup or {})["inline_keyboard"]
        for button in row
        if "copy_text" in button
    )
    assert copied == "112"
