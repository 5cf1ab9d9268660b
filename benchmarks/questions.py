"""What methods are taught and asked."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

OUTSIDE = ""  # the label of examples that belong to nothing: "not our subject"


class Example(NamedTuple):
    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    labels: frozenset[str]  # each of them is right; none when it is out of scope


@dataclass(frozen=True, slots=True)
class DataSet:
    """Without `validation` a threshold is chosen on one half of `test` and applied to the other, both ways."""

    name: str
    language: str
    examples: tuple[Example, ...]
    validation: tuple[Question, ...]
    test: tuple[Question, ...]

    def at_most(self, questions: int) -> "DataSet":
        """With a fixed random sample of the test questions, and half as many to choose a threshold on."""
        return replace(
            self, validation=sample(self.validation, max(1, questions // 2)), test=sample(self.test, questions)
        )


def sample(questions: Sequence[Question], most: int) -> tuple[Question, ...]:
    """The same at every run, and a smaller one is part of a larger one. A third of it, if possible, is out of scope."""
    if len(questions) <= most:
        return tuple(questions)
    order = random.Random(0).sample(range(len(questions)), len(questions))
    outside = [number for number in order if not questions[number].labels][: most // 3]
    inside = [number for number in order if questions[number].labels][: most - len(outside)]
    return tuple(questions[number] for number in sorted(outside + inside))
