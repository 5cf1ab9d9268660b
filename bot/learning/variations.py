"""The same message told of other people: so that what is learnt is how people are spoken of, and not their names."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from bot.learning.told import Told
from bot.redaction.cues import cues
from bot.redaction.kinds import Kind
from bot.redaction.traits import script_of
from bot.redaction.visible import plain
from bot.redaction.vocabulary import Vocabulary

LONGEST = 11  # letters of an invented name
SHORTEST = 3
_TRIES = 30
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Varied:
    """`hidden`: how likely a listed name is taken for one that no list has; `strange`: the same of an ordinary word."""

    told: Told
    hidden: float = 0.0
    strange: float = 0.0


class Variations:
    """By chance, but always the same for one seed."""

    def __init__(self, known: Vocabulary, chance: Random) -> None:
        self._known = known
        self._chance = chance
        self._listed: dict[str, list[str]] = defaultdict(list)
        for name in sorted(known.given | known.family):
            if len(name) >= SHORTEST:
                self._listed[script_of(name)].append(name)
        self._after = {script: _letters_after(names) for script, names in self._listed.items()}

    def of(self, one: Told) -> Iterator[Varied]:
        yield Varied(one)
        yield Varied(self._renamed(one, self._drawn), hidden=0.7, strange=0.03)
        yield Varied(self._renamed(one, self._invented), hidden=0.85, strange=0.03)
        yield Varied(_in_small_letters(one), hidden=0.85, strange=0.05)

    def _renamed(self, one: Told, another: Callable[[str], str]) -> Told:
        names: dict[str, str] = {}
        text, at = "", 0
        parts: list[tuple[int, int, Kind]] = []
        for start, end, kind in one.parts:
            text += one.text[at:start]
            written = one.text[start:end]
            if kind is Kind.NAME:
                written = _WORD.sub(lambda match: self._other(match.group(), names, another), written)
            parts.append((len(text), len(text) + len(written), kind))
            text, at = text + written, end
        return Told(text + one.text[at:], tuple(parts))

    def _other(self, word: str, names: dict[str, str], another: Callable[[str], str]) -> str:
        """The same name becomes the same other name; particles stay."""
        name = plain(word)
        if len(name) < SHORTEST or name in cues().particles or name in cues().prefixes:
            return word
        if name not in names:
            names[name] = another(script_of(name))
        return names[name].capitalize() if word[0].isupper() else names[name]

    def _drawn(self, script: str) -> str:
        return self._chance.choice(self._listed.get(script) or self._listed["latin"])

    def _invented(self, script: str) -> str:
        """Built like the listed names, but no list has it."""
        after = self._after.get(script) or self._after["latin"]
        for _ in range(_TRIES):
            name = self._spelled(after)
            if SHORTEST <= len(name) <= LONGEST and name not in self._known.words and name not in self._known.common:
                return name
        return name

    def _spelled(self, after: Mapping[str, Sequence[str]]) -> str:
        name = "^^"
        while len(name) <= LONGEST + 2:
            letter = self._chance.choice(after[name[-2:]])
            if letter == "$":
                break
            name += letter
        return name[2:]


def _letters_after(names: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Two letters -> what comes next; ^ before a name and $ behind it."""
    after: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for (one, two), (_, three) in pairwise(pairwise(f"^^{name}$")):
            after[one + two].append(three)
    return after


def _in_small_letters(one: Told) -> Told:
    return Told("".join(low if len(low := sign.lower()) == 1 else sign for sign in one.text), one.parts)
