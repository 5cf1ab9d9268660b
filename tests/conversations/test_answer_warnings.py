"""A coordinator who names somebody in an answer: warned first, and it goes only with the tap that says how."""

import re

import pytest

from bot.tryout import acts
from tests.conversations.test_desk import claimed
from tests.conversations.test_wiping import rows
from tests.stage import Actor, Stage, labels_of, text_of, until

NAMED = "Vraag naar Karin, haar nummer is 06-12345678."
BUTTONS = ["Toch versturen", "Zonder", "Aanpassen", "Niet sturen"]


async def replies(mia: Actor, text: str) -> int:
    """To a message of the bot: what goes to the person without more, when nothing is found in it."""
    panel = await mia.reads("Opgepakt")
    return (await mia.says(text, reply_to=panel.message_id)).message_id


async def held(mia: Actor, text: str = NAMED) -> str:
    await replies(mia, text)
    return text_of(await mia.reads("Nog niet verstuurd"))


def nothing_waits(stage: Stage, anna: Actor) -> bool:
    return rows(stage)["shelf"] == 0 and not any("staat iets klaar" in text for text in anna.shows())


async def test_a_reply_that_names_somebody_is_held(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    warned = await held(mia)
    assert "namen (1), telefoonnummers (1)" in warned
    assert warned.endswith("Vraag naar [naam 1], haar nummer is [telefoon 1].")
    assert labels_of(await mia.reads("Nog niet verstuurd")) == BUTTONS
    assert nothing_waits(stage, anna)


async def test_the_words_themselves_are_not_repeated(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    await held(mia)
    await mia.presses("Zonder")
    await mia.reads("Zo klaargezet")
    by_bot = "\n".join(text_of(one) for one in stage.group.messages.values() if one.sender.is_bot)
    assert "Karin" not in by_bot
    assert "12345678" not in by_bot


async def test_sent_anyway_it_goes_as_it_was_written(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    await held(mia)
    await mia.presses("Toch versturen")
    await mia.reads("Klaargezet")
    await anna.presses("Ik ben alleen")
    assert text_of(await anna.reads("Een coördinator schrijft")).endswith(NAMED)


async def test_without_it_goes_as_it_was_shown(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    shown = (await held(mia)).splitlines()[-1]
    await mia.presses("Zonder")
    assert text_of(await mia.reads("Zo klaargezet")).splitlines()[-1] == shown
    await anna.presses("Ik ben alleen")
    assert text_of(await anna.reads("Een coördinator schrijft")).splitlines()[-1] == shown


async def test_adapting_sends_nothing_and_what_is_written_anew_is_looked_over_again(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    await held(mia)
    await mia.presses("Aanpassen")
    again = await mia.reads("Schrijf je antwoord opnieuw")
    assert labels_of(again) == []
    assert nothing_waits(stage, anna)
    await mia.says("Vraag naar Karin.", reply_to=again.message_id)
    assert "namen (1)." in text_of(await mia.reads("Nog niet verstuurd")).replace(". Kies", ".")
    await mia.presses("Aanpassen")
    await mia.reads("Schrijf je antwoord opnieuw", times=2)
    await mia.says("Vraag naar mijn collega.", reply_to=again.message_id)
    await mia.reads("Klaargezet")
    await anna.presses("Ik ben alleen")
    await anna.reads("Vraag naar mijn collega")


async def test_a_plain_message_that_names_somebody_is_asked_about_once_with_the_warning(
    stage: Stage, anna: Actor
) -> None:
    mia = await claimed(stage, anna)
    await mia.says(NAMED)
    await mia.reads("Nog niet verstuurd.*namen \\(1\\)")
    assert not any("Moet dit naar de vrager" in text for text in mia.shows())
    await mia.presses("Niet sturen")
    await mia.reads_no_more("Nog niet verstuurd")
    assert nothing_waits(stage, anna)


@pytest.mark.parametrize(
    "text",
    [
        "Bel Veilig Thuis: 0800-2000, dag en nacht en gratis. Of kijk op https://www.veiligthuis.nl/hulp.",
        "Femmes for Freedom weet hier veel van: www.femmesforfreedom.com. Bij gevaar bel je 112.",
        "Bel Buitenlandse Zaken op 0031 247 247 247, of app naar +31 6 82 38 77 96.",
        "Is [naam 1] nu veilig? En weet haar moeder ervan?",
        "Ze is nog geen 18. De Kindertelefoon is er voor haar: 0800-0432.",
    ],
)
async def test_help_lines_and_help_organisations_never_warn(stage: Stage, anna: Actor, text: str) -> None:
    mia = await claimed(stage, anna)
    await replies(mia, text)
    await mia.reads("Klaargezet")
    assert not any("Nog niet verstuurd" in said for said in mia.shows())


async def test_a_message_that_was_changed_after_the_warning_is_looked_over_again(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    written = await replies(mia, NAMED)
    await mia.reads("namen \\(1\\), telefoonnummers \\(1\\)")
    acts.edit(stage.world, mia.who, stage.group, written, "Vraag naar Karin en Petra de Wit.")
    await mia.presses("Toch versturen")
    await mia.reads("namen \\(2\\)")
    assert nothing_waits(stage, anna)
    await mia.presses("Toch versturen")
    await anna.presses("Ik ben alleen")
    await anna.reads("Karin en Petra de Wit")


async def test_a_name_written_into_a_message_that_was_asked_about_before_is_warned_of(
    stage: Stage, anna: Actor
) -> None:
    mia = await claimed(stage, anna)
    written = (await mia.says("Vraag naar mijn collega.")).message_id
    await mia.reads("Moet dit naar de vrager")
    acts.edit(stage.world, mia.who, stage.group, written, "Vraag naar Karin.")
    await mia.presses("Antwoord")
    await mia.reads("Nog niet verstuurd.*namen \\(1\\)")
    assert nothing_waits(stage, anna)


async def test_tapped_twice_and_both_ways_it_goes_once(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    await held(mia)
    asked = await mia.reads("Nog niet verstuurd")
    for label in ("Toch versturen", "Toch versturen", "Zonder"):
        acts.press(stage.world, mia.who, stage.group, asked.message_id, label=label)
    await mia.reads("Klaargezet")
    await mia.reads_no_more("Nog niet verstuurd")
    await anna.presses("Ik ben alleen")
    await anna.reads("Vraag naar")
    assert sum("Vraag naar" in text for text in anna.shows()) == 1


async def test_a_colleague_cannot_send_it(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    await held(mia)
    noor = stage.coordinator(1)
    noor.topic = mia.topic
    assert "Alleen wie de vraag heeft opgepakt" in await noor.presses("Toch versturen")
    assert nothing_waits(stage, anna)


async def test_the_question_outlives_a_restart(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    await held(mia)
    await until(lambda: not rows(stage)["outbox"], lambda: "still being sent")
    await stage.stop_bot()
    assert nothing_waits(stage, anna)
    stage.start_bot()
    await mia.presses("Zonder")
    await anna.presses("Ik ben alleen")
    await anna.reads(re.escape("Vraag naar [naam 1]"))


async def test_an_answer_that_grows_too_long_without_the_names_is_not_promised(stage: Stage, anna: Actor) -> None:
    mia = await claimed(stage, anna)
    await replies(mia, " ".join(["mail a@b.nl"] * 290))
    await mia.reads("Niet verstuurd: dit is te lang")
    assert nothing_waits(stage, anna)
