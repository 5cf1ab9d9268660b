"""Questions that people asked can stand apart from the entries, so that these stay short to read."""

from bot.matching.examples import Example, examples_of
from bot.pack.pack import load
from tests.pack.conftest import Write
from tests.pack.test_check import told

APART = "nl/questions/begrippen.yaml"


def test_they_lead_to_their_entry_with_those_of_the_entry_itself(write: Write) -> None:
    folder = write(extra={APART: "een: [zeg eens een]\n", "nl/questions/meer.yaml": "een: [nog een]\n"})
    assert told(folder) == []
    examples = examples_of(load(folder, folder))
    for text in ("wat is een", "zeg eens een", "nog een"):
        assert Example("een", text, "nl", ("twee",)) in examples


def test_another_language_may_have_questions_for_an_entry_that_it_did_not_translate(write: Write) -> None:
    folder = write(extra={"en/questions/any.yaml": "twee: [what is two]\n"})
    assert told(folder) == []
    assert Example("twee", "what is two", "en") in examples_of(load(folder, folder))


def test_an_entry_that_is_not_there_is_named(write: Write) -> None:
    assert told(write(extra={APART: "eeen: [zeg eens een]\n"})) == [
        f"kennis/{APART}:1:1: onderwerp 'eeen' bestaat niet - bedoel je 'een'?"
    ]


def test_a_question_leads_to_one_entry_wherever_it_stands(write: Write) -> None:
    assert told(write(extra={APART: "twee:\n  - Wat is een?\n"})) == [
        f"kennis/{APART}:2:5: 'Wat is een?' hoort al bij onderwerp 'een' (kennis/nl/begrippen.yaml:1) - "
        "laat het bij één van de twee staan"
    ]
