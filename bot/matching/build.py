"""From a pack's examples to what is searched."""

from collections.abc import Mapping, Sequence

import numpy as np

from bot.language.detect import detect
from bot.matching.calibrate import Related, calibrate
from bot.matching.corpus import build_corpus
from bot.matching.examples import Example
from bot.matching.index import Index
from bot.matching.reading import typed_words
from bot.matching.ridge import solve
from bot.matching.vocabulary import Meaning


def build(examples: Sequence[Example], negatives: Sequence[str] = (), meanings: Sequence[Meaning] = ()) -> Index:
    """The same examples in the same order give the same index. `negatives` are questions that no entry answers."""
    ordered = _by_entry([example for example in examples if typed_words(example.text)])
    entries = tuple(dict.fromkeys(example.entry_id for example in ordered))
    offered = tuple(dict.fromkeys(example.language for example in ordered))
    outside = [text for text in negatives if typed_words(text)] if ordered else []
    texts = [example.text for example in ordered] + outside
    languages = [example.language for example in ordered] + [detect(text, offered) or offered[0] for text in outside]
    number_of = {entry_id: number for number, entry_id in enumerate(entries)}
    numbers = [number_of[example.entry_id] for example in ordered] + [len(entries)] * len(outside)
    corpus = build_corpus(entries, np.array(numbers, dtype=np.int64), texts, languages, meanings)
    solved = solve(languages, corpus.classes, corpus.gram)
    return Index(corpus, solved.ridge, calibrate(corpus, solved, _related(ordered, number_of)))


def _by_entry(examples: Sequence[Example]) -> list[Example]:
    """Examples of one entry together, entries in the order in which they first come."""
    order = {entry_id: place for place, entry_id in enumerate(dict.fromkeys(one.entry_id for one in examples))}
    return sorted(examples, key=lambda example: order[example.entry_id])


def _related(examples: Sequence[Example], number_of: Mapping[str, int]) -> Related:
    """Both ways: an entry is related to those that it points to, and to those that point to it."""
    related: dict[int, set[int]] = {number: set() for number in number_of.values()}
    for one in dict.fromkeys((example.entry_id, other) for example in examples for other in example.related):
        if all(entry_id in number_of for entry_id in one):
            here, there = (number_of[entry_id] for entry_id in one)
            related[here].add(there)
            related[there].add(here)
    return related
