"""A run of `wegwijzer evaluate` as a file, to compare a later one with."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.errors import ExpectedError
from bot.evaluation.judged import Done, Judged, Outcome
from bot.evaluation.reliability import calibration_error, reliability
from bot.evaluation.tally import by_file, by_kind, by_language, tally


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True)

    q: str
    ranked: tuple[str, ...]
    score: float
    outcome: Done
    ms: float


class _Run(BaseModel):
    model_config = ConfigDict(frozen=True)

    questions: tuple[_Row, ...]


def as_json(judged: Sequence[Judged]) -> str:
    return json.dumps({"figures": _figures(judged), "questions": list(map(_row, judged))}, ensure_ascii=False, indent=1)


def outcomes_in(file: Path) -> dict[str, Outcome]:
    """By the text of the question. Raises ExpectedError."""
    try:
        run = _Run.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        raise ExpectedError(
            f"{file} bestaat niet - geef een bestand dat --save maakte, of een map met kennis."
        ) from None
    except OSError:
        raise ExpectedError(f"{file} is niet te lezen - kijk naar de rechten.") from None
    except ValidationError:
        raise ExpectedError(
            f"{file} is geen bewaarde meting - geef een bestand dat 'wegwijzer evaluate' met --save maakte."
        ) from None
    return {row.q: Outcome(row.ranked, row.score, row.outcome, row.ms) for row in run.questions}


def _figures(judged: Sequence[Judged]) -> Mapping[str, Any]:
    bins = reliability(judged)
    return {
        "all": asdict(tally(judged)),
        "files": {
            name: asdict(tally(rows)) | {"languages": _tallies(by_language(rows))}
            for name, rows in by_file(judged).items()
        },
        "languages": _tallies(by_language(judged)),
        "kinds": _tallies(by_kind(judged)),
        "reliability": [asdict(one) for one in bins],
        "calibration_error": calibration_error(bins),
    }


def _tallies(groups: Mapping[str, Sequence[Judged]]) -> Mapping[str, Any]:
    return {name: asdict(tally(rows)) for name, rows in groups.items()}


def _row(one: Judged) -> Mapping[str, Any]:
    return {
        "file": one.question.file,
        "q": one.question.text,
        "label": list(one.question.labels) or None,
        "lang": one.question.language,
        "kind": one.question.kind,
        "outcome": one.outcome.done,
        "score": one.outcome.score,
        "ranked": list(one.outcome.ranked),
        "ms": round(one.outcome.milliseconds, 3),
    }
