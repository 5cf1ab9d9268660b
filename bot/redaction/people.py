"""Names, places, organisations and ages, by what was learnt from marked messages.

What the rules take each word for is one of the traits: where they are always right it decides, elsewhere it hardly counts.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.redaction.cues import cues
from bot.redaction.kinds import Found, Kind
from bot.redaction.labels import LABELS, Floats, learned
from bot.redaction.names import names
from bot.redaction.organisations import organisations
from bot.redaction.page import Page
from bot.redaction.places import places, unknown_places
from bot.redaction.reading import Reading, read
from bot.redaction.traits import Seen, sorts_of
from bot.redaction.vocabulary import vocabulary

# A name that is left in may put a person at risk; what goes without need costs a tap to put back. So not from a half.
TAKEN_FROM = {Kind.NAME: 0.2, Kind.PLACE: 0.4, Kind.ORGANISATION: 0.4, Kind.AGE: 0.5}
RULES = (unknown_places, places, organisations, names)  # of two that say something of a word the last is heard


def people(page: Page) -> Iterator[Found]:
    reading = read(page, vocabulary())
    return _joined(reading, _labelled(chances(page)))


def chances(page: Page) -> Floats:
    """[tokens, labels]; worked out once for the same page."""
    found: Floats | None = page.memory.chances.get((page.plain, page.kept))
    if found is None:
        found = page.memory.chances[page.plain, page.kept] = learned().chances(list(_points(page)))
    return found


def _points(page: Page) -> Iterator[Floats]:
    seen = look(page)
    for at in range(len(page.tokens)):
        context = seen.context(at)
        if context not in page.memory.points:
            page.memory.points[context] = learned().points_of(seen.traits(at))
        yield page.memory.points[context]


def look(page: Page) -> Seen:
    known = vocabulary()
    return Seen(read(page, known), sorts_of(page, known), opinions(page), cues(), known)


def opinions(page: Page) -> Mapping[int, Kind]:
    """What the rules take tokens for."""
    starts = [token.start for token in page.tokens]
    found: dict[int, Kind] = {}
    for rule in RULES:
        for part in rule(page):
            if not page.must_stay(part):
                first = max(0, bisect_right(starts, part.start) - 1)
                found |= dict.fromkeys(range(first, bisect_left(starts, part.end)), part.kind)
    return found


def _labelled(chances: Floats) -> Iterator[tuple[int, Kind]]:
    for at, row in enumerate(chances):
        kind = LABELS[1 + int(row[1:].argmax())]
        if kind and 1 - row[0] >= TAKEN_FROM[kind]:
            yield at, kind


def _joined(reading: Reading, labelled: Iterable[tuple[int, Kind]]) -> Iterator[Found]:
    """Words of one kind beside each other are one: "joke van der meulen"."""
    last, last_at = None, -1
    for at, kind in labelled:
        token = reading.tokens[at]
        if last and kind is last.kind and at == last_at + 1 and reading.adjoins(at):
            last, last_at = replace(last, end=token.end), at
            continue
        if last:
            yield last
        last, last_at = Found(_start(reading, at, kind), token.end, kind), at
    if last:
        yield last


def _start(reading: Reading, at: int, kind: Kind) -> int:
    """ "O. Bouchibti", "A.B. de Vries": initials go with the name."""
    while kind is Kind.NAME and at >= 2 and reading.plain(at - 1) == "." and len(reading.plain(at - 2)) == 1:
        if not reading.tokens[at - 2].capital:
            break
        at -= 2
    return reading.tokens[at].start
