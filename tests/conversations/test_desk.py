"""The coordinators' side: who may do what."""

import sqlite3
import threading
from pathlib import Path

from bot.knowledge import Knowledge, Library
from bot.marked_yaml import Problem
from bot.store.location import database_file
from bot.tryout import acts
from bot.tryout.kinds import content_of
from bot.tryout.memberships import set_bot_status
from bot.tryout.people import Person
from tests.stage import PATIENCE, Actor, Stage, a_stage, handed_over, until

QUESTION = "hoe help ik mijn vriendin?"


async def claimed(stage: Stage, anna: Actor) -> Actor:
    mia = await handed_over(stage, anna, QUESTION)
    await mia.presses("Ik pak dit op")
    await mia.reads("Opgepakt")
    return mia


def colleague_of(mia: Actor) -> Actor:
    other = mia.stage.coordinator(1)
    other.topic = mia.topic
    return other


def stranger_in(stage: Stage, mia: Actor) -> Actor:
    from bot.tryout.memberships import set_member

    person: Person = stage.world.person("Vreemde")
    set_member(stage.world, stage.group, person, "member")
    return Actor(stage, person, stage.group, mia.topic)


async def test_only_one_can_claim(stage: Stage, anna: Actor) -> None:
    mia = await handed_over(stage, anna, QUESTION)
    noor = colleague_of(mia)
    asked = await mia.reads("Nieuwe vraag")
    await mia.presses_on(asked, "Ik pak dit op")
    data = "claim"
    query = acts.press(stage.world, noor.who, stage.group, asked.message_id, data=data)
    await until(lambda: query.answers, lambda: "no answer")
    assert "werkt niet meer" in str(query.answers[0])


async def test_who_is_not_on_the_list_is_refused_at_every_act(stage: Stage, anna: Actor) -> None:
    mia = await handed_over(stage, anna, QUESTION)
    stranger = stranger_in(stage, mia)
    assert "niet op de lijst" in await stranger.presses("Ik pak dit op")
    await mia.presses("Ik pak dit op")
    panel = await mia.reads("Opgepakt")
    assert "niet op de lijst" in await stranger.presses("Afsluiten")
    await stranger.says("ik ben coördinator", reply_to=panel.message_id)
    await mia.reads("niet op de lijst")
    assert not any("staat iets klaar" in text for text in anna.shows())


async def test_a_colleague_cannot_answer_or_close_what_another_claimed(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    noor = colleague_of(mia)
    panel = await mia.reads("Opgepakt")
    assert "Alleen wie de vraag heeft opgepakt" in await noor.presses("Afsluiten")
    await noor.says("hoi", reply_to=panel.message_id)
    await noor.reads("Alleen wie de vraag heeft opgepakt")
    assert not any("staat iets klaar" in text for text in anna.shows())


async def test_a_hidden_administrator_is_refused(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    panel = await mia.reads("Opgepakt")
    acts.send(stage.world, mia.who, "hoi", chat=stage.group, topic=mia.topic, reply_to=panel.message_id, anonymous=True)
    await mia.reads("Schrijf als jezelf")


async def test_talk_among_coordinators_stays_inside(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    noor = colleague_of(mia)
    note = await noor.says("dit lijkt op die vraag van vorige week")
    await mia.says("ja inderdaad", reply_to=note.message_id)
    await mia.reads("nog niet verstuurd")
    await mia.presses("Niet sturen")
    await mia.reads_no_more("nog niet verstuurd")
    assert not any("staat iets klaar" in text for text in anna.shows())


async def test_a_photo_is_not_passed_on(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    panel = await mia.reads("Opgepakt")
    acts.send(
        stage.world, mia.who, chat=stage.group, topic=mia.topic, content=content_of("photo"), reply_to=panel.message_id
    )
    await mia.reads("alleen tekst door")


async def test_given_back_a_colleague_can_take_it(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    await mia.presses("Teruggeven")
    await mia.reads("Wie pakt dit op")
    noor = colleague_of(mia)
    await noor.presses("Ik pak dit op")
    await noor.reads("Opgepakt", times=2)


async def test_answering_before_claiming_says_to_claim_first(stage: Stage, anna: Actor) -> None:
    mia = await handed_over(stage, anna, QUESTION)
    asked = await mia.reads("Nieuwe vraag")
    await mia.says("hoi", reply_to=asked.message_id)
    await mia.reads("Pak de vraag eerst op")


async def test_everything_in_the_group_is_protected(stage: Stage, anna: Actor) -> None:
    await claimed(stage, anna)
    posted = [one for one in stage.group.messages.values() if one.sender.is_bot and "text" in one.content]
    assert posted
    assert all(one.protected for one in posted)


async def test_a_topic_is_named_by_its_code_alone(stage: Stage, anna: Actor) -> None:
    await handed_over(stage, anna, QUESTION)
    (topic,) = stage.group.topics.values()
    assert len(topic.name) == 11
    assert topic.name.count("-") == 2


async def test_a_broken_reload_keeps_the_old_knowledge(tmp_path: Path) -> None:
    (tmp_path / "pack" / "nl").mkdir(parents=True)
    file = tmp_path / "pack" / "nl" / "one.yaml"
    good = "- {id: een, kind: begrip, title: Appel, questions: [wat is een appel], answer: Een vrucht.}\n"
    file.write_text(good, encoding="utf-8")
    async with a_stage(tmp_path, ["knowledge:", f"  path: {tmp_path / 'pack'}"]) as stage:
        mia = stage.coordinator()
        file.write_text(good.replace("title", "titel"), encoding="utf-8")
        await mia.says("/herlaad")
        await mia.reads("niet geladen, de oude blijft in gebruik.*one.yaml:1")
        anna = stage.person()
        await anna.says("wat is een appel")
        await anna.reads("Een vrucht")
        file.write_text(good.replace("vrucht", "lekkere vrucht"), encoding="utf-8")
        await mia.says("/herlaad")
        await mia.reads("opnieuw geladen: 1")
        await anna.says("wat is een appel")
        await anna.reads("Een lekkere vrucht")


async def test_what_is_written_in_another_group_never_reaches_a_person(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    other = stage.world.group("Buren", [mia.who], bot_status="left")
    set_bot_status(stage.world, other, mia.who, "member")
    there = Actor(stage, mia.who, other)
    neutral = await there.reads("privégesprek")
    for _ in range(5):  # until the numbers of its messages have passed that of the topic
        await there.says("zomaar", reply_to=neutral.message_id)
    extra = {"message_thread_id": mia.topic}
    acts.send(stage.world, mia.who, "roddel", chat=other, reply_to=neutral.message_id, extra=extra)
    await mia.says("nu hier", reply_to=(await mia.reads("Opgepakt")).message_id)
    await anna.presses("Ik ben alleen")
    await anna.reads("nu hier")
    assert not any("roddel" in text or "zomaar" in text for text in anna.shows())


async def test_an_answer_that_is_too_long_is_not_promised(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    panel = await mia.reads("Opgepakt")
    await mia.says("lang " * 800, reply_to=panel.message_id)
    await mia.reads("Niet verstuurd: dit is te lang")
    assert not any("staat iets klaar" in text for text in anna.shows())


async def test_what_the_group_refuses_is_kept_until_it_is_mended(stage: Stage, anna: Actor) -> None:
    rights, stage.group.rights = stage.group.rights, set()
    await anna.says("menu")
    await anna.presses("Vraag een coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says(QUESTION)
    await anna.presses("Versturen")
    await anna.reads("Verstuurd")
    await until(
        lambda: any(call.error for call in stage.world.calls if call.method == "createForumTopic"), lambda: "no try"
    )
    stage.group.rights = rights
    await stage.stop_bot()
    due_now(stage)
    stage.start_bot()
    await (await stage.topic()).reads("hoe help ik mijn vriendin")


def due_now(stage: Stage) -> None:
    """As if the minute until the next try had passed."""
    with sqlite3.connect(str(database_file(stage.config.storage.url))) as connection:
        connection.execute("UPDATE outbox SET due_at = 0")


async def test_a_button_that_is_tapped_twice_puts_the_answer_on_the_shelf_once(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    await mia.says("bel gerust eerst voor advies")
    asked = await mia.reads("nog niet verstuurd")
    for _ in range(2):
        acts.press(stage.world, mia.who, stage.group, asked.message_id, label="Antwoord")
    await mia.reads("Klaargezet")
    await anna.presses("Ik ben alleen")
    await anna.reads("bel gerust eerst voor advies")
    await mia.reads("heeft je bericht geopend")
    assert sum("bel gerust eerst voor advies" in text for text in anna.shows()) == 1


class SlowLibrary(Library):
    """Reads when it is told to."""

    begun, go_on = threading.Event(), threading.Event()

    def read_again(self) -> Knowledge | tuple[Problem, ...]:
        self.begun.set()
        self.go_on.wait(PATIENCE)
        return self.current


async def test_nobody_waits_while_knowledge_is_read(stage: Stage, anna: Actor) -> None:
    stage.library_class = SlowLibrary
    await stage.stop_bot()
    stage.start_bot()
    mia = stage.coordinator()
    await mia.says("/herlaad")
    await until(SlowLibrary.begun.is_set, lambda: "the knowledge is not read")
    await anna.says("hallo")
    await anna.reads("fijn dat je er bent")
    SlowLibrary.go_on.set()
    await mia.reads("opnieuw geladen")
