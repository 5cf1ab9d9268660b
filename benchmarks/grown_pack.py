"""A pack of nothing but examples, so that its index is built, kept and read as that of any pack."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from benchmarks.clinc import LANGUAGE
from benchmarks.questions import Example
from bot.pack.entry import Entry
from bot.pack.pack import Pack


def grown_pack(examples: Iterable[Example]) -> Pack:
    texts: dict[str, list[str]] = {}
    for one in examples:
        texts.setdefault(one.label, []).append(one.text)
    entries = {label: _entry(label.replace("_", "-"), questions) for label, questions in texts.items()}
    nothing: dict[str, Any] = {field.name: {} for field in fields(Pack)}
    return Pack(**nothing | {"entries": {LANGUAGE: {one.id: one for one in entries.values()}}})


def _entry(entry_id: str, questions: list[str]) -> Entry:
    """Its title is the first question, which then counts once."""
    return Entry(
        id=entry_id,
        kind="begrip",
        language=LANGUAGE,
        answered_in=LANGUAGE,
        title=questions[0],
        questions=tuple(questions),
        answer="-",
    )
