"""The shipped knowledge, with the questions of tests/questions, per language."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.places import QUESTIONS
from benchmarks.questions import OUTSIDE, DataSet, Example, Question
from bot.matching.examples import examples_of, negatives_of
from bot.pack.pack import Pack, load
from bot.shipped import shipped_knowledge

PREFIX = "knowledge-"


def shipped() -> Pack:
    return load(shipped_knowledge())


def knowledge_set(language: str) -> DataSet:
    """Its examples and "not our subject" questions in one language; every question asked in it."""
    pack = shipped()
    inside = [Example(one.text, one.entry_id) for one in examples_of(pack) if one.language == language]
    outside = [Example(one.text, OUTSIDE) for one in negatives_of(pack) if one.language == language]
    asked = tuple(question_of(row) for row in rows() if row["lang"] == language)
    return DataSet(f"{PREFIX}{language}", language, (*inside, *outside), (), asked)


def rows(folder: Path = QUESTIONS, name: str = "*") -> Iterator[Mapping[str, Any]]:
    for file in sorted(folder.glob(f"{name}.jsonl")):
        yield from map(json.loads, file.read_text("utf-8").splitlines())


def languages() -> tuple[str, ...]:
    """Those that questions are asked in, the one with most questions first."""
    asked = [row["lang"] for row in rows()]
    return tuple(sorted(set(asked), key=lambda language: (-asked.count(language), language)))


def question_of(row: Mapping[str, Any]) -> Question:
    labels = row["label"] or ()
    return Question(row["q"], frozenset({labels} if isinstance(labels, str) else labels))
