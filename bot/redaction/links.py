"""Links, e-mail addresses (spelled out too), accounts on platforms, addresses of computers."""

import re
from collections.abc import Iterator

from bot.redaction.any_of import any_word_of
from bot.redaction.kinds import Found, Kind
from bot.redaction.page import Page
from bot.redaction.vocabulary import vocabulary

_REST = '[^\\s<>"\ue000-\ue0fe]'
_TLD = (
    r"(?:nl|com|org|net|eu|info|app|gl|ly|io|co|tv|biz|gov|edu|fr|uk|ma|so|sy|ua|pl|nu|link|online|site|shop|amsterdam)"
)
_TLD_WITH_PATH = r"(?:me|be|de|to|tr|us|at|ch|es|it|se|cc|gg|id|in|is|la|ru|im)"
_HOST = r"(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}"
_LINK = re.compile(
    rf"(?:[a-z]{{2,10}}://|www\.){_REST}+"
    rf"|{_HOST}{_TLD}(?![\w@-])(?:[:/?#]{_REST}*)?"
    rf"|{_HOST}{_TLD_WITH_PATH}/{_REST}+"
)
_CLOSING = ".,;:!?)]}'*_"

_EMAIL = re.compile(
    r"(?<![\w.+'-])[\w.+'-]{1,254} ?@ ?[a-z0-9-]{1,63}"
    rf"(?:(?: ?\. ?[a-z0-9-]{{2,63}}){{1,4}}|,{_TLD})(?!\w)"
)
_AT = r"(?: ?[\[({]? ?(?:apestaartje|apenstaartje|apestaart|apenstaart|arroba|@) ?[\])}]? ?|[ .]?[\[({] ?at ?[\])}][ .]?| at )"
_DOT = r"(?: ?[\[({]? ?\b(?:punt|dot|nokta|punkt)\b ?[\])}]? ?|\.)"
_LOCAL = rf"[\w+-]{{1,40}}(?:{_DOT}[\w+-]{{1,40}}){{0,3}}"
_SPELLED = re.compile(rf"(?<![\w.+-])({_LOCAL})\.?{_AT}\.?[a-z0-9-]{{1,40}}(?:{_DOT}[a-z0-9-]{{2,20}}){{1,3}}(?!\w)")
_WORD_BEFORE = re.compile(r"(?<![\w\ue000-\ue0ff])([\w+-]{1,30}) $")
_NO_LOCAL = frozenset(
    {"mail", "email", "e-mail", "mailadres", "adres", "is", "naar", "mij", "me", "via", "op", "of", "en"}
)

_AT_HANDLE = re.compile(r"(?<![\w@.])@ ?[a-z0-9_](?:[a-z0-9_.-]{0,30}[a-z0-9_])?")
_PLATFORM = re.compile(
    rf"\b(?:{any_word_of('patterns/platforms.txt')}|tik tok|(?:gebruikers|user|account|nick|profiel) name?)\b"
    r"(?: ?(?:account|naam|profiel|name))?(?: ?[:=]| is| als| heet| onder| van| naam| name| haar| zijn| de| met| op){0,3} ?"
    r"\(?@?"
    r"([a-z0-9_](?:[a-z0-9_.-]{1,30}[a-z0-9_]))"
)
_LOOKS_LIKE_HANDLE = re.compile(r"[a-z0-9_-]*(?:[a-z][0-9._]|[0-9_.-][a-z]|_)[a-z0-9_.-]*")

_IP = re.compile(
    r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*\d)|(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}:?[0-9a-f]{1,4}(?![\w:])"
)


def links(page: Page) -> Iterator[Found]:
    for match in _LINK.finditer(page.plain):
        end = match.start() + len(match.group().rstrip(_CLOSING))
        yield Found(match.start(), end, Kind.LINK)


def emails(page: Page) -> Iterator[Found]:
    for match in _EMAIL.finditer(page.plain):
        yield Found(match.start(), match.end(), Kind.EMAIL)
    for match in _SPELLED.finditer(page.plain):
        yield Found(_start_of_local(page.plain, match.start()), match.end(), Kind.EMAIL)


def accounts(page: Page) -> Iterator[Found]:
    for match in _AT_HANDLE.finditer(page.plain):
        yield Found(match.start(), match.end(), Kind.ACCOUNT)
    for match in _PLATFORM.finditer(page.plain):
        handle = match.group(1)
        if _LOOKS_LIKE_HANDLE.fullmatch(handle) or not vocabulary().is_ordinary(handle):
            yield Found(match.start(1), match.end(1), Kind.ACCOUNT)


def computers(page: Page) -> Iterator[Found]:
    for match in _IP.finditer(page.open):
        yield Found(match.start(), match.end(), Kind.NUMBER)


def _start_of_local(text: str, start: int) -> int:
    """In "k bakker at hotmail punt nl" the words before belong to it, unless they are ordinary words."""
    for _ in range(2):
        before = _WORD_BEFORE.search(text, max(0, start - 32), start)
        if before is None or not _part_of_local(before.group(1)):
            break
        start = before.start(1)
    return start


def _part_of_local(word: str) -> bool:
    return word not in _NO_LOCAL and (len(word) == 1 or not vocabulary().is_ordinary(word))
