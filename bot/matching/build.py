"""From examples to an index."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from bot.language.detect import detect
from bot.matching.calibrate import calibrate
from bot.matching.confidence import IN_GENERAL
from bot.matching.examples import Example
from bot.matching.index import Index
from bot.matching.reading import Vocabulary, letter_features, typed_words, word_features
from bot.matching.ridge import solve
from bot.matching.space import build_space


def build(examples: Sequence[Example], negatives: Sequence[str] = ()) -> Index:
    """The same examples in the same order always give the same index. Examples without a word are passed over."""
    entries = tuple(dict.fromkeys(example.entry_id for example in examples))
    numbers = {entry_id: number for number, entry_id in enumerate(entries)}
    usable = [example for example in examples if typed_words(example.text)]
    usable.sort(key=lambda example: numbers[example.entry_id])
    entries = tuple(dict.fromkeys(example.entry_id for example in usable))
    numbers = {entry_id: number for number, entry_id in enumerate(entries)}
    offered = tuple(dict.fromkeys(example.language for example in usable))
    outside = [text for text in negatives if typed_words(text)]
    texts = [example.text for example in usable] + outside
    languages = [example.language for example in usable]
    languages += [detect(text, offered) or next(iter(offered), "") for text in outside]
    classes = np.array([numbers[example.entry_id] for example in usable] + [len(entries)] * len(outside), dtype=np.int64)
    vocabulary = Vocabulary(zip(texts, languages, strict=True))
    readings = [vocabulary.read(text) for text in texts]
    words = build_space([word_features(reading) for reading in readings], classes)
    letters = build_space([letter_features(reading) for reading in readings], classes)
    solved = solve(languages, classes, len(entries) + bool(outside), lambda rows: 0.4 * words.gram(rows) + 0.6 * letters.gram(rows))
    exact: dict[tuple[str, ...], set[int]] = {}
    for text, number in zip(texts, classes, strict=True):
        exact.setdefault(typed_words(text), set()).add(int(number))
    starts = np.searchsorted(classes, np.arange(len(entries) + bool(outside)))
    index = Index(entries, classes, starts, vocabulary, words, letters, solved.ridge,
                  {k: frozenset(v) for k, v in exact.items()}, IN_GENERAL)
    return replace(index, confidence=calibrate(index, solved, texts))
