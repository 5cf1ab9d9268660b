"""Streets with a number, postcodes, and what follows "woont op"."""

import re
from collections.abc import Iterator

from bot.redaction.any_of import any_of, any_word_of
from bot.redaction.kinds import Found, Kind
from bot.redaction.page import COVERS, Page
from bot.redaction.vocabulary import vocabulary
from bot.redaction.word_files import words

_ENDING = any_word_of("patterns/street_endings.txt")
_SURE_ENDING = any_word_of("patterns/street_endings_sure.txt")
_BEGINNING = rf"(?:{any_word_of('patterns/street_beginnings.txt')}\.? ){{0,4}}"
_OF = any_of("van", "der", "de", "den", "het", "op", "'t", "[0-9]{4}")
_NUMBER = (
    r"(?:nr\.? ?|nummer |no\.? ?|huisnr\.? ?|huisnummer )?\d{1,5}"
    r"(?: ?-? ?(?:[a-h]|hs|bis|zw|rd|boven|beneden|hoog|huis|i{1,3})(?!\w))?(?:[-/]\d{1,4}(?!\d))?"
)
_TURKISH_ENDING = any_of("sok(?:ak|agi)?", "cad(?:desi)?", "mah(?:allesi)?", "bulvari")
_COUNTED = any_word_of("patterns/counted.txt")
_POSTCODE = re.compile(r"(?<![\w-])[1-9]\d{3}[ -]?[a-z]{2}(?!\w)")
_STREET = re.compile(
    "|".join(
        (
            # Kerkstraat 5, Prins Hendrikkade 12 hs
            rf"(?<!\w){_BEGINNING}[^\W\d_][\w'.-]{{1,30}}{_ENDING}\.?,? {_NUMBER}(?!\w)",
            # Lange straat 5
            rf"(?<!\w){_BEGINNING}[^\W\d_][\w'-]{{1,30}} "
            rf"(?:straat|laan|plein|kade|gracht|singel|street|road|avenue|lane|weg|str\.) {_NUMBER}(?!\w)",
            # Laan van de Vrede 5
            rf"(?<!\w)(?:laan|plein|weg|kade|park|hof) {_OF} ?(?:[\w'-]{{2,20}} ){{0,3}}?[\w'-]{{2,20}},? {_NUMBER}(?!\w)",
            # Atatürk Caddesi No: 5
            rf"(?<!\w)(?:[\w'-]{{2,20}} ){{1,2}}{_TURKISH_ENDING}\.?(?: ?(?:no|nr)?[:.]? ?\d{{1,4}})?(?!\w)",
            # 5 rue de la Paix, Calle Mayor 5
            r"(?<!\w)\d{1,4},? (?:rue|avenue|boulevard) (?:[\w'-]{1,20} ){0,3}[\w'-]{2,20}",
            rf"(?<!\w)(?:rue|calle|via|avenue) (?:[\w'-]{{1,20}} ){{1,3}}{_NUMBER}(?!\w)",
        )
    )
)
_LIVES = any_of(
    "woon(?:t|de|en|den)?",
    "woonachtig",
    "adres(?: is)?:?",
    "verblijft",
    "zit",
    "logeert",
    "lives",
    "staat ingeschreven",
)
_LIVES_AT = re.compile(
    rf"\b{_LIVES}(?: nu| nog| daar| ook)?(?: (?:op|aan|in|at|op de|aan de|aan het|in de|op het))? "
    rf"((?:(?:de|het|van|der|den) ){{0,2}}[^\W\d_][\w'-]{{2,30}}(?: [^\W\d_][\w'-]{{2,30}})? {_NUMBER})"
    rf"(?!\w)(?! {_COUNTED})"
)
_HOUSE = re.compile(r"\b(?:huis ?(?:nr|nummer)\.?|op nummer|woont op nr\.?)(?: is)?:? (\d{1,5} ?[a-h]?)(?!\w)")
_AFTER_POSTCODE = re.compile(rf"{COVERS[Kind.ADDRESS]},? (?:op )?(?:nr\.?|nummer|no\.?|huisnummer) (\d{{1,5}})(?!\w)")
_AT_A_NUMBER = re.compile(
    r"\b(?:aan|op|in) (?:de|het|'t) ((?:[^\W\d_][\w'-]{2,30} )?[^\W\d_][\w'-]{2,30} \d{1,4} ?[a-h]?)(?![\w%])"
    rf"(?! ?(?:{_COUNTED}|euro|minuten|km|[a-z]*dag|of|tot|en|januari|maart))"
)
_BEFORE_POSTCODE = re.compile(
    rf"(?<!\w)((?:[^\W\d_][\w'.-]{{1,30}} ){{1,3}}{_NUMBER}),? [1-9]\d{{3}}[ -]?[a-z]{{2}}(?!\w)"
)
_BARE = re.compile(rf"(?<![\w-])[^\W\d_][\w'-]{{1,30}}{_SURE_ENDING}(?![\w-])")
_LIVING = re.compile(r"\b(?:op|aan|in|naar|uit|bij|van|langs|at) (?:de |het |'t )?$")
_AFTER_NUMBER = re.compile(r" ?(?:%|jaar|euro|uur|kinderen|mensen|km|minuten|dagen|weken)")
_LITTLE = frozenset(
    ["op", "aan", "in", "bij", "is", "naar", "mij", "at", "adres", "woont", "zitten", "zit", "woon", "de", "het"]
)
_NEVER_IN_POSTCODES = frozenset({"sa", "sd", "ss"})
_UNITS = frozenset({"km", "kg"})
_POSTCODE_CUE = re.compile("(?:[,\ue001-\ue0fe] ?|postcode:? ?|pc:? ?)$")
_CUE_WINDOW = 12
_COMMON_STREETS = frozenset(words("patterns/common_streets.txt"))


def addresses(page: Page) -> Iterator[Found]:
    """A word that must stay may be part of an address ("Laan van Nederland 3"); 112 may be the number of a house."""
    text = page.plain
    for match in _STREET.finditer(text):
        if not _AFTER_NUMBER.match(text, match.end()):
            yield Found(_without_article(text, match.start(), match.end()), match.end(), Kind.ADDRESS)
    for pattern in (_LIVES_AT, _HOUSE, _AT_A_NUMBER, _AFTER_POSTCODE):
        for match in pattern.finditer(page.open):
            yield Found(*match.span(1), Kind.ADDRESS)
    for match in _BEFORE_POSTCODE.finditer(page.open):
        yield Found(_start_of_street(text, *match.span(1)), match.end(1), Kind.ADDRESS)
    for match in _POSTCODE.finditer(text):
        if _is_postcode(page, match.start(), match.end()):
            yield Found(match.start(), match.end(), Kind.ADDRESS)


def streets(page: Page) -> Iterator[Found]:
    """A street without a number: after "op de", or with a capital."""
    text = page.open
    for match in _BARE.finditer(text):
        named = page.shown[match.start()].isupper() or _LIVING.search(text, max(0, match.start() - 12), match.start())
        if named and match.group() not in _COMMON_STREETS and not match.group().startswith("buiten"):
            yield Found(match.start(), match.end(), Kind.ADDRESS)


def _is_postcode(page: Page, start: int, end: int) -> bool:
    """Not a year or an amount with a word of two letters behind it ("2023 in"), unless it stands like a postcode."""
    letters = page.plain[end - 2 : end]
    if letters in _NEVER_IN_POSTCODES:
        return False
    if _POSTCODE_CUE.search(page.plain, max(0, start - _CUE_WINDOW), start):
        return True
    looks_like_words = page.plain[end - 3] in " -" and letters in vocabulary().function_words | {"eu", "ik", "ja"}
    return letters not in _UNITS and (not looks_like_words or page.shown[end - 2 : end].isupper())


def _start_of_street(text: str, start: int, end: int) -> int:
    """Past the little words: "ze zitten op Geldershoofd 612"."""
    last = start
    for word in re.finditer(r"[^\W\d_][\w'.-]* ", text[start:end]):
        if word.group().strip() in _LITTLE:
            last = start + word.end()
    return last


def _without_article(text: str, start: int, end: int) -> int:
    """Leaves "de" and "het" before a street outside: they say nothing."""
    article = re.compile(r"(?:de|het) (?=\w{3})").match(text, start, end)
    return article.end() if article else start
