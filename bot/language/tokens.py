"""Words of a normalised text, and pieces of words."""

import re

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def words(normalised: str) -> tuple[str, ...]:
    """Words in order; an apostrophe inside a word joins it ("foto's" is "fotos", "go'aan" is "goaan")."""
    return tuple(word.replace("'", "") for word in _WORD.findall(normalised))


def pieces(word: str, shortest: int, longest: int) -> tuple[str, ...]:
    """All runs of `shortest` to `longest` letters of the word with a space on both sides, which marks its edges."""
    edged = f" {word} "
    return tuple(
        edged[start : start + size] for size in range(shortest, longest + 1) for start in range(len(edged) - size + 1)
    )
