"""What must stay: help lines, help organisations, countries, languages, religions, the law, amounts and times."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.redaction.page import COVERED, Page
from bot.redaction.phrases import Phrases, phrases
from bot.redaction.visible import plain
from bot.redaction.vocabulary import vocabulary

_FEWEST_DIGITS = 3  # of a kept number: a contact called "5" would keep every 5
_LONGEST_SHORT_NUMBER = 4  # "11-2" is a house, not the emergency number
_PHONE = re.compile(r"\+?[\d ()./-]{3,20}")
_SCHEME = re.compile(r"^[a-z]+://(?:www\.)?|^www\.")
_RUN = re.compile(r"(?<![\w+])\+?\d(?:[ ./-]{0,2}\d){2,18}(?!\w)")
# Emergency numbers, help lines and municipalities, standing by themselves.
_HELP_LINE = re.compile(r"14\d{3}|116\d{3}|(?:0|\+?31|0031)(?:(?:800|900|906|909)(?:\d{4}|\d{7})|88\d{7})")
_SHORT_LINE = re.compile(r"(?<![\w+])(?<!\d[ .-])(?<!\d[ .-] )11[23](?!\w)(?![ ./-]{1,2}(?!0[1-9][\d -]{8})\d)")
_STAYS = re.compile(
    rf"(?:€|eur|\$|£) ?\d{{1,3}}(?:[., ]?\d{{3}}){{0,2}}(?:,\d\d|,-)?(?!\d)"
    rf"|(?<![\d.,-])\d{{1,3}}(?:[.,]?\d{{3}}){{0,2}}(?:,\d\d|,-)? ?(?:euro|eur|€|dollar|lira|dirham|pond|gulden)\b"
    rf"|\b(?:artikel|art\.?|lid|boek|hoofdstuk|groep|klas|fase|stap|leerjaar) \d{{1,3}}[a-z]?(?!\w)"
    rf"|(?<![\d.:-])\d{{1,2}}[.:]\d\d(?: ?(?:-|tot|t/m) ?\d{{1,2}}[.:]\d\d)?(?: ?uur)?(?![\d-])(?![./:]\d)"
    rf"|\[{COVERED}+\]"
)
_IN = re.compile(r" (?:in |te )?(?=[^\W\d_])")
_LONGEST_TOWN = 24


@dataclass(frozen=True, slots=True)
class KeepList:
    phrases: Phrases
    numbers: frozenset[str]  # digits only


def keep_list(words: Iterable[str]) -> KeepList:
    """From names, telephone numbers and web addresses as they are written."""
    given = [plain(word).strip() for word in words]
    numbers = frozenset(re.sub(r"\D", "", word) for word in given if _PHONE.fullmatch(word))
    named = [_SCHEME.sub("", word).rstrip("/") for word in given if not _PHONE.fullmatch(word)]
    return KeepList(
        phrases([word for word in named if len(word) > 1]),
        frozenset(number for number in numbers if len(number) >= _FEWEST_DIGITS),
    )


def kept_spans(page: Page, keep: KeepList) -> Iterator[tuple[int, int]]:
    text = page.plain
    for match in _RUN.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        whole = len(digits) > _LONGEST_SHORT_NUMBER or digits == match.group()
        if whole and (_HELP_LINE.fullmatch(digits) or digits in keep.numbers):
            yield match.span()
    for pattern in (_SHORT_LINE, _STAYS):
        for match in pattern.finditer(text):
            yield match.span()
    yield from vocabulary().keep.spans(text)
    for organisations in (vocabulary().help, keep.phrases):
        for start, end in organisations.spans(text):
            yield start, _with_town(text, end)


def _with_town(text: str, end: int) -> int:
    """ "COC Groningen", "Fier in Leeuwarden": which one of an organisation that helps."""
    between = _IN.match(text, end)
    if between and (town := next(vocabulary().towns.spans(text[between.end() : between.end() + _LONGEST_TOWN]), None)):
        start, last = town
        return between.end() + last if start == 0 else end
    return end
