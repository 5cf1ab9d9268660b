"""Arabic script writes "and", "the", "with" and the like on to the next word."""

import re

_ATTACHED = re.compile(r"(?=[\u0600-\u06ff])([وف]?)([بلكسه]?)((?:ال)?)(?=\w{3})")


def without_attached(word: str) -> tuple[str, ...]:
    """The normalised word with less and less attached in front; nothing when nothing may be attached."""
    attached = _ATTACHED.match(word)
    if not attached:
        return ()
    return tuple(sorted({word[attached.end(part) :] for part in (1, 2, 3)} - {word}))
