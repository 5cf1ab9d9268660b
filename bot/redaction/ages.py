"""Ages become a band: whether someone is a minor matters, how old exactly does not."""

import re
from collections.abc import Iterator

from bot.redaction.kinds import Found, Kind
from bot.redaction.page import Page

BANDS = ((11, "0-11"), (17, "12-17"), (64, "18-64"), (130, "65+"))
_WORDS = [
    "nul",
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
]
_TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}
_UNIT = "een|twee|drie|vier|vijf|zes|zeven|acht|negen"
_ENGLISH = {
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
}
_NUMBER = (
    rf"(?:1[01]\d|\d{{1,2}}|(?:{_UNIT})en(?:{'|'.join(_TENS)})|{'|'.join(_TENS)}|"
    + "|".join(sorted((*_WORDS[12:], *_ENGLISH), key=len, reverse=True))
    + ")"
)
_YEARS = r"(?: ?(?:jaar|jr|jarige?|years?|yrs|yo|y/o|yasinda|jaren|ans|lat)\b\.?(?: (?:oud|old))?)"
_NO_AGE = (
    r"(?! ?(?:geleden|ago|getrouwd|samen|lang|later|cel|gevangenis|school|in\b|hier|bij|terug|gescheiden|werk|"
    "ervaring|married|together|uur|keer|times|plus|maal|weken|maanden|dagen|"
    "kinderen|euro|%|procent|mensen|personen|minuten|km|en half|garantie|onderdrukt|geslagen|of ouder|of jonger|"
    r"x\b|[:.,/-]?\d))"
)
_AGE = re.compile(
    rf"(?<![\w.,:/+-])({_NUMBER}(?:[ -]?jarige?\b| ?jaar oud\b| years? old\b| ?y/o\b| yasinda\b))"
    r"|\b(?:is|ben|was|wordt|bent|word|am|a girl of|(?:meisje|jongen|vrouw|man|kind|dochter|zoon|zus|zusje|broer|"
    "broertje|nichtje|nicht|neefje|neef|vriendin|iemand|moeder|vader|oma|opa|die|jongere) van|leeftijd|age|"
    "aged?)(?: (?:pas|nu|net|nog|maar|al|bijna|about|only|ongeveer|van|is|heel|just|echt))?:? "
    rf"({_NUMBER}{_YEARS}?)(?!\w){_NO_AGE}"
    rf"|[(,] ?((?:1[01]\d|\d{{1,2}}){_YEARS}?) ?(?=[),])"
    rf"|[\ue001] \(?((?:1[01]\d|\d{{1,2}}){_YEARS})(?!\w){_NO_AGE}"
    rf"|\b(?:en|van|dochter|zoon|zusje|broertje|meisje|jongen|kind|ik),? ((?:1[01]\d|[1-9]\d?){_YEARS})(?!\w){_NO_AGE}"
)
_THRESHOLD = re.compile(
    r"\b(?:tot|vanaf|onder|boven|ouder dan|jonger dan|minimaal|minstens|over|na|al|sinds|pas na|under|above|over "
    "de|onder de|boven de|moet je|je pas) (?:de |al )?$"
)


def ages(page: Page) -> Iterator[Found]:
    text = page.open
    for match in _AGE.finditer(text):
        group = match.lastindex or 0
        start, end = match.span(group)
        if years(text[start:end]) is not None and not _THRESHOLD.search(text, max(0, start - 20), start):
            yield Found(start, end, Kind.AGE)


def band(written: str) -> str:
    age = years(written)
    return next((name for most, name in BANDS if age is not None and age <= most), BANDS[-1][1])


def years(written: str) -> int | None:
    """The number in an age as found: "17", "vijftien jaar", "eenendertig"."""
    match = re.match(_NUMBER, written)
    if match is None:
        return None
    word = match.group()
    if word.isdigit():
        return int(word)
    compound = re.fullmatch(rf"({_UNIT})en(\w+)", word)
    if compound and compound.group(2) in _TENS:
        return _TENS[compound.group(2)] + _WORDS.index(compound.group(1))
    if word in _WORDS:
        return _WORDS.index(word)
    return _TENS.get(word, _ENGLISH.get(word))
