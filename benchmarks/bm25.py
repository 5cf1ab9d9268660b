"""Okapi BM25 on stems, with what each word gives each example worked out beforehand."""

import re
from collections import Counter
from collections.abc import Sequence
from math import log

import numpy as np
import Stemmer

from benchmarks.nearest import Floats, Labels
from benchmarks.questions import Example

K1, B = 1.5, 0.75
_WORD = re.compile(r"\w+")
_STEMMERS = {"nl": "dutch", "en": "english", "tr": "turkish", "ar": "arabic"}


class Bm25:
    def __init__(self, language: str) -> None:
        name = _STEMMERS.get(language)
        self._stemmer = Stemmer.Stemmer(name) if name else None
        self._postings: dict[str, tuple[Floats, Floats]] = {}

    def fit(self, examples: Sequence[Example]) -> None:
        self._labels, self._size = Labels(examples), len(examples)
        texts = [Counter(self._stems(one.text)) for one in examples]
        usual = sum(counts.total() for counts in texts) / max(1, len(texts))
        seen: dict[str, list[tuple[int, float]]] = {}
        for number, counts in enumerate(texts):
            length = K1 * (1 - B + B * counts.total() / usual)
            for stem, count in counts.items():
                seen.setdefault(stem, []).append((number, count * (K1 + 1) / (count + length)))
        for stem, places in seen.items():
            rarity = log(1 + (len(texts) - len(places) + 0.5) / (len(places) + 0.5))
            numbers, gains = zip(*places, strict=True)
            self._postings[stem] = np.array(numbers), np.array(gains) * rarity

    def rank(self, question: str) -> Sequence[tuple[str, float]]:
        scores = np.zeros(self._size)
        for stem in self._stems(question):
            if stem in self._postings:
                numbers, gains = self._postings[stem]
                scores[numbers] += gains
        return self._labels.ranked(scores)

    def _stems(self, text: str) -> list[str]:
        words = _WORD.findall(text.lower())
        stems: list[str] = self._stemmer.stemWords(words) if self._stemmer else words
        return stems
