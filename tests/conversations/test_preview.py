"""What a person sees and can change before a question goes: put back, taken out, written anew, stopped."""

import re
from html import unescape

import pytest

from bot.cases.conversation import Aim, Draft, Step
from bot.cases.draft import Part, Shown
from bot.config import Limits
from bot.messages import length
from bot.pack.pack import load
from bot.redaction.kinds import Kind
from bot.shipped import shipped_knowledge
from bot.store.seal import Seal
from handlers.personal import personal
from handlers.preview import preview
from tests.stage import Actor, Stage, labels_of, text_of

QUESTION = "mijn vriendin Samira en haar zus Nadia gaan naar de kapper, haar oom belt 06-12345678"
PACK = load(shipped_knowledge())
MOST_IN_MESSAGE, MOST_BUTTONS, BUTTONS_IN_ROW = 4096, 100, 3
MANY = "mijn zus Nadia en haar vriendin Samira wonen in Assen, haar oom belt 06-12345678 of mailt oom@example.org"


async def shown(anna: Actor, question: str) -> str:
    await anna.says("coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says(question)
    return text_of(await anna.reads("precies dit gaat"))


async def shown_in_place(anna: Actor, pattern: str) -> list[str]:
    """Waits for the same preview with that in it, and returns its buttons."""
    return labels_of(await anna.reads(f"(?s)precies dit gaat.*{pattern}"))


async def sent(stage: Stage, anna: Actor) -> str:
    await anna.presses("Versturen")
    await anna.reads("Verstuurd, zonder je naam")
    return text_of(await (await stage.topic()).reads("Nieuwe vraag"))


async def test_it_says_what_was_taken_out_how_much_and_why(anna: Actor) -> None:
    said = await shown(anna, f"{QUESTION}. Samira is bang")
    assert "Weggehaald: namen (2), telefoonnummers (1). Zo is niet te zien om wie het gaat." in said


async def test_what_is_put_back_is_plainly_back_and_goes_again_with_one_tap(stage: Stage, anna: Actor) -> None:
    await shown(anna, QUESTION)
    await anna.presses("Zet terug: Samira")
    labels = await shown_in_place(anna, "Teruggezet, dus te lezen: Samira")
    assert "✂ Samira" in labels
    assert "Zet terug: Samira" not in labels
    await anna.presses("✂ Samira")
    assert "Zet terug: Samira" in await shown_in_place(anna, "namen \\(2\\)")
    assert "Samira" not in await sent(stage, anna)


async def test_a_name_that_is_put_back_is_what_the_coordinator_reads(stage: Stage, anna: Actor) -> None:
    await shown(anna, QUESTION)
    await anna.presses("Zet terug: Samira")
    await shown_in_place(anna, "te lezen: Samira")
    asked = await sent(stage, anna)
    assert "mijn vriendin Samira en haar zus [naam 2]" in asked


async def test_a_word_taken_out_by_hand_can_be_put_back(anna: Actor) -> None:
    await shown(anna, QUESTION)
    await anna.says("de kapper?")
    await anna.reads("precies dit gaat", times=2)
    await anna.presses("Zet terug: de kapper")
    assert "✂ de kapper" in await shown_in_place(anna, "te lezen: de kapper")


async def test_several_words_can_be_sent_at_once(anna: Actor) -> None:
    await shown(anna, "wij kennen haar van de kapper en van het zwembad")
    await anna.says("kapper, zwembad")
    said = text_of(await anna.reads("precies dit gaat", times=2))
    assert "kapper" not in said
    assert "zwembad" not in said


async def test_a_doubtful_word_goes_with_one_tap(stage: Stage, anna: Actor) -> None:
    await shown(anna, "selam wordt bedreigd door haar oom")
    await anna.reads("Twijfel je over een woord")
    await anna.presses("✂ selam")
    assert "✂ selam" not in await shown_in_place(anna, "Weggehaald: woorden \\(1\\)")
    assert "[naam 1] wordt bedreigd" in await sent(stage, anna)


async def test_more_than_four_things_to_put_back_wait_behind_one_button(anna: Actor) -> None:
    await shown(anna, MANY)
    preview = await anna.reads("precies dit gaat")
    assert labels_of(preview)[-1] == "Iets terugzetten (5)"
    await anna.presses("Iets terugzetten (5)")
    await anna.presses("↩ Assen")
    assert "Iets terugzetten (4)" not in await shown_in_place(anna, "te lezen: Assen")


async def test_a_word_that_is_not_there_changes_nothing_and_can_still_be_sent(stage: Stage, anna: Actor) -> None:
    await shown(anna, QUESTION)
    await anna.says("bakker")
    missed = await anna.reads("Dat woord staat er niet in")
    assert labels_of(missed) == ["Versturen", "Aanpassen", "Annuleren"]
    assert "kapper" in await sent(stage, anna)


async def test_adapting_offers_the_text_to_go_on_from_and_the_way_back(anna: Actor) -> None:
    await shown(anna, QUESTION)
    await anna.says("kapper")
    await anna.reads("precies dit gaat", times=2)
    await anna.presses("Aanpassen")
    asked = await anna.reads("Schrijf je bericht opnieuw")
    assert labels_of(asked) == ["Kopieer de tekst", "Terug", "Stoppen"]
    copied = (asked.markup or {})["inline_keyboard"][0][0]["copy_text"]["text"]
    assert copied.startswith("mijn vriendin [naam 1] en haar zus [naam 2]")
    assert "kapper" not in copied
    await anna.presses("Terug")
    assert "kapper" not in text_of(await anna.reads("precies dit gaat", times=2))


async def test_what_is_written_anew_is_checked_anew_and_a_word_taken_out_stays_out(stage: Stage, anna: Actor) -> None:
    await shown(anna, QUESTION)
    await anna.says("kapper")
    await anna.reads("precies dit gaat", times=2)
    await anna.presses("Aanpassen")
    await anna.reads("Schrijf je bericht opnieuw")
    await anna.says("mijn zus Zahra gaat naar de kapper")
    await anna.reads("(?s)precies dit gaat.*mijn zus")
    asked = await sent(stage, anna)
    assert "mijn zus [naam 1] gaat naar de [naam" in asked
    assert "Zahra" not in asked
    assert "kapper" not in asked


async def test_after_adapting_an_older_button_sends_nothing(stage: Stage, anna: Actor) -> None:
    await shown(anna, QUESTION)
    await anna.says("bakker")
    missed = await anna.reads("Dat woord staat er niet in")
    await anna.presses_on(await anna.reads("precies dit gaat"), "Aanpassen")
    await anna.reads("Schrijf je bericht opnieuw")
    assert "te lang geleden" in await anna.presses_on(missed, "Versturen")
    assert not stage.group.topics


@pytest.mark.parametrize("language", ["nl", "en", "tr", "ar"])
@pytest.mark.parametrize("many", [0, 1, 40])
def test_the_fullest_preview_fits_in_a_message_and_its_buttons_under_it(language: str, many: int) -> None:
    texts = PACK.texts[language]
    parts = tuple(Part(f"[{kind} {i}]", kind, "woord" * 20) for i in range(many) for kind in Kind)
    most = Limits.model_fields["question_characters"].metadata
    full = Shown("x" * max(one.le for one in most if hasattr(one, "le")), parts, parts, ("twijfel" * 9,) * 8, True)
    for all_backs in (False, True):
        message = preview(texts, Draft(Aim.NEW_CASE, Step.PREVIEW, "x"), full, all_backs=all_backs)
        message = personal(message, texts, 2**52, Seal(bytes(32)))
        assert length(unescape(re.sub(r"<[^<>]*>", "", message.text))) <= MOST_IN_MESSAGE
        assert sum(map(len, message.buttons)) <= MOST_BUTTONS
        assert all(len(row) <= BUTTONS_IN_ROW for row in message.buttons)
