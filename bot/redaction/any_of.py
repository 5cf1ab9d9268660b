"""Building patterns from lists of words."""

from collections.abc import Iterable

from bot.redaction.word_files import words


def any_of(*choices: str) -> str:
    """A group that matches any of these (parts of) patterns, in this order."""
    return f"(?:{'|'.join(choices)})"


def any_word_of(path: str) -> str:
    """A group that matches any word of a list, the longest that fits."""
    return any_of(*longest_first(words(path)))


def longest_first(choices: Iterable[str]) -> list[str]:
    return sorted(choices, key=len, reverse=True)
