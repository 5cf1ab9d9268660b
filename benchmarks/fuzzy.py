"""rapidfuzz on all examples. `cdist` does one question in C, faster than `process.extract` does."""

from collections.abc import Sequence
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.process import cdist
from rapidfuzz.utils import default_process

from benchmarks.nearest import Labels
from benchmarks.questions import Example


class _Fuzzy:
    scorer: Any

    def fit(self, examples: Sequence[Example]) -> None:
        self._texts = [default_process(one.text) for one in examples]
        self._labels = Labels(examples)

    def rank(self, question: str) -> Sequence[tuple[str, float]]:
        scores = cdist([default_process(question)], self._texts, scorer=type(self).scorer, workers=1)
        return self._labels.ranked(scores[0] / 100)


class WeightedRatio(_Fuzzy):
    """What `process.extractOne` uses when nothing else is said."""

    scorer = staticmethod(fuzz.WRatio)


class TokenSetRatio(_Fuzzy):
    scorer = staticmethod(fuzz.token_set_ratio)
