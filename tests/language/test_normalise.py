"""Whatever keyboard it was typed on, the same word is the same word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.normalise import normalise


@pytest.mark.parametrize(
    ("typed", "one_form"),
    [
        ("  Wat is   EERWRAAK?\n", "wat is eerwraak?"),
        ("café, coördinator, één", "cafe, coordinator, een"),
        ("ﬁets", "fiets"),
        ("straße", "strasse"),
        ("ya\u200bsmin", "yasmin"),
        ("\u202eabc\u202c", "abc"),
        ("h\u0336e\u0336l\u0336p\u0336", "help"),
        ("heeeeelp", "heelp"),
        ("foto’s", "foto's"),
    ],
)
def test_capitals_accents_invisible_marks_and_stretching_do_not_matter(typed: str, one_form: str) -> None:
    assert normalise(typed) == one_form


@pytest.mark.parametrize("typed", ["İSTANBUL", "ISTANBUL", "istanbul", "ıstanbul", "Istanbul"])
def test_every_turkish_i_is_one_i(typed: str) -> None:
    assert normalise(typed) == "istanbul"


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("أسرة", "اسره"),
        ("إكراه", "اكراه"),
        ("على", "علي"),
        ("زَوَاج", "زواج"),
        ("زوااااج", "زوااج"),
        ("زـــواج", "زواج"),
        ("کمک", "كمك"),
        ("ازدواج اجباری", "ازدواج اجباري"),
    ],
)
def test_arabic_and_persian_letters_have_one_form(typed: str, same: str) -> None:
    assert normalise(typed) == normalise(same)


def test_digits_of_every_keyboard_are_the_same_and_are_never_shortened() -> None:
    assert normalise("٠٨٠٠ ۱۱۲") == "0800 112"
    assert normalise("1000000") == "1000000"


def test_tigrinya_double_letters_are_one() -> None:
    assert normalise("ሠላም ፀሓይ") == normalise("ሰላም ጸሓይ")


def test_letters_that_carry_meaning_in_other_scripts_stay() -> None:
    assert normalise("कैसे हैं") == "कैसे हैं"
    assert normalise("한국어") == "한국어"


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
