"""How hard an answer is to read is measured on what its writer can change."""

import pytest

from bot.pack.readability import score, sentences, syllables

EASY = "Je mag zelf kiezen met wie je trouwt. Niemand mag jou dwingen. Wil je praten? Bel dan met ons. " * 3
HARD = "Gemeentelijke beleidsmedewerkers inventariseren maatschappelijke ondersteuningsmogelijkheden. " * 8


@pytest.mark.parametrize(
    ("word", "count"),
    [("huis", 1), ("koe", 1), ("sneeuw", 1), ("zelf", 1), ("trouwen", 2), ("ideeën", 3), ("dwang", 1), ("reünie", 3)],
)
def test_syllables_are_counted_by_ear(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_score_is_the_published_sum() -> None:
    text = "De man is in het huis. " * 6  # six words of one syllable a sentence
    assert score(text, "Titel") == pytest.approx(206.84 - 0.93 * 6 - 77 * 1)


def test_plain_words_in_short_sentences_score_higher_than_officialese() -> None:
    easy, hard = score(EASY, "Titel"), score(HARD, "Titel")
    assert easy is not None
    assert hard is not None
    assert easy > 80 > 0 > hard


def test_names_placeholders_numbers_and_the_subject_do_not_make_it_harder() -> None:
    named = EASY + "Bel met {name:landelijk-knooppunt} of met Landelijk Knooppunt, sinds 2015. "
    about = EASY.replace("trouwt", "huwelijksdwang")
    found = [score(EASY, "Huwelijksdwang"), score(named, "Huwelijksdwang"), score(about, "Huwelijksdwang")]
    assert all(one == pytest.approx(found[0], abs=3) for one in found)
    unknown = score(about, "Titel")
    assert unknown is not None
    assert found[2] is not None
    assert unknown < found[2] - 3


def test_of_a_short_text_nothing_is_said() -> None:
    assert score("Verantwoordelijkheidsgevoel.", "Titel") is None


def test_a_line_of_a_list_is_a_sentence() -> None:
    assert sentences("Doe dit:\n- bel ons\n- of schrijf. Dat kan ook.") == (
        ("Doe", "dit"),
        ("bel", "ons"),
        ("of", "schrijf"),
        ("Dat", "kan", "ook"),
    )
