"""The sentences that lead to an entry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.matching.vocabulary import Meaning


@dataclass(frozen=True, slots=True)
class Example:
    entry_id: str
    text: str
    language: str
    related: tuple[str, ...] = ()  # entries that this one points to


@dataclass(frozen=True, slots=True)
class Negative:
    """A question that no entry answers."""

    text: str
    language: str


class Told(Protocol):
    """What matching needs to know of an entry."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...
    @property
    def questions(self) -> tuple[str, ...]: ...
    @property
    def see_also(self) -> tuple[str, ...]: ...


class Library(Protocol):
    @property
    def entries(self) -> Mapping[str, Mapping[str, Told]]: ...
    @property
    def asked(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]: ...
    @property
    def negatives(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def synonyms(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]: ...
    def fill(self, text: str) -> str: ...


def examples_of(pack: Library) -> tuple[Example, ...]:
    """Titles, aliases and questions in all languages: people ask in another language than the one they read."""
    return (*_told(pack), *_asked(pack))


def _told(pack: Library) -> Iterator[Example]:
    leader = next(iter(pack.entries.values()), {})
    for language, entries in pack.entries.items():
        for entry in entries.values():
            translated = entries is leader or entry.id not in leader or leader[entry.id].title != entry.title
            title = (pack.fill(entry.title),) if translated else ()
            for text in dict.fromkeys((*title, *entry.aliases, *entry.questions)):
                yield Example(entry.id, text, language, entry.see_also)


def _asked(pack: Library) -> Iterator[Example]:
    related = {entry.id: entry.see_also for entries in pack.entries.values() for entry in entries.values()}
    for language, asked in pack.asked.items():
        for entry_id, questions in asked.items():
            for text in questions:
                yield Example(entry_id, text, language, related.get(entry_id, ()))


def negatives_of(pack: Library) -> tuple[Negative, ...]:
    return tuple(Negative(text, language) for language, texts in pack.negatives.items() for text in texts)


def meanings_of(pack: Library) -> tuple[Meaning, ...]:
    return tuple(
        Meaning(phrase, language, concept)
        for language, concepts in pack.synonyms.items()
        for concept, phrases in concepts.items()
        for phrase in phrases
    )
