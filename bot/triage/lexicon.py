"""The signals of all languages together: people mix languages within one sentence."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.language.fuzzy import KnownWords, distance, edits_allowed
from bot.triage.phrase import Phrase, end_of
from bot.triage.reading import Said

SHORTEST_SLIP = 5  # letters; in a shorter word one other letter soon makes another word
LONG = 10  # letters; only a word this long is recognised with two slips
SHORTEST_STEM = 6


@dataclass(frozen=True, slots=True)
class Hit:
    start: int
    end: int


class Lexicon:
    """Phrases by signal. `innocent` phrases take their words away from all signals ("ik lach me dood")."""

    def __init__(
        self,
        signals: Mapping[str, Collection[Phrase]],
        innocent: Collection[Phrase],
        lookalikes: Collection[str],
        spellings: Mapping[str, str],
    ) -> None:
        self._signals = {name: _ByWord(phrases) for name, phrases in signals.items()}
        self._innocent = _ByWord(innocent)
        self._spellings = dict(spellings)
        everything = [phrase for phrases in (*signals.values(), innocent) for phrase in phrases]
        self.known = frozenset(word for phrase in everything for choice in phrase for word in choice.exact) | frozenset(
            lookalikes
        )
        stems = {stem for phrase in everything for choice in phrase for stem in choice.starts}
        self._stems = tuple(stem for stem in sorted(stems) if len(stem) >= SHORTEST_STEM)
        self._all_stems = tuple(sorted(stems))
        self._slips = KnownWords(
            {w for phrase in everything for c in phrase for w in c.exact if len(w) >= SHORTEST_SLIP}
        )

    def meant(self, word: str) -> Collection[str]:
        """Known words that this one may stand for: another spelling, or a slip. The first letter is seldom a slip."""
        if word in self._spellings:
            return (self._spellings[word],)
        if word in self.known or len(word) < SHORTEST_SLIP or word.startswith(self._all_stems):
            return ()
        slips = {slip for slip in self._slips.nearest(word) if _may_be_slip(word, slip)}
        return slips | {stem for stem in self._stems if _begins_nearly(word, stem)}

    def hits(self, said: Said) -> Mapping[str, tuple[Hit, ...]]:
        taken = {i for hit in self._innocent.find(said) for i in range(hit.start, hit.end)}
        found = {
            name: tuple(hit for hit in phrases.find(said) if taken.isdisjoint(range(hit.start, hit.end)))
            for name, phrases in self._signals.items()
        }
        return {name: hits for name, hits in found.items() if hits}


class _ByWord:
    """Phrases by their first word, so that few are tried at each place."""

    def __init__(self, phrases: Collection[Phrase]) -> None:
        self._exact: dict[str, list[Phrase]] = {}
        self._open: list[Phrase] = []
        for phrase in phrases:
            for word in phrase[0].exact:
                self._exact.setdefault(word, []).append(phrase)
            if phrase[0].starts or phrase[0].ends:
                self._open.append(phrase)

    def find(self, said: Said) -> list[Hit]:
        hits = []
        for start, readings in enumerate(said.words):
            tried = [phrase for reading in readings for phrase in self._exact.get(reading, ())]
            for phrase in (*tried, *self._open):
                end = end_of(phrase, said.words, start)
                if end is not None and said.messages[start] == said.messages[end - 1]:
                    hits.append(Hit(start, end))
        return hits


def _may_be_slip(word: str, meant: str) -> bool:
    if word[0] != meant[0] or distance(word, meant, 1 if len(word) < LONG else 2) is None:
        return False
    return len(meant) > SHORTEST_SLIP or set(word) == set(meant)  # a short word: letters swapped, doubled or dropped


def _begins_nearly(word: str, stem: str) -> bool:
    if word[0] != stem[0] or len(word) < len(stem):
        return False
    cuts = {word[: len(stem) + more] for more in (-1, 0, 1)}
    return any(edits_allowed(cut) and distance(cut, stem, 1) is not None for cut in cuts)
