"""Judges redactions of marked messages (`sets/`): what is left that had to go, and what is gone that had to stay."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SETS = Path(__file__).parent / "sets"
DIRECT = (
    "name",
    "phone",
    "email",
    "address",
    "postcode",
    "bsn",
    "iban",
    "idnum",
    "dob",
    "handle",
    "url",
    "plate",
    "ip",
)
INDIRECT = ("place", "org", "age", "date")
TELLING = 6  # digits of a number on end, by which it can still be recognised

_PLACEHOLDER = re.compile(r"\[[^\[\]\n]{1,40}\]")
_PERSON = re.compile(r"\[naam (\d+)\]")
_DIGITS = re.compile(r"\d(?:[\s.,:;/()+_–-]*\d)*")
_ENDING = r"(?:'?s|t?je)?"  # "Fatima's", "Jantje"


@dataclass(frozen=True, slots=True)
class Part:
    """What must go. `forms`: none of these may be left."""

    start: int
    end: int
    kind: str
    forms: tuple[str, ...]
    person: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    language: str
    parts: tuple[Part, ...]
    must_stay: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    message: Message
    left: tuple[Part, ...]
    lost: tuple[str, ...]
    changed: bool
    told_apart: bool | None  # each person a number of their own; None where that cannot be seen

    @property
    def direct_left(self) -> bool:
        return any(part.kind in DIRECT for part in self.left)


@dataclass(frozen=True, slots=True)
class Share:
    some: int
    of: int

    @property
    def share(self) -> float:
        return self.some / self.of if self.of else 0.0


Grouping = Callable[[Message, Part], str | None]  # None: not counted


def messages(name: str) -> tuple[Message, ...]:
    return tuple(_message(json.loads(line)) for line in (SETS / f"{name}.jsonl").read_text("utf-8").splitlines())


def judged(message: Message, clean: str) -> Judged:
    """`clean` has its placeholders between square brackets, those of people as `[naam 1]`."""
    shown = folded(_without_placeholders(message.text, clean))
    outside = folded(_outside(message))
    return Judged(
        message,
        tuple(part for part in message.parts if any(_stands(form, shown, outside) for form in part.forms)),
        tuple(word for word in message.must_stay if folded(word) not in folded(clean)),
        folded(clean) != folded(message.text),
        _told_apart(message, clean),
    )


def left_by(found: Iterable[Judged], grouping: Grouping) -> Mapping[str, Share]:
    """Of each group: how many parts are left, of how many."""
    counts: dict[str, list[bool]] = {}
    for one in found:
        for part in one.message.parts:
            group = grouping(one.message, part)
            if group is not None:
                counts.setdefault(group, []).append(part in one.left)
    return {group: Share(sum(left), len(left)) for group, left in sorted(counts.items())}


def by_kind(message: Message, part: Part) -> str:
    return part.kind


def by_tier(message: Message, part: Part) -> str:
    return "direct" if part.kind in DIRECT else "indirect"


def by_origin(message: Message, part: Part) -> str | None:
    return part.origin if part.kind == "name" else None


def by_language(message: Message, part: Part) -> str | None:
    return message.language if part.kind == "name" else None


def by_case(message: Message, part: Part) -> str | None:
    """Names without a single capital, in a script that has them, and the others."""
    if part.kind != "name":
        return None
    surface = message.text[part.start : part.end]
    return "lowercase" if surface == surface.lower() != surface.upper() else "other"


def lost(found: Iterable[Judged]) -> Share:
    rows = list(found)
    return Share(sum(len(one.lost) for one in rows), sum(len(one.message.must_stay) for one in rows))


def clean_messages(found: Iterable[Judged]) -> Share:
    """Of the messages in which something must go: those without a direct identifier left."""
    rows = [one for one in found if one.message.parts]
    return Share(sum(not one.direct_left for one in rows), len(rows))


def untouched(found: Iterable[Judged]) -> Share:
    """Of the messages in which nothing must go: those left as they were."""
    rows = [one for one in found if not one.message.parts]
    return Share(sum(not one.changed for one in rows), len(rows))


def told_apart(found: Iterable[Judged]) -> Share:
    rows = [one.told_apart for one in found if one.told_apart is not None]
    return Share(sum(rows), len(rows))


def folded(text: str) -> str:
    """Without case, accents and hidden characters, every digit as 0-9: what a reader recognises is the same."""
    signs = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).replace("’", "'")
    seen = (_digit(sign) for sign in signs if unicodedata.category(sign) not in ("Mn", "Cf"))
    return " ".join("".join(seen).split())


def _digit(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)


def _stands(form: str, shown: str, outside: str) -> bool:
    """More often than beside the marked parts: the verb "hoop" may stay, the person Hoop may not."""
    wanted = folded(form)
    word = _word(wanted)
    return len(word.findall(shown)) > len(word.findall(outside)) or bool(
        _telling(wanted) & _read_on_end(shown) - _read_on_end(outside)
    )


def _word(wanted: str) -> re.Pattern[str]:
    """A whole word in Latin and Cyrillic letters; elsewhere "and" and "of" are written onto it."""
    if any(sign.isalpha() and sign.lower() == sign.upper() for sign in wanted):
        return re.compile(re.escape(wanted))
    before, after = (r"(?<!\w)" if wanted[0].isalnum() else "", rf"{_ENDING}(?!\w)" if wanted[-1].isalnum() else "")
    return re.compile(before + re.escape(wanted) + after)


def _telling(wanted: str) -> set[str]:
    digits = re.sub(r"\D", "", wanted)
    mostly = len(digits) * 2 >= sum(sign.isalnum() for sign in wanted)
    return _pieces(digits) if mostly else set()


def _read_on_end(text: str) -> set[str]:
    runs = (re.sub(r"\D", "", run) for run in _DIGITS.findall(text))
    return {piece for run in runs for piece in _pieces(run)}


def _pieces(digits: str) -> set[str]:
    return {digits[at : at + TELLING] for at in range(len(digits) - TELLING + 1)}


def _without_placeholders(text: str, clean: str) -> str:
    """What stood between brackets already is no placeholder."""
    return _PLACEHOLDER.sub(lambda found: found[0] if found[0] in text else " | ", clean)


def _outside(message: Message) -> str:
    pieces, at = [], 0
    for part in sorted(message.parts, key=lambda part: part.start):
        pieces.append(message.text[at : part.start])
        at = max(at, part.end)
    return " | ".join((*pieces, message.text[at:]))


def _told_apart(message: Message, clean: str) -> bool | None:
    """One number for each person and one person for each number, where as many stand there as names stood."""
    people = [part.person for part in sorted(message.parts, key=lambda part: part.start) if part.kind == "name"]
    numbers: Sequence[str] = _PERSON.findall(clean)
    if len(people) < 2 or len(numbers) != len(people):
        return None
    return len(set(zip(people, numbers, strict=True))) == len(set(people)) == len(set(numbers))


def _message(row: Mapping[str, Any]) -> Message:
    return Message(row["text"], row["lang"], tuple(map(_part, row["spans"])), tuple(row["must_keep"]))


def _part(span: Mapping[str, Any]) -> Part:
    start, end, kind = span["start"], span["end"], span["type"]
    return Part(start, end, kind, tuple(span["leaks"]), span.get("ent", ""), span.get("origin", ""))
