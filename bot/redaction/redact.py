"""Everything that can point at a person becomes a placeholder, before anyone else reads the message."""

import re
from collections.abc import Callable, Iterable, Iterator

from bot.redaction.addresses import addresses, streets
from bot.redaction.ages import ages
from bot.redaction.coded_names import coded_names
from bot.redaction.dates import dates
from bot.redaction.doubts import doubtful_words, needs_care
from bot.redaction.everywhere import repeated
from bot.redaction.keep import KeepList, kept_spans
from bot.redaction.kinds import Found, Kind
from bot.redaction.links import accounts, computers, emails, links
from bot.redaction.numbering import placeholders
from bot.redaction.numbers import citizen_numbers, codes, ibans, long_numbers, plates
from bot.redaction.page import COVERED, Page, new_page
from bot.redaction.people import people
from bot.redaction.phones import phones
from bot.redaction.places import places
from bot.redaction.redaction import PLACEHOLDER, Mark, Redaction, filled_in, highest_numbers
from bot.redaction.visible import Visible, visible

Detector = Callable[[Page], Iterable[Found]]

# Note: order matters. What is found first is covered for the next: an e-mail address holds a name, an account a number.
DETECTORS: tuple[Detector, ...] = (
    emails,
    links,
    accounts,
    computers,
    ibans,
    citizen_numbers,
    codes,
    coded_names,
    dates,
    phones,
    addresses,
    plates,
    long_numbers,
    places,
    ages,
    people,
    streets,
)
_ANY_COVER = re.compile(COVERED)
# A part that goes can make its neighbour stand out; a few rounds find them all.
MOST_ROUNDS = 4


def redact(text: str, keep: KeepList) -> Redaction:
    """Placeholders that stand in the text already are left as they are, and their numbers are not given again."""
    seen = visible(text)
    page = _with_placeholders_covered(new_page(seen), seen)
    found: tuple[Found, ...] = ()
    for _ in range(MOST_ROUNDS):
        page = page.keeping(kept_spans(page, keep))
        more = tuple(_round(page, seen))
        if not more:
            break
        page = page.covered(more)
        found += more
    marks = tuple(_marks(seen, _joined(seen, found), highest_numbers(seen.plain)))
    clean = filled_in(text, marks)
    return Redaction(text, clean, marks, doubtful_words(page), needs_care(page.shown))


def _round(page: Page, seen: Visible) -> Iterator[Found]:
    found: tuple[Found, ...] = ()
    for detect in DETECTORS:
        new = tuple(_apart(page, detect(page)))
        page = page.covered(new)
        found += new
    yield from found
    yield from _apart(page, repeated(page, seen.plain, found))


def _apart(page: Page, found: Iterable[Found]) -> Iterator[Found]:
    """The longest at each place, none overlapping, none that must stay."""
    last = 0
    for part in sorted(found, key=lambda part: (part.start, -part.end)):
        if part.start >= last and not page.must_stay(part) and not _covers_covered(page, part):
            yield part
            last = part.end


def _covers_covered(page: Page, part: Found) -> bool:
    return _ANY_COVER.search(page.plain, part.start, part.end) is not None


def _joined(seen: Visible, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """In order. Names that touch are one name: they were found in two rounds."""
    joined: list[Found] = []
    for part in sorted(found):
        last = joined[-1] if joined else None
        if last and part.kind is last.kind is Kind.NAME and seen.plain[last.end : part.start] in ("", " "):
            joined[-1] = Found(last.start, part.end, part.kind)
        else:
            joined.append(part)
    return tuple(joined)


def _marks(seen: Visible, found: tuple[Found, ...], used: dict[str, int]) -> Iterator[Mark]:
    for part, placeholder in zip(found, placeholders(seen.plain, found, used), strict=True):
        yield Mark(seen.starts[part.start], seen.ends[part.end - 1], part.kind, placeholder)


def _with_placeholders_covered(page: Page, seen: Visible) -> Page:
    return page.covered(
        Found(match.start(), match.end(), Kind(match.group(1) or match.group(3)))
        for match in PLACEHOLDER.finditer(seen.plain)
    )
