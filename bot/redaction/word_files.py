"""Reading the word lists under `data/`. All words come out in plain spelling."""

import gzip
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from bot.redaction.visible import plain


def words(path: str) -> Iterator[str]:
    """Words between spaces, commas and line ends."""
    for line in lines(path):
        yield from line.split()


def lines(path: str) -> Iterator[str]:
    """What is written between commas and line ends; lines with # are remarks."""
    for line in _file(path).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from (plain(part.strip()) for part in line.split(",") if part.strip())


def packed(path: str) -> Iterator[str]:
    """One word per line, plain already, compressed."""
    yield from gzip.decompress(_file(path).read_bytes()).decode().split()


def names_in(folder: str) -> Iterator[str]:
    return (path.name for path in _file(folder).iterdir())


def _file(path: str) -> Traversable:
    return files("bot.redaction") / "data" / path
