"""Different words with the same meaning find the same entry."""

from io import BytesIO

import pytest

from bot.matching.build import build
from bot.matching.examples import Example
from bot.matching.index import Index
from bot.matching.match import match
from bot.matching.saved import read, write
from bot.matching.vocabulary import Meaning

EXAMPLES = [
    Example("geweld", "haar man slaat haar", "nl"),
    Example("geweld", "wat is huiselijk geweld", "nl"),
    Example("trouwen", "ze moet met haar neef trouwen", "nl"),
    Example("trouwen", "wat is een gedwongen huwelijk", "nl"),
    Example("lhbt", "mijn zoon is homo", "nl"),
    Example("lhbt", "wat is lhbt", "nl"),
]
MEANINGS = [
    Meaning("slaat", "nl", "slaan"),
    Meaning("mept", "nl", "slaan"),
    Meaning("homo", "nl", "homo"),
    Meaning("valt op jongens", "nl", "homo"),
]
INDEX = build(EXAMPLES, meanings=MEANINGS)


@pytest.mark.parametrize(
    ("question", "entry_id"),
    [("die vent mept", "geweld"), ("hij valt op jongens", "lhbt")],
)
def test_another_word_for_the_same_finds_the_entry(question: str, entry_id: str) -> None:
    assert match(INDEX, question).ranked[0].entry_id == entry_id
    without = match(build(EXAMPLES), question)
    assert not without.ranked or without.ranked[0].entry_id != entry_id or without.score < match(INDEX, question).score


def test_half_a_phrase_means_nothing() -> None:
    assert match(INDEX, "valt op").score < match(INDEX, "valt op jongens").score / 2


def test_a_slip_in_a_word_for_the_same_is_understood() -> None:
    assert match(INDEX, "valt mijn broer op jongesn").ranked[0].entry_id == "lhbt"


def test_meanings_are_kept_with_the_index() -> None:
    file = BytesIO()
    write(INDEX.parts[0], file)
    file.seek(0)
    kept = Index((read(file),))
    assert match(kept, "die vent mept zijn vrouw") == match(INDEX, "die vent mept zijn vrouw")
