"""Numbers said in words: Dutch, English and Turkish."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from bot.redaction.word_files import words


@cache
def spoken_numbers() -> Mapping[str, str]:
    """Word -> digits. "Plus" and "dubbel" belong to a number and add none."""
    return MappingProxyType(dict(_pair(line) for line in words("numbers/spoken.txt")))


def spoken_between(least: int, most: int) -> list[str]:
    return [word for word, digits in spoken_numbers().items() if digits and least <= int(digits) <= most]


def _pair(line: str) -> tuple[str, str]:
    word, _, digits = line.partition("=")
    return word, digits
