import pytest

from tests.stage import Actor, Stage, labels_of, text_of


async def test_start_says_in_four_lines_what_it_is_and_how_to_wipe(anna: Actor) -> None:
    lines = text_of(await anna.begins()).splitlines()
    assert len(lines) == 4
    assert "naam niet" in "\n".join(lines)
    assert "wis" in lines[-1]


async def test_everything_can_be_browsed_by_buttons(anna: Actor) -> None:
    await anna.begins()
    await anna.presses("Woorden uitgelegd")
    first = await anna.reads(r"\(1 van")
    await anna.presses("Verder ›")
    await anna.reads(r"\(2 van")
    assert "(2 van" in text_of(first), "the list turns its page in place"
    await anna.presses("Menu")
    await anna.presses("Hulp vinden")
    await anna.presses("Menu")
    await anna.presses("Valkuilen")
    await anna.presses("Menu")
    await anna.presses("Veilig helpen")


async def test_every_answer_ends_with_the_way_on(anna: Actor) -> None:
    await anna.says("wat is huwelijksdwang?")
    labels = labels_of(await anna.reads("Huwelijksdwang"))
    assert {"Vraag een coördinator", "☎ 112", "Menu"} <= set(labels)


async def test_the_112_button_shows_the_card_and_the_stand_in_copies_the_number(anna: Actor) -> None:
    await anna.begins()
    await anna.presses("☎ 112")
    card = await anna.reads("112")
    assert any("copy_text" in button for row in (card.markup or {})["inline_keyboard"] for button in row)


async def test_a_phone_in_english_is_answered_in_english(stage: Stage) -> None:
    ben = stage.person("Ben", language="en")
    await ben.says("/menu")
    await ben.reads("What can I help you with")


async def test_small_talk_gets_a_human_line(anna: Actor) -> None:
    for line in ("hallo", "dank je wel", "ben je een robot?", "doei"):
        before = len(anna.from_bot())
        await anna.says(line)
        await anna.reads(".", times=before + 1)
    assert not any("weet ik niet zeker" in text for text in anna.shows())


async def test_an_unknown_command_gets_the_menu(anna: Actor) -> None:
    await anna.says("/frobnicate")
    await anna.reads("Dit commando ken ik niet")


async def test_privacy_says_what_is_kept_in_few_words(anna: Actor) -> None:
    await anna.says("/privacy")
    text = text_of(await anna.reads("Wie je bent, bewaar ik niet"))
    assert len(text.split()) <= 120
    assert "30 minuten" in text
    assert "48 uur" in text


@pytest.mark.parametrize("asked", ["/112", "/card", "/112 help", "/112@wegwijzer_bot", "112"])
async def test_the_card_comes_however_it_is_asked_for(anna: Actor, asked: str) -> None:
    await anna.says(asked)
    await anna.reads("112NL")
