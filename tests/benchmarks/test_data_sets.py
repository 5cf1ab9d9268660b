"""What methods are taught and asked."""

import json
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from benchmarks import clinc
from benchmarks.growth import grown, inventor
from benchmarks.knowledge_sets import languages, question_of, rows
from benchmarks.questions import Question, sample

PARTS: clinc.Parts = {
    "train": [(f"{verb} the {thing} {when}", name) for name, thing in (("b", "bill"), ("a", "alarm")) for verb in
              ("show", "set", "drop") for when in ("today", "tomorrow")],
    "val": [("set it", "a")],
    "oos_val": [("sing", "oos")],
    "test": [("show it", "b")],
    "oos_test": [("dance", "oos")],
}  # fmt: skip


INTENTS = {
    "money": ["transfer money between my savings accounts", "how much money remains on the other account"],
    "travel": ["reserve another train ticket to the mountains", "when does the next train to the harbour leave"],
}


def test_a_draw_takes_as_many_questions_of_each_intent_in_the_order_of_their_names() -> None:
    data = clinc.few(PARTS, seed=0, shots=2)
    draw = Random(0)
    expected = {name: draw.sample([text for text, label in PARTS["train"] if label == name], 2) for name in ("a", "b")}
    assert [(one.label, one.text) for one in data.examples] == [
        (name, text) for name, texts in expected.items() for text in texts
    ]


def test_questions_out_of_scope_have_no_labels() -> None:
    data = clinc.full(PARTS)
    assert data.test == (Question("show it", frozenset({"b"})), Question("dance", frozenset()))
    assert data.validation == (Question("set it", frozenset({"a"})), Question("sing", frozenset()))


def test_a_file_with_other_data_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "other.json"
    file.write_text(json.dumps(PARTS), "utf-8")
    with pytest.raises(clinc.NoDataError, match="--clinc"):
        clinc.found(file)


def test_a_question_may_have_one_label_several_or_none() -> None:
    assert question_of({"q": "?", "label": "a"}).labels == {"a"}
    assert question_of({"q": "?", "label": ["a", "b"]}).labels == {"a", "b"}
    assert question_of({"q": "?", "label": None}).labels == frozenset()


def test_every_question_has_a_language_and_most_are_dutch() -> None:
    assert languages()[0] == "nl"
    assert {row["lang"] for row in rows()} == set(languages())


def test_a_smaller_sample_is_part_of_a_larger_one_with_a_third_out_of_scope() -> None:
    questions = [Question(str(number), frozenset({"a"} if number % 2 else ())) for number in range(100)]
    small, large = sample(questions, 12), sample(questions, 60)
    assert set(small) <= set(large)
    assert [sum(not one.labels for one in each) for each in (small, large)] == [4, 20]
    assert sample(questions, 100) == tuple(questions)


def test_grown_examples_are_all_different_the_same_at_every_run_and_as_many_for_each_intent() -> None:
    examples = list(grown(INTENTS, 200))
    assert len({one.text for one in examples}) == 200
    assert examples == list(grown(INTENTS, 200))
    assert [one.label for one in examples].count("money") == 100


def test_the_vocabulary_grows_with_the_examples() -> None:
    def vocabulary(size: int) -> int:
        return len({word for one in grown(INTENTS, size) for word in one.text.split()})

    assert vocabulary(100) < vocabulary(200) < vocabulary(400)


def test_invented_words_are_new_and_look_like_the_known_ones() -> None:
    known = [text for texts in INTENTS.values() for text in texts]
    found = list(islice(inventor(known, Random(0)), 50))
    assert not set(found) & {word for text in known for word in text.split()}
    assert all(0 < len(word) <= 12 and set(word) <= set("".join(known)) for word in found)
