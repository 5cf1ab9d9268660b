"""Schools, mosques, employers, centres: the sort stays ("moskee"), which one goes."""

import re
from collections.abc import Iterator

from bot.redaction.kinds import Found, Kind
from bot.redaction.page import Page, Token
from bot.redaction.vocabulary import vocabulary

_HEADS = frozenset(
    [
        "moskee",
        "masjid",
        "mosque",
        "cami",
        "camii",
        "tempel",
        "kerk",
        "synagoge",
        "basisschool",
        "school",
        "middelbare",
        "scholengemeenschap",
        "college",
        "lyceum",
        "gymnasium",
        "mavo",
        "havo",
        "vmbo",
        "mbo",
        "hbo",
        "roc",
        "universiteit",
        "hogeschool",
        "internaat",
        "kinderopvang",
        "creche",
        "peuterspeelzaal",
        "buurthuis",
        "buurtcentrum",
        "wijkcentrum",
        "wijkgebouw",
        "jongerencentrum",
        "stichting",
        "vereniging",
        "organisatie",
        "azc",
        "opvanglocatie",
        "opvanghuis",
        "ziekenhuis",
        "kliniek",
        "verpleeghuis",
        "verzorgingshuis",
        "huisartsenpraktijk",
        "praktijk",
        "bedrijf",
        "restaurant",
        "winkel",
        "supermarkt",
        "bakkerij",
        "slagerij",
        "kapper",
        "kapsalon",
        "garage",
        "hotel",
        "cafe",
        "fabriek",
        "uitzendbureau",
        "voetbalclub",
        "sportschool",
        "club",
        "parochie",
        "gebedshuis",
        "koranschool",
        "clinic",
        "hospital",
        "foundation",
        "dernek",
        "dernegi",
        "vakfi",
        "okul",
        "okulu",
    ]
)
_EMPLOYED = re.compile(
    r"\b(?:werk(?:t|te|en|zaam)?|baan|stage|loopt stage|bediende|collega|works|work|medewerker|schoonmaker|chauffeur|magazijn|vrijwilliger)(?: [^\W\d_]{2,10})? (?:bij|voor|at|for|van) $"
)
_BEFORE = 48
_PARTICLES = frozenset(
    [
        "de",
        "het",
        "'t",
        "den",
        "der",
        "van",
        "el",
        "al",
        "an",
        "ar",
        "as",
        "at",
        "ez",
        "en",
        "&",
        "st",
        "sint",
        "ibn",
        "abu",
        "ben",
        "la",
        "le",
        "op",
        "aan",
    ]
)
_COMMON_BRANDS = frozenset(
    [
        "jumbo",
        "lidl",
        "aldi",
        "ah",
        "hema",
        "action",
        "blokker",
        "kruidvat",
        "etos",
        "gamma",
        "praxis",
        "ikea",
        "zeeman",
        "primark",
        "gall",
        "postnl",
        "dhl",
        "bol",
        "amazon",
        "picnic",
        "gorillas",
        "flink",
        "schiphol",
        "tata",
        "philips",
        "asml",
        "shell",
        "achmea",
        "ing",
        "rabobank",
        "abn",
        "klm",
        "ns",
        "gvb",
        "ret",
        "htm",
        "connexxion",
        "arriva",
        "randstad",
        "tempo-team",
        "olympia",
        "albert",
        "mcdonalds",
        "mcdonald",
        "kfc",
        "dominos",
        "hm",
        "wibra",
    ]
)
_LONGEST = 4
_SUFFIXED = re.compile(r"(?<![\w-])([^\W\d_]{3,30})-?(?:moskee|school|college|lyceum|mavo|kerk)(?![\w-])")


def organisations(page: Page) -> Iterator[Found]:
    tokens = page.tokens()
    for at, token in enumerate(tokens):
        if token.plain in _HEADS:
            yield from _named(tokens, at + 1, sure=token.plain in ("azc", "stichting"))
            yield from _named_before(tokens, at)
        elif _ends_in_employer_cue(page, tokens, at):
            yield from _named(tokens, at, sure=True)
    for match in _SUFFIXED.finditer(page.plain):
        if not _says_little(match.group()) and not _says_little(match.group(1)):
            yield Found(match.start(1), match.end(1), Kind.ORGANISATION)


def _ends_in_employer_cue(page: Page, tokens: tuple[Token, ...], at: int) -> bool:
    if at == 0 or tokens[at - 1].plain not in ("bij", "voor", "at", "for", "van"):
        return False
    start = tokens[at].start
    return _EMPLOYED.search(page.plain, max(0, start - _BEFORE), start) is not None


def _named(tokens: tuple[Token, ...], at: int, *, sure: bool) -> Iterator[Found]:
    """The name that begins at this token: particles, then words with a capital or of no dictionary."""
    first = at
    if at < len(tokens) and tokens[at].plain in ('"', "'", ":"):
        first = at = at + 1
    while at < len(tokens) and at < first + 2 and tokens[at].plain in _PARTICLES:
        at += 1
    article = at > first
    end = at
    while end < len(tokens) and end - at < _LONGEST and _names(tokens[end], sure=sure, article=article and end == at):
        if end > at and not _adjoin(tokens[end - 1], tokens[end]):
            break
        end += 1
    if end > at:
        yield Found(tokens[first].start, tokens[end - 1].end, Kind.ORGANISATION)


def _named_before(tokens: tuple[Token, ...], at: int) -> Iterator[Found]:
    """ "Keizer Karel College", "het montaigne lyceum"."""
    start = at
    while (
        start
        and at - start < 3
        and _adjoin(tokens[start - 1], tokens[start])
        and _names(tokens[start - 1], sure=False, article=False)
    ):
        start -= 1
    if start < at:
        yield Found(tokens[start].start, tokens[at - 1].end, Kind.ORGANISATION)


def _names(token: Token, *, sure: bool, article: bool) -> bool:
    if len(token.plain) < 2 or not token.is_word or token.kept or token.plain in _HEADS:
        return False
    if token.plain in vocabulary().function_words:
        return sure and token.capital
    known = vocabulary()
    return (
        token.plain in _COMMON_BRANDS
        or known.is_name(token.plain)
        or not known.is_ordinary(token.plain)
        or (token.capital and len(token.plain) > 1)
        or (article and _picturesque(token.plain))
    )


def _picturesque(word: str) -> bool:
    """Ordinary words that schools and centres are called by: de regenboog, de vlieger, de kroon."""
    return word in _PICTURES


_PICTURES = frozenset(
    [
        "regenboog",
        "vlieger",
        "kroon",
        "brug",
        "vuurtoren",
        "windroos",
        "ster",
        "zonnebloem",
        "zon",
        "kameleon",
        "boomgaard",
        "horizon",
        "klimop",
        "schakel",
        "sleutel",
        "poort",
        "ark",
        "arend",
        "zwaluw",
        "vlinder",
        "parel",
        "bron",
        "oase",
        "kompas",
        "wegwijzer",
        "haven",
        "toermalijn",
        "kleurrijk",
        "wereld",
        "duif",
        "olijf",
        "palm",
        "roos",
        "tulp",
        "bloem",
        "esdoorn",
        "eik",
        "linde",
        "springplank",
        "ontmoeting",
        "hoeksteen",
        "mozaiek",
        "piramide",
        "globe",
        "buut",
        "kring",
        "kubus",
        "wissel",
        "wijzer",
        "waaier",
        "triangel",
        "toekomst",
        "vrijheid",
        "vrede",
        "hoop",
        "boog",
        "boei",
        "kaap",
        "meander",
        "mare",
        "molen",
        "dageraad",
        "morgenster",
        "akker",
        "tuin",
        "wilgen",
    ]
)


def _says_little(word: str) -> bool:
    return vocabulary().is_ordinary(word) or word in _HEADS


def _adjoin(one: Token, other: Token) -> bool:
    return other.start - one.end <= 1
