"""Numbers, addresses and Latin names in lines that run from right to left.

Without marks of their own a phone shows the groups of "020 123 45 67" there in the wrong order. LRI and PDI are invisible;
so is RLM, before a line that begins with a Latin name: not every program looks past the name for the line's direction.
"""

import re

LRI, PDI = "\u2066", "\u2069"
RLM = "\u200f"

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


def isolated_label(label: str) -> str:
    """Of a button: only Latin letters need it there, and a lone number is better left as it is."""
    return isolated(label) if _LETTER.search(label) else label


def bare(text: str) -> str:
    """Without those marks."""
    return text.replace(LRI, "").replace(PDI, "").replace(RLM, "")


def _line(line: str) -> str:
    parts = _TAG.split(line)
    said = "".join(parts[::2])
    if _LETTER.search(said) and not _RIGHT_TO_LEFT.search(said):
        return line
    latin, other = _LETTER.search(said), _RIGHT_TO_LEFT.search(said)
    begin = RLM if latin and other and latin.start() < other.start() else ""
    return begin + "".join(part if place % 2 else _RUN.sub(_marked, part) for place, part in enumerate(parts))


def _marked(found: re.Match[str]) -> str:
    run = found[1]
    if run is None:  # an escaped character by itself
        return found[0]
    closing = run[-1] == ")" and "(" not in run
    return f"{LRI}{run[:-1]}{PDI})" if closing else f"{LRI}{run}{PDI}"
