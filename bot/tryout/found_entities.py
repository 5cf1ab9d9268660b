"""What Telegram finds by itself in plain text: commands, addresses, telephone numbers."""

import re

from bot.tryout.json_types import Json
from bot.tryout.utf16 import length

# In order of precedence: what starts inside an earlier find is not looked at again.
_PATTERNS = (
    ("url", re.compile(r"\bhttps?://[^\s<>\"'\u2066-\u2069]+[^\s<>\"'.,;:!?)\]\u2066-\u2069]", re.IGNORECASE)),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")),
    (
        "url",
        re.compile(
            r"(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:nl|com|org|net|eu|be|info)\b"
            r"(?:/[^\s<>\"'\u2066-\u2069]*[^\s<>\"'.,;:!?)\]\u2066-\u2069])?",
            re.I,
        ),
    ),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?\b")),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z]\w{3,31}\b")),
    ("hashtag", re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
    ("phone_number", re.compile(r"(?<![\w+])\+?(?:\(\d{1,4}\)|\d)(?:[ ()-]{0,2}\d){6,14}(?!\w)")),
)


def found(text: str) -> list[Json]:
    spans: list[tuple[int, int, str]] = []
    for kind, pattern in _PATTERNS:
        for hit in pattern.finditer(text):
            if not any(start < hit.end() and hit.start() < end for start, end, _ in spans):
                spans.append((hit.start(), hit.end(), kind))
    return [
        {"type": kind, "offset": length(text[:start]), "length": length(text[start:end])}
        for start, end, kind in sorted(spans)
    ]


def with_found(text: str, entities: list[Json]) -> list[Json]:
    """Entities given by the sender, and those found where none were given."""
    taken = [(given["offset"], given["offset"] + given["length"]) for given in entities if given["type"] not in _STYLES]
    free = [
        new
        for new in found(text)
        if not any(start < new["offset"] + new["length"] and new["offset"] < end for start, end in taken)
    ]
    return sorted([*entities, *free], key=lambda entity: (entity["offset"], -entity["length"]))


# A telephone number in bold is still a telephone number; one inside a link or code is not.
_STYLES = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote"})
