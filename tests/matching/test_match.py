"""What a question finds, and how sure it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.build import build
from bot.matching.examples import Example
from bot.matching.match import Match, match
from tests.matching.small_pack import EXAMPLES, NEGATIVES

INDEX = build(EXAMPLES, NEGATIVES)


def first(question: str) -> str:
    return match(INDEX, question).ranked[0].entry_id


@pytest.mark.parametrize(
    ("question", "entry_id"),
    [
        ("wat is eerwraak", "eermoord"),
        ("WAT IS EERWRAAK?!", "eermoord"),
        ("wat is nou eigenlijk izzat", "eer"),
        ("mag iemand mij dwingen te trouwen", "huwelijksdwang"),
        ("mijn moeder wil dat ik met mijn neef trouw", "huwelijksdwang"),
        ("ik word geslagen door mijn man, wie bellen", "veilig-thuis"),
        ("stappen meldcode", "meldcode"),
    ],
)
def test_a_question_finds_its_entry_in_other_words(question: str, entry_id: str) -> None:
    assert first(question) == entry_id


@pytest.mark.parametrize(
    ("typed", "entry_id"),
    [("wat is eerwaark", "eermoord"), ("huwlijksdwang", "huwelijksdwang"), ("meldcoode stapen", "meldcode")],
)
def test_a_typing_error_does_not_hide_an_entry(typed: str, entry_id: str) -> None:
    assert first(typed) == entry_id


def test_a_compound_written_as_two_words_is_the_compound() -> None:
    assert match(INDEX, "huwelijks dwang").score == pytest.approx(match(INDEX, "huwelijksdwang").score, abs=0.2)
    assert first("huwelijks dwang") == "huwelijksdwang"


@pytest.mark.parametrize("typed", ["ZORLA EVLİLİK", "zorla evlılık", "zorla evliliği", "الزّواج القسرى", "زواج قسري"])
def test_turkish_i_and_arabic_letters_find_the_same_entry_in_every_form(typed: str) -> None:
    assert first(typed) == "huwelijksdwang"


def test_an_example_word_for_word_is_sure() -> None:
    assert match(INDEX, "Waarom is eer zo belangrijk?").score > 0.98


def test_an_alias_among_small_words_is_more_sure_than_among_others() -> None:
    assert match(INDEX, "wat is izzat").score > match(INDEX, "izzat voetbal uitslag").score


@pytest.mark.parametrize(
    "question",
    [
        "hoofdstad van frankrijk",
        "wat eten we vanavond",
        "xqzt wvbn",
        "how do i bake bread",
        "wat wordt het weer morgen",
    ],
)
def test_an_unrelated_question_is_not_sure(question: str) -> None:
    assert match(INDEX, question).score < 0.5


def test_a_negative_word_for_word_is_never_sure() -> None:
    assert match(INDEX, "wie heeft de wedstrijd gewonnen").score < 0.05


@pytest.mark.parametrize("nothing", ["", "   ", "?!", "😀😀😀", "\u200b\u202e"])
def test_what_has_no_words_finds_nothing(nothing: str) -> None:
    assert match(INDEX, nothing) == Match((), 0.0)


def test_a_message_of_telegram_s_full_length_is_matched() -> None:
    found = match(INDEX, ("mijn ouders willen dat ik trouw " * 200)[:4096])
    assert found.ranked[0].entry_id == "huwelijksdwang"


def test_a_question_that_two_entries_claim_is_not_sure() -> None:
    index = build([*EXAMPLES, Example("tweede", "wat is eerwraak", "nl")])
    found = match(index, "wat is eerwraak")
    assert {one.entry_id for one in found.ranked[:2]} == {"eermoord", "tweede"}
    assert found.score <= 0.5


def test_equals_come_in_the_order_of_the_pack() -> None:
    index = build([Example("b", "zelfde vraag", "nl"), Example("a", "zelfde vraag", "nl")])
    assert [one.entry_id for one in match(index, "zelfde vraag").ranked] == ["b", "a"]


def test_the_first_has_the_score_of_the_match_and_no_other_has_more() -> None:
    found = match(INDEX, "mijn man dwingt mij te trouwen")
    scores = [one.score for one in found.ranked]
    assert scores[0] == found.score
    assert scores == sorted(scores, reverse=True)


@settings(deadline=None)
@given(st.text())
def test_any_text_is_matched_without_error_and_scores_between_0_and_1(text: str) -> None:
    found = match(INDEX, text)
    assert all(0 <= score <= 1 for score in (found.score, *(one.score for one in found.ranked)))


def test_a_question_that_is_nearer_to_a_negative_is_not_sure() -> None:
    index = build([*EXAMPLES, Example("meldcode", "wat wordt het in de meldcode", "nl")], NEGATIVES)
    assert match(index, "wat wordt het vandaag weer").score <= 0.5


def test_one_short_word_that_may_be_a_slip_is_never_answered_outright() -> None:
    examples = [Example("wipe", "gesprek wissen", "nl"), Example("tree", "wat is een boom", "nl")]
    assert match(build(examples), "wissel").score <= 0.5
