"""Forms of one word have one stem, in the language they are in."""

from bot.language.stemming import stem


def test_forms_of_a_word_share_a_stem() -> None:
    assert stem("vrouwen", "nl") == stem("vrouw", "nl")
    assert stem("marriages", "en") == stem("marriage", "en")
    assert stem("evlilikler", "tr") == stem("evlilik", "tr")


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert stem("guurka", "so") == "guurka"
