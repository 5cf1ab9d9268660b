"""What is done with a match: answer, offer, or say that it is not known."""

import pytest

from bot.answering import (
    ANSWER_FROM,
    OFFER_FROM,
    WRONG_ANSWER,
    Answered,
    Suggested,
    Unsure,
    command_word,
    decide,
    small_talk,
)
from bot.matching.match import NOTHING, Match, Suggestion
from bot.pack.pack import Pack, load
from bot.shipped import shipped_knowledge


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(shipped_knowledge())


def matched(*scores: float) -> Match:
    return Match(tuple(Suggestion(f"e{place}", score) for place, score in enumerate(scores)), scores[0])


def test_a_match_is_answered_when_a_mistake_is_ten_times_less_likely_than_being_right() -> None:
    assert WRONG_ANSWER == 10
    assert decide(matched(ANSWER_FROM, 0.3)) == Answered("e0")
    assert decide(matched(0.90, 0.3)) == Suggested(("e0", "e1"))
    assert decide(matched(0.92, 0.3)) == Answered("e0")


def test_a_match_that_is_less_sure_is_offered_with_the_two_that_follow() -> None:
    assert decide(matched(0.9, 0.5, 0.4, 0.3)) == Suggested(("e0", "e1", "e2"))


def test_what_is_far_less_likely_is_not_offered() -> None:
    assert decide(matched(0.8, 0.7, 0.05)) == Suggested(("e0", "e1"))


def test_what_is_hardly_likely_is_not_worth_offering() -> None:
    assert decide(matched(OFFER_FROM - 0.01, 0.1)) == Unsure()
    assert decide(NOTHING) == Unsure()


@pytest.mark.parametrize("text", ["hoi", "Hallo!", "HOI 😀", "halo"])
def test_a_greeting_that_is_the_whole_message_is_small_talk(pack: Pack, text: str) -> None:
    talk = small_talk(pack, text)
    assert talk is not None
    assert talk.language == "nl"


@pytest.mark.parametrize("text", ["hoi wat is eerwraak", "mijn vader", "", "😀"])
def test_a_greeting_before_a_question_is_a_question(pack: Pack, text: str) -> None:
    assert small_talk(pack, text) is None


@pytest.mark.parametrize(
    ("text", "command"),
    [("wis", "wipe"), ("Wissen!", "wipe"), ("menu", "menu"), ("112", "card"), ("hoofdmneu", "menu")],
)
def test_a_plain_word_for_a_command_is_the_command(pack: Pack, text: str, command: str) -> None:
    assert command_word(pack, text) == command


@pytest.mark.parametrize("text", ["wissel", "wisssel", "verwijdert", "wisse", "delete al", "verwijder alle"])
def test_wiping_takes_the_very_word(pack: Pack, text: str) -> None:
    assert command_word(pack, text) != "wipe"


@pytest.mark.parametrize("text", ["hoe kan ik mijn gegevens wissen", "wanneer bel ik 112", "wie ben jij", ""])
def test_a_command_word_within_a_question_is_a_question(pack: Pack, text: str) -> None:
    assert command_word(pack, text) is None
