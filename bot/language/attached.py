"""Arabic script writes "and", "the", "with" and the like on to the next word."""

import re

_ATTACHED = re.compile(r"(?=[\u0600-\u06ff])(?:و|ف)?(?:ال|لل|ب|ل|ك|س|ه)?(?=\w{3})")


def without_attached(word: str) -> tuple[str, ...]:
    """The normalised word without what may be attached in front: one letter at a time, and all of it."""
    longest = _ATTACHED.match(word)
    if not longest or not longest.end():
        return ()
    cuts = {word[longest.end() :], word[1:] if word[0] in "وف" else word[longest.end() :]}
    return tuple(sorted(cuts - {word}))
