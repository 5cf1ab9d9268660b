"""The knowledge in memory: whole or not at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bot.marked_yaml import Problem
from bot.pack.draft import DUTCH, Draft, Placed, Words
from bot.pack.entry import CardText, Contact, Entry, LanguageInfo, SmallTalk, Source
from bot.pack.follow_words import FollowWords, follow_words, is_follow
from bot.pack.guided import Situation
from bot.pack.placeholders import filled
from bot.pack.reading import read_folder
from bot.pack.structure import structural
from bot.shipped import shipped_knowledge
from bot.texts import Texts

Value = TypeVar("Value")
Fact = TypeVar("Fact", Contact, Source)


class BrokenPack(Exception):  # noqa: N818  # a finding about the content, not an error of the program
    """Its problems are all those for which the pack cannot be used."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True, slots=True)
class Pack:
    """Mappings by language have Dutch first. `languages` are those that the interface speaks."""

    entries: Mapping[str, Mapping[str, Entry]]
    contacts: Mapping[str, Contact]
    sources: Mapping[str, Source]
    languages: Mapping[str, LanguageInfo]
    texts: Mapping[str, Texts]
    cards: Mapping[str, CardText]
    small_talk: tuple[SmallTalk, ...]
    words: Mapping[str, Words]  # the commands
    follow: FollowWords
    asked: Mapping[str, Words]  # by entry id, questions beside those that stand with the entry
    synonyms: Mapping[str, Words]
    negatives: Mapping[str, tuple[str, ...]]
    guide: tuple[Situation, ...]

    def entry(self, entry_id: str, language: str) -> Entry | None:
        """In that language, else in Dutch, else in any."""
        for code in (language, DUTCH, *self.entries):
            if found := self.entries.get(code, {}).get(entry_id):
                return found
        return None

    def of_kind(self, kind: str, language: str) -> tuple[Entry, ...]:
        """In the order of the Dutch files, each in that language where it exists."""
        ids = dict.fromkeys(one.id for entries in self.entries.values() for one in entries.values() if one.kind == kind)
        return tuple(found for found in (self.entry(one, language) for one in ids) if found)

    def fill(self, text: str) -> str:
        """The text with {tel:ID}, {name:ID} and {web:ID} filled in. Meant for the pack's own texts, not a person's."""
        return filled(text, self.contacts)


def load(folder: Path, shipped: Path | None = None) -> Pack:
    """What the folder lacks is taken from the `shipped` knowledge. Raises BrokenPack."""
    fallback = shipped or shipped_knowledge()
    own = read_folder(folder)
    base = own if folder.resolve() == fallback.resolve() else read_folder(fallback)
    problems = structural(own, base) + ([] if base is own else structural(base, base))
    broken = [problem for problem in problems if not problem.warning]
    if broken:
        raise BrokenPack(broken)
    return assembled(own, base)


def assembled(own: Draft, base: Draft) -> Pack:
    """For drafts without structural problems."""
    contacts = _by_id(base.contacts) | _by_id(own.contacts)
    strings = {code: _strings(code, own, base, contacts) for code in _codes(own.texts, base.texts)}
    infos = {code: (own.languages.get(code) or base.languages[code]).value for code in strings}
    talks = {**base.small_talk, **own.small_talk}
    words = {code: _words(code, own, base) for code in _codes(own.words, base.words)}
    return Pack(
        entries={code: {one.value.id: one.value for one in found} for code, found in own.entries.items()},
        contacts=contacts,
        sources=_by_id(base.sources) | _by_id(own.sources),
        languages=infos,
        texts={code: Texts(code, infos[code].direction, strings[code], strings[DUTCH]) for code in strings},
        cards=_either(own.cards, base.cards),
        small_talk=tuple(talk.value for code in _codes(talks) for talk in talks[code]),
        words={code: {key: one[key] for key in one if not is_follow(key)} for code, one in words.items()},
        follow=follow_words(words.values()),
        asked={code: _together(placed.value for placed in found) for code, found in own.asked.items()},
        synonyms={code: placed.value for code, placed in own.synonyms.items()},
        negatives={code: placed.value for code, placed in own.negatives.items()},
        guide=tuple(placed.value for placed in own.guide or base.guide),
    )


def _strings(code: str, own: Draft, base: Draft, contacts: Mapping[str, Contact]) -> dict[str, str]:
    """A folder's own texts over the shipped ones, key by key: an older folder keeps working with a newer bot."""
    layers = [draft.texts[code].value for draft in (base, own) if code in draft.texts]
    return {key: filled(text, contacts) for layer in layers for key, text in layer.items()}


def _words(code: str, own: Draft, base: Draft) -> Words:
    """List by list, for the same reason."""
    layers = [draft.words[code].value for draft in (base, own) if code in draft.words]
    return {key: phrases for layer in layers for key, phrases in layer.items()}


def _together(asked: Iterable[Words]) -> Words:
    found: dict[str, tuple[str, ...]] = {}
    for words in asked:
        for entry_id, questions in words.items():
            found[entry_id] = (*found.get(entry_id, ()), *questions)
    return found


def _by_id(placed: Iterable[Placed[Fact]]) -> dict[str, Fact]:
    return {one.value.id: one.value for one in placed}


def _either(own: Mapping[str, Placed[Value]], base: Mapping[str, Placed[Value]]) -> dict[str, Value]:
    return {code: (own.get(code) or base[code]).value for code in _codes(own, base)}


def _codes(*found: Mapping[str, object]) -> list[str]:
    return sorted({code for one in found for code in one}, key=lambda code: (code != DUTCH, code))
