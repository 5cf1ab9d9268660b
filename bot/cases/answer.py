"""What a coordinator writes to a person, looked over before it goes."""

import re
from collections.abc import Iterable

from bot.redaction.keep import KeepList
from bot.redaction.kinds import Kind
from bot.redaction.redact import redact
from bot.redaction.redaction import Redaction, restore
from bot.redaction.visible import plain

_BEFORE_HOST = re.compile(r"^(?:[a-z]+://)?(?:www\.)?")
_NUMBER = re.compile(r"\+?[\d ()./-]{7,20}")
_SUBSCRIBER = 9  # digits that a number has in every way of writing it: "+31 6 ...", "0031 6 ...", "06 ..."


def looked_over(text: str, keep: KeepList, known: Iterable[str]) -> Redaction:
    """`known`: sites, e-mail addresses and numbers of help organisations, which point at nobody.

    Nor does an age here: that help is for who is under 18 must come through as it was written.
    """
    redaction = redact(text, keep)
    own = [_comparable(one) for one in known]
    for mark in redaction.marks:
        if mark.kind is Kind.AGE or _is_known(_comparable(text[mark.start : mark.end]), own):
            redaction = restore(redaction, mark.placeholder)
    return redaction


def _is_known(found: str, own: Iterable[str]) -> bool:
    """Also a page of a known site."""
    return any(found == one or found.startswith(f"{one}/") for one in own)


def _comparable(address: str) -> str:
    bare = plain(address).strip().rstrip("/.,")
    if _NUMBER.fullmatch(bare):
        return re.sub(r"\D", "", bare)[-_SUBSCRIBER:]
    return _BEFORE_HOST.sub("", bare)
