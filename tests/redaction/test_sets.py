"""Redaction is held to what it reaches on the messages of `sets/`, and the judging to what it promises."""

import pytest

from bot.knowledge import kept_words
from bot.pack.pack import load
from bot.redaction.keep import keep_list
from bot.redaction.redact import redact
from bot.shipped import shipped_knowledge
from tests.redaction.scoring import (
    DIRECT,
    INDIRECT,
    Grouping,
    Judged,
    Message,
    Part,
    by_case,
    by_kind,
    by_language,
    by_origin,
    clean_messages,
    judged,
    left_by,
    lost,
    messages,
    told_apart,
    untouched,
)

FIRST = messages("first")
# In percent, a point or one part above what is left now. Of a kind that is not here nothing may be left.
MOST_LEFT = {"name": 3.2, "place": 1.1, "org": 6.3, "age": 8.0, "date": 3.5}
MOST_OF_AN_ORIGIN = 10.0  # its names are some thirty
MOST_OF_A_LANGUAGE = 10.5
FEWEST_NAMES = 10  # of a language, to say something of it


@pytest.fixture(scope="module")
def found() -> list[Judged]:
    """As the bot does it: what the shipped knowledge names stays."""
    keep = keep_list(kept_words(load(shipped_knowledge())))
    return [judged(message, redact(message.text, keep).clean) for message in FIRST]


@pytest.mark.parametrize("kind", [*DIRECT, *INDIRECT])
def test_hardly_any_part_of_a_kind_is_left(found: list[Judged], kind: str) -> None:
    assert 100 * left_by(found, by_kind)[kind].share <= MOST_LEFT.get(kind, 0)


@pytest.mark.parametrize("origin", sorted({part.origin for one in FIRST for part in one.parts if part.kind == "name"}))
def test_names_of_every_origin_are_found_alike(found: list[Judged], origin: str) -> None:
    assert 100 * left_by(found, by_origin)[origin].share <= MOST_OF_AN_ORIGIN


def test_names_are_found_in_every_language_that_has_enough_of_them(found: list[Judged]) -> None:
    shares = {name: share for name, share in left_by(found, by_language).items() if share.of >= FEWEST_NAMES}
    assert len(shares) >= 7
    assert not {name: share for name, share in shares.items() if 100 * share.share > MOST_OF_A_LANGUAGE}


def test_names_without_capitals_are_found_as_well_as_others(found: list[Judged]) -> None:
    shares = left_by(found, by_case)
    assert 100 * shares["lowercase"].share <= 3.9
    assert 100 * shares["other"].share <= 2.6


def test_messages_are_left_without_a_direct_identifier(found: list[Judged]) -> None:
    assert 100 * clean_messages(found).share >= 95.6


def test_what_a_helper_needs_to_read_stays(found: list[Judged]) -> None:
    assert 100 * lost(found).share <= 1.9


def test_messages_with_nobody_in_them_stay_as_they_are(found: list[Judged]) -> None:
    assert 100 * untouched(found).share >= 96


def test_each_person_of_a_message_has_a_number_of_their_own(found: list[Judged]) -> None:
    assert 100 * told_apart(found).share >= 93.6


NAME = Part(12, 16, "name", ("Hoop",), "p1", "surinamese")
PHONE = Part(17, 28, "phone", ("06-12345678",))
MESSAGE = Message("ik hoop dat Hoop 06-12345678 belt, bel 112", "nl", (NAME, PHONE), ("ik hoop", "112"))


def left(clean: str, message: Message = MESSAGE) -> tuple[str, ...]:
    return tuple(part.kind for part in judged(message, clean).left)


def test_of_a_message_that_was_not_redacted_everything_is_left() -> None:
    for message in FIRST:
        assert judged(message, message.text).left == message.parts
        assert not judged(message, message.text).lost


@pytest.mark.parametrize("grouping", [by_case, by_kind, by_language, by_origin])
def test_every_name_is_counted_in_every_grouping(grouping: Grouping) -> None:
    rows = [judged(message, message.text) for message in FIRST]
    names = [part for message in FIRST for part in message.parts if part.kind == "name"]
    counted = left_by(rows, grouping)
    assert (counted["name"].of if grouping is by_kind else sum(share.of for share in counted.values())) == len(names)


def test_a_word_that_is_a_name_too_may_stay_where_it_is_a_word() -> None:
    assert left("ik hoop dat [naam 1] [telefoon 1] belt, bel 112") == ()
    assert left("ik hoop dat hoop [telefoon 1] belt, bel 112") == ("name",)


@pytest.mark.parametrize("number", ["06 12 34 56 78", "0612345678", "06-123456xx", "٠٦١٢٣٤٥٦٧٨"])
def test_a_number_is_left_however_it_is_written_and_in_part(number: str) -> None:
    assert left(f"ik hoop dat [naam 1] {number} belt, bel 112") == ("phone",)


def test_what_a_placeholder_says_is_not_left() -> None:
    age = Message("ze is 12 jaar", "nl", (Part(6, 8, "age", ("12",)),), ())
    assert left("ze is [leeftijd 12-17] jaar", age) == ()
    assert left("ze is [12] jaar", Message("ze is [12] jaar", "nl", (Part(7, 9, "age", ("12",)),), ())) == ("age",)


def test_a_name_is_left_with_an_ending_and_in_other_letters_of_the_same_name() -> None:
    message = Message("Ayşe belt", "nl", (Part(0, 4, "name", ("Ayşe",)),), ("belt",))
    assert left("ayse's belt", message) == ("name",)
    assert left("ayserol belt", message) == ()


def test_what_had_to_stay_is_lost_when_it_is_gone() -> None:
    assert judged(MESSAGE, "ik [naam 1] dat [naam 1] [telefoon 1] belt, bel [nummer 1]").lost == ("ik hoop", "112")


def test_people_are_told_apart_by_their_numbers() -> None:
    people = tuple(Part(at, at + 4, "name", ("x",), who) for at, who in ((0, "a"), (5, "b"), (10, "a")))
    message = Message("Amal Noor Amal", "nl", people, ())
    assert judged(message, "[naam 1] [naam 2] [naam 1]").told_apart
    assert judged(message, "[naam 1] [naam 2] [naam 3]").told_apart is False
    assert judged(message, "[naam 1] [naam 1] [naam 1]").told_apart is False
    assert judged(message, "[naam 1] Noor [naam 1]").told_apart is None
