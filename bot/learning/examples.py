"""Messages as the labels see them: the traits of every word, and what it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from bot.learning.variations import Varied
from bot.redaction.keep import keep_list, kept_spans
from bot.redaction.kinds import Found, Kind
from bot.redaction.labels import LABELS
from bot.redaction.page import Page, Token, new_page
from bot.redaction.people import look
from bot.redaction.traits import Seen
from bot.redaction.visible import visible
from bot.redaction.vocabulary import Vocabulary

BLIND = 0.15  # of the varied messages, in which the rules say nothing
_OPEN_TO_STRANGENESS = ("word", "word 2", "word 3", "compound", "listed", "slip")
_KEEP = keep_list(())


@dataclass(frozen=True, slots=True)
class Example:
    traits: Sequence[Sequence[str] | None]  # as for `Weights.chances`
    labels: Sequence[int]  # numbers of LABELS


def example(varied: Varied, known: Vocabulary, chance: Random) -> Example:
    page, parts = _page(varied)
    labels = [_label(token, parts) for token in page.tokens]
    seen = look(page)
    sorts = list(_sorts(seen, labels, varied, known, chance))
    blind = bool(varied.hidden) and chance.random() < BLIND
    seen = replace(seen, sorts=sorts, opinions={} if blind else seen.opinions)
    traits = [seen.traits(at) for at in range(len(page.tokens))]
    return Example(traits, [label if traits[at] else 0 for at, label in enumerate(labels)])


def _page(varied: Varied) -> tuple[Page, list[Found]]:
    """With what other detectors find covered already; and the rest of what must go."""
    seen = visible(varied.told.text)
    parts = [Found(*_shown(seen.starts, start, end), kind) for start, end, kind in varied.told.parts]
    page = new_page(seen).covered(part for part in parts if part.kind not in LABELS)
    return page.keeping(kept_spans(page, _KEEP)), [part for part in parts if part.kind in LABELS]


def _shown(starts: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Places in the visible text, of places in what was typed."""
    inside = [at for at, place in enumerate(starts) if start <= place < end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _label(token: Token, parts: Sequence[Found]) -> int:
    kinds: list[Kind] = [part.kind for part in parts if token.start < part.end and token.end > part.start]
    return LABELS.index(kinds[0]) if kinds else 0


def _sorts(seen: Seen, labels: Sequence[int], varied: Varied, known: Vocabulary, chance: Random) -> Iterator[str]:
    unlisting = replace(known, given=frozenset(), family=frozenset())
    hidden: dict[str, bool] = {}
    for token, label, sort in zip(seen.reading.tokens, labels, seen.sorts, strict=True):
        if label and token.is_word and not token.kept:
            if hidden.setdefault(token.plain, chance.random() < varied.hidden):
                sort = unlisting.sort_of(token.plain)
        elif sort in _OPEN_TO_STRANGENESS and chance.random() < varied.strange:
            sort = "new"
        yield sort
