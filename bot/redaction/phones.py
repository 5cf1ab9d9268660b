"""Telephone numbers: in any spelling of digits, and written out in words."""

import re
from collections.abc import Iterator

import phonenumbers

from bot.redaction.any_of import any_word_of
from bot.redaction.kinds import Found, Kind
from bot.redaction.page import Page
from bot.redaction.spoken_numbers import spoken_numbers

REGIONS = ("NL", "BE", "DE", "TR", "MA", "SO", "SY", "IQ", "ER", "ET", "AF", "IR", "EG", "GH", "NG", "SR", "PL", "UA")
_RUN = re.compile(r"(?<![\w])(?:\+ ?|\()?\d(?:(?:[ ()./_*-]{0,3}|,)\d){6,18}(?![\d])")
_CUE = re.compile(rf"\b{any_word_of('patterns/phone_cues.txt')}\b[^\d\n]{{0,12}}$")
_CUE_WINDOW = 32
_LONGEST_BARE = 13  # digits of a telephone number without + or 0 before it; longer ones are numbers of another kind

_WORD = re.compile(r"[^\W_]+")


def phones(page: Page) -> Iterator[Found]:
    text = page.open
    for match in _RUN.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if 8 <= len(digits) <= 17 and _is_phone(text, match.start(), match.group(), digits):
            yield Found(match.start(), match.end(), Kind.PHONE)
    yield from _in_words(text)


def _is_phone(text: str, start: int, written: str, digits: str) -> bool:
    if re.fullmatch(r"(?:19|20)\d\d[ ./-]{1,3}(?:19|20)\d\d", written):
        return False
    if written.startswith(("0", "+", "(")) or _CUE.search(text, max(0, start - _CUE_WINDOW), start):
        return True
    return len(digits) <= _LONGEST_BARE and any(_is_valid(digits, region) for region in REGIONS)


def _is_valid(digits: str, region: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(digits, region))
    except phonenumbers.NumberParseException:
        return False


def _in_words(text: str) -> Iterator[Found]:
    """Seven digits or more in a row, said in words (digits may stand among them)."""
    run: list[re.Match[str]] = []
    digits = 0
    for match in _WORD.finditer(text):
        said = _said(match.group())
        if said is None or (run and text[run[-1].end() : match.start()].strip(" ,.-")):
            yield from _said_number(run, digits)
            run, digits = [], 0
        if said is not None:
            run.append(match)
            digits += len(said)
    yield from _said_number(run, digits)


def _said_number(run: list[re.Match[str]], digits: int) -> Iterator[Found]:
    if digits >= 7 and sum(not match.group().isdigit() for match in run) >= 2:
        yield Found(run[0].start(), run[-1].end(), Kind.PHONE)


def _said(word: str) -> str | None:
    return word if word.isdigit() else spoken_numbers().get(word)
