"""Likeness in spelling, checked against the textbook."""

import numpy as np
import pytest

from bot.matching.letters import build_letters, runs, spelling_of

TEXTS = ["wat is eer", "eerwraak en eer", "huwelijksdwang", "gedwongen huwelijk", "huwelijk huwelijk"]
ENTRIES = np.array([0, 0, 1, 1, 1])
LETTERS = build_letters(spelling_of([text.split() for text in TEXTS]), ENTRIES)


def textbook(question: str, text: str) -> float:
    def vector(words: str) -> dict[str, float]:
        found = tuple(runs(words.split()))
        numbers = dict(zip(found, LETTERS.names.numbers(found), strict=True))
        return {
            run: count * (float(LETTERS.weights[numbers[run]]) if numbers[run] >= 0 else LETTERS.unknown)
            for run, count in runs(words.split()).items()
        }

    one, other = vector(question), vector(text)
    product = sum(weight * other.get(run, 0) for run, weight in one.items())
    return product / float(np.sqrt(sum(v * v for v in one.values()) * sum(v * v for v in other.values())))


@pytest.mark.parametrize("question", ["eer", "huwlijk", "wat is dwang nou", "huwelijk"])
def test_similarity_is_the_cosine_of_runs_of_letters(question: str) -> None:
    found = LETTERS.cosines(question.split())
    assert found == pytest.approx([textbook(question, text) for text in TEXTS], abs=1e-5)


def test_only_those_asked_for_are_compared() -> None:
    everything = LETTERS.cosines(["dwang"])
    some = LETTERS.cosines(["dwang"], np.array([1, 2]))
    assert some[[1, 2]] == pytest.approx(everything[[1, 2]])
    assert np.flatnonzero(some).tolist() == [row for row in (1, 2) if everything[row]]


def test_a_slip_leaves_a_word_more_like_itself_than_like_another() -> None:
    found = LETTERS.cosines(["huwlijksdwang"])
    assert int(found.argmax()) == 2


def test_a_run_that_both_entries_have_tells_less_than_one_of_a_single_entry() -> None:
    rare, common = LETTERS.weights[LETTERS.names.numbers(["dwan", "en"])]
    assert rare > common > 1


def test_the_words_of_an_example_come_back_as_they_were_typed() -> None:
    assert [" ".join(LETTERS.spelling.of(row)) for row in range(len(TEXTS))] == TEXTS
