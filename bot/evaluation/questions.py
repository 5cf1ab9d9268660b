"""Sets of labelled questions: files with one JSON object per line."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.errors import ExpectedError
from bot.schema_hints import did_you_mean

EXAMPLE = '{"q": "wat is eerwraak", "label": "eermoord"}'
NAMED = 15  # faults; a set with more of them was written for other knowledge


@dataclass(frozen=True, slots=True)
class Question:
    """`file` is the name of the set, without its ending. `labels`: whose answer is right; none when it is not ours."""

    file: str
    line: int
    text: str
    labels: tuple[str, ...]
    language: str = "-"
    kind: str = "-"


def read_sets(files: Sequence[Path], known: Collection[str]) -> tuple[Question, ...]:
    """`known`: the ids that a label may be. Raises ExpectedError: a line for each fault."""
    twice = [name for name, count in Counter(file.stem for file in files).items() if count > 1]
    if twice:
        raise ExpectedError(f"Twee bestanden heten {twice[0]} - geef elk bestand één keer, en een eigen naam.")
    questions: list[Question] = []
    faults: list[str] = []
    for file in files:
        _read_set(file, known, questions, faults)
    if len(faults) > NAMED:
        faults = [*faults[:NAMED], f"... en nog {len(faults) - NAMED} fouten - horen deze vragen bij deze kennis?"]
    if faults:
        raise ExpectedError("\n".join(faults))
    return tuple(questions)


def _read_set(file: Path, known: Collection[str], questions: list[Question], faults: list[str]) -> None:
    before = len(questions), len(faults)
    for number, line in enumerate(_lines(file), 1):
        if line.strip():
            try:
                row = _row(line)
                question = _question(file.stem, number, row)
                questions.append(question)
                faults.extend(f"{file}:{number}: {fault}" for fault in _unknown(question.labels, known))
            except _Fault as fault:
                faults.append(f"{file}:{number}: {fault}")
    if before == (len(questions), len(faults)):
        faults.append(f"{file} heeft geen vragen - schrijf op elke regel één JSON-object, zoals {EXAMPLE}")


class _Fault(Exception):  # noqa: N818  # a finding about a line, not an error of the program
    pass


def _lines(file: Path) -> list[str]:
    if file.is_dir():
        raise ExpectedError(f"{file} is een map - geef de bestanden erin, zoals {file}/*.jsonl.")
    try:
        return file.read_text("utf-8-sig").split("\n")
    except FileNotFoundError:
        raise ExpectedError(f"{file} bestaat niet - geef een bestand met één JSON-object per regel.") from None
    except UnicodeDecodeError:
        raise ExpectedError(f"{file} is niet als UTF-8 opgeslagen - sla het opnieuw op als UTF-8.") from None
    except OSError:
        raise ExpectedError(f"{file} is niet te lezen - kijk naar de rechten.") from None


def _row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        column = f" (bij teken {error.pos + 1})" if isinstance(error, json.JSONDecodeError) else ""
        raise _Fault(f"dit is geen JSON{column} - schrijf één JSON-object, zoals {EXAMPLE}") from None
    if not isinstance(row, dict):
        raise _Fault(f"dit is geen JSON-object - schrijf het zoals {EXAMPLE}")
    return row


def _question(file: str, number: int, row: dict[str, Any]) -> Question:
    text = row.get("q")
    if not isinstance(text, str):
        raise _Fault(f'de vraag ontbreekt of is geen tekst - schrijf hem achter "q", zoals {EXAMPLE}')
    return Question(file, number, text, _labels(row), _word(row, "lang"), _word(row, "kind"))


def _labels(row: dict[str, Any]) -> tuple[str, ...]:
    if "label" not in row:
        raise _Fault(
            '"label" ontbreekt - schrijf de id van het onderwerp, of null als de vraag bij geen onderwerp hoort'
        )
    label = row["label"]
    labels = label if isinstance(label, list) else [] if label is None else [label]
    if not all(isinstance(one, str) for one in labels):
        raise _Fault('"label" klopt niet - schrijf een id, een lijst van ids, of null (hoort bij geen onderwerp)')
    return tuple(labels)


def _word(row: dict[str, Any], key: str) -> str:
    word = row.get(key)
    if word is not None and not isinstance(word, str):
        raise _Fault(f'"{key}" is geen tekst - schrijf één woord tussen aanhalingstekens, of laat "{key}" weg')
    return word or "-"


def _unknown(labels: Iterable[str], known: Collection[str]) -> Iterator[str]:
    for label in labels:
        if label not in known:
            yield f"onderwerp '{label}' bestaat niet - {did_you_mean(label, known, 'kijk de id na')}"
