"""Towns, here and abroad. Countries and provinces stay."""

import re
from collections.abc import Iterator

from bot.redaction.any_of import any_of, any_word_of
from bot.redaction.kinds import Found, Kind
from bot.redaction.page import Page
from bot.redaction.reading import read
from bot.redaction.vocabulary import vocabulary

_TO_A_PLACE = re.compile(rf"\b{any_word_of('patterns/before_a_place.txt')}[ :]{{1,2}}$")
_COVER_BEFORE = re.compile("[\ue001-\ue0fe],? ?$")
_SORT_OF_PLACE = any_of(
    "het dorp", "de stad", "het dorpje", "gemeente", "plaatsje", "woonplaats:?", "geboorteplaats:?", "the village",
    "the city of", "stadsdeel", "buurtschap", "azc in",
)  # fmt: skip
_NAMED = re.compile(rf"\b{_SORT_OF_PLACE} ((?:el |al |de |den |het )?[^\W\d_][\w'-]{{2,30}})")
_BEFORE_A_PLACE = frozenset({"in", "uit", "te", "vanuit"})
_CUED = re.compile(r"\b(?:in|uit|te|vanuit)\b")
_SHORTEST = 4
_LONGEST_CUE = 14


def places(page: Page) -> Iterator[Found]:
    text = page.plain
    for start, end in vocabulary().towns.spans(text):
        if text[start:end] not in vocabulary().ambiguous_towns or _is_meant(page, start):
            yield Found(_with_apostrophe(text, start), end, Kind.PLACE)
    for match in _NAMED.finditer(page.open):
        if not vocabulary().is_ordinary(match.group(1)):
            yield Found(*match.span(1), Kind.PLACE)


def unknown_places(page: Page) -> Iterator[Found]:
    """A word of no dictionary after "in", "uit" or "te"."""
    if not _CUED.search(page.plain):
        return
    known = vocabulary()
    reading = read(page, known)
    if reading.is_foreign:
        return
    for at, token in enumerate(reading.tokens):
        stranger = token.is_word and token.plain not in reading.ordinary and not token.kept
        cued = len(token.plain) >= _SHORTEST and reading.plain(at - 1) in _BEFORE_A_PLACE
        if stranger and cued and (token.capital or not known.is_misspelt(token.plain)):
            yield Found(token.start, token.end, Kind.PLACE)


def _is_meant(page: Page, start: int) -> bool:
    """ "in best" is a town, "het beste" is not; behind a postcode any town is meant."""
    window = max(0, start - _LONGEST_CUE)
    cued = _TO_A_PLACE.search(page.plain, window, start) or _COVER_BEFORE.search(page.plain, window, start)
    return bool(cued)


def _with_apostrophe(text: str, start: int) -> int:
    return start - 1 if start and text[start - 1] == "'" else start
