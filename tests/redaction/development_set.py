"""Reads `messages*.txt` and judges redactions the way a reader would: does what had to go still stand there?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.redaction.visible import plain

FILES = sorted(Path(__file__).parent.glob("messages*.txt"))
_SPAN = re.compile(r"\{([a-z]+)(?:#(\w+))? ([^}]+)\}")


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int
    type: str
    surface: str
    person: str


@dataclass(frozen=True, slots=True)
class Example:
    origin: str
    language: str
    text: str
    spans: tuple[Span, ...]
    must_stay: tuple[str, ...]


def examples() -> Iterator[Example]:
    for file in FILES:
        lines = file.read_text(encoding="utf-8").splitlines()
        yield from (_example(line) for line in lines if line and not line.startswith("#"))


def leaks(example: Example, clean: str) -> list[Span]:
    """What stands in `clean` as a whole word more often than in the text outside the spans, or as six digits on end."""
    outside = plain(_SPAN.sub(" ", _blanked(example)))
    return [span for span in example.spans if _leaked(plain(span.surface), plain(clean), outside)]


def lost(example: Example, clean: str) -> list[str]:
    return [word for word in example.must_stay if plain(word) not in plain(clean)]


def _example(line: str) -> Example:
    head, rest = line.split(": ", 1)
    origin, language = head.split()
    marked, _, stays = rest.partition(" || ")
    text, spans, at = "", [], 0
    for match in _SPAN.finditer(marked):
        text += marked[at : match.start()]
        kind, person, surface = match.groups()
        spans.append(Span(len(text), len(text) + len(surface), kind, surface, person or plain(surface)))
        text += surface
        at = match.end()
    return Example(
        origin,
        language,
        text + marked[at:],
        tuple(spans),
        tuple(word.strip() for word in stays.split(";") if word.strip()),
    )


def _blanked(example: Example) -> str:
    text = example.text
    for span in example.spans:
        text = text[: span.start] + "\x00" * (span.end - span.start) + text[span.end :]
    return text


def _leaked(surface: str, clean: str, outside: str) -> bool:
    word = re.compile(rf"(?<!\w){re.escape(surface)}(?:'?s)?(?!\w)")
    if len(word.findall(clean)) > len(word.findall(outside)):
        return True
    digits = re.sub(r"\D", "", surface)
    runs = [
        re.sub(r"\D", "", run) for run in re.findall(r"\d(?:[\s.\-/()+,:_]*\d)*", re.sub(r"\[[^\]]*\]", "|", clean))
    ]
    return len(digits) >= 6 and any(digits[at : at + 6] in run for at in range(len(digits) - 5) for run in runs)
