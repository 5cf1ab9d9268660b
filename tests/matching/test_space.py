"""Cosines, checked against the textbook."""

from collections.abc import Mapping

import numpy as np
import pytest

from bot.matching.space import Features, build_space


def features(text: str) -> Features:
    return {word: (text.split().count(word), 1.0) for word in text.split()}


TEXTS = ["wat is eer", "eer van eer", "wat is dwang", "dwang en wat", "is", "eer"] + [
    f"woord{n} wat" for n in range(60)
]
ENTRIES = np.array([0, 0, 1, 1, 2, 2, *range(3, 63)])
SPACE = build_space([features(text) for text in TEXTS], ENTRIES)


def textbook(question: Features, text: str) -> float:
    def rarity(word: str) -> float:
        words = [(int(entry), other.split()) for entry, other in zip(ENTRIES, TEXTS, strict=True)]
        shares = np.array(
            [
                sum(word in found for entry, found in words if entry == number)
                / sum(len(set(found)) for entry, found in words if entry == number)
                for number in range(63)
            ]
        )
        shares = shares[shares > 0] / max(shares.sum(), 1e-9)
        entries = np.exp(-(shares * np.log(shares)).sum()) if len(shares) else 0
        return float(np.log((1 + 63) / (1 + entries)) + 1)

    def vector(given: Features) -> Mapping[str, float]:
        return {word: (1 + np.log(count)) * rarity(word) for word, (count, _) in given.items()}

    one, other = vector(question), vector(features(text))
    product = sum(one[word] * other.get(word, 0) for word in one)
    return product / float(np.sqrt(sum(v * v for v in one.values()) * sum(v * v for v in other.values())))


@pytest.mark.parametrize("question", ["wat is eer", "dwang", "wat betekent eer eer", "onbekend woord7"])
def test_similarity_is_the_cosine_of_weights_counted_per_entry(question: str) -> None:
    found = SPACE.cosines(SPACE.weighed(features(question)))
    assert found == pytest.approx([textbook(features(question), text) for text in TEXTS], abs=1e-5)


def test_an_unknown_word_makes_a_question_less_like_its_example() -> None:
    assert (
        SPACE.cosines(SPACE.weighed(features("dwang zomaar")))[2] < SPACE.cosines(SPACE.weighed(features("dwang")))[2]
    )


def test_a_word_that_is_not_trusted_counts_for_less() -> None:
    assert SPACE.cosines(SPACE.weighed({"dwang": (1, 0.7)}))[2] == pytest.approx(
        0.7 * SPACE.cosines(SPACE.weighed({"dwang": (1, 1.0)}))[2]
    )


def test_an_unknown_word_may_be_left_out_of_the_length() -> None:
    weighed = SPACE.weighed(features("dwang zomaar"), strangers=0)
    assert weighed == SPACE.weighed(features("dwang"))


def test_nothing_in_common_is_zero() -> None:
    assert not SPACE.cosines(SPACE.weighed(features("iets anders"))).any()
    assert not SPACE.cosines([]).any()


@pytest.mark.parametrize("word", ["wat", "dwang"])
def test_the_examples_that_have_a_feature_are_known(word: str) -> None:
    assert SPACE.having([word])[0].tolist() == [row for row, text in enumerate(TEXTS) if word in text.split()]


def test_no_example_has_an_unknown_feature() -> None:
    assert not SPACE.having(["onbekend"])[0].size
