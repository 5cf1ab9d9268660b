"""The text as a reader sees it, each character with its place in what was typed."""

import unicodedata
from dataclasses import dataclass
from functools import cache

_HIDDEN = "Cf"  # bidi marks, zero-width characters, soft hyphens
# The same, called letters or marks.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
PRIVATE = "Co"  # used here for covered parts; from outside it is only noise
_ALIKE = {
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "a", "ß": "s",
    "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك",
    **dict.fromkeys("’‘ʼʻʾʿ`´′‛＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Visible:
    """`shown` and `plain` are equally long. `plain` is for comparing: no capitals, no accents, digits 0-9.

    Character i stands at `starts[i]` up to `ends[i]` (code points) of the original, its accents and the hidden
    characters after it included.
    """

    shown: str
    plain: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def visible(original: str) -> Visible:
    if original.isascii():
        places = tuple(range(len(original) + 1))
        return Visible(original, "".join(map(plain_character, original)), places[:-1], places[1:])
    shown: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, character in enumerate(original):
        if is_hidden(character):
            continue
        if _is_mark(character) and shown:
            shown[-1] = _joined(shown[-1], character)
            ends[-1] = at + 1
            continue
        shown.append(character)
        starts.append(at)
        ends.append(at + 1)
    return Visible("".join(shown), "".join(map(plain_character, shown)), tuple(starts), tuple(ends))


@cache
def is_hidden(character: str) -> bool:
    """Takes no room on the screen by itself, but may turn the text around or stand inside a word."""
    return not character.isascii() and (unicodedata.category(character) == _HIDDEN or character in _INVISIBLE)


@cache
def _is_mark(character: str) -> bool:
    """An accent or a vowel sign, on the letter before it."""
    return unicodedata.category(character) in ("Mn", "Me")


def without_hidden(text: str) -> str:
    return text if text.isascii() else "".join(character for character in text if not is_hidden(character))


def plain(text: str) -> str:
    """The comparable form of a word or phrase."""
    return visible(text).plain


@cache
def plain_character(character: str) -> str:
    """Exactly one character."""
    if character in "\n\r\u2028\u2029\x0b\x0c\x85":
        return "\n"
    if character.isspace() or not character.isprintable():
        return "\ufffd" if unicodedata.category(character) == PRIVATE else " "
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    alike = _ALIKE.get(character)
    if alike:
        return alike
    first = unicodedata.normalize("NFKD", character)[0].casefold()[0]
    first = unicodedata.normalize("NFKD", first)[0]
    return _ALIKE.get(first, first)


def _joined(base: str, mark: str) -> str:
    """With its accent when the two have one form, else the bare letter (vowel signs are there to be left out)."""
    composed = unicodedata.normalize("NFC", base + mark)
    return composed if len(composed) == 1 else base
