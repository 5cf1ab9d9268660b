"""Days that can be looked up on a calendar. "Volgende week dinsdag" and "in maart" stay."""

import re
from collections.abc import Iterator

from bot.redaction.any_of import any_of, any_word_of, longest_first
from bot.redaction.kinds import Found, Kind
from bot.redaction.page import Page
from bot.redaction.spoken_numbers import spoken_between

_MONTH = any_word_of("months.txt") + r"\b\.?"
_DAY_WORD = any_of("eerste", "tweede", "derde", *longest_first(spoken_between(1, 31)))
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?"
_DATE = re.compile(
    "|".join(
        (
            # 2024-05-03, 3-5-2024, 3 5 2024
            rf"(?<![\w.,/-])(?:{_YEAR} ?[-./] ?\d{{1,2}} ?[-./] ?{_DAY}|{_DAY} ?[-./] ?{_DAY} ?[-./] ?(?:{_YEAR}|'?\d{{2}})"
            rf"|{_DAY} \d{{1,2}} {_YEAR})(?![\w/-])(?!\.\d)",
            # dinsdag 3 mei 2024, derde mei
            rf"(?<!\w){_WEEKDAY}(?:{_DAY}(?:e|ste|de|st|nd|rd|th)?|{_DAY_WORD})(?: of)?[ -]{{1,2}}{_MONTH}"
            rf"(?:,? ?-?'?(?:{_YEAR}|\d{{2}}(?![\w:.,]))(?!\w))?",
            # May 3, 2024; mei 2024
            rf"(?<!\w){_MONTH} (?:{_DAY}(?:st|nd|rd|th)?(?:,? {_YEAR})?(?!\w)(?! ?(?:uur|mensen|kinderen|dagen|jaar|keer))"
            rf"|'?{_YEAR}(?!\w))",
        )
    )
)
_BORN = any_of(
    "geb(?:oren)?", "geboorte(?:datum|dag|jaar)", "jarig", "verjaardag", "born", "birth(?:day|date)?", "bouwjaar",
    "dogum(?: tarihi)?", "dogdu", "ne",
)  # fmt: skip
_BIRTH = re.compile(
    rf"\b{_BORN}\b\.?(?:[ :]{{1,2}}(?:op|in|is|on|de|datum|jaar|het|was)){{0,3}}[ :]{{0,2}}"
    rf"({_DAY} ?[-./ ] ?\d{{1,2}}(?: ?[-./ ] ?\d{{2,4}})?|\d{{8}}|{_YEAR})(?!\w)"
)
_SHORT = re.compile(
    rf"\b(?:op|van|tot|datum:?|vanaf|per|sinds|on|from|since|until|منذ|من|في|حتي|از|تا) ({_DAY}[-/]\d{{1,2}})(?![\w/-])"
)


_DAY_BEFORE_MONTH = re.compile(r"(?<![\w.,/:-])(\d{1,2})[-/](\d{1,2})(?![\w/-]|[.,:]\d)")  # "29-6"; "3-4" is a range
_NTH = re.compile(r"\b(?:on|by|before|until|from) the (\d{1,2}(?:st|nd|rd|th))\b(?! (?:floor|of|time))")


def dates(page: Page) -> Iterator[Found]:
    text = page.open
    for match in _DATE.finditer(text):
        yield Found(match.start(), match.end(), Kind.DATE)
    for match in _DAY_BEFORE_MONTH.finditer(text):
        day, month = map(int, match.groups())
        if month < day <= 31 and 1 <= month <= 12 and match.group() != "24/7":
            yield Found(match.start(), match.end(), Kind.DATE)
    for pattern in (_BIRTH, _SHORT, _NTH):
        for match in pattern.finditer(text):
            yield Found(*match.span(1), Kind.DATE)
