"""Days that can be looked up on a calendar. "Volgende week dinsdag" and "in maart" stay."""

import re
from collections.abc import Iterator

from bot.redaction.kinds import Found, Kind
from bot.redaction.page import Page
from bot.redaction.word_files import words

_MONTHS = tuple(words("months.txt"))
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_SMALL = [
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
    "dertig",
]
_DAY_WORD = (
    "(?:eerste|tweede|derde|"
    + "|".join(_SMALL)
    + "|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)entwintig|eenendertig)"
)
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?"
_DATE = re.compile(
    rf"(?<![\w.,/-])(?:{_YEAR} ?[-./] ?\d{{1,2}} ?[-./] ?{_DAY}|{_DAY} ?[-./] ?{_DAY} ?[-./] ?(?:{_YEAR}|"
    rf"'?\d{{2}})|{_DAY} \d{{1,2}} {_YEAR})(?![\w/-])(?!\.\d)"
    rf"|(?<!\w){_WEEKDAY}(?:{_DAY}(?:e|ste|de|st|nd|rd|th)?|{_DAY_WORD})(?: of)?[ -]{{1,2}}{_MONTH}(?:,? "
    rf"?-?'?(?:{_YEAR}|\d{{2}}(?![\w:.,]))(?!\w))?"
    rf"|(?<!\w){_MONTH} (?:{_DAY}(?:st|nd|rd|th)?(?:,? {_YEAR})?(?!\w)(?! ?(?:uur|mensen|kinderen|dagen|jaar|"
    rf"keer))|'?{_YEAR}(?!\w))"
)
_BIRTH = re.compile(
    r"\b(?:geb(?:oren)?|geboorte(?:datum|dag|jaar)|jarig|verjaardag|born|birth(?:day|date)?|bouwjaar|dogum(?: "
    r"tarihi)?|dogdu|ne)\b\.?"
    r"(?:[ :]{1,2}(?:op|in|is|on|de|datum|jaar|het|was)){0,3}[ :]{0,2}"
    rf"({_DAY} ?[-./ ] ?\d{{1,2}}(?: ?[-./ ] ?\d{{2,4}})?|\d{{8}}|{_YEAR})(?!\w)"
)
_SHORT = re.compile(rf"\b(?:op|van|tot|datum:?|vanaf|per) ({_DAY}[-/]\d{{1,2}})(?![\w/-])")


def dates(page: Page) -> Iterator[Found]:
    text = page.open
    for match in _DATE.finditer(text):
        yield Found(match.start(), match.end(), Kind.DATE)
    for pattern in (_BIRTH, _SHORT):
        for match in pattern.finditer(text):
            yield Found(*match.span(1), Kind.DATE)
