"""Slips of the finger that are made on purpose."""

import random

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.misspelling import NEIGHBOURS, misspelled, slipped
from bot.language.fuzzy import distance

SENTENCE = "my sister may no longer go to school because of what people say of her"
MANY = " ".join(f"{first}{second}word" for first in "abcdefghij" for second in "klmnopqrst")

words = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=15)


@given(words, st.integers())
def test_a_slip_is_exactly_one_edit(word: str, seed: int) -> None:
    assert distance(word, slipped(word, random.Random(seed)), at_most=2) == 1


def test_nothing_is_misspelled_at_a_share_of_nothing() -> None:
    assert misspelled(SENTENCE, 0.0, seed=1) == SENTENCE


def test_every_word_of_three_letters_or_more_is_misspelled_at_a_share_of_all() -> None:
    before, after = SENTENCE.split(), misspelled(SENTENCE, 1.0, seed=1).split()
    assert [one == other for one, other in zip(before, after, strict=True)] == [len(one) < 3 for one in before]


def test_about_as_many_words_are_misspelled_as_the_share_says() -> None:
    before, after = MANY.split(), misspelled(MANY, 0.2, seed=1).split()
    assert 10 <= sum(one != other for one, other in zip(before, after, strict=True)) <= 30


def test_the_same_seed_makes_the_same_slips_and_another_makes_others() -> None:
    assert misspelled(MANY, 0.3, seed=1) == misspelled(MANY, 0.3, seed=1)
    assert misspelled(MANY, 0.3, seed=1) != misspelled(MANY, 0.3, seed=2)


def test_what_is_misspelled_at_a_low_share_is_misspelled_likewise_at_a_higher_one() -> None:
    low, high = misspelled(MANY, 0.1, seed=1).split(), misspelled(MANY, 0.4, seed=1).split()
    wrong = [(one, other) for word, one, other in zip(MANY.split(), low, high, strict=True) if one != word]
    assert wrong
    assert all(one == other for one, other in wrong)


def test_a_wrong_letter_lies_beside_the_right_one_on_the_keyboard() -> None:
    assert set(NEIGHBOURS["s"]) == set("awedzx")
    assert "p" not in NEIGHBOURS["a"]


def test_letters_of_another_script_can_be_misspelled_too() -> None:
    assert misspelled("المدرسة", 1.0, seed=1) != "المدرسة"
