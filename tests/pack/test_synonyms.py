"""Editors say which words mean the same, in every language under the same name."""

from bot.matching.examples import meanings_of
from bot.matching.vocabulary import Meaning
from bot.pack.pack import load
from tests.pack.conftest import Write
from tests.pack.test_check import told

DUTCH, ENGLISH = "nl/synonyms.yaml", "en/synonyms.yaml"


def test_words_with_one_meaning_come_with_their_language(write: Write) -> None:
    folder = write(extra={DUTCH: "slaan: [meppen, in elkaar]\n", ENGLISH: "slaan: [hit]\n"})
    assert told(folder) == []
    assert meanings_of(load(folder, folder)) == (
        Meaning("meppen", "nl", "slaan"),
        Meaning("in elkaar", "nl", "slaan"),
        Meaning("hit", "en", "slaan"),
    )


def test_a_meaning_that_dutch_does_not_have_is_named(write: Write) -> None:
    assert told(write(extra={DUTCH: "slaan: [meppen]\n", ENGLISH: "slann: [hit]\n"})) == [
        "kennis/en/synonyms.yaml:1:1: let op: betekenis 'slann' bestaat niet in nl - bedoel je 'slaan'?"
    ]


def test_a_meaning_without_words_is_named(write: Write) -> None:
    assert [line.split(":")[:3] for line in told(write(extra={DUTCH: "slaan: []\n"}))] == [
        ["kennis/nl/synonyms.yaml", "1", "8"]
    ]
