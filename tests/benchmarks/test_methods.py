"""What is compared, as far as it needs nothing but the tests' own environment."""

from collections.abc import Sequence

import pytest

from benchmarks.methods import BM25, CHATTERBOT, LIKE_CHATTERBOT, TOKEN_SET, WEGWIJZER, WRATIO, Kind
from benchmarks.questions import OUTSIDE, Example

EXAMPLES = (
    Example("how do i reset my password", "password"),
    Example("i forgot my password", "password"),
    Example("when does the shop open", "hours"),
    Example("what are your opening hours", "hours"),
    Example("who won the match yesterday", OUTSIDE),
)
KINDS = (WEGWIJZER, WRATIO, TOKEN_SET, BM25, LIKE_CHATTERBOT)


def ranked(kind: Kind, question: str) -> Sequence[tuple[str, float]]:
    method = kind.make("en")
    method.fit(EXAMPLES)
    return method.rank(question)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_method_finds_what_is_nearly_an_example(kind: Kind) -> None:
    assert ranked(kind, "i forgot my passwords")[0][0] == "password"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_method_ranks_labels_once_the_surest_first(kind: Kind) -> None:
    ranking = ranked(kind, "when are your opening hours")
    scores = [score for _, score in ranking]
    assert scores == sorted(scores, reverse=True)
    assert len({label for label, _ in ranking}) == len(ranking)


def test_the_others_have_what_is_not_our_subject_as_a_label_of_its_own() -> None:
    assert ranked(BM25, "who won the match")[0][0] == OUTSIDE
    assert OUTSIDE not in {label for label, _ in ranked(WEGWIJZER, "who won the match")}


def test_a_slow_method_is_asked_less_and_beyond_all_patience_nothing() -> None:
    assert WRATIO.affordable(10_000, seconds=10, fewest=1) < WRATIO.affordable(1_000, seconds=10, fewest=1)
    assert WRATIO.affordable(1_000_000, seconds=1, fewest=50) == 50
    assert CHATTERBOT.too_slow(15_000)
    assert not CHATTERBOT.too_slow(750)
