"""What comes out: the message with placeholders, and how a person changes it before it goes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.redaction.kinds import Kind
from bot.redaction.visible import Visible, plain, visible, without_hidden
from bot.redaction.vocabulary import vocabulary

PLACEHOLDER = re.compile(
    r"\[(?:(naam|telefoon|e-mail|adres|plaats|organisatie|nummer|datum|link|account) (\d{1,4})|(leeftijd) [\d+-]{2,5})\]"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """`start` and `end` count code points of the original text."""

    start: int
    end: int
    kind: Kind
    placeholder: str


@dataclass(frozen=True, slots=True)
class Redaction:
    text: str
    clean: str
    marks: tuple[Mark, ...]
    doubtful: tuple[str, ...] = ()  # words still in `clean` that may point at someone
    needs_care: bool = False  # letters of a script stand in it that there are no words of


def filled_in(text: str, marks: Iterable[Mark]) -> str:
    """The text with its marked parts replaced and without hidden characters; marks in order, none overlapping."""
    parts: list[str] = []
    at = 0
    for mark in marks:
        parts += (without_hidden(text[at : mark.start]), mark.placeholder)
        at = mark.end
    return "".join((*parts, without_hidden(text[at:])))


def remove_word(redaction: Redaction, word: str) -> Redaction | None:
    """Takes a word or a few words out everywhere; None when they do not stand in what would be sent."""
    wanted = plain(word).strip()
    seen = visible(redaction.text)
    spans = [span for span in _occurrences(seen, wanted) if not _marked(redaction.marks, *span)]
    if not spans:
        return None
    kind = _kind_of(wanted)
    placeholder = _known_placeholder(redaction, wanted) or f"[{kind} {_next_number(redaction, kind)}]"
    added = (Mark(start, end, kind, placeholder) for start, end in spans)
    marks = tuple(sorted((*redaction.marks, *added), key=lambda mark: mark.start))
    doubtful = tuple(other for other in redaction.doubtful if plain(other) != wanted)
    return replace(redaction, marks=marks, clean=filled_in(redaction.text, marks), doubtful=doubtful)


def restore(redaction: Redaction, placeholder: str) -> Redaction:
    """Puts back everything this placeholder stands for. The other placeholders keep their numbers."""
    marks = tuple(mark for mark in redaction.marks if mark.placeholder != placeholder)
    return replace(redaction, marks=marks, clean=filled_in(redaction.text, marks))


def highest_numbers(text: str) -> dict[str, int]:
    """The placeholders that stand in a plain text already, by kind."""
    highest: dict[str, int] = {}
    for match in PLACEHOLDER.finditer(text):
        if match.group(1):
            highest[match.group(1)] = max(highest.get(match.group(1), 0), int(match.group(2)))
    return highest


def _occurrences(seen: Visible, wanted: str) -> list[tuple[int, int]]:
    if not wanted:
        return []
    edges = ("(?<![^\\W_])" if wanted[0].isalnum() else "", "(?![^\\W_])" if wanted[-1].isalnum() else "")
    pattern = re.compile(edges[0] + re.escape(wanted) + edges[1])
    placeholders = [match.span() for match in PLACEHOLDER.finditer(seen.plain)]
    return [
        (seen.starts[match.start()], seen.ends[match.end() - 1])
        for match in pattern.finditer(seen.plain)
        if not any(start < match.end() and match.start() < end for start, end in placeholders)
    ]


def _marked(marks: Iterable[Mark], start: int, end: int) -> bool:
    return any(mark.start < end and start < mark.end for mark in marks)


def _kind_of(wanted: str) -> Kind:
    if any(sign.isdigit() for sign in wanted):
        return Kind.NUMBER
    if list(vocabulary().towns.spans(wanted)) == [(0, len(wanted))] and wanted not in vocabulary().given:
        return Kind.PLACE
    return Kind.NAME


def _known_placeholder(redaction: Redaction, wanted: str) -> str | None:
    """The person this word was taken out for before."""
    return next(
        (
            mark.placeholder
            for mark in redaction.marks
            if wanted in plain(redaction.text[mark.start : mark.end]).split()
        ),
        None,
    )


def _next_number(redaction: Redaction, kind: Kind) -> int:
    used = highest_numbers(plain(redaction.clean))
    marked = highest_numbers(" ".join(mark.placeholder for mark in redaction.marks))
    return max(used.get(kind, 0), marked.get(kind, 0)) + 1
