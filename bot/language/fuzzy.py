"""Words that are nearly the same. Distances are optimal string alignment: a swap of two neighbours is one edit."""

from collections.abc import Collection

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

SHORTEST = 4  # a shorter word with an edit is soon another word ("man", "kan")
LONGEST = 40  # what is longer is no word, and would only cost time


def edits_allowed(word: str) -> int:
    if not SHORTEST <= len(word) <= LONGEST:
        return 0
    return 1 if len(word) <= 7 else 2


def distance(one: str, other: str, at_most: int) -> int | None:
    """Edits between the two, or None when there are more than `at_most`."""
    edits = OSA.distance(one, other, score_cutoff=at_most)
    return None if edits > at_most else edits


def nearly_same(one: str, other: str) -> bool:
    """Are these the same normalised text but for a slip of the finger? Short texts must be equal."""
    shorter = min(one, other, key=len)
    return one == other or distance(one, other, edits_allowed(shorter)) is not None


class KnownWords:
    """Words by length and by how they begin or end, so that a search looks only at those that can be near enough.

    One edit leaves the first or the last letter as it was. Two may change both; so rarely that it is not looked for.
    """

    def __init__(self, known: Collection[str]) -> None:
        by_edge: dict[tuple[int, str, str], list[str]] = {}
        for word in sorted(set(known)):
            if word:
                by_edge.setdefault((len(word), word[0], ""), []).append(word)
                by_edge.setdefault((len(word), "", word[-1]), []).append(word)
        self._by_edge = by_edge

    def nearest(self, word: str, hidden: Collection[str] = ()) -> tuple[str, ...]:
        """All known words at the smallest distance allowed for this word, alphabetically; `hidden` ones left out."""
        allowed = edits_allowed(word)
        if not allowed:
            return ()
        lengths = range(max(SHORTEST - 1, len(word) - allowed), len(word) + allowed + 1)
        near = {
            known: int(edits)
            for length in lengths
            for edge in ((length, word[0], ""), (length, "", word[-1]))
            for known, edits, _ in extract(
                word, self._by_edge.get(edge, ()), scorer=OSA.distance, score_cutoff=allowed, limit=None
            )
            if known not in hidden
        }
        smallest = min(near.values(), default=0)
        return tuple(sorted(known for known, edits in near.items() if edits == smallest))
