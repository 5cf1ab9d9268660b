"""Reads a folder of knowledge into a draft: every file, every item, and every fault on the way."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from bot.marked_yaml import Document, problems_of, read, validated
from bot.pack.draft import DUTCH, LANGUAGE_CODE, Draft, Placed, Words, named
from bot.pack.entry import CardText, Contact, Entry, LanguageInfo, SmallTalk, Source, Text
from bot.schema_hints import did_you_mean

Model = TypeVar("Model", bound=BaseModel)
Part = TypeVar("Part")

_TAKEN_OVER = ("kind", "see_also", "help", "sources", "year")  # a translation may leave these to the Dutch entry
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
    return draft


def languages_in(folder: Path) -> list[str]:
    """Folders that hold YAML; Dutch first."""
    if not folder.is_dir():
        return []
    codes = [path.name for path in folder.iterdir() if LANGUAGE_CODE.fullmatch(path.name) and any(path.rglob("*.yaml"))]
    return sorted(codes, key=lambda code: (code != DUTCH, code))


def _read_file(draft: Draft, language: str, path: Path) -> None:
    special = _SPECIAL.get(path.name) if path.parent == draft.folder / language else None
    document = _document(draft, path, f"{language}/{path.name}" if special else "entry")
    if special:
        special(draft, language, document)
    else:
        _entries(draft, language, document)


def _document(draft: Draft, path: Path, kind: str) -> Document:
    document, problems = read(path, named(path))
    draft.problems += problems
    if document.broken:
        draft.unsure.add(kind)
    elif document.data in (None, [], {}):
        draft.problems.append(document.problem((), "dit bestand is leeg", "vul het, of haal het weg"))
    return document


def _entries(draft: Draft, language: str, document: Document) -> None:
    into = draft.entries.setdefault(language, [])
    dutch = {placed.value.id: placed.value for placed in draft.entries.get(DUTCH, ())} if language != DUTCH else {}
    leaders = draft.ids.get(f"entry {DUTCH}", set()) if language != DUTCH else set()
    for index, known in _items(draft, document, "entry", language):
        if leaders and known and known not in leaders and document.at((index, "kind")) is None:
            if "entry" not in draft.unsure:
                todo = did_you_mean(known, leaders, "schrijf het eerst in nl: Nederlands gaat voorop")
                draft.problems.append(document.problem((index, "id"), f"onderwerp '{known}' bestaat niet in nl", todo))
            continue
        default = _taken_over(dutch.get(known)) if known in leaders else {}
        entry, problems = validated(document, (index,), Entry, given={"language": language}, default=default)
        draft.problems += problems
        if entry:
            into.append(Placed(entry, document, (index,)))


def _taken_over(leader: Entry | None) -> dict[str, object]:
    """What a translation leaves to Dutch. When the Dutch entry is broken itself, that is reported there, and once."""
    return {key: getattr(leader, key) for key in _TAKEN_OVER} if leader else {"kind": "begrip"}


def _facts(draft: Draft, path: Path, kind: str, model: type[Model]) -> list[Placed[Model]]:
    if not path.exists():
        return []
    document = _document(draft, path, kind)
    found = []
    for index, _ in _items(draft, document, kind, ""):
        fact, problems = validated(document, (index,), model)
        draft.problems += problems
        if fact:
            found.append(Placed(fact, document, (index,)))
    return found


def _items(draft: Draft, document: Document, kind: str, language: str) -> Iterator[tuple[int, str]]:
    """Index and id of the items of a list. What is no list, or has an id that is taken, is a problem."""
    if not isinstance(document.data, list):
        if document.data:
            draft.problems.append(document.problem((), "hier hoort een lijst", "begin elk onderdeel met '- id: ...'"))
        return
    seen = draft.ids.setdefault(f"{kind} {language}".strip(), set())
    draft.ids.setdefault(kind, set())
    for index, raw in enumerate(document.data):
        given = raw.get("id") if isinstance(raw, dict) else None
        if isinstance(given, str) and given in seen:
            draft.problems.append(
                document.problem((index, "id"), f"id '{given}' bestaat al", "kies een ander id, of voeg ze samen")
            )
        elif isinstance(given, str) and given:
            seen.add(given)
            draft.ids[kind].add(given)
        yield index, given if isinstance(given, str) else ""


def _language(draft: Draft, code: str, document: Document) -> None:
    info = _model(draft, document, LanguageInfo, {"code": code})
    if info:
        draft.languages[code] = info


def _card(draft: Draft, language: str, document: Document) -> None:
    card = _model(draft, document, CardText, {})
    if card:
        draft.cards[language] = card


def _small_talk(draft: Draft, language: str, document: Document) -> None:
    for index, _ in _items(draft, document, "smalltalk", language):
        talk, problems = validated(document, (index,), SmallTalk, given={"language": language})
        draft.problems += problems
        if talk:
            draft.small_talk.setdefault(language, []).append(Placed(talk, document, (index,)))


def _texts(draft: Draft, language: str, document: Document) -> None:
    _adapted(draft, document, _STRINGS, draft.texts, language, "texts.yaml")


def _words(draft: Draft, language: str, document: Document) -> None:
    _adapted(draft, document, _WORDS, draft.words, language, "words.yaml")


def _negatives(draft: Draft, language: str, document: Document) -> None:
    _adapted(draft, document, _LIST, draft.negatives, language, "negatives.yaml")


def _model(draft: Draft, document: Document, model: type[Model], given: Mapping[str, object]) -> Placed[Model] | None:
    if document.data is None:
        return None
    value, problems = validated(document, (), model, given=given)
    draft.problems += problems
    return Placed(value, document) if value else None


def _adapted(
    draft: Draft,
    document: Document,
    adapter: TypeAdapter[Part],
    into: dict[str, Placed[Part]],
    language: str,
    file: str,
) -> None:
    if document.data is None:
        return
    try:
        into[language] = Placed(adapter.validate_python(document.data), document)
    except ValidationError as error:
        draft.problems += problems_of(document, error)
        draft.unsure.add(f"{language}/{file}")


_SPECIAL: Mapping[str, Callable[[Draft, str, Document], Any]] = {
    "language.yaml": _language,
    "texts.yaml": _texts,
    "card.yaml": _card,
    "smalltalk.yaml": _small_talk,
    "words.yaml": _words,
    "negatives.yaml": _negatives,
}
