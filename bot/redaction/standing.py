from enum import IntEnum


class Standing(IntEnum):
    """How sure it is that a word is an ordinary one."""

    UNKNOWN = 0
    LONG = 1  # longer than what was listed, and not made of listed words
    COMPOUND = 2  # made of listed words, so it may be a surname or an invented name too
    LISTED = 3
