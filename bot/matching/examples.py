"""The sentences that lead to an entry."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    entry_id: str
    text: str
    language: str
