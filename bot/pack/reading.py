"""Reads a folder of knowledge into a draft: every file, every item, and every fault on the way."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from bot.marked_yaml import Document, problems_of, read, salvaged, validated
from bot.pack.draft import DUTCH, LANGUAGE_CODE, UNREADABLE, Draft, Placed, Words, named
from bot.pack.entry import CardText, Contact, Entry, LanguageInfo, SmallTalk, Source, Text, Translation
from bot.pack.guided import Situation
from bot.schema_hints import did_you_mean, schema_hint

ASKED = "questions"  # the folder, in that of a language, with questions that people asked, by entry id

Model = TypeVar("Model", bound=BaseModel)
Part = TypeVar("Part")

# A translation may leave these to the Dutch entry.
_TAKEN_OVER = ("kind", "title", "answer", "see_also", "help", "sources", "year")
# Stand in for what cannot be read, so that the rules can still look at the rest.
_NO_LEADER: Mapping[str, object] = {"kind": "begrip", "title": "-", "answer": "-"}
_NO_ENTRY: Mapping[str, object] = {**_NO_LEADER, "id": UNREADABLE, "questions": ["-"]}
_NO_CARD: Mapping[str, object] = {**dict.fromkeys(CardText.model_fields, "-"), "kinds": {}}
_ID_LINE = re.compile(r"""\bid: *["']?([a-z0-9-]+)""")
_STRINGS: TypeAdapter[Mapping[str, str]] = TypeAdapter(Mapping[str, Text])
_WORDS: TypeAdapter[Words] = TypeAdapter(Mapping[str, Annotated[tuple[Text, ...], Field(min_length=1)]])
_LIST: TypeAdapter[tuple[str, ...]] = TypeAdapter(tuple[Text, ...])


def read_folder(folder: Path) -> Draft:
    draft = Draft(folder)
    for language in languages_in(folder):
        for path in sorted((folder / language).rglob("*.yaml")):
            if not path.name.startswith("."):
                _read_file(draft, language, path)
    draft.contacts = _facts(draft, folder / "contacts.yaml", "contact", Contact)
    draft.sources = _facts(draft, folder / "sources.yaml", "source", Source)
    draft.guide = _facts(draft, folder / "route.yaml", "situation", Situation)
    return draft


def languages_in(folder: Path) -> list[str]:
    """Folders that hold YAML; Dutch first."""
    if not folder.is_dir():
        return []
    codes = [path.name for path in folder.iterdir() if LANGUAGE_CODE.fullmatch(path.name) and any(path.rglob("*.yaml"))]
    return sorted(codes, key=lambda code: (code != DUTCH, code))


def _read_file(draft: Draft, language: str, path: Path) -> None:
    home = draft.folder / language
    special = _SPECIAL.get(path.name) if path.parent == home else _asked if path.parent == home / ASKED else None
    document = _document(draft, path)
    if special and document.data is not None:
        special(draft, language, document)
    elif not special:
        _entries(draft, language, document)


def _document(draft: Draft, path: Path) -> Document:
    document, problems = read(path, named(path))
    draft.problems += problems
    if document.data in (None, [], {}) and not document.broken:
        draft.problems.append(document.problem((), "dit bestand is leeg", "vul het, of haal het weg"))
    return document


def _entries(draft: Draft, language: str, document: Document) -> None:
    into = draft.entries.setdefault(language, [])
    dutch = {placed.value.id: placed.value for placed in draft.entries.get(DUTCH, ())} if language != DUTCH else {}
    leaders = draft.ids.get(f"entry {DUTCH}", set()) if language != DUTCH else set()
    for index, known in _items(draft, document, "entry", language):
        if leaders and known and known not in leaders and document.at((index, "kind")) is None:
            todo = did_you_mean(known, leaders, "schrijf het eerst in nl: Nederlands gaat voorop")
            draft.problems.append(document.problem((index, "id"), f"onderwerp '{known}' bestaat niet in nl", todo))
            continue
        raw = document.at((index,))
        answered_in = DUTCH if known in leaders and isinstance(raw, dict) and "answer" not in raw else language
        given = {"language": language, "answered_in": answered_in}
        default = _taken_over(dutch.get(known), raw) if known in leaders else {}
        model = Translation if known in leaders else Entry
        entry, problems = validated(document, (index,), model, given=given, default=default)
        draft.problems += problems
        if isinstance(raw, dict):
            entry = entry or salvaged(document, (index,), model, {**_NO_ENTRY, **given})
            into.append(Placed(entry, document, (index,)))


def _taken_over(leader: Entry | None, translation: object) -> dict[str, object]:
    """What a translation leaves to Dutch. When the Dutch entry cannot be read, that is reported there, and once."""
    found = {key: getattr(leader, key) for key in _TAKEN_OVER} if leader else dict(_NO_LEADER)
    first = translation.get("first_line") if isinstance(translation, dict) else None
    return {**found, "answer": f"{first.strip()}\n\n{found['answer']}"} if isinstance(first, str) else found


def _facts(draft: Draft, path: Path, kind: str, model: type[Model]) -> list[Placed[Model]]:
    if not path.exists():
        return []
    document = _document(draft, path)
    found = []
    for index, _ in _items(draft, document, kind, ""):
        fact, problems = validated(document, (index,), model)
        draft.problems += problems
        if fact:
            found.append(Placed(fact, document, (index,)))
    return found


def _items(draft: Draft, document: Document, kind: str, language: str) -> Iterator[tuple[int, str]]:
    """Index and id of the items of a list. What is no list, or has an id that is taken, is a problem."""
    seen = draft.ids.setdefault(f"{kind} {language}".strip(), set())
    everywhere = draft.ids.setdefault(kind, set())
    items = document.data if isinstance(document.data, list) else []
    if document.data and not items:
        draft.problems.append(document.problem((), "hier hoort een lijst", "begin elk onderdeel met '- id: ...'"))
    for index, raw in enumerate(items):
        given = raw.get("id") if isinstance(raw, dict) else None
        known = given if isinstance(given, str) else ""
        if known in seen:
            todo = "kies een ander id, of voeg ze samen"
            draft.problems.append(document.problem((index, "id"), f"id '{known}' bestaat al", todo))
        if known:
            seen.add(known)
            everywhere.add(known)
        yield index, known
    if document.broken or not items:  # what cannot be read is still there to be pointed at
        unread = set(_ID_LINE.findall(document.source))
        seen |= unread
        everywhere |= unread


def _language(draft: Draft, code: str, document: Document) -> None:
    info, problems = validated(document, (), LanguageInfo, given={"code": code})
    draft.problems += problems
    if info:
        draft.languages[code] = Placed(info, document)


def _card(draft: Draft, language: str, document: Document) -> None:
    card, problems = validated(document, (), CardText)
    draft.problems += problems
    if isinstance(document.data, dict):
        draft.cards[language] = Placed(card or salvaged(document, (), CardText, _NO_CARD), document)


def _small_talk(draft: Draft, language: str, document: Document) -> None:
    for index, _ in _items(draft, document, "smalltalk", language):
        talk, problems = validated(document, (index,), SmallTalk, given={"language": language})
        draft.problems += problems
        if talk:
            draft.small_talk.setdefault(language, []).append(Placed(talk, document, (index,)))


def _texts(draft: Draft, language: str, document: Document) -> None:
    draft.texts[language] = Placed(_by_key(draft, document, _STRINGS), document)


def _words(draft: Draft, language: str, document: Document) -> None:
    draft.words[language] = Placed(_by_key(draft, document, _WORDS), document)


def _synonyms(draft: Draft, language: str, document: Document) -> None:
    draft.synonyms[language] = Placed(_by_key(draft, document, _WORDS), document)


def _asked(draft: Draft, language: str, document: Document) -> None:
    draft.asked.setdefault(language, []).append(Placed(_by_key(draft, document, _WORDS), document))


def _by_key(draft: Draft, document: Document, adapter: TypeAdapter[Mapping[str, Part]]) -> Mapping[str, Part]:
    """Each key by itself, so that one fault does not take the others along."""
    if not isinstance(document.data, dict):
        draft.problems.append(document.problem((), *schema_hint("dict_type", "dit bestand", document.data, {})))
        return {}
    found: dict[str, Part] = {}
    for key, value in document.data.items():
        try:
            found |= adapter.validate_python({key: value})
        except ValidationError as error:
            draft.problems += problems_of(document, error)
    return found


def _negatives(draft: Draft, language: str, document: Document) -> None:
    try:
        draft.negatives[language] = Placed(_LIST.validate_python(document.data), document)
    except ValidationError as error:
        draft.problems += problems_of(document, error)


_SPECIAL: Mapping[str, Callable[[Draft, str, Document], Any]] = {
    "language.yaml": _language,
    "texts.yaml": _texts,
    "card.yaml": _card,
    "smalltalk.yaml": _small_talk,
    "words.yaml": _words,
    "synonyms.yaml": _synonyms,
    "negatives.yaml": _negatives,
}
