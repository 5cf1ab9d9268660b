"""How far the translations and the help routes are is counted as it is, without making it look better."""

from datetime import date
from pathlib import Path

from bot.pack.check import Findings, examine
from bot.pack.progress import Routes, Translated
from tests.pack.conftest import FILES, Write

TODAY = date(2026, 1, 31)


def found(folder: Path) -> Findings:
    return examine(folder, TODAY, folder)


def test_a_language_is_held_against_the_terms_help_and_safety_that_dutch_has(write: Write) -> None:
    folder = write(
        extra={
            "nl/tips.yaml": "- {id: vier, kind: tip, title: Vier, questions: [wat is vier], answer: Dat is vier.}\n",
            "en/more.yaml": "- {id: vier, title: Four}\n",
        }
    )
    english = found(folder).translated["en"]
    assert english == Translated(entries=2, answers=1, expected=3, present=1, extent="full", read_by_native=False)


def test_what_is_expected_may_stand_in_another_file_of_the_language(write: Write) -> None:
    assert found(write()).translated["en"].present == 1  # in terms.yaml


def test_a_language_with_only_a_card_or_only_words_says_so(write: Write) -> None:
    folder = write(
        extra={
            "tr/language.yaml": "name: T\ndirection: ltr\nreviewed: native\nscope: card\n",
            "tr/texts.yaml": "menu.back: M\n",
            "tr/card.yaml": FILES["en/card.yaml"],
            "tr/a.yaml": "- {id: een, title: Bir}\n",
            "ku/a.yaml": "- {id: een, aliases: [yek]}\n",
        }
    )
    languages = found(folder).translated
    assert {code: (one.extent, one.read_by_native) for code, one in languages.items()} == {
        "en": ("full", False),
        "tr": ("card", True),
        "ku": ("words", False),
    }


def test_help_routes_are_counted_by_how_they_were_verified(write: Write) -> None:
    folder = write(
        {"contacts.yaml": ("how: copy}\n  confidence: high", "how: copy}\n  confidence: high\n  unverified: [web]")}
    )
    assert found(folder).routes == Routes(total=3, called=0, copied=1, unverified=1)
    called = write({"contacts.yaml": ("how: copy", "how: called")})
    assert found(called).routes == Routes(total=3, called=1, copied=0, unverified=0)
