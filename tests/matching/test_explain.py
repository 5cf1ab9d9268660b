"""Who writes examples can see why a question leads where it leads."""

import pytest

from bot.matching.build import build
from bot.matching.examples import Example, Negative
from bot.matching.explain import explain
from bot.matching.index import Index
from bot.matching.match import match
from bot.matching.vocabulary import Meaning

EXAMPLES = (
    Example("paspoort", "Paspoort aanvragen", "nl"),
    Example("paspoort", "hoe vraag ik een paspoort aan", "nl"),
    Example("paspoort", "mijn paspoort is verlopen", "nl"),
    Example("zwembad", "Zwemles", "nl"),
    Example("zwembad", "waar kan mijn kind zwemles krijgen", "nl"),
    Example("zwembad", "what does swimming cost", "en"),
    Example("ruzie", "Ruzie thuis", "nl"),
    Example("ruzie", "mijn vader wil mij slaan", "nl"),
)
NEGATIVES = (Negative("wat wordt het weer morgen", "nl"),)
MEANINGS = (Meaning("slaan", "nl", "geweld"), Meaning("meppen", "nl", "geweld"))


@pytest.fixture(scope="module")
def index() -> Index:
    return build(EXAMPLES, NEGATIVES, MEANINGS)


def test_the_first_three_are_those_of_the_match_each_with_its_nearest_example(index: Index) -> None:
    found = explain(index, EXAMPLES, "mijn paspoort is verlopen")
    assert [(one.entry_id, one.score) for one in found.nearest] == [
        (one.entry_id, one.score) for one in match(index, "mijn paspoort is verlopen").ranked[:3]
    ]
    assert found.nearest[0].example == EXAMPLES[2]


def test_the_example_says_its_language(index: Index) -> None:
    assert explain(index, EXAMPLES, "the cost of swimming").nearest[0].example == EXAMPLES[5]


def test_words_are_known_meant_or_unknown(index: Index) -> None:
    found = explain(index, EXAMPLES, "mijn paspoot xyzzq")
    assert [(one.typed, one.read_as, one.known) for one in found.words] == [
        ("mijn", "mijn", "known"),
        ("paspoot", "paspoort", "slip"),
        ("xyzzq", "xyzzq", "unknown"),
    ]


def test_shared_words_and_others_are_told_apart(index: Index) -> None:
    first = explain(index, EXAMPLES, "waar is mijn paspoot xyzzq").nearest[0]
    assert first.example == EXAMPLES[2]
    assert (first.same, first.other) == (("is", "mijn", "paspoort"), ("waar",))


def test_a_word_that_means_the_same_is_told_with_its_meaning(index: Index) -> None:
    first = explain(index, EXAMPLES, "mijn vader wil mij meppen").nearest[0]
    assert (first.entry_id, first.alike, first.other) == ("ruzie", (("meppen", "geweld"),), ())


def test_a_nearer_question_that_is_not_ours_is_shown(index: Index) -> None:
    assert explain(index, EXAMPLES, "wat wordt het weer").outside == ("wat", "wordt", "het", "weer", "morgen")
    assert explain(index, EXAMPLES, "paspoort").outside is None


def test_of_what_is_like_nothing_only_the_words_are_told(index: Index) -> None:
    found = explain(index, EXAMPLES, "ሰላም")
    assert (found.nearest, found.outside) == ((), None)
    assert [one.known for one in found.words] == ["unknown"]
