"""Names that stand in a dictionary, or in none: what stands around them decides."""

import pytest

from bot.redaction.keep import keep_list
from bot.redaction.redact import redact

KEEP = keep_list(())


def clean(text: str) -> str:
    return redact(text, KEEP).clean


@pytest.mark.parametrize("cue", ["ik ben", "ik heet", "mijn naam is", "dit is", "met", "namens", "mijn zus", "I am"])
@pytest.mark.parametrize(
    "name", ["Kanarievoornaam Kanarieachternaam", "Waterval Theekop", "Anne-Wilgentak Moes", "O'Kastanje Dakrand"]
)
def test_two_words_with_a_capital_where_a_name_can_stand_are_one(cue: str, name: str) -> None:
    assert clean(f"{cue} {name}, ik zoek hulp") == f"{cue} [naam 1], ik zoek hulp"


@pytest.mark.parametrize("cue", ["ik ben", "ik heet", "mijn naam is"])
def test_a_compound_that_no_dictionary_lists_is_a_name_where_one_tells_who_one_is(cue: str) -> None:
    assert clean(f"{cue} kanarievoornaam kanarieachternaam") == f"{cue} [naam 1]"


@pytest.mark.parametrize(
    "who",
    [
        "Nederlander",
        "Marokkaanse",
        "Moslima",
        "vrijwilliger",
        "Vrijwilliger",
        "buurtmoeder",
        "sleutelfiguur",
        "Maatschappelijk Werker",
        "wijkverpleegkundige",
        "Statushouder",
        "Zwanger",
        "Dakloos",
        "doodsbang",
        "Gescheiden Moeder",
        "een Vrouw",
    ],
)
def test_what_someone_is_stays(who: str) -> None:
    assert clean(f"ik ben {who} en zoek hulp") == f"ik ben {who} en zoek hulp"


@pytest.mark.parametrize("code", ["Kanarie123", "user_77x", "F4tima", "Robot9000", "Proef-Persoon7"])
def test_a_name_with_digits_goes(code: str) -> None:
    assert code.lower() not in clean(f"ik ben {code} en zoek hulp").lower()
    assert code.lower() not in clean(f"mijn zus {code} is bang").lower()


@pytest.mark.parametrize(
    "stays", ["ik ben 12weken zwanger", "hij zit in groep8", "mijn zoon doet groep8", "met 3kinderen"]
)
def test_a_word_with_a_number_stays(stays: str) -> None:
    assert clean(stays) == stays


def test_capitals_throughout_tell_nothing() -> None:
    assert clean("IK BEN BANG VOOR MIJN MAN") == "IK BEN BANG VOOR MIJN MAN"
    assert clean("Mijn Man Zegt Dat Scheiden Niet Mag") == "Mijn Man Zegt Dat Scheiden Niet Mag"
    assert clean("Moeder Slaat Haar Kind") == "Moeder Slaat Haar Kind"
    assert clean("mijn oom KRUIMEL DEURKNOP wil geld") == "mijn oom [naam 1] wil geld"


def test_pictures_beside_a_name_hide_nothing() -> None:
    assert clean("🙏 Okselina 🙏 is weg") == "🙏 [naam 1] 🙏 is weg"
    assert clean("ik ben Brigantijn😊 en zoek hulp") == "ik ben [naam 1]😊 en zoek hulp"


def test_a_name_that_was_found_goes_everywhere_it_has_a_capital() -> None:
    assert clean("mijn zus Sneeuwklok is weg. Wie zag Sneeuwklok?") == "mijn zus [naam 1] is weg. Wie zag [naam 1]?"
    assert clean("mijn zus Regenboog tekent een regenboog") == "mijn zus [naam 1] tekent een regenboog"


def test_a_shortened_title_ends_no_sentence() -> None:
    assert clean("mevr. Tafelkleed belde") == "mevr. [naam 1] belde"
