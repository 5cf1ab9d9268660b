"""Names with digits or underscores in them, where a name can stand: "ik ben Kanarie123", "mijn zus F4tima"."""

import re
from collections.abc import Iterator

from bot.redaction.cues import LONGEST, Cue, cues
from bot.redaction.kinds import Found, Kind
from bot.redaction.page import Page
from bot.redaction.vocabulary import vocabulary

_CODED = re.compile(r"(?<![\w-])(?=[a-z-]{0,30}[\d_]|[\d_]{1,30}[a-z])[\w-]{4,40}(?![\w-])")
_WORD = re.compile(r"[^\W\d_]+")
_UP_TO_IT = re.compile(r"""((?:[^\W\d_]+[' ]{1,2}){1,5})["':(]{0,2} ?$""")
_CUE_WINDOW = 48
_FEWEST_LETTERS = 3


def coded_names(page: Page) -> Iterator[Found]:
    for match in _CODED.finditer(page.open):
        letters = "".join(_WORD.findall(match.group()))
        before = _UP_TO_IT.search(page.open, max(0, match.start() - _CUE_WINDOW), match.start())
        if before is None or len(letters) < _FEWEST_LETTERS:
            continue
        capital = page.shown[match.start()].isupper()
        if _calls_for_name(_WORD.findall(before.group(1))[-LONGEST:], looks_like_one=capital or _is_strange(letters)):
            yield Found(match.start(), match.end(), Kind.NAME)


def _calls_for_name(before: list[str], *, looks_like_one: bool) -> bool:
    known = cues()
    return looks_like_one and (known.strongest(before, apart=False) >= Cue.BEING or known.expect_person(before))


def _is_strange(letters: str) -> bool:
    """ "12jaar" and "groep8" are words with a number."""
    return not vocabulary().is_ordinary(letters)
