"""How a question is read: known words, roots, slips."""

import pytest

from bot.matching.reading import MOST_SENTENCES, told, word_features
from bot.matching.recipe import SHIPPED, Recipe
from bot.matching.vocabulary import MOST_REPLACED, Vocabulary

KNOWN = Vocabulary.of("nl", ["wat is eerwraak", "gedwongen huwelijken"])


def test_a_known_word_is_taken_as_it_is() -> None:
    assert [(token.word, token.trust) for token in KNOWN.read("Eerwraak!")] == [("eerwraak", 1.0)]


def test_another_form_of_a_known_word_is_known_by_its_root() -> None:
    (token,) = KNOWN.read("huwelijk")
    assert (token.trust, token.root) == (1.0, KNOWN.read("huwelijken")[0].root)


def test_a_misspelled_word_is_read_as_the_nearest_and_trusted_less() -> None:
    (token,) = KNOWN.read("eerwaark")
    assert (token.typed, token.word, token.trust) == ("eerwaark", "eerwraak", SHIPPED.slips)


def test_a_small_word_of_the_language_is_no_slip_of_another() -> None:
    assert Vocabulary.of("nl", ["mijn man"]).read("zijn")[0].trust == 0.0


def test_a_word_that_is_near_nothing_stays_unknown() -> None:
    (token,) = KNOWN.read("voetbal")
    assert (token.word, token.trust) == ("voetbal", 0.0)


def test_a_hidden_word_is_read_as_if_nobody_had_written_it() -> None:
    assert KNOWN.read_words(["eerwraak"], hidden={"eerwraak"})[0].trust < 1


def test_only_so_many_words_of_a_long_message_are_looked_up() -> None:
    tokens = KNOWN.read(" ".join(["eerwaark"] * (MOST_REPLACED + 5)))
    assert sum(token.trust == SHIPPED.slips for token in tokens) == MOST_REPLACED


def test_words_are_features_with_their_roots_and_neighbours() -> None:
    found = word_features(KNOWN.read("wat is eerwaark"))
    assert {"wat", "#wat", "eerwraak", "wat is"} <= set(found)
    assert found["wat"] == (1, 1.0)
    assert found["eerwraak"] == (1, SHIPPED.slips)


def test_a_part_that_weighs_nothing_is_no_feature() -> None:
    assert set(word_features(KNOWN.read("wat is"), Recipe(roots=0, neighbours=0))) == {"wat", "is"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zij is weg. Waar kan ik heen?", [("zij", "is", "weg"), ("waar", "kan", "ik", "heen")]),
        ("eerst\ndan", [("eerst",), ("dan",)]),
        ("أين هي؟ ساعدوني", [("اين", "هي"), ("ساعدوني",)]),
        ("?!", []),
    ],
)
def test_a_story_falls_into_sentences(text: str, found: list[tuple[str, ...]]) -> None:
    assert list(told(text)) == found


def test_of_many_sentences_neighbours_are_taken_together_and_nothing_is_lost() -> None:
    found = told(". ".join(f"zin nummer{n}" for n in range(21)))
    assert len(found) == MOST_SENTENCES
    assert sum(found, ()) == tuple(word for n in range(21) for word in ("zin", f"nummer{n}"))


COMPOUNDS = Vocabulary.of("nl", ["eergerelateerd geweld", "huwelijksdwang en geld", "geweld thuis"])


def words_of(text: str) -> list[str]:
    return [token.word for token in COMPOUNDS.read(text)]


def test_a_compound_written_as_two_words_is_read_as_one() -> None:
    (token,) = COMPOUNDS.read("huwelijks dwang")
    assert (token.typed, token.word, token.trust) == ("huwelijksdwang", "huwelijksdwang", 1.0)


def test_a_slip_in_a_part_does_not_hide_the_compound() -> None:
    assert words_of("eer gerelatert geweld") == ["eergerelateerd", "geweld"]


def test_short_words_are_not_joined_with_a_slip() -> None:
    assert words_of("en gelt") == ["en", "geld"]


def test_two_words_written_as_one_are_read_as_two() -> None:
    assert words_of("geweldthuis") == ["geweld", "thuis"]


def test_of_words_equally_near_the_one_used_most_is_meant() -> None:
    assert words_of("gewld") == ["geweld"]
