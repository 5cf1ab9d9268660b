"""What a short message shows by its words alone."""

import pytest

from bot.following.form import Form, form_of, goes_on, named_language, telling, typed_words
from bot.pack.pack import load
from bot.shipped import shipped_knowledge


@pytest.fixture(scope="module")
def form() -> Form:
    return form_of(load(shipped_knowledge()).follow)


@pytest.mark.parametrize(
    "text", ["meer", "Vertel me meer!", "more", "daha fazla", "المزيد", "بیشتر بگو", "wax dheeraad ah", "ተወሳኺ"]
)
def test_a_message_that_asks_for_more_is_known_word_for_word(form: Form, text: str) -> None:
    assert typed_words(text) in form.more


@pytest.mark.parametrize("text", ["weer", "mee", "meer lezen", "meer vrouwen in opleiding", "mor"])
def test_what_looks_like_more_is_not(form: Form, text: str) -> None:
    assert typed_words(text) not in form.more


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("en in het Turks?", "tr"),
        ("turks", "tr"),
        ("kan ik dat in het arabisch lezen", "ar"),
        ("in english please", "en"),
        ("in het engles", "en"),
        ("heb je dit ook in het Nederlands", "nl"),
        ("türkçe?", "tr"),
        ("بالعربي", "ar"),
        ("هل يوجد بالتركية", "tr"),
        ("en in het pools", "pl"),
        ("af soomaali", "so"),
    ],
)
def test_a_language_is_asked_for_in_any_language(form: Form, text: str, code: str) -> None:
    assert named_language(form, typed_words(text)) == code


@pytest.mark.parametrize(
    "text",
    [
        "hoeveel turkse ouders accepteren dat",
        "is er een tolk turks",
        "turks of arabisch",
        "spreek je turks",
        "wat kost het",
        "poolse",
        "",
    ],
)
def test_a_language_within_a_question_is_not_asked_for(form: Form, text: str) -> None:
    assert named_language(form, typed_words(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "en voor mannen?",
        "maar ze wil niet",
        "mag dat?",
        "waar kan ze heen",
        "what if she is a minor",
        "is it free",
        "peki ya erkekler?",
        "ولو كانت قاصر",
        "وللرجال؟",
        "هل هذا ممنوع",
    ],
)
def test_what_begins_with_and_or_points_back_goes_on(form: Form, text: str) -> None:
    assert goes_on(form, typed_words(text))


@pytest.mark.parametrize(
    "text",
    [
        "wat is achterlating",
        "hoe herken ik huwelijksdwang",
        "bedankt",
        "mijn zus wordt geslagen",
        "?",
        "en mijn zus moet van haar vader morgen met hem mee naar het dorp",
    ],
)
def test_what_says_itself_what_it_is_about_does_not(form: Form, text: str) -> None:
    assert not goes_on(form, typed_words(text))


def test_what_a_message_tells_is_left_without_the_words_that_tie_it(form: Form) -> None:
    assert telling(form, typed_words("en als ze haar paspoort mist")) == ("paspoort", "mist")
