"""Which examples are compared letter by letter."""

import numpy as np

from bot.matching.corpus import MOST, SPELLED, worth_spelling

WORDS = np.random.default_rng(1).random(MOST + 1).astype(np.float32)


def test_in_a_pack_of_ordinary_size_all_of_them_are() -> None:
    assert worth_spelling(WORDS[:MOST]) is None


def test_in_a_huge_pack_only_those_are_that_share_most_words() -> None:
    chosen = worth_spelling(WORDS)
    assert chosen is not None
    assert len(chosen) < 1.2 * SPELLED
    assert set(np.argsort(WORDS)[-SPELLED // 2 :].tolist()) <= set(chosen.tolist())


def test_without_a_known_word_the_letters_are_all_there_is_to_go_by() -> None:
    assert worth_spelling(np.zeros(MOST + 1, dtype=np.float32)) is None
