"""Naive Bayes, checked against the textbook."""

import numpy as np
import pytest

from bot.matching.likelihood import RARE, TYPICAL, likelihood_of
from bot.matching.space import build_space

TEXTS = ["eer familie", "eer wraak", "dwang trouwen", "dwang familie", "dwang dwang"]
CLASSES = np.array([0, 0, 1, 1, 1])
SPACE = build_space([dict.fromkeys(text.split(), (1.0, 1.0)) for text in TEXTS], CLASSES)
LIKELIHOOD = likelihood_of(SPACE, CLASSES)


def columns(text: str) -> list[int]:
    return SPACE.names.numbers(text.split())


def textbook(text: str, number: int, texts: list[str], classes: list[int]) -> float:
    seen = [set(other.split()) for other, of in zip(texts, classes, strict=True) if of == number]
    total = sum(map(len, seen)) + RARE * len(SPACE.names)
    return float(sum(np.log((sum(word in other for other in seen) + RARE) / total) for word in text.split()))


@pytest.mark.parametrize("text", ["eer", "dwang familie", "wraak trouwen familie"])
def test_a_class_is_as_likely_as_its_words_together(text: str) -> None:
    one, other = (textbook(text, number, TEXTS, CLASSES.tolist()) for number in (0, 1))
    found = LIKELIHOOD.scores(columns(text))
    assert found[0] - found[1] == pytest.approx(one - other, abs=1e-4)
    assert found.max() == 0


def test_without_an_example_its_words_count_once_less() -> None:
    with_it = LIKELIHOOD.scores(columns("eer wraak"))
    without = LIKELIHOOD.scores_without(columns("eer wraak"), (), 0)
    assert without[0] - without[1] < with_it[0] - with_it[1]


def test_a_class_that_is_gone_is_never_the_likeliest() -> None:
    assert LIKELIHOOD.scores_without(columns("dwang"), [1], None).argmax() == 0


def test_a_long_message_counts_no_more_than_a_typical_one() -> None:
    once = LIKELIHOOD.scores(columns("eer") * TYPICAL)
    assert LIKELIHOOD.scores(columns("eer") * TYPICAL * 3) == pytest.approx(once, rel=1e-4)


def test_a_question_without_known_words_finds_all_alike() -> None:
    assert LIKELIHOOD.scores([]).tolist() == [0, 0]
