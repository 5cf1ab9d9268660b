"""From a question to a coordinator's answer and back, as the two sides live it."""

from pathlib import Path

from tests.stage import Actor, Stage, a_stage, handed_over, labels_of, small_knowledge, text_of, until

QUESTION = "mijn buurvrouw Fatma mag van haar man niet naar buiten, wat kan ik doen?"


async def test_a_question_goes_the_whole_way_once(stage: Stage, anna: Actor) -> None:
    mia = await handed_over(stage, anna, QUESTION)
    asked = await mia.reads("mag van haar man niet naar buiten")
    assert "Fatma" not in text_of(asked)
    assert asked.protected

    await mia.presses("Ik pak dit op")
    claimed = await mia.reads("Opgepakt door")
    await mia.says("Dank je voor je vraag. Is ze nu veilig?", reply_to=claimed.message_id)
    await mia.reads("Klaargezet")

    await anna.reads("Er staat iets klaar")
    assert not any("Is ze nu veilig" in text for text in anna.shows())
    await anna.presses("Ik ben alleen")
    await anna.reads("Is ze nu veilig")
    await mia.reads("heeft je bericht geopend")

    await anna.presses("Antwoorden")
    await anna.reads("je antwoord")
    await anna.says("ja ze is nu bij mij")
    await anna.reads("Zo verzonden.*\nja ze is nu bij mij")
    await mia.reads("ja ze is nu bij mij")

    await mia.presses("Afsluiten")
    await mia.presses("Ja, afsluiten")
    await mia.reads("Afgesloten")
    await anna.reads("Er staat iets klaar")
    await anna.presses("Ik ben alleen")
    await anna.reads("heeft dit gesprek afgesloten")
    await until(lambda: stage.group.topics[mia.topic or 0].closed, lambda: "the topic stays open")


async def test_no_is_answered_with_the_card_and_nothing_is_asked(stage: Stage, anna: Actor) -> None:
    await anna.says("menu")
    await anna.presses("Vraag een coördinator")
    await anna.presses("Nee")
    await anna.reads("112")
    assert not stage.group.topics


async def test_the_preview_shows_exactly_what_will_be_sent(stage: Stage, anna: Actor) -> None:
    await anna.says("menu")
    await anna.presses("Vraag een coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says("mijn zus Nadia belt 06-12345678 niet meer")
    shown = text_of(await anna.reads("precies dit gaat naar de coördinator"))
    assert "Nadia" not in shown
    assert "12345678" not in shown
    await anna.presses("Versturen")
    mia = await stage.topic()
    asked = text_of(await mia.reads("mijn zus"))
    assert asked.splitlines()[-1] in shown


async def test_a_word_by_which_someone_can_be_recognised_is_taken_out_everywhere(stage: Stage, anna: Actor) -> None:
    await anna.says("menu")
    await anna.presses("Vraag een coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says("de kapper praat over haar, iedereen kent de kapper")
    await anna.reads("precies dit gaat")
    await anna.says("kapper")
    shown = await anna.reads("precies dit gaat", times=2)
    assert "kapper" not in text_of(shown)
    await anna.presses("Versturen")
    mia = await stage.topic()
    assert "kapper" not in text_of(await mia.reads("praat over haar"))


async def test_what_was_removed_wrongly_can_be_put_back(stage: Stage, anna: Actor) -> None:
    await anna.says("menu")
    await anna.presses("Vraag een coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says("mijn zus Nadia wil studeren")
    await anna.reads("precies dit gaat")
    await anna.presses("Zet terug: Nadia")
    await anna.reads("(?s)precies dit gaat.*Nadia")


async def test_cancelling_sends_nothing(stage: Stage, anna: Actor) -> None:
    await anna.says("menu")
    await anna.presses("Vraag een coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says("een vraag")
    await anna.presses("Annuleren")
    await anna.reads("niets verstuurd")
    assert not stage.group.topics


async def test_an_older_preview_sends_nothing(stage: Stage, anna: Actor) -> None:
    await anna.says("menu")
    await anna.presses("Vraag een coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says("de eerste versie")
    first = await anna.reads("precies dit gaat")
    await anna.says("eerste")
    await anna.reads("precies dit gaat", times=2)
    assert "niet meer de laatste" in await anna.presses_on(first, "Versturen")
    assert not stage.group.topics


async def test_what_is_sent_does_not_stay_in_the_chat_as_a_preview(stage: Stage, anna: Actor) -> None:
    await handed_over(stage, anna, QUESTION)
    await anna.reads_no_more("precies dit gaat")


async def test_writing_it_anew_replaces_the_preview(stage: Stage, anna: Actor) -> None:
    await anna.says("menu")
    await anna.presses("Vraag een coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says("de eerste versie")
    await anna.presses("Aanpassen")
    await anna.reads_no_more("precies dit gaat")
    await anna.says("de tweede versie")
    await anna.presses("Versturen")
    await (await stage.topic()).reads("de tweede versie")


async def test_versturen_twice_is_one_question(stage: Stage, anna: Actor) -> None:
    await anna.says("menu")
    await anna.presses("Vraag een coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says(QUESTION)
    await anna.taps("Versturen")
    await anna.taps("Versturen")
    await anna.reads("Verstuurd, zonder je naam")
    await (await stage.topic()).reads("Nieuwe vraag")
    assert len(stage.group.topics) == 1


async def test_a_person_has_one_case_at_a_time(stage: Stage, anna: Actor) -> None:
    await handed_over(stage, anna, QUESTION)
    await anna.says("menu")
    await anna.presses("Schrijf de coördinator")
    await anna.reads("Er staat al een gesprek")


async def test_the_claimers_plain_message_stays_inside_until_antwoord(stage: Stage, anna: Actor) -> None:
    mia = await handed_over(stage, anna, QUESTION)
    await mia.presses("Ik pak dit op")
    await mia.reads("Opgepakt door")
    await mia.says("bel gerust met Veilig Thuis")
    await mia.reads("nog niet verstuurd")
    assert not any("staat iets klaar" in text for text in anna.shows())
    await mia.presses("Antwoord")
    await anna.presses("Ik ben alleen")
    await anna.reads("bel gerust met Veilig Thuis")


async def test_a_topic_that_somebody_deleted_is_made_again(stage: Stage, anna: Actor) -> None:
    mia = await handed_over(stage, anna, QUESTION)
    await mia.reads("mag van haar man")
    stage.delete_topic(mia.topic or 0)
    await anna.says("menu")
    await anna.presses("Schrijf de coördinator")
    await anna.reads("Er staat al een gesprek")
    await anna.presses("Schrijf de coördinator")
    await anna.reads("je antwoord")
    await anna.says("ik heb nog iets")
    again = await stage.topic(2)
    await again.reads("vorige onderwerp is verwijderd")
    await again.reads("ik heb nog iets")
    await again.presses("Ik pak dit op")


async def test_a_person_who_blocked_the_bot_is_told_to_the_coordinator(stage: Stage, anna: Actor) -> None:
    from bot.tryout.memberships import set_blocked

    mia = await handed_over(stage, anna, QUESTION)
    await mia.presses("Ik pak dit op")
    claimed = await mia.reads("Opgepakt door")
    set_blocked(stage.world, anna.who, blocked=True)
    await mia.says("ben je er nog?", reply_to=claimed.message_id)
    await mia.reads("Niet bezorgd")


async def test_the_same_person_gets_another_code_each_time(stage: Stage, anna: Actor) -> None:
    mia = await handed_over(stage, anna, QUESTION)
    await mia.presses("Ik pak dit op")
    await mia.presses("Afsluiten")
    await mia.presses("Ja, afsluiten")
    await anna.presses("Ik ben alleen")
    await handed_over(stage, anna, "nog een vraag")
    names = [topic.name for topic in stage.group.topics.values()]
    assert len(set(names)) == 2


async def test_danger_in_an_open_case_is_told_to_its_topic(stage: Stage, anna: Actor) -> None:
    mia = await handed_over(stage, anna, QUESTION)
    await anna.says("help hij slaat haar nu met een mes")
    await anna.reads("112")
    await mia.reads("noemt gevaar")


async def test_what_would_now_be_sent_otherwise_than_it_was_shown_is_shown_anew(tmp_path: Path) -> None:
    lines = small_knowledge(tmp_path)
    async with a_stage(tmp_path, lines) as stage:
        anna = stage.person()
        await anna.says("coördinator")
        await anna.presses("Ja")
        await anna.reads("Schrijf in één bericht")
        await anna.says("zij kent Stichting Zonnebloempad, en wat nu?")
        assert "Zonnebloempad" not in text_of(await anna.reads("precies dit gaat"))
        (tmp_path / "pack" / "contacts.yaml").write_text(
            "- {id: zon, name: Stichting Zonnebloempad, web: https://zon.example,"
            " verified: {on: 2026-11-01, how: copy}, confidence: low}\n",
            encoding="utf-8",
        )
        await stage.coordinator().says("/herlaad")
        await stage.coordinator().reads("opnieuw geladen")
        assert "Kijk nog een keer" in await anna.presses("Versturen")
        await anna.reads("Zonnebloempad")
        assert not stage.group.topics
        await anna.presses("Versturen")
        await anna.reads("Verstuurd, zonder je naam")


async def test_danger_spread_over_a_question_and_what_is_written_to_a_coordinator_gets_the_card(anna: Actor) -> None:
    await anna.says("coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says("mijn man heeft een mes")
    await anna.reads("precies dit gaat")
    await anna.says("hij staat nu voor de deur")
    await anna.reads("112NL")


async def test_after_stopping_nothing_is_kept_of_what_was_written(anna: Actor) -> None:
    await anna.says("coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says("hoe help ik haar?")
    await anna.presses("Annuleren")
    await anna.reads("niets bewaard")
    await anna.says("coördinator")
    await anna.presses("Ja")
    assert "Gebruik mijn laatste bericht" not in labels_of(await anna.reads("Schrijf in één bericht"))
