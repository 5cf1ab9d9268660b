"""A part that was found once goes everywhere it stands."""

import re
from collections.abc import Iterator

from bot.redaction.kinds import Found, Kind
from bot.redaction.page import Page
from bot.redaction.standing import Standing
from bot.redaction.vocabulary import vocabulary

_PART = re.compile(r"[^\W_]+(?:['-][^\W\d_]{2,}){0,4}")
_SPREADING = (Kind.NAME, Kind.PLACE, Kind.ORGANISATION, Kind.ACCOUNT)
_SHORTEST = 3
_PRONOUN_WINDOW = 6
_PRONOUN = re.compile(r"\b(?:ik|hij|je|jij|u|we|wij|ze|zij|de|het|een|in|ook|geen)\s$")


def repeated(page: Page, original: str, found: tuple[Found, ...]) -> Iterator[Found]:
    """`original` is the plain text before anything was covered."""
    parts = {
        part: piece.kind
        for piece in found
        if piece.kind in _SPREADING
        for part in _PART.findall(original[piece.start : piece.end])
        if _spreads(part, piece.kind)
    }
    if not parts:
        return
    for match in _PART.finditer(page.plain):
        kind = parts.get(match.group())
        if kind and _is_meant(page, match.start(), match.group()):
            yield Found(match.start(), match.end(), kind)


def _spreads(part: str, kind: Kind) -> bool:
    known = vocabulary()
    if len(part) < _SHORTEST or part in known.function_words:
        return False
    return kind is Kind.NAME or not known.is_ordinary(part)


def _is_meant(page: Page, start: int, part: str) -> bool:
    """A name that is a word of a dictionary too ("roos") only where it is not used as one."""
    if page.shown[start].isupper():
        return True
    known = vocabulary()
    if part in known.ambiguous:
        return not _PRONOUN.search(page.plain, max(0, start - _PRONOUN_WINDOW), start)
    return known.standing(part) is not Standing.LISTED
