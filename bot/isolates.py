"""Numbers, addresses and Latin names in lines that run from right to left.

Without marks of their own a phone shows the groups of "020 123 45 67" there in the wrong order. LRI and PDI are invisible.
"""

import re

LRI, PDI = "\u2066", "\u2069"

_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_LETTER = re.compile(rf"[{_LATIN}]")
_TAG = re.compile(r"(<[^<>]*>)")
_PART = rf"[{_LATIN}0-9]+"
_JOINER = r"(?:&amp;|&\#x27;|[ ./:@_+,'’=?%~\#\-\u2010-\u2014]|\ ?[(\[]|[)\]]\ ?){1,3}"
_RUN = re.compile(rf"(?:&(?:amp|lt|gt|quot|\#x27);)|([+(]?{_PART}(?:{_JOINER}{_PART})*[)/]?)", re.VERBOSE)


def isolated(html: str) -> str:
    """Telegram's HTML with every left-to-right run marked, in the lines that hold right-to-left letters or no letters."""
    return "\n".join(map(_line, html.split("\n")))


def bare(text: str) -> str:
    """Without those marks."""
    return text.replace(LRI, "").replace(PDI, "")


def _line(line: str) -> str:
    parts = _TAG.split(line)
    said = "".join(parts[::2])
    if _LETTER.search(said) and not _RIGHT_TO_LEFT.search(said):
        return line
    return "".join(part if place % 2 else _RUN.sub(_marked, part) for place, part in enumerate(parts))


def _marked(found: re.Match[str]) -> str:
    run = found[1]
    if run is None:  # an escaped character by itself
        return found[0]
    closing = run[-1] == ")" and "(" not in run
    return f"{LRI}{run[:-1]}{PDI})" if closing else f"{LRI}{run}{PDI}"
