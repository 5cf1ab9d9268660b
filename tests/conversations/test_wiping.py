"""/wis: both sides' messages, and all that is kept."""

import sqlite3

from bot.store.location import database_file
from tests.stage import Actor, Stage, handed_over, until


def rows(stage: Stage) -> dict[str, int]:
    file = database_file(stage.config.storage.url)
    with sqlite3.connect(str(file)) as connection:
        names = ("inbox", "outbox", "message", "conversation", "person", "shelf", "case")
        return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


async def empty(anna: Actor) -> None:
    """Ten seconds later by the world's clock and the bot's own the goodbye is gone too."""
    await until(lambda: not anna.messages(), lambda: f"still there: {anna.shows()}")


async def test_the_chat_is_empty_of_both_sides(stage: Stage, anna: Actor) -> None:
    await anna.begins()
    await anna.says("wat is achterlating?")
    await anna.reads("buitenland")
    await anna.says("/wis")
    goodbye = await anna.reads("Klaar")
    await until(lambda: len(anna.messages()) == 1, lambda: f"still there: {anna.shows()}")
    assert anna.messages() == [goodbye]
    await empty(anna)
    await until(lambda: not any(rows(stage).values()), lambda: f"kept: {rows(stage)}")


async def test_a_plain_word_wipes_too(stage: Stage, anna: Actor) -> None:
    await anna.says("hallo")
    await anna.reads(".")
    await anna.says("Wis")
    await anna.reads("Klaar")
    await empty(anna)


async def test_what_is_not_text_is_wiped_as_well(stage: Stage, anna: Actor) -> None:
    from bot.tryout import acts
    from bot.tryout.kinds import content_of

    acts.send(stage.world, anna.who, content=content_of("voice"))
    await anna.reads("alleen tekst")
    await anna.says("/wis")
    await anna.reads("Klaar")
    await empty(anna)


async def test_the_emergency_card_is_wiped_as_well(stage: Stage, anna: Actor) -> None:
    await anna.says("help hij slaat haar nu met een mes")
    await anna.reads("112")
    await anna.says("/wis")
    await anna.reads("Klaar")
    await empty(anna)


async def test_with_an_open_case_the_chat_can_go_while_the_case_goes_on(stage: Stage, anna: Actor) -> None:
    mia = await handed_over(stage, anna, "hoe help ik mijn vriendin?")
    await anna.says("/wis")
    await anna.presses("Alleen deze chat")
    await anna.reads("Klaar")
    await mia.presses("Ik pak dit op")
    claimed = await mia.reads("Opgepakt")
    await mia.says("ik luister", reply_to=claimed.message_id)
    await anna.presses("Ik ben alleen")
    await anna.reads("ik luister")


async def test_with_everything_the_question_is_withdrawn(stage: Stage, anna: Actor) -> None:
    mia = await handed_over(stage, anna, "hoe help ik mijn vriendin?")
    await anna.says("/wis")
    await anna.presses("Alles, ook mijn vraag")
    await mia.reads("ingetrokken")
    await empty(anna)
    assert "ended" not in await mia.presses("Ik pak dit op")
    assert rows(stage)["case"] == 1, "the case keeps its topic until the topic is deleted"


async def test_what_waits_is_announced_anew_after_the_chat_was_wiped(stage: Stage, anna: Actor) -> None:
    mia = await handed_over(stage, anna, "hoe help ik mijn vriendin?")
    await mia.presses("Ik pak dit op")
    claimed = await mia.reads("Opgepakt")
    await mia.says("een", reply_to=claimed.message_id)
    await anna.reads("Er staat iets klaar")
    await anna.says("/wis")
    await anna.presses("Alleen deze chat")
    await empty(anna)
    await mia.says("twee", reply_to=claimed.message_id)
    await anna.presses("Ik ben alleen")
    await anna.reads(r"\neen")
    await anna.reads(r"\ntwee")


async def test_changing_ones_mind_wipes_nothing(stage: Stage, anna: Actor) -> None:
    await handed_over(stage, anna, "hoe help ik mijn vriendin?")
    await anna.says("/wis")
    assert "niets gewist" in await anna.presses("Toch niet")
    assert any("Verstuurd" in text for text in anna.shows())


async def test_a_question_that_was_withdrawn_before_it_reached_the_group_never_does(stage: Stage, anna: Actor) -> None:
    rights, stage.group.rights = stage.group.rights, set()
    await anna.says("menu")
    await anna.presses("Vraag een coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says("een vraag waar ik spijt van heb")
    await anna.presses("Versturen")
    await anna.reads("Verstuurd")
    await anna.says("/wis")
    await anna.presses("Alles, ook mijn vraag")
    await anna.reads("Klaar")
    stage.group.rights = rights
    await stage.stop_bot()
    with sqlite3.connect(str(database_file(stage.config.storage.url))) as connection:
        connection.execute("UPDATE outbox SET due_at = 0")
    stage.start_bot()
    await until(lambda: not rows(stage)["outbox"], lambda: f"kept: {rows(stage)}")
    assert not any("spijt" in text for text in stage.group_texts())
