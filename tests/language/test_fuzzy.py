"""A slip of the finger is forgiven; another word is not."""

import pytest

from bot.language.fuzzy import KnownWords, distance, edits_allowed, nearly_same

KNOWN = KnownWords(["eerwraak", "huwelijksdwang", "vader", "man", "kan", "hulp", "help"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("eerwaak", "eerwraak"), ("eerwraka", "eerwraak"), ("huwlijksdwagn", "huwelijksdwang"), ("vadre", "vader")],
)
def test_a_misspelled_word_finds_the_known_one(typed: str, meant: str) -> None:
    assert KNOWN.nearest(typed) == (meant,)


def test_a_short_word_must_be_typed_right() -> None:
    assert KNOWN.nearest("kam") == ()
    assert not nearly_same("kan", "man")


def test_a_word_up_to_seven_letters_may_have_one_slip_and_a_longer_one_two() -> None:
    assert [edits_allowed(word) for word in ("man", "hulp", "opvang!", "eerwraak")] == [0, 1, 1, 2]
    assert KNOWN.nearest("vodor") == ()


def test_a_swap_of_neighbours_is_one_slip() -> None:
    assert distance("vader", "vaedr", 2) == 1
    assert distance("vader", "moeder", 1) is None


def test_all_words_equally_near_are_found_in_alphabetical_order() -> None:
    assert KNOWN.nearest("hilp") == ("help", "hulp")


def test_hidden_words_are_not_found() -> None:
    assert KNOWN.nearest("hilp", hidden={"help"}) == ("hulp",)


def test_a_very_long_word_costs_no_search() -> None:
    assert KNOWN.nearest("e" * 4096) == ()
