"""From a pack's examples to what is searched."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar
from zlib import crc32

import numpy as np

from bot.matching.calibrate import Related, calibrate
from bot.matching.corpus import Corpus, build_corpus
from bot.matching.examples import Example, Negative
from bot.matching.index import Index, Part
from bot.matching.postings import Floats, Integers
from bot.matching.reading import typed_words
from bot.matching.recipe import SHIPPED, Recipe
from bot.matching.ridge import Gram, solve
from bot.matching.vocabulary import Meaning

Done = Callable[[int], None]


def _unheard(_examples: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Said:
    """All that a part is built from."""

    language: str
    examples: tuple[Example, ...]
    outside: tuple[str, ...]  # questions that no entry answers
    meanings: tuple[Meaning, ...]


def said(
    examples: Iterable[Example], negatives: Iterable[Negative] = (), meanings: Iterable[Meaning] = ()
) -> tuple[Said, ...]:
    """By language, in the order in which they first come; languages without a word are left out."""
    told, outside, alike = _by_language(examples), _by_language(negatives), _by_language(meanings)
    return tuple(
        Said(
            language,
            tuple(found),
            tuple(one.text for one in outside.get(language, ())),
            tuple(alike.get(language, ())),
        )
        for language, found in told.items()
        if any(typed_words(example.text) for example in found)
    )


def build(
    examples: Iterable[Example],
    negatives: Iterable[Negative] = (),
    meanings: Iterable[Meaning] = (),
    recipe: Recipe = SHIPPED,
) -> Index:
    """The same examples in the same order give the same index."""
    return Index(tuple(build_part(what, recipe) for what in said(examples, negatives, meanings)))


def build_part(what: Said, recipe: Recipe = SHIPPED, done: Done = _unheard) -> Part:
    """`done` hears how many more examples have been learnt from."""
    examples = _by_entry([example for example in what.examples if typed_words(example.text)])
    outside = [text for text in what.outside if typed_words(text)]
    entries = tuple(dict.fromkeys(example.entry_id for example in examples))
    number_of = {entry_id: number for number, entry_id in enumerate(entries)}
    numbers = [number_of[example.entry_id] for example in examples] + [len(entries)] * len(outside)
    texts = [*(example.text for example in examples), *outside]
    corpus = build_corpus(entries, np.array(numbers, dtype=np.int64), texts, what.language, what.meanings, recipe)
    lots = np.array([crc32(text.encode()) for text in texts], dtype=np.int64)
    solved = solve(corpus.classes, gram_of(corpus, done), lots)
    confidence = calibrate(corpus, solved, _related(examples, number_of), lots)
    return Part(what.language, corpus, solved.ridge, confidence)


def gram_of(corpus: Corpus, done: Done = _unheard) -> Gram:
    """Each example in turn is a question."""

    def gram(these: Integers, those: Integers) -> Floats:
        found = np.empty((len(these), len(those)), dtype=np.float32)
        for place, row in enumerate(these):
            found[place] = corpus.compare(corpus.vocabulary.read_words(corpus.spelling.of(row))).similarity[those]
        done(len(these))
        return found

    return gram


class _InLanguage(Protocol):
    @property
    def language(self) -> str: ...


_One = TypeVar("_One", bound=_InLanguage)


def _by_language(all_of_them: Iterable[_One]) -> dict[str, list[_One]]:
    found: dict[str, list[_One]] = {}
    for one in all_of_them:
        found.setdefault(one.language, []).append(one)
    return found


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
