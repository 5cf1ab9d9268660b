"""From a score for each example to labels: each has that of its best example."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.questions import Example

Floats = NDArray[np.floating[Any]]


class Labels:
    def __init__(self, examples: Sequence[Example]) -> None:
        self._names = list(dict.fromkeys(one.label for one in examples))
        number = {name: place for place, name in enumerate(self._names)}
        self._of = np.array([number[one.label] for one in examples])

    def ranked(self, scores: Floats) -> list[tuple[str, float]]:
        """`scores` [examples], 0 or more. Of equals the label that comes first in the examples."""
        best = np.zeros(len(self._names))
        np.maximum.at(best, self._of, scores)
        return [(self._names[place], float(best[place])) for place in np.argsort(-best, kind="stable")]
