import pytest

from bot.language.attached import without_attached
from bot.language.disguise import join_spaced, split_into, undisguised


@pytest.mark.parametrize(
    ("typed", "closed"),
    [
        ("h e l p", "help"),
        ("kom nu h e l p snel", "kom nu help snel"),
        ("h.e.l.p", "help"),
        ("h-e-l-p mij", "help mij"),
        ("ik ga a b", "ik ga a b"),
        ("plan a, plan b of c", "plan a, plan b of c"),
        ("ን ዓ ሓ", "ንዓሓ"),
    ],
)
def test_three_or_more_loose_letters_are_one_word(typed: str, closed: str) -> None:
    assert join_spaced(typed) == closed


def test_digits_and_signs_are_read_as_the_letters_they_look_like() -> None:
    assert "vermoorden" in undisguised("verm00rden")
    assert "slaat" in undisguised("sl@@t")
    assert {"kill", "kiil"} <= set(undisguised("k1ll")) | set(undisguised("ki1l"))


@pytest.mark.parametrize("plain", ["help", "2024", "", "a0000000"])
def test_a_word_without_such_signs_a_number_or_a_code_is_left_alone(plain: str) -> None:
    assert undisguised(plain) == ()


def test_words_written_as_one_are_told_apart_with_the_fewest_words() -> None:
    assert split_into("helpmij", {"help", "mij", "he", "lp"}) == ("help", "mij")
    assert split_into("helpmijx", {"help", "mij"}) == ()
    assert split_into("", {"help"}) == ()


@pytest.mark.parametrize(("word", "rest"), [("والبيت", "بيت"), ("بالقتل", "قتل"), ("وزوجها", "زوجها")])
def test_what_arabic_writes_on_to_a_word_is_taken_off(word: str, rest: str) -> None:
    assert rest in without_attached(word)


@pytest.mark.parametrize("word", ["من", "house", ""])
def test_a_word_with_nothing_attached_stays_alone(word: str) -> None:
    assert without_attached(word) == ()
