"""One JSON object per line in, one per line out: the form that `ask`, `redact` and `triage` share."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import IO, Any

from bot.errors import ExpectedError


def objects(lines: IO[str], key: str) -> Iterator[Mapping[str, Any]]:
    """Objects that carry the string `key`; empty lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _object(line, number, key)


def answer_each(
    source: IO[str], sink: IO[str], key: str, answer: Callable[[Mapping[str, Any]], Mapping[str, Any]]
) -> None:
    for row in objects(source, key):
        sink.write(json.dumps(answer(row), ensure_ascii=False) + "\n")
        sink.flush()


def _object(line: str, number: int, key: str) -> Mapping[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise ExpectedError(f"Regel {number} is geen JSON ({error}) - geef één JSON-object per regel.") from None
    if not isinstance(row, dict) or not isinstance(row.get(key), str):
        raise ExpectedError(f'Regel {number} heeft geen tekst onder "{key}" - schrijf bijvoorbeeld {{"{key}": "..."}}.')
    return row
