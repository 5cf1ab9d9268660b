"""Where one thing that somebody says ends and the next begins."""

import re

_END = re.compile(r"[.!?;\n\u2026\u061b\u061f\u06d4\u1362\u1367]+")  # also Arabic, Urdu and Ethiopic
_AND = re.compile(
    r"[,+\u060c]|\b(?:en|maar|ook|daarnaast|verder|and|also|but|ve|ama|ayrica|ayrıca|iyo|laakiin|et|und)\b|(?<=\s)و(?=\s)",
    re.IGNORECASE,
)


def sentences(text: str) -> tuple[str, ...]:
    return tuple(part for part in _END.split(text) if part.strip())


def clauses(text: str) -> tuple[str, ...]:
    """Shorter than sentences: what stands before and after "and" may be two questions."""
    return tuple(part for sentence in sentences(text) for part in _AND.split(sentence) if part.strip())
