"""Phrases as the signal files write them, and where they stand in what someone said."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.language.normalise import normalise
from bot.language.tokens import words

GAP = 3  # words that "~" may stand for
Readings = frozenset[str]  # one word as typed, and what else it may say


@dataclass(frozen=True, slots=True)
class Choice:
    """One word of a phrase. `slaat/slaan` is a choice, `vermoord*` any ending, `*seksuel` any beginning."""

    exact: frozenset[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    gap: int  # words that may be skipped before this one

    def fits(self, readings: Readings) -> bool:
        if not self.exact.isdisjoint(readings):
            return True
        return bool(self.starts or self.ends) and any(
            (self.starts and reading.startswith(self.starts)) or (self.ends and reading.endswith(self.ends))
            for reading in readings
        )


Phrase = tuple[Choice, ...]


def parse(written: str) -> Phrase:
    """Raises ValueError when there is nothing to look for."""
    choices: list[Choice] = []
    gap = 0
    for part in written.split():
        if part == "~":
            gap = GAP
            continue
        choices.append(_choice(part, gap))
        gap = 0
    if not choices or gap:
        raise ValueError(written)
    return tuple(choices)


def _choice(part: str, gap: int) -> Choice:
    exact: set[str] = set()
    starts: list[str] = []
    ends: list[str] = []
    for option in part.split("/"):
        word = spelled(option.strip("*"))
        if not word:
            raise ValueError(part)
        if option.endswith("*"):
            starts.append(word)
        elif option.startswith("*"):
            ends.append(word)
        else:
            exact.add(word)
    return Choice(frozenset(exact), tuple(starts), tuple(ends), gap)


def spelled(word: str) -> str:
    """The form in which words are compared; a sign such as 🔪 is its own word."""
    plain = normalise(word)
    return "".join(words(plain)) or plain


def end_of(phrase: Phrase, said: Sequence[Readings], start: int) -> int | None:
    """Where the phrase ends when it starts at word `start`, or None when it does not stand there."""
    if not phrase[0].fits(said[start]):
        return None
    at = start + 1
    for choice in phrase[1:]:
        found = next((i for i in range(at, min(at + choice.gap + 1, len(said))) if choice.fits(said[i])), None)
        if found is None:
            return None
        at = found + 1
    return at
