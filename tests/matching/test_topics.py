"""A message that asks two things."""

import pytest

from bot.answering import Answered, Suggested, decide
from bot.matching.build import build
from bot.matching.examples import Example
from bot.matching.match import match
from tests.matching.small_pack import EXAMPLES, NEGATIVES

INDEX = build([*EXAMPLES, Example("eermoord", "wat betekent eermoord precies", "nl")], NEGATIVES)


@pytest.mark.parametrize(
    "question",
    [
        "wat is eerwraak en welke stappen heeft de meldcode",
        "Welke stappen heeft de meldcode? Wat is eerwraak?",
    ],
)
def test_both_are_offered_and_neither_is_answered_alone(question: str) -> None:
    found = match(INDEX, question)
    assert {one.entry_id for one in found.ranked[:2]} == {"eermoord", "meldcode"}
    decided = decide(found)
    assert isinstance(decided, Suggested)
    assert {"eermoord", "meldcode"} <= set(decided.entry_ids)


@pytest.mark.parametrize("question", ["wat is eerwraak en wat betekent eermoord precies", "wat is eerwraak, graag"])
def test_one_subject_in_two_clauses_is_one_question(question: str) -> None:
    assert match(INDEX, question).ranked[0].entry_id == "eermoord"
    assert isinstance(decide(match(INDEX, question)), Answered)


def test_every_entry_is_ranked_once() -> None:
    found = match(INDEX, "wat is eerwraak en welke stappen heeft de meldcode")
    ids = [one.entry_id for one in found.ranked]
    assert len(ids) == len(set(ids))
    assert [one.score for one in found.ranked] == sorted((one.score for one in found.ranked), reverse=True)
