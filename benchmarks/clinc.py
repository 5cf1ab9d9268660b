"""CLINC150: questions to an assistant in 150 intents, and questions that belong to none.

Larson et al., "An Evaluation Dataset for Intent Classification and Out-of-Scope Prediction", EMNLP 2019; CC BY 3.0.
"""

import hashlib
import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.request import urlopen

from benchmarks.places import CACHE
from benchmarks.questions import DataSet, Example, Question

ADDRESS = (
    "https://raw.githubusercontent.com/clinc/oos-eval/828f8093932c8fe6ca7936c3d2e52903b1c523de/data/data_full.json"
)
SHA256 = "36923c3705a59e08fe9c3883d8bc2dd966ef93e22cb78ac41171782a698d56e0"
SHOTS = 5
SEEDS = (0, 1, 2, 3, 4)
LANGUAGE = "en"

Parts = Mapping[str, Sequence[tuple[str, str]]]  # part -> (question, intent)


class NoDataError(Exception):
    """The file that the figures are about is not there, or is another one."""


def found(given: Path | None) -> Path:
    """The file given, or the one downloaded once."""
    file = given or CACHE / "clinc150.json"
    if given is None and not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_downloaded())
    if hashlib.sha256(file.read_bytes()).hexdigest() != SHA256:
        raise NoDataError(f"{file} is not CLINC150's data_full.json: remove it, or give another with --clinc FILE.")
    return file


def _downloaded() -> bytes:
    try:
        with urlopen(ADDRESS, timeout=60) as answer:
            content: bytes = answer.read()
    except OSError as error:
        raise NoDataError(
            f"CLINC150 cannot be downloaded ({error}): give its data_full.json with --clinc FILE."
        ) from None
    return content


def read(file: Path) -> Parts:
    parts: Parts = json.loads(file.read_text("utf-8"))
    return parts


def few(parts: Parts, seed: int, shots: int = SHOTS) -> DataSet:
    """A draw of so many questions per intent."""
    draw = random.Random(seed)
    drawn = {intent: draw.sample(texts, shots) for intent, texts in by_intent(parts).items()}
    return _data_set(f"clinc-{shots}-{seed}", parts, drawn)


def full(parts: Parts) -> DataSet:
    return _data_set("clinc-full", parts, by_intent(parts))


def by_intent(parts: Parts) -> dict[str, list[str]]:
    """The training questions, intents sorted by name, questions in the order of the file."""
    intents: dict[str, list[str]] = {}
    for text, intent in parts["train"]:
        intents.setdefault(intent, []).append(text)
    return dict(sorted(intents.items()))


def _data_set(name: str, parts: Parts, drawn: Mapping[str, Sequence[str]]) -> DataSet:
    examples = tuple(Example(text, intent) for intent, texts in drawn.items() for text in texts)
    return DataSet(name, LANGUAGE, examples, _questions(parts, "val"), _questions(parts, "test"))


def _questions(parts: Parts, part: str) -> tuple[Question, ...]:
    inside = (Question(text, frozenset({intent})) for text, intent in parts[part])
    outside = (Question(text, frozenset()) for text, _ in parts[f"oos_{part}"])
    return (*inside, *outside)
