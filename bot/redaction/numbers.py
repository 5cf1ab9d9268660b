"""Numbers that point at one person or thing: accounts, citizens, documents, cases, cars, and any other long number."""

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from bot.redaction.any_of import any_of, any_word_of
from bot.redaction.kinds import Found, Kind
from bot.redaction.page import Page

# How long an account number is (letters of the country included).
_IBAN_LENGTHS = {
    "nl": 18, "be": 16, "de": 22, "fr": 27, "gb": 22, "tr": 26, "ma": 28, "pl": 28, "es": 24, "it": 27, "se": 24, "no": 15,
    "dk": 18, "at": 20, "ch": 21, "ie": 22, "lt": 20, "ua": 29, "ro": 24, "bg": 22, "gr": 27, "pt": 25, "fi": 18, "lu": 20,
    "hu": 28, "cz": 24, "sk": 24, "eg": 29, "iq": 23, "jo": 30, "lb": 28, "tn": 24, "sa": 24, "ae": 23, "cy": 28, "mt": 31,
    "ee": 20, "lv": 21, "hr": 21, "si": 19, "al": 28, "rs": 22, "ba": 20, "mk": 19, "xk": 20, "me": 22, "az": 28, "ge": 22,
    "il": 23, "kw": 30, "qa": 29, "bh": 22, "pk": 24, "ly": 25, "mr": 27, "sd": 18, "so": 23, "dj": 27, "br": 29, "ru": 33,
}  # fmt: skip
_IBAN_START = re.compile(r"(?<![a-z0-9])[a-z]{2} ?\d{2}(?=[ .-]?[a-z0-9])")
_BSN_CUE = re.compile(
    r"\b(?:bsn|b\.s\.n\.?|sofi|burger ?service ?(?:nr|nummer)?|sofinummer|a-?nummer)\b[^\d\n\ue000-\ue0fe]{0,30}"
)
_DIGITS = re.compile(r"\d(?:[ ./-]{0,2}\d){4,20}")
_NUMBERED = "(?:nummer|nr|number|no|code)"
_CODE_CUE = re.compile(
    rf"\b(?:{any_word_of('patterns/code_cues.txt')}(?: ?{_NUMBERED})?"
    rf"|{any_word_of('patterns/code_cues_with_number.txt')}[ -]?{_NUMBERED})(?:\b|(?=\d))"
    r"(?: ?[:.#=]| is| was| van| haar| zijn| mijn| met| nr\.?| no\.?| nummer){0,4} ?"
    r"([a-z0-9](?:[./-]?[a-z0-9]){2,24}(?![a-z0-9]))"
)
_MIXED = re.compile(r"(?<![a-z0-9])(?=[a-z]{0,12}\d)(?=\d{0,12}[a-z])[a-z0-9]{7,24}(?![a-z0-9])")
_YEARS = re.compile(r"(?:19|20)\d\d[ ./-]{1,3}(?:19|20)\d\d")
_RUN = re.compile(r"\+?\d(?:(?:[ ()./_*:-]{0,3}|,)\d){6,40}")

_PLATE_CUE = re.compile(
    rf"\b{any_word_of('patterns/plate_cues.txt')}\b(?: ?[:.=(]| is| van| nr\.?| no\.?| nummer){{0,3}} ?"
    r"((?=[a-z \d-]{0,8}\d)[a-z\d]{1,4}(?:[ -]?[a-z\d]{1,4}){1,3})(?![\w-])"
)

# The fourteen ways Dutch plates are built, x for a letter and 9 for a digit.
_PLATE_SHAPES = (
    "xx-99-99", "99-99-xx", "99-xx-99", "xx-99-xx", "xx-xx-99", "99-xx-xx", "99-xxx-9",
    "9-xxx-99", "xx-999-x", "x-999-xx", "xxx-99-x", "x-99-xxx", "9-xx-999", "999-xx-9",
)  # fmt: skip
_JOINED_SHAPES = frozenset(shape.replace("-", "") for shape in _PLATE_SHAPES)


def _plates(between: str, letter: str) -> re.Pattern[str]:
    shapes = (shape.replace("-", between).replace("x", letter).replace("9", r"\d") for shape in _PLATE_SHAPES)
    return re.compile(rf"(?<![\w-]){any_of(*shapes)}(?![\w-])")


_PLATE = _plates(" ?- ?", "[a-z]")
_SPACED_PLATE = _plates(" ", "[A-Z]")
_JOINED_PLATE = re.compile(r"(?<![\w-])[a-z0-9]{6}(?![\w-])")


def ibans(page: Page) -> Iterator[Found]:
    text = page.plain
    for match in _IBAN_START.finditer(text):
        length = _IBAN_LENGTHS.get(text[match.start() : match.start() + 2])
        end = length and _end_of_account(text, match.start(), length)
        if end:
            yield Found(match.start(), end, Kind.NUMBER)


def citizen_numbers(page: Page) -> Iterator[Found]:
    """After the cue any number, also one with a slip in it; elsewhere nine digits that pass the check."""
    text = page.plain
    for cue in _BSN_CUE.finditer(text):
        match = _DIGITS.match(text, cue.end())
        if match:
            yield Found(match.start(), match.end(), Kind.NUMBER)
    for match in re.finditer(r"(?<![\d+])(?<!\d[ .-])[1-9]\d{2}([ .-]?)\d{3}\1\d{3}(?![ .-]?\d)", text):
        if bsn.is_valid(re.sub(r"\D", "", match.group())):
            yield Found(match.start(), match.end(), Kind.NUMBER)


def codes(page: Page) -> Iterator[Found]:
    text = page.plain
    for match in _CODE_CUE.finditer(text):
        if _is_code(match.group(1)):
            yield Found(*_whole_number(text, *match.span(1)), Kind.NUMBER)
    for match in _MIXED.finditer(text):
        if sum(sign.isdigit() for sign in match.group()) >= 3:
            yield Found(match.start(), match.end(), Kind.NUMBER)


def plates(page: Page) -> Iterator[Found]:
    text = page.open
    for pattern, searched in ((_PLATE, text), (_SPACED_PLATE, page.shown)):
        for match in pattern.finditer(searched):
            yield Found(match.start(), match.end(), Kind.NUMBER)
    for match in _PLATE_CUE.finditer(text):
        if sum(sign.isdigit() for sign in match.group(1)) >= 2:
            yield Found(*match.span(1), Kind.NUMBER)
    for match in _JOINED_PLATE.finditer(text):
        if _shape(match.group()) in _JOINED_SHAPES:
            yield Found(match.start(), match.end(), Kind.NUMBER)


def long_numbers(page: Page) -> Iterator[Found]:
    """Whatever else has seven digits or more; years side by side are no number."""
    for match in _RUN.finditer(page.open):
        if not _YEARS.fullmatch(match.group()):
            yield Found(match.start(), match.end(), Kind.NUMBER)


def _end_of_account(text: str, start: int, length: int) -> int | None:
    at, seen, digits = start, 0, 0
    while at < len(text) and seen < length:
        sign = text[at]
        if sign.isascii() and sign.isalnum():
            seen += 1
            digits += sign.isdigit()
        elif sign not in " .-":
            break
        at += 1
    end = len(text[:at].rstrip(" .-"))
    return end if seen == length and digits >= length // 2 else None


def _is_code(code: str) -> bool:
    return sum(sign.isdigit() for sign in code) >= 3 or _shape(re.sub("[^a-z0-9]", "", code)) in _JOINED_SHAPES


def _whole_number(text: str, start: int, end: int) -> tuple[int, int]:
    """A number in groups: "283 456 7890" goes on after the first space."""
    more = re.compile(r"(?: \d{2,})+(?!\w)").match(text, end)
    return start, more.end() if more and text[start:end].replace(".", "").isdigit() else end


def _shape(code: str) -> str:
    return "".join("9" if sign.isdigit() else "x" for sign in code)
