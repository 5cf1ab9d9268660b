"""One spelling for what people type in many ways: capitals, accents, keyboards, decorations."""

import re
import unicodedata

_LATIN = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
_ARABIC = {
    **dict.fromkeys("آأإٱ", "ا"),
    **dict.fromkeys("ىی", "ي"),
    **dict.fromkeys("ةۀ", "ه"),
    "ک": "ك",
    "ؤ": "و",
    "ئ": "ي",
    "ـ": "",  # tatweel, only there to stretch a word
}
# Tigrinya writes one sound with two series of letters.
_ETHIOPIC = {chr(old + n): chr(new + n) for old, new in ((0x1220, 0x1230), (0x1340, 0x1338)) for n in range(8)}
_DIGITS = {chr(zero + n): str(n) for zero in (0x0660, 0x06F0) for n in range(10)}
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻʾʿ`´′", "'"))
_ONE_FORM = str.maketrans({**_LATIN, **_ARABIC, **_ETHIOPIC, **_DIGITS}) | _APOSTROPHES

# Accents of Latin, Greek and Cyrillic; vowel signs of Hebrew and Arabic; variation selectors. In other scripts a mark
# is part of the letter.
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\ufe00-\ufe0f]+"
)
_REPEATED = re.compile(r"([^\W\d_])\1{2,}")


def normalise(text: str) -> str:
    """The text in one spelling, on one line. Punctuation stays; positions do not. Applying it twice changes nothing."""
    if text.isascii() and text.isprintable():  # nearly all there is, and ten times as fast
        return _REPEATED.sub(r"\1\1", " ".join(text.lower().replace("`", "'").split()))
    decomposed = unicodedata.normalize("NFKD", _without_invisible(text).translate(_APOSTROPHES).casefold())
    plain = _MARKS.sub("", decomposed).casefold().translate(_ONE_FORM)
    composed = unicodedata.normalize("NFKC", plain)
    return _REPEATED.sub(r"\1\1", " ".join(composed.split()))


def _without_invisible(text: str) -> str:
    """Zero-width and bidi marks go (they stand inside words); line ends and other control characters become a space."""
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    return " " if category in ("Cc", "Cs", "Zl", "Zp", "Zs") else character
