"""What a folder of knowledge holds, as far as it can be read, and where each part of it stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from bot.marked_yaml import Document, Problem
from bot.marked_yaml import Path as Steps
from bot.pack.entry import CardText, Contact, Entry, LanguageInfo, SmallTalk, Source
from bot.pack.guided import Situation

DUTCH = "nl"
UNREADABLE = "onleesbaar"  # stands for an id that cannot be read
Value = TypeVar("Value", covariant=True)
Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Placed(Generic[Value]):
    value: Value
    document: Document
    path: Steps = ()

    def problem(
        self,
        below: Steps,
        message: str,
        todo: str,
        *,
        warning: bool = False,
        key: bool = False,
        word: str | None = None,
    ) -> Problem:
        return self.document.problem((*self.path, *below), message, todo, warning=warning, key=key, word=word)

    def holds(self, key: str) -> bool:
        """Whether the file itself has this key, not only the value (a translation takes over what it leaves out)."""
        raw = self.document.at(self.path)
        return isinstance(raw, dict) and key in raw

    @property
    def place(self) -> str:
        mark = self.problem((), "", "")
        return f"{mark.file}:{mark.line}"


@dataclass(slots=True)
class Draft:
    """Filled by `bot.pack.reading`. The mappings go from a language to what its folder holds; Dutch comes first."""

    folder: Path
    entries: dict[str, list[Placed[Entry]]] = field(default_factory=dict)
    contacts: list[Placed[Contact]] = field(default_factory=list)
    sources: list[Placed[Source]] = field(default_factory=list)
    guide: list[Placed[Situation]] = field(default_factory=list)
    languages: dict[str, Placed[LanguageInfo]] = field(default_factory=dict)
    texts: dict[str, Placed[Mapping[str, str]]] = field(default_factory=dict)
    cards: dict[str, Placed[CardText]] = field(default_factory=dict)
    small_talk: dict[str, list[Placed[SmallTalk]]] = field(default_factory=dict)
    words: dict[str, Placed[Words]] = field(default_factory=dict)
    asked: dict[str, list[Placed[Words]]] = field(default_factory=dict)  # entry id -> questions, beside the entries
    synonyms: dict[str, Placed[Words]] = field(default_factory=dict)
    negatives: dict[str, Placed[tuple[str, ...]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    ids: dict[str, set[str]] = field(default_factory=dict)  # kind of thing -> ids, also of what cannot be read further

    def all_entries(self) -> Iterator[Placed[Entry]]:
        for placed in self.entries.values():
            yield from placed


def named(path: Path) -> str:
    """How problems call a file: from where the editor is, if it stands below that."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def only_card(language: str, own: Draft, shipped: Draft) -> bool:
    """Whether of a language no more has to be there than the emergency card."""
    info = own.languages.get(language) or shipped.languages.get(language)
    return language != DUTCH and info is not None and info.value.scope == "card"


LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[a-z]{2,8})?", re.IGNORECASE)
