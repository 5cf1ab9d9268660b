"""Who does not know what to ask chooses, in three taps."""

import pytest

from bot.tryout import acts
from tests.stage import Actor, Stage, labels_of, text_of, until

BEGIN = "Ik weet niet waar ik moet beginnen"


async def test_three_taps_lead_to_who_can_help(anna: Actor) -> None:
    await anna.begins()
    await anna.presses(BEGIN)
    await anna.presses("Iemand moet trouwen")
    await anna.presses("Voor een andere volwassene")
    await anna.presses("De komende dagen")
    found = await anna.reads("Hier kun je terecht")
    assert text_of(found).index("Veilig Thuis") < text_of(found).index("Buitenlandse Zaken")
    assert "0800-2000" in text_of(found)
    assert {"Vraag een coördinator", "☎ 112", "Terug", "Menu", "Wis chat"} <= set(labels_of(found))


async def test_the_questions_stand_in_one_place_and_leave_nothing_behind(anna: Actor) -> None:
    await anna.begins()
    before = len(anna.from_bot())
    await anna.presses(BEGIN)
    for choice in ("Thuis is het niet veilig", "Voor mezelf"):
        await anna.presses(choice)
        await until(lambda: len(anna.from_bot()) == before + 1, lambda: f"more than one: {anna.shows()}")
    await anna.presses("Het heeft geen haast")
    await anna.reads("Hier kun je terecht")
    await anna.reads_no_more("Hoe snel is er iets nodig")
    assert len(anna.from_bot()) == before + 1


async def test_each_step_can_be_taken_back(anna: Actor) -> None:
    await anna.says("help mij kiezen")
    await anna.presses("LHBT en familie")
    await anna.presses("Voor mezelf")
    await anna.reads("Hoe snel")
    await anna.presses("Terug")
    await anna.reads("Voor wie")
    await anna.presses("Terug")
    await anna.reads("Wat speelt er")
    await anna.presses("Menu")
    await anna.reads("Waar kan ik je mee helpen")


async def test_now_gets_the_emergency_card_first_and_112_as_number_one(anna: Actor) -> None:
    await anna.says("waar moet ik beginnen")
    await anna.presses("Druk of dreiging van familie")
    await anna.presses("Voor een andere volwassene")
    await anna.presses("Nu meteen")
    found = text_of(await anna.reads("begin dan bij nummer 1"))
    shown = anna.shows()
    (card,) = (place for place, text in enumerate(shown) if "112NL" in text)
    assert "bedreiging is ernstig" in shown[card]
    assert shown.index(found) > card
    assert "1. Alarmnummer" in found


async def test_a_child_in_danger_now_gets_the_card_for_a_child(anna: Actor) -> None:
    await anna.says("help mij kiezen")
    await anna.presses("Thuis is het niet veilig")
    await anna.presses("Onder de 18, ook voor mezelf")
    await anna.presses("Nu meteen")
    await anna.reads("Kindertelefoon: 0800-0432")
    assert "De Kindertelefoon" in text_of(await anna.reads("begin dan bij nummer 1"))


async def test_who_is_not_understood_can_choose_instead(anna: Actor) -> None:
    await anna.says("asdfgh qwerty zxcv")
    await anna.reads("weet ik niet zeker")
    await anna.presses("Help mij kiezen")
    await anna.reads("Wat speelt er")


@pytest.mark.parametrize("choice", ["route:weg", "route:thuis:nobody", "route:thuis:self:never", "route:-:self:now"])
async def test_a_choice_that_is_not_there_does_no_harm(stage: Stage, anna: Actor, choice: str) -> None:
    """Forged, as no such button was ever handed out."""
    await anna.begins()
    query = acts.press(stage.world, anna.who, anna.chat, anna.from_bot()[-1].message_id, data=f"{choice}@nl.AAAAAAAA")
    await until(lambda: query.answers, lambda: "never answered")
    assert "werkt niet meer" in str(query.answers[0])
