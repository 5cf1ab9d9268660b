"""Writing back in an open case: at once when there is nothing to look at, and only after a tap when there is."""

import logging
from pathlib import Path

import pytest

from bot.logs import configure_logs
from tests.conversations.test_desk import due_now
from tests.conversations.test_every_message_type import ACCOUNT, FIRST, LAST, assert_no_canary, said_to_group
from tests.conversations.test_wiping import rows
from tests.stage import Actor, Stage, handed_over, labels_of, text_of, until

QUESTION = "mijn buurvrouw Fatma mag van haar man niet naar buiten, wat kan ik doen?"


async def answered(stage: Stage, anna: Actor) -> Actor:
    """Anna's case, in which a coordinator wrote and Anna read it."""
    mia = await handed_over(stage, anna, QUESTION)
    await mia.presses("Ik pak dit op")
    claimed = await mia.reads("Opgepakt")
    await mia.says("Weet zij dat je dit vraagt?", reply_to=claimed.message_id)
    await anna.presses("Ik ben alleen")
    await anna.reads("Weet zij dat je dit vraagt")
    return mia


async def writes_back(anna: Actor, text: str, *, times: int = 1) -> None:
    await anna.presses("Antwoorden")
    await anna.reads("je antwoord", times=times)
    await anna.says(text)


def nothing_came(mia: Actor) -> bool:
    return not any("De vrager schrijft" in text for text in mia.shows())


async def test_what_points_at_nobody_goes_at_once_and_is_shown_as_it_went(stage: Stage, anna: Actor) -> None:
    mia = await answered(stage, anna)
    await writes_back(anna, "ja, zij weet het en ze is nu bij mij")
    sent = text_of(await anna.reads("Zo verzonden"))
    came = text_of(await mia.reads("De vrager schrijft"))
    assert sent.splitlines()[1:] == came.splitlines()[1:] == ["ja, zij weet het en ze is nu bij mij"]


async def test_what_the_coordinator_wrote_stays_while_it_is_answered(stage: Stage, anna: Actor) -> None:
    await answered(stage, anna)
    await anna.presses("Antwoorden")
    await anna.reads("je antwoord")
    await anna.reads("Weet zij dat je dit vraagt")


async def test_on_a_locked_screen_it_does_not_show(stage: Stage, anna: Actor) -> None:
    await answered(stage, anna)
    await writes_back(anna, "haar man slaat haar vaak")
    assert "man" not in text_of(await anna.reads("Zo verzonden"))[:60]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Fatma weet het", "a name"),
        ("bel me op 06-12345678", "a number"),
        ("selam weet het ook", "a doubtful word"),
        ("هي الآن عندي", "letters in which names are read less well"),
    ],
)
async def test_with_anything_to_look_at_it_waits_for_the_tap(stage: Stage, anna: Actor, text: str, why: str) -> None:
    mia = await answered(stage, anna)
    await writes_back(anna, text)
    shown = text_of(await anna.reads("precies dit gaat naar de coördinator"))
    assert nothing_came(mia), why
    await anna.presses("Versturen")
    await anna.reads("Verstuurd, zonder je naam", times=2)
    came = text_of(await mia.reads("De vrager schrijft"))
    assert came.splitlines()[1] in shown


async def test_the_coordinator_hears_that_numbers_begin_anew(stage: Stage, anna: Actor) -> None:
    mia = await answered(stage, anna)
    await writes_back(anna, "Samira weet het")
    await anna.presses("Versturen")
    assert "[naam 1] kan hier iemand anders zijn" in text_of(await mia.reads("De vrager schrijft"))


async def test_telegrams_own_reply_goes_the_same_way(stage: Stage, anna: Actor) -> None:
    mia = await answered(stage, anna)
    asked = await anna.reads("Een coördinator schrijft je")
    await anna.says("ja zij weet het", reply_to=asked.message_id)
    await anna.reads("Zo verzonden")
    await mia.reads("ja zij weet het")
    await anna.says("Fatma weet het", reply_to=asked.message_id)
    await anna.reads("precies dit gaat")
    assert not any("weet het" in text and "naam" in text for text in mia.shows()[-1:])


async def test_a_message_from_before_is_looked_at_first(stage: Stage, anna: Actor) -> None:
    """Which message the button means is seen in the preview alone."""
    mia = await answered(stage, anna)
    await anna.says("wat is achterlating?")
    await anna.reads("buitenland")
    await anna.presses("Antwoorden")
    await anna.presses("Gebruik mijn laatste bericht")
    await anna.reads("(?s)precies dit gaat.*wat is achterlating")
    assert nothing_came(mia)


async def test_what_is_adapted_after_a_preview_is_previewed_again(stage: Stage, anna: Actor) -> None:
    mia = await answered(stage, anna)
    await writes_back(anna, "Fatma weet het")
    await anna.presses("Aanpassen")
    await anna.reads("Schrijf je bericht opnieuw")
    await anna.says("zij weet het")
    await anna.reads("(?s)precies dit gaat.*zij weet het")
    assert nothing_came(mia)


async def test_after_the_case_was_closed_nothing_goes(stage: Stage, anna: Actor) -> None:
    mia = await answered(stage, anna)
    await anna.presses("Antwoorden")
    await anna.reads("je antwoord")
    await mia.presses("Afsluiten")
    await mia.presses("Ja, afsluiten")
    await mia.reads("Afgesloten")
    await anna.says("ja zij weet het")
    await anna.reads("al afgesloten")
    assert nothing_came(mia)
    assert not any("Zo verzonden" in text for text in anna.shows())


async def test_danger_written_back_gets_the_card_and_is_told(stage: Stage, anna: Actor) -> None:
    mia = await answered(stage, anna)
    await writes_back(anna, "help hij slaat haar nu met een mes")
    await anna.reads("112")
    await mia.reads("noemt gevaar")
    await mia.reads("De vrager schrijft")


async def test_stored_before_it_is_sent_and_sent_once(stage: Stage, anna: Actor) -> None:
    """The group cannot be reached when it is written; the bot stops, and starts when it can."""
    mia = await answered(stage, anna)
    status = stage.group.statuses[stage.world.bot.id]
    rights, stage.group.rights = stage.group.rights, set()
    stage.group.statuses[stage.world.bot.id] = "kicked"
    await writes_back(anna, "ja zij weet het")
    await anna.reads("Zo verzonden")
    await stage.stop_bot()
    assert nothing_came(mia)
    assert rows(stage)["outbox"] >= 1
    stage.group.rights, stage.group.statuses[stage.world.bot.id] = rights, status
    due_now(stage)
    stage.start_bot()
    await mia.reads("ja zij weet het")
    await until(lambda: not rows(stage)["outbox"], lambda: f"kept: {rows(stage)}")
    assert sum("ja zij weet het" in text for text in mia.shows()) == 1


async def test_afterwards_nothing_of_what_was_written_is_kept(
    stage: Stage, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    configure_logs()
    caplog.set_level(logging.DEBUG)
    canary = stage.person(FIRST, last_name=LAST, username=ACCOUNT)
    await answered(stage, canary)
    await writes_back(canary, "ja zij weet het")
    await canary.reads("Zo verzonden")
    await writes_back(canary, f"ik heet {FIRST} {LAST}", times=2)
    await canary.presses("Versturen")
    await canary.reads("Verstuurd, zonder je naam", times=2)
    kept = ("inbox", "outbox", "conversation", "shelf")
    await until(lambda: not any(rows(stage)[name] for name in kept), lambda: f"kept: {rows(stage)}")
    assert_no_canary(canary.who.id, group=said_to_group(stage), folder=tmp_path / "data", log=caplog.text)


async def test_the_waiting_draft_is_the_only_place_of_what_was_taken_out(stage: Stage, anna: Actor) -> None:
    await answered(stage, anna)
    await writes_back(anna, "Fatma weet het")
    await anna.reads("precies dit gaat")
    await until(lambda: not rows(stage)["outbox"], lambda: f"kept: {rows(stage)}")
    assert {name: rows(stage)[name] for name in ("inbox", "conversation", "shelf")} == {
        "inbox": 0, "conversation": 1, "shelf": 0,
    }  # fmt: skip
    await anna.presses("Annuleren")
    await anna.reads("niets bewaard")
    assert rows(stage)["conversation"] == 0


async def test_the_profile_of_who_asks_is_never_said(stage: Stage) -> None:
    """Also not in a case whose text holds nothing: what is known of the sender plays no part."""
    person = stage.person("Zylvana", last_name="Quorbeek", username="zq_kanarie", language="tr")
    await person.begins()
    mia = await handed_over(stage, person, "hoe help ik haar?")
    await mia.presses("Ik pak dit op")
    await mia.reads("Opgepakt door")
    await person.says("menu")
    await person.presses("Schrijf de coördinator")
    await person.reads("Er staat al een gesprek")
    await person.presses("Schrijf de coördinator")
    await person.reads("je antwoord")
    await person.says("zij is bang")
    await mia.reads("zij is bang")
    said = said_to_group(stage).casefold()
    for word in ("zylvana", "quorbeek", "zq_kanarie", str(person.who.id)):
        assert word not in said
    assert "Taal: Nederlands" in text_of(await mia.reads("Nieuwe vraag"))
    assert labels_of(await mia.reads("Nieuwe vraag")) == []
