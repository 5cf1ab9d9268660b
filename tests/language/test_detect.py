"""The language of the reply: rather Dutch than a wrong guess."""

import pytest

from bot.language.detect import detect

OFFERED = ("nl", "en", "tr", "ar", "fa", "so", "ti")


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("wat is izzat", "nl"),
        ("mijn broer zegt dat ik moet trouwen", "nl"),
        ("wat betekent namus in het turks", "nl"),
        ("what is izzat", "en"),
        ("my husband hits me", "en"),
        ("namus ne demek", "tr"),
        ("töre cinayeti nedir", "tr"),
        ("nasıl yardım alabilirim", "tr"),
        ("ما هو العنف", "ar"),
        ("ازدواج اجباری چیست", "fa"),
        ("waa maxay guurka khasabka ah", "so"),
        ("እንታይ እዩ", "ti"),
    ],
)
def test_a_question_shows_its_language_by_its_small_words(typed: str, language: str) -> None:
    assert detect(typed, OFFERED) == language


@pytest.mark.parametrize("typed", ["izzat", "namus", "help", "töre", "", "😀", "112", "in de war"])
def test_a_word_that_could_be_several_languages_is_none(typed: str) -> None:
    assert detect(typed, OFFERED) is None


def test_one_word_in_arabic_script_is_answered_in_that_script() -> None:
    assert detect("زواج", OFFERED) == "ar"


@pytest.mark.parametrize("typed", ["c'est quoi izzat", "was ist das für eine frage", "namus ne demek"])
def test_a_language_that_is_not_offered_is_not_mistaken_for_one_that_is(typed: str) -> None:
    assert detect(typed, ("nl", "en")) is None
