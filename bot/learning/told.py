"""Marked messages to learn from: invented ones, in which everything that must go stands between braces.

One message a line, a line end in it written as \\n: "mijn nicht {n:semhar} woont in {p:kampen}". What each letter marks
stands in `MARKS`.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from bot.redaction.kinds import Kind

MARKS = {
    "n": Kind.NAME,
    "p": Kind.PLACE,
    "o": Kind.ORGANISATION,
    "a": Kind.AGE,
    "d": Kind.DATE,
    "s": Kind.ADDRESS,
    "x": Kind.NUMBER,
}
_MARK = re.compile(r"\{([a-z]):([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Told:
    """`parts`: (start, end, kind) in the text, in order."""

    text: str
    parts: tuple[tuple[int, int, Kind], ...]


def all_told() -> Iterator[Told]:
    folder = files("bot.redaction") / "data" / "told"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                yield told(line)


def digest() -> str:
    """Other messages have another."""
    return hashlib.sha256("\n".join(repr(one) for one in all_told()).encode()).hexdigest()


def told(line: str) -> Told:
    """Raises KeyError for a mark that does not exist."""
    text, at = "", 0
    parts: list[tuple[int, int, Kind]] = []
    for mark in _MARK.finditer(line):
        text += _plain(line[at : mark.start()])
        parts.append((len(text), len(text) + len(_plain(mark.group(2))), MARKS[mark.group(1)]))
        text, at = text + _plain(mark.group(2)), mark.end()
    return Told(text + _plain(line[at:]), tuple(parts))


def _plain(written: str) -> str:
    return written.replace("\\n", "\n")
