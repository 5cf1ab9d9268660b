"""A fixed phrase is one only when it is the whole message."""

from bot.matching.phrase import meant

PHRASES = [
    ("wis", "wipe"),
    ("wissen", "wipe"),
    ("hoofdmenu", "menu"),
    ("goede morgen", "greeting"),
    ("help", "a"),
    ("hulp", "b"),
]


def test_the_phrase_itself_in_any_spelling_is_meant() -> None:
    assert meant("WIS!", PHRASES) == "wipe"
    assert meant("  Goede   mórgen 😀", PHRASES) == "greeting"


def test_a_slip_in_a_longer_word_is_forgiven() -> None:
    assert meant("hoofdmneu", PHRASES) == "menu"


def test_a_short_word_must_be_right() -> None:
    assert meant("was", PHRASES) is None


def test_what_must_be_exact_is_not_taken_from_a_slip() -> None:
    assert meant("wisssen", PHRASES) == "wipe"
    assert meant("wissne", PHRASES, exactly=["wipe"]) is None
    assert meant("Wissen!", PHRASES, exactly=["wipe"]) == "wipe"


def test_a_phrase_within_a_longer_message_is_not_meant() -> None:
    assert meant("kan ik mijn gegevens wissen", PHRASES) is None
    assert meant("goede morgen, wat is eerwraak", PHRASES) is None


def test_the_phrase_itself_goes_before_one_that_is_near() -> None:
    assert meant("hulp", PHRASES) == "b"


def test_a_message_without_words_means_nothing() -> None:
    assert meant("?!", PHRASES) is None
    assert meant("", [("?!", "x")]) is None
