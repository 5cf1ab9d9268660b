"""Schools, mosques, employers, centres: the sort stays ("moskee"), which one goes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.redaction.any_of import any_of, any_word_of
from bot.redaction.kinds import Found, Kind
from bot.redaction.page import Page, Token
from bot.redaction.vocabulary import vocabulary
from bot.redaction.word_files import words

_EMPLOYER_CUES = ("bij", "voor", "at", "for", "van")
_EMPLOYED = re.compile(rf"\b{any_word_of('patterns/employed.txt')}(?: [^\W\d_]{{2,10}})? {any_of(*_EMPLOYER_CUES)} $")
_BEFORE = 48
_LONGEST = 4
_SUFFIXED = re.compile(r"(?<![\w-])([^\W\d_]{3,30})-?(?:moskee|school|college|lyceum|mavo|kerk)(?![\w-])")


@dataclass(frozen=True, slots=True)
class Sorts:
    heads: frozenset[str]
    brands: frozenset[str]
    pictures: frozenset[str]
    particles: frozenset[str]


@cache
def sorts() -> Sorts:
    lists = (frozenset(words(f"organisations/{name}.txt")) for name in ("heads", "brands", "pictures", "particles"))
    return Sorts(*lists)


def organisations(page: Page) -> Iterator[Found]:
    tokens, heads = page.tokens, sorts().heads
    for at, token in enumerate(tokens):
        if token.plain in heads:
            yield from _named(tokens, at + 1, sure=token.plain in ("azc", "stichting"))
            yield from _named_before(tokens, at)
        elif _ends_in_employer_cue(page, tokens, at):
            yield from _named(tokens, at, sure=True)
    for match in _SUFFIXED.finditer(page.plain):
        if not _says_little(match.group()) and not _says_little(match.group(1)):
            yield Found(match.start(1), match.end(1), Kind.ORGANISATION)


def _ends_in_employer_cue(page: Page, tokens: tuple[Token, ...], at: int) -> bool:
    if at == 0 or tokens[at - 1].plain not in _EMPLOYER_CUES:
        return False
    start = tokens[at].start
    return _EMPLOYED.search(page.plain, max(0, start - _BEFORE), start) is not None


def _named(tokens: tuple[Token, ...], at: int, *, sure: bool) -> Iterator[Found]:
    """The name that begins at this token: particles, then words with a capital or of no dictionary."""
    first = at
    if at < len(tokens) and tokens[at].plain in ('"', "'", ":"):
        first = at = at + 1
    while at < len(tokens) and at < first + 2 and tokens[at].plain in sorts().particles:
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
    if len(token.plain) < 2 or not token.is_word or token.kept or token.plain in sorts().heads:
        return False
    if token.plain in vocabulary().function_words:
        return sure and token.capital
    known = vocabulary()
    return (
        token.plain in sorts().brands
        or known.is_name(token.plain)
        or not known.is_ordinary(token.plain)
        or (token.capital and len(token.plain) > 1)
        or (article and token.plain in sorts().pictures)
    )


def _says_little(word: str) -> bool:
    return vocabulary().is_ordinary(word) or word in sorts().heads


def _adjoin(one: Token, other: Token) -> bool:
    return other.start - one.end <= 1
