"""Why a question leads where it leads, for who writes the examples."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from bot.matching.corpus import Corpus
from bot.matching.examples import Example
from bot.matching.index import Index
from bot.matching.match import match, spoken
from bot.matching.postings import Floats
from bot.matching.reading import Reading, Token, typed_words

EXPLAINED = 3


@dataclass(frozen=True, slots=True)
class Word:
    """`read_as` is the word that was meant; the same as `typed` unless it is a slip."""

    typed: str
    read_as: str
    known: Literal["known", "slip", "unknown"]


@dataclass(frozen=True, slots=True)
class Nearest:
    """`same` and `alike` are words of the question: in the example too, or with a meaning that the example has."""

    entry_id: str
    score: float  # 0..1, as in the match
    example: Example
    same: tuple[str, ...]
    alike: tuple[tuple[str, str], ...]  # word, meaning
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """`outside`: the words of the question that is not ours which is nearest, when it is nearer than any example."""

    words: tuple[Word, ...]
    nearest: tuple[Nearest, ...]
    outside: tuple[str, ...] | None = None


def explain(index: Index, examples: Iterable[Example], question: str) -> Explanation:
    """`examples` are those that the index was built from."""
    typed = typed_words(question)
    parts = [part for part, _ in spoken(index, typed)]
    readings = [part.corpus.vocabulary.read_words(typed) for part in parts]
    similarities = [part.corpus.compare(reading).similarity for part, reading in zip(parts, readings, strict=True)]
    words = tuple(map(_word, readings[0])) if readings else ()
    ranked = match(index, question).ranked[:EXPLAINED]
    texts = _texts(examples, {one.entry_id for one in ranked})
    nearest = []
    for one in ranked:
        held = [number for number, part in enumerate(parts) if one.entry_id in part.corpus.entries]
        rows = {number: _nearest_row(parts[number].corpus, similarities[number], one.entry_id) for number in held}
        number = max(held, key=lambda at: similarities[at][rows[at]])
        corpus = parts[number].corpus
        shared = _shared(readings[number], corpus.vocabulary.read_words(corpus.spelling.of(rows[number])))
        nearest.append(Nearest(one.entry_id, one.score, texts[one.entry_id, corpus.spelling.of(rows[number])], *shared))
    return Explanation(words, tuple(nearest), _outside(parts[0].corpus, similarities[0]) if ranked else None)


def _word(token: Token) -> Word:
    if not token.trust:
        return Word(token.typed, token.typed, "unknown")
    return Word(token.typed, token.word, "known" if token.trust == 1 else "slip")


def _texts(examples: Iterable[Example], entry_ids: set[str]) -> dict[tuple[str, tuple[str, ...]], Example]:
    found: dict[tuple[str, tuple[str, ...]], Example] = {}
    for one in examples:
        if one.entry_id in entry_ids:
            found.setdefault((one.entry_id, typed_words(one.text)), one)
    return found


def _nearest_row(corpus: Corpus, similarity: Floats, entry_id: str) -> int:
    rows = np.flatnonzero(corpus.classes == corpus.entries.index(entry_id))
    return int(rows[np.argmax(similarity[rows])])


def _outside(corpus: Corpus, similarity: Floats) -> tuple[str, ...] | None:
    row = int(np.argmax(similarity))
    return corpus.spelling.of(row) if corpus.classes[row] == len(corpus.entries) else None


def _shared(
    asked: Reading, example: Sequence[Token]
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...], tuple[str, ...]]:
    """Of the question's known words: those in the example, those with a meaning of it, and the others."""
    roots = {token.root for token in example}
    concepts = {concept for token in example for concept in token.concepts}
    known = [token for token in asked if token.trust]
    same = [token for token in known if token.root in roots]
    rest = [token for token in known if token.root not in roots]
    alike = [(token.word, meaning) for token in rest for meaning in token.concepts[:1] if meaning in concepts]
    other = [token.word for token in rest if not concepts & set(token.concepts)]
    return tuple(token.word for token in same), tuple(alike), tuple(other)
