"""Finds telephone numbers in a text, so that each number can stand in one place only.

Years, dates, times, articles of laws, ages, percentages and amounts are no telephone numbers.
"""

import re
import unicodedata
from collections.abc import Iterator

_GAP = r"[\s().\-/\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2066-\u2069]{0,3}"
_START = r"(?<!\w)(?<!\d[.,:])"
_END = r"(?![\w%]|[.,:]\d|\.\w)"
_NUMBER = re.compile(
    rf"""
    {_START}(?:\+|00{_GAP}(?=[1-9]))(?:{_GAP}\d){{8,15}}(?!\d)              # from abroad: +31 ..., 0031 ...
    | {_START}\(?0[ ]?[89][ ]?0[ ]?[069](?:{_GAP}\d){{7}}(?!\d)            # 0800, 0900, 0906 and 0909, seven digits
    | {_START}\(?0[ ]?[89][ ]?0[ ]?[069](?:{_GAP}\d){{4}}(?!\d)            # and four
    | {_START}\(?0{_GAP}[1-9](?:{_GAP}\d){{8}}(?!\d)                       # ten digits: 06, 088, 020 ...
    | {_START}31[1-9]\d{{8}}(?!\d) | {_START}6[ -]?\d{{8}}(?!\d)           # the same without + or 0
    | {_START}14[ ]?0\d{{2,3}}{_END}                                       # a municipality
    | {_START}116[ -]?\d{{3}}{_END}                                        # European help lines
    | {_START}11[23]{_END}
    """,
    re.VERBOSE,
)
_SHORT = re.compile(r"11[23]")
_NOT_A_NUMBER = re.compile(
    r"""
    \{[^{}]*\}                                                              # a placeholder
    | https?://\S+ | \S+@\S+                                                # an address
    | (?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d(?!\d)                    # a date
    | (?<!\d)(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)
    | (?<!\d)\d{1,2}[.:]\d\d\s?(?:[-\u2013]|tot|uur)\s?(?:\d{1,2}[.:]\d\d)?(?!\d)  # a time, from and to
    """,
    re.VERBOSE,
)
_COUNTED = re.compile(
    r"\s*(?:procent|percent|jaar|jaren|maanden|weken|dagen|uur|euro|km\b|meter|years|days|euros)", re.I
)
_CITED = re.compile(
    r"(?:(?:stb|stcrt|trb)\.?\s*\d{4},|artikel(?:en)?|art\.?|lid|§|pagina|p\.|blz\.?|hoofdstuk|article|section|page|nr\.?|€)\s*$",
    re.I,
)


def telephone_numbers(text: str) -> Iterator[str]:
    """As they are written, also in Arabic or Persian digits; web and mail addresses are not looked into."""
    plain = "".join(map(_digit, text))
    plain = _NOT_A_NUMBER.sub(lambda found: ";" * len(found[0]), plain)
    for found in _NUMBER.finditer(plain):
        if _SHORT.fullmatch(found[0]) and (
            _COUNTED.match(plain, found.end()) or _CITED.search(plain[max(0, found.start() - 15) : found.start()])
        ):
            continue
        yield text[found.start() : found.end()]


def _digit(character: str) -> str:
    return str(unicodedata.digit(character)) if character.isdecimal() else character
