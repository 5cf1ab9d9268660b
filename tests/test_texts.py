import pytest

from bot.texts import Texts

DUTCH = {"hello": "Dag {name}", "count": "{page} van {pages}", "only_dutch": "alleen hier"}
TURKISH = Texts("tr", "ltr", {"hello": "Merhaba {name}", "count": ""}, DUTCH)


def test_a_text_is_filled_in() -> None:
    assert TURKISH("hello", name="Wegwijzer") == "Merhaba Wegwijzer"


def test_a_text_that_is_missing_or_empty_is_said_in_dutch() -> None:
    assert TURKISH("only_dutch") == "alleen hier"
    assert TURKISH("count", page=1, pages=2) == "1 van 2"


def test_what_is_filled_in_is_not_filled_in_again() -> None:
    assert TURKISH("hello", name="{name} {0} {name.__class__}") == "Merhaba {name} {0} {name.__class__}"


def test_an_unknown_text_is_named() -> None:
    with pytest.raises(KeyError, match="nothing"):
        TURKISH("nothing")


def test_a_missing_value_is_named() -> None:
    with pytest.raises(KeyError, match=r"'hello' .* 'name'"):
        TURKISH("hello")


def test_a_value_too_many_does_no_harm() -> None:
    assert TURKISH("only_dutch", name="x") == "alleen hier"


def test_a_value_may_be_called_key() -> None:
    assert Texts("nl", "ltr", {"a": "{key}"})("a", key="k") == "k"
