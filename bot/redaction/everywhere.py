"""A part that was found once goes everywhere it stands."""

import re
from collections.abc import Iterator

from bot.redaction.kinds import Found, Kind
from bot.redaction.page import Page
from bot.redaction.vocabulary import vocabulary

_PART = re.compile(r"[^\W_]+(?:['-][^\W\d_]{2,}){0,4}")
_SPREADING = (Kind.NAME, Kind.PLACE, Kind.ORGANISATION, Kind.ACCOUNT)
_SHORTEST = 3
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
        if kind and not (_is_word_too(match.group()) and _used_as_word(page, match.start())):
            yield Found(match.start(), match.end(), kind)


def _spreads(part: str, kind: Kind) -> bool:
    known = vocabulary()
    if len(part) < _SHORTEST or part in known.function_words:
        return False
    return not known.is_ordinary(part) or (kind is Kind.NAME and part in known.ambiguous)


def _is_word_too(part: str) -> bool:
    return part in vocabulary().ambiguous


def _used_as_word(page: Page, start: int) -> bool:
    lower = not page.shown[start].isupper()
    return lower and bool(_PRONOUN.search(page.plain, max(0, start - 6), start))
