"""Learning from marked messages."""

from random import Random

import numpy as np
import pytest

from bot.learning.examples import Example, example
from bot.learning.told import Told, all_told, digest, told
from bot.learning.training import train
from bot.learning.variations import Variations, Varied
from bot.redaction.kinds import Kind
from bot.redaction.labels import LABELS, learnt_from
from bot.redaction.vocabulary import vocabulary

NAME = LABELS.index(Kind.NAME)


def test_a_marked_message_is_its_text_and_what_must_go() -> None:
    assert told("mijn nicht {n:semhar} in {p:kampen}\\nze is {a:16}") == Told(
        "mijn nicht semhar in kampen\nze is 16",
        ((11, 17, Kind.NAME), (21, 27, Kind.PLACE), (34, 36, Kind.AGE)),
    )


def test_a_mark_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        told("mijn nicht {q:semhar}")


def test_every_message_we_learn_from_is_marked_well() -> None:
    messages = list(all_told())
    assert len(messages) > 3000
    for one in messages:
        assert "{" not in one.text
        assert "}" not in one.text
        assert all(one.text[start:end].strip() == one.text[start:end] != "" for start, end, _ in one.parts)


def test_what_is_shipped_was_learnt_from_these_messages() -> None:
    assert learnt_from() == digest(), "the messages have changed: run python -m bot.learning"


def test_variations_say_the_same_of_other_people() -> None:
    one = told("{n:Semhar} belt, haar zus {n:semhar} niet, zegt {n:Joke van der Meulen} uit {p:Kampen}")
    varied = [each.told for each in Variations(vocabulary(), Random(1)).of(one)]
    assert varied[0] == one
    for other in varied[1:3]:
        parts = [other.text[start:end] for start, end, _ in other.parts]
        assert parts[0].lower() == parts[1] != "semhar"
        assert " van der " in parts[2]
        assert parts[3] == "Kampen"
        assert other.text.endswith("uit Kampen")
    assert varied[3].text == one.text.lower()


def test_an_example_has_a_label_for_every_word_and_traits_for_those_that_can_be_anything() -> None:
    one = example(Varied(told("mijn zus {n:semhar} woont, {d:3 mei} op {s:Beekwal 5}")), vocabulary(), Random(1))
    assert len(one.traits) == len(one.labels)
    assert [at for at, label in enumerate(one.labels) if label] == [2]
    assert one.traits[4] is None
    assert "kin sort new" in (one.traits[2] or ()) or "kin sort name" in (one.traits[2] or ())


def test_what_is_learnt_is_what_was_told() -> None:
    """Words behind "zus" are names here, words behind "soep" are not; the words themselves tell nothing."""
    chance = Random(2)
    words = ["".join(chance.choices("abcdefghij", k=6)) for _ in range(80)]
    behind_zus = [Example([["-1 <edge>"], ["-1 zus", f"word {word}"]], [0, NAME]) for word in words[:40]]
    behind_soep = [Example([["-1 <edge>"], ["-1 soep", f"word {word}"]], [0, 0]) for word in words[40:]]
    weights = train([*behind_zus, *behind_soep])
    zus, soep = (
        weights.chances([weights.points_of(["-1 <edge>"]), weights.points_of([trait])])[1, NAME]
        for trait in ("-1 zus", "-1 soep")
    )
    assert zus > 0.8
    assert soep < 0.2


def test_the_same_messages_give_the_same_weights() -> None:
    examples = [example(Varied(told("mijn zus {n:semhar} belt")), vocabulary(), Random(1)) for _ in range(3)]
    one, other = train(examples), train(examples)
    assert one.rows == other.rows
    assert np.array_equal(one.points, other.points)
