"""From a pack's examples to what is searched."""

from collections.abc import Mapping, Sequence

import numpy as np

from bot.matching.calibrate import Related, calibrate
from bot.matching.corpus import build_corpus
from bot.matching.examples import Example, Negative
from bot.matching.index import Index, Part
from bot.matching.reading import typed_words
from bot.matching.ridge import solve
from bot.matching.vocabulary import Meaning


def build(examples: Sequence[Example], negatives: Sequence[Negative] = (), meanings: Sequence[Meaning] = ()) -> Index:
    """The same examples in the same order give the same index."""
    said = [example for example in examples if typed_words(example.text)]
    languages = dict.fromkeys(example.language for example in said)
    return Index(
        tuple(
            _part(
                language,
                _by_entry([one for one in said if one.language == language]),
                [one.text for one in negatives if one.language == language and typed_words(one.text)],
                [one for one in meanings if one.language == language],
            )
            for language in languages
        )
    )


def _part(language: str, examples: Sequence[Example], outside: Sequence[str], meanings: Sequence[Meaning]) -> Part:
    entries = tuple(dict.fromkeys(example.entry_id for example in examples))
    number_of = {entry_id: number for number, entry_id in enumerate(entries)}
    numbers = [number_of[example.entry_id] for example in examples] + [len(entries)] * len(outside)
    texts = [*(example.text for example in examples), *outside]
    corpus = build_corpus(entries, np.array(numbers, dtype=np.int64), texts, language, meanings)
    solved = solve(corpus.classes, corpus.gram)
    return Part(language, corpus, solved.ridge, calibrate(corpus, solved, _related(examples, number_of)))


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
