"""Words that a person's name stands beside, in the languages people write in. The lists say what each is for."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from bot.redaction.word_files import lines, words

LONGEST = 4  # words of one cue


_DEFINING = frozenset(
    ["is", "was", "does", "did", "wordt", "heet", "betekent", "niet", "ook", "van"]
)  # "wat is X": more often a term


class Cue(IntEnum):
    """How far a word beside it may be trusted to be a name."""

    NONE = 0
    NEAR = 1  # "met X": a word of no dictionary
    BEING = 2  # "ik ben X": that, or a word known to be a name too
    KIN = 3  # "mijn buurvrouw X": the same, also with a comma in between
    NAMING = 4  # "ze heet X": any word that can be a name at all


@dataclass(frozen=True, slots=True)
class Cues:
    kin: frozenset[str]
    kin_english: frozenset[str]
    kin_unread: frozenset[str]
    titles: frozenset[str]
    titles_formal: frozenset[str]
    titles_after: frozenset[str]
    naming: frozenset[str]
    being: frozenset[str]
    near: frozenset[str]
    near_people: frozenset[str]
    telling: frozenset[str]
    verbs: frozenset[str]
    particles: frozenset[str]
    prefixes: frozenset[str]

    def strongest(self, before: list[str], *, apart: bool) -> Cue:
        """`before` ends with the word before the name; `apart`: a comma, colon or bracket stands in between."""
        endings = (before[-length:] for length in range(1, min(LONGEST, len(before)) + 1))
        return max((self._strength(ending, apart=apart) for ending in endings), default=Cue.NONE)

    def tell_who(self, before: list[str]) -> bool:
        """ "ik ben", "mijn naam is": only a name or what someone is can come next."""
        return any(" ".join(before[-length:]) in self.telling for length in (1, 2, 3))

    def expect_person(self, before: list[str]) -> bool:
        """ "met", "de dochter van", "het gaat over"."""
        if len(before) > 1 and before[-1] in ("van", "of"):
            return before[-2] in self.kin
        if len(before) > 1 and before[-1] in ("over", "om"):
            return before[-2] in ("gaat", "ging")
        return bool(before) and before[-1] in self.near_people

    def is_title(self, word: str) -> bool:
        return word in self.titles or word in self.titles_after

    def _strength(self, ending: list[str], *, apart: bool) -> Cue:
        phrase = " ".join(ending)
        if phrase in self.naming:
            return Cue.NAMING
        if phrase in self.kin or phrase in self.kin_unread or phrase in self.titles:
            return Cue.KIN
        if apart:
            return Cue.NONE
        if phrase in self.being:
            return Cue.BEING
        return Cue.NEAR if phrase in self.near else Cue.NONE


@cache
def cues() -> Cues:
    return Cues(
        kin=_set("kin"),
        kin_english=_set("kin_english"),
        kin_unread=_set("kin_unread"),
        titles=_set("titles"),
        titles_formal=_set("titles_formal"),
        titles_after=_set("titles_after"),
        naming=frozenset(lines("cues/naming.txt")),
        being=frozenset(lines("cues/being.txt")),
        near=_set("near") | (_set("verbs") - _DEFINING),
        near_people=_set("near_people"),
        telling=frozenset(lines("cues/telling.txt")),
        verbs=_set("verbs"),
        particles=_set("particles"),
        prefixes=_set("prefixes"),
    )


def _set(name: str) -> frozenset[str]:
    found: Iterable[str] = words(f"cues/{name}.txt")
    return frozenset(found)
