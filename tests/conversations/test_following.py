"""Short messages after an answer: "meer", "en in het Turks?", "en voor mannen?", "mag dat?"."""

import sqlite3

import pytest

from bot.pack.codes import code_of
from bot.store.location import database_file
from tests.stage import Actor, Stage, labels_of, text_of, until

ANSWER = "Dit vond ik voor je"
POINTS_BACK = "Misschien staat het al in mijn vorige antwoord"
WHAT_ABOUT = "Waarover wil je meer weten"
READ_ON = "Hier kun je verder lezen"


async def opens(anna: Actor, entry_id: str, times: int = 1) -> None:
    """By a link, as from a message that was passed on."""
    await anna.says(f"/start {code_of(entry_id)}")
    await anna.reads(ANSWER, times=times)


async def is_led_to(anna: Actor, title: str) -> None:
    """Answered or offered, whichever is sure enough."""

    def led() -> bool:
        last = anna.from_bot()[-1]
        return title in text_of(last) or title in labels_of(last)

    await until(led, lambda: f"not led to {title!r}: {anna.shows()}")


@pytest.mark.parametrize(
    ("entry_id", "text", "title"),
    [
        ("hulp-vrouwenopvang", "en voor mannen?", "Mannenopvang, veilig slapen"),
        ("hulp-vrouwenopvang", "peki ya erkekler?", "Mannenopvang, veilig slapen"),
        ("vgv", "hoe vaak komt dat voor", "Besneden vrouwen in cijfers"),
        ("achterlating", "maar waar kan ze dan bellen?", "Iemand zit vast in het buitenland"),
        ("scheiden", "en als hij niet meewerkt", "Huwelijkse gevangenschap"),
    ],
)
async def test_what_is_asked_on_leads_to_what_belongs_to_the_answer(
    anna: Actor, entry_id: str, text: str, title: str
) -> None:
    await anna.begins()
    await opens(anna, entry_id)
    await anna.says(text)
    await is_led_to(anna, title)


async def test_what_stands_in_the_answer_points_back_to_it_and_is_not_said_anew(anna: Actor) -> None:
    await anna.begins()
    await opens(anna, "huwelijksdwang")
    await anna.says("mag dat?")
    back = await anna.reads(POINTS_BACK)
    assert "Huwelijksdwang" in text_of(back)
    assert "Huwelijksdwang" not in text_of(back)[:60]
    assert "Iemand moet trouwen" in labels_of(back)
    assert "Nee, iets anders" in labels_of(back)
    assert sum(ANSWER in text for text in anna.shows()) == 1


@pytest.mark.parametrize("text", ["en hoe duur is een brood", "ze houdt van voetbal"])
async def test_what_is_not_ours_stays_so_after_an_answer(anna: Actor, text: str) -> None:
    await anna.begins()
    await opens(anna, "vgv")
    await anna.says(text)
    await anna.reads("Dit weet ik niet zeker")


async def test_a_question_that_is_clear_by_itself_is_answered_by_itself(anna: Actor) -> None:
    await anna.begins()
    await opens(anna, "huwelijksdwang")
    await anna.says("en wat is achterlating?")
    await anna.reads(f"(?s){ANSWER}.*Bij achterlating wordt iemand")


async def test_more_offers_what_belongs_to_the_answer(anna: Actor) -> None:
    await anna.begins()
    await opens(anna, "achterlating")
    await anna.says("vertel me meer")
    offered = labels_of(await anna.reads(READ_ON))
    assert {"LKHA, het landelijke knooppunt", "Veilig Thuis, bij geweld thuis"} <= set(offered)
    await anna.presses("LKHA, het landelijke knooppunt")
    await anna.reads(ANSWER, times=2)


async def test_what_is_opened_by_a_button_is_what_more_is_about(anna: Actor) -> None:
    await anna.begins()
    await opens(anna, "achterlating")
    await anna.presses("Bang voor een reis: wat doe je?")
    await anna.reads(ANSWER, times=2)
    await anna.says("meer")
    assert "Marechaussee op het vliegveld" in labels_of(await anna.reads(READ_ON))


async def test_more_of_nothing_is_asked_what_about(anna: Actor) -> None:
    await anna.begins()
    await anna.says("meer")
    await anna.reads(WHAT_ABOUT)
    assert not any("weet ik niet zeker" in text for text in anna.shows())


class TestAnotherLanguage:
    async def test_the_answer_is_shown_in_it_once(self, anna: Actor) -> None:
        await anna.begins()
        await opens(anna, "vgv")
        await anna.says("en in het Turks?")
        turkish = await anna.reads("Senin için bunu buldum")
        assert "Bundan sonra Türkçe" in labels_of(turkish)
        await anna.says("wat is achterlating?")
        await anna.reads(ANSWER, times=2)

    async def test_a_tap_keeps_it(self, anna: Actor) -> None:
        await anna.begins()
        await opens(anna, "vgv")
        await anna.says("in english please")
        await anna.presses("From now on in English")
        await anna.reads("From now on I write in English")
        await anna.reads("I found this for you")
        await anna.says("/menu")
        await anna.reads("What can I help you with")

    async def test_what_is_only_there_in_dutch_is_said_to_be(self, anna: Actor) -> None:
        await anna.begins()
        await opens(anna, "alliantie")
        await anna.says("بالعربي")
        await anna.reads("(?s)غير موجود بلغتكم بعد.*Alliantie")

    async def test_in_one_that_is_not_offered_those_are_named_that_are(self, anna: Actor) -> None:
        await anna.begins()
        await opens(anna, "vgv")
        await anna.says("en in het Pools?")
        assert {"Nederlands", "English", "Türkçe"} <= set(labels_of(await anna.reads("In die taal heb ik het niet")))
        await anna.presses("English")
        await anna.reads("I found this for you")

    async def test_without_an_answer_before_it_the_language_is_chosen(self, anna: Actor) -> None:
        await anna.begins()
        await anna.says("in english please")
        await anna.reads("Which language")


class TestForgetting:
    async def test_after_wiping(self, anna: Actor) -> None:
        await anna.begins()
        await opens(anna, "vgv")
        await anna.says("wis")
        await anna.reads("Klaar")
        await anna.says("meer")
        await anna.reads(WHAT_ABOUT)

    async def test_after_half_an_hour(self, stage: Stage, anna: Actor) -> None:
        await anna.begins()
        await opens(anna, "vgv")
        await stage.stop_bot()
        with sqlite3.connect(str(database_file(stage.config.storage.url))) as connection:
            minutes = stage.config.retention.conversation_minutes
            connection.execute("UPDATE conversation SET expires_at = expires_at - ?", (minutes * 60,))
        stage.start_bot()
        await anna.says("meer")
        await anna.reads(WHAT_ABOUT)

    async def test_when_a_coordinator_is_asked(self, anna: Actor) -> None:
        await anna.begins()
        await opens(anna, "vgv")
        await anna.presses("Vraag een coördinator")
        await anna.reads("ben je nu veilig, en alleen")
        await anna.says("meer")
        await anna.reads(WHAT_ABOUT)

    async def test_when_something_else_is_asked_that_is_not_known(self, anna: Actor) -> None:
        await anna.begins()
        await opens(anna, "vgv")
        await anna.says("hoe bak ik een appeltaart")
        await anna.reads("weet ik niet zeker")
        await anna.says("meer")
        await anna.reads(WHAT_ABOUT)

    async def test_not_by_a_thank_you(self, anna: Actor) -> None:
        await anna.begins()
        await opens(anna, "vgv")
        await anna.says("dank je wel")
        await anna.reads("Graag gedaan")
        await anna.says("meer")
        await anna.reads(READ_ON)


async def test_danger_in_a_short_message_still_brings_the_card(anna: Actor) -> None:
    await anna.begins()
    await opens(anna, "huiselijk-geweld")
    await anna.says("en hij staat nu voor de deur met een mes")
    await anna.reads("112NL")
    assert not any(POINTS_BACK in text for text in anna.shows())


async def test_what_is_asked_of_a_coordinator_is_no_follow_up(stage: Stage, anna: Actor) -> None:
    await anna.begins()
    await opens(anna, "vgv")
    await anna.presses("Vraag een coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says("en als ze minderjarig is?")
    preview = await anna.reads("precies dit gaat naar de coördinator")
    assert "en als ze minderjarig is?" in text_of(preview)
