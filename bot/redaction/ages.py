"""Ages become a band: whether someone is a minor matters, how old exactly does not."""

import re
from collections.abc import Iterator

from bot.redaction.any_of import any_of, any_word_of, longest_first
from bot.redaction.kinds import Found, Kind
from bot.redaction.page import Page
from bot.redaction.spoken_numbers import spoken_between, spoken_numbers

BANDS = ((11, "0-11"), (17, "12-17"), (64, "18-64"), (130, "65+"))
_SPOKEN = any_of(*longest_first(spoken_between(12, 99)))
_DIGITS = r"(?:1[01]\d|\d{1,2})"
_NUMBER = any_of(_DIGITS, _SPOKEN)
_YEARS = r"(?: ?(?:jaar|jr|jarige?|years?|yrs|yo|y/o|yasinda|jaren|ans|lat)\b\.?(?: (?:oud|old))?)"
_NO_AGE = rf"(?! ?(?:{any_word_of('patterns/not_an_age.txt')}|in\b|en half|of ouder|of jonger|%|x\b|[:.,/-]?\d))"
_SOMEONE = any_word_of("patterns/who_has_an_age.txt")
_IS = any_of("is", "ben", "was", "wordt", "bent", "word", "am", "a girl of", f"{_SOMEONE} van", "leeftijd", "aged?")
_SOFTENED = "(?: (?:pas|nu|net|nog|maar|al|bijna|about|only|ongeveer|van|is|heel|just|echt))?"
_BESIDE = any_of("en", "van", "dochter", "zoon", "zusje", "broertje", "meisje", "jongen", "kind", "ik")
_AGE = re.compile(
    "|".join(
        (
            # een 17-jarige, 17 jaar oud
            rf"(?<![\w.,:/+-])({_NUMBER}(?:[ -]?jarige?\b| ?jaar oud\b| years? old\b| ?y/o\b| yasinda\b))",
            # ze is 17, een meisje van bijna vijftien
            rf"\b{_IS}{_SOFTENED}:? ({_NUMBER}{_YEARS}?)(?!\w){_NO_AGE}",
            # mijn zus (17)
            rf"[(,] ?({_DIGITS}{_YEARS}?) ?(?=[),])",
            # behind a name: "fatima 17 jaar"
            rf"[\ue001] \(?({_DIGITS}{_YEARS})(?!\w){_NO_AGE}",
            # toen ze 13 was, en nu 31; in Arabic script: her age 16
            rf"\btoen (?:ik|ze|zij|hij|je|u) ({_NUMBER}) (?:was|werd)\b",
            rf"\b(?:was|werd|besneden|getrouwd|uitgehuwelijkt),? (?:en )?(?:is )?nu ({_NUMBER}{_YEARS}?)(?!\w){_NO_AGE}",
            rf"(?:عمر|سن)(?:ي|ه|ها|ك|هم|و|ش|م)? ?:? ?({_DIGITS})(?!\w)",
            # mijn zusje, 17 jaar
            rf"\b{_BESIDE},? ((?:1[01]\d|[1-9]\d?){_YEARS})(?!\w){_NO_AGE}",
        )
    )
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
    return int(spoken_numbers().get(match.group(), match.group())) if match else None
