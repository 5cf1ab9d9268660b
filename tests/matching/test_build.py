"""An index of any pack, however small."""

import pytest

from bot.matching.build import build
from bot.matching.examples import Example, Negative
from bot.matching.match import Match, match
from tests.matching.small_pack import EXAMPLES, NEGATIVES


def test_one_entry_with_one_question_answers_that_question_and_no_other() -> None:
    index = build([Example("enige", "hoe laat gaat de winkel open", "nl")])
    assert match(index, "hoe laat gaat de winkel open").score > 0.95
    assert match(index, "wat is de hoofdstad van frankrijk").score < 0.5


def test_one_entry_with_negatives_tells_them_apart() -> None:
    index = build([Example("enige", "hoe laat gaat de winkel open", "nl")], NEGATIVES)
    assert match(index, "wanneer gaat de winkel open").score > match(index, "wanneer gaat het regenen").score


@pytest.mark.parametrize("examples", [[], [Example("leeg", "?!", "nl")]])
def test_a_pack_without_a_word_finds_nothing(examples: list[Example]) -> None:
    assert match(build(examples, NEGATIVES), "wat is dit") == Match((), 0.0)


def test_the_same_pack_gives_the_same_scores() -> None:
    questions = ["wat is eerwraak", "mijn vader dwingt mij", "wat wordt het weer", "meldcode stappen"]
    one, other = build(EXAMPLES, NEGATIVES), build(EXAMPLES, NEGATIVES)
    assert [match(one, question) for question in questions] == [match(other, question) for question in questions]


def test_examples_of_an_entry_need_not_stand_together() -> None:
    mixed = [*EXAMPLES[::2], *EXAMPLES[1::2]]
    assert match(build(mixed), "wat is de meldcode").ranked[0].entry_id == "meldcode"


def test_each_language_finds_the_entry_in_its_own_words() -> None:
    english = [Example("eermoord", "what is honour killing", "en"), Example("meldcode", "reporting code steps", "en")]
    index = build([*EXAMPLES, *english])
    assert match(index, "what are the steps of the reporting code").ranked[0].entry_id == "meldcode"
    assert match(index, "wat is eerwraak").ranked[0].entry_id == "eermoord"


def test_a_pack_of_related_entries_is_as_sure_as_one_of_entries_that_stand_alone() -> None:
    related = [Example(one.entry_id, one.text, one.language, ("eermoord", "eer", "nergens")) for one in EXAMPLES]
    question = "waarom is de eer van een familie belangrijk"
    assert match(build(related, NEGATIVES), question).score >= match(build(EXAMPLES, NEGATIVES), question).score


def test_what_is_not_ours_in_one_language_is_not_ours_in_another() -> None:
    examples = [Example("vertrek", "hulp op schiphol", "nl"), Example("vertrek", "help at the airport", "en")]
    negatives = [Negative("bus naar schiphol", "en")]
    assert (
        match(build(examples, negatives), "bus naar schiphol").score
        < match(build(examples), "bus naar schiphol").score / 10
    )
