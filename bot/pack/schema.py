"""JSON Schema of each file of knowledge, for programs that complete keys and show what they are for while one types.

It is more lenient than the check, which knows the other files: what it calls wrong is wrong.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from bot.pack.draft import DUTCH
from bot.pack.entry import CARD_KINDS, ID, CardText, Contact, LanguageInfo, SmallTalk, Source, Translation
from bot.pack.guided import Situation
from bot.pack.pack import Pack
from bot.pack.schema_words import ON_COMMANDS, ON_KEYS, ON_SYNONYMS

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
_GIVEN = {"Translation": ("language", "answered_in"), "SmallTalk": ("language",), "LanguageInfo": ("code",)}
_TEXT: Schema = {"type": ["string", "number"]}  # the check reads 112 as text; a program reads a number
_ID: Schema = {**_TEXT, "pattern": f"^{ID.pattern}$"}
_REFRESH = "Vernieuw dit met: wegwijzer schema. Verouderd is geen fout: dan wordt alleen minder aangevuld."
_LISTS: Mapping[str, type[BaseModel]] = {
    "entries": Translation,
    "contacts": Contact,
    "sources": Source,
    "smalltalk": SmallTalk,
    "route": Situation,
}
_POINTERS = {"see_also": "entry", "safety": "entry", "entry": "entry", "help": "contact", "contact": "contact"}


def of_the_files() -> dict[str, Schema]:
    """What depends on no content: name of the schema -> schema."""
    found = {name: _document(_list_of(_model(model))) for name, model in _LISTS.items()}
    found["entries"] = _document({"anyOf": [_bare(found["entries"]), _words({})]})  # or questions apart, by entry id
    found["card"] = _document(_model(CardText))
    found["language"] = _document(_model(LanguageInfo))
    found["words"] = _document(_words(ON_COMMANDS))
    found["synonyms"] = _document(_words({}) | {"description": ON_SYNONYMS})
    found["negatives"] = _document(_list_of(dict(_TEXT)) | {"description": "Vragen die níet van ons zijn."})
    return found


def of_the_content(pack: Pack) -> dict[str, Schema]:
    """What helps with this content: the ids there are, and the Dutch text beside each key. It forbids nothing."""
    ids = {
        "entry": {one: _title(pack, one) for entries in pack.entries.values() for one in entries},
        "contact": {one.id: one.name for one in pack.contacts.values()},
        "source": {one.id: one.title for one in pack.sources.values()},
    }
    dutch = next(iter(pack.texts.values()))
    texts = {key: {**_TEXT, "description": dutch.strings[key]} for key in sorted(dutch.strings)}
    return {
        "ids": {
            "$schema": DRAFT,
            "$comment": _REFRESH,
            "definitions": {kind: _suggested(known) for kind, known in ids.items()},
        },
        "texts": _document(
            {"$comment": _REFRESH, "type": "object", "properties": texts, "additionalProperties": dict(_TEXT)}
        ),
    }


def written(folder: Path, schemas: Mapping[str, Schema]) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{name}.json" for name in sorted(schemas)]
    for path in paths:
        path.write_text(as_text(schemas[path.stem]), "utf-8")
    return paths


def as_text(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _title(pack: Pack, entry_id: str) -> str:
    entry = pack.entry(entry_id, DUTCH)
    return pack.fill(entry.title) if entry else entry_id


def _document(schema: Schema) -> Schema:
    return {"$schema": DRAFT, **schema}


def _bare(document: Schema) -> Schema:
    return {key: value for key, value in document.items() if key != "$schema"}


def _list_of(items: Schema) -> Schema:
    definitions = items.pop("$defs", None)
    return {"type": "array", "items": items, **({"$defs": definitions} if definitions else {})}


def _suggested(known: Mapping[str, str]) -> Schema:
    named = [{"const": one, "description": known[one]} for one in sorted(known)]
    return {"anyOf": [*named, dict(_TEXT)]}


def _words(named: Mapping[str, str]) -> Schema:
    words = {"type": "array", "items": dict(_TEXT), "minItems": 1}
    known = {command: {**words, "description": told} for command, told in named.items()}
    return {"type": "object", "properties": known, "additionalProperties": words}


def _model(model: type[BaseModel]) -> Schema:
    schema = _told(model.model_json_schema())
    for name, part in {model.__name__: schema, **schema.get("$defs", {})}.items():
        _describe(name, part)
    if model is Translation:
        schema["required"] = ["id"]  # of a translation nothing more, and one file may be of any language
    return schema


def _describe(name: str, part: Schema) -> None:
    part.pop("description", None)  # the docstring, which is for programmers
    if "properties" not in part:
        return
    for given in _GIVEN.get(name, ()):
        del part["properties"][given]
    part["required"] = [key for key in part.get("required", ()) if key in part["properties"]]
    for key, inner in part["properties"].items():
        _point(key, inner, inside=name)
        inner["description"] = ON_KEYS[name][key]
    if name == "CardText":
        lines = {kind: dict(_TEXT) for kind in CARD_KINDS}
        closed = {"type": "object", "properties": lines, "required": list(CARD_KINDS), "additionalProperties": False}
        part["properties"]["kinds"] |= closed
    if "id" in part["properties"]:
        part["properties"]["id"] |= _ID


def _point(key: str, inner: Schema, inside: str) -> None:
    """Makes a key that names something else refer to what there is."""
    kind = "source" if key == "sources" else _POINTERS.get(key)
    if kind is None or inside == "Source":
        return
    reference = {"$ref": f"ids.json#/definitions/{kind}"}
    if "items" in inner:
        inner["items"] = reference
    else:
        inner.clear()
        inner["allOf"] = [reference]


def _told(part: Schema) -> Schema:
    """Without what says nothing to an editor: titles, defaults, and that a key may be null."""
    kept = {key: _inner(value) for key, value in part.items() if not _noise(key, value)}
    choices = [one for one in kept.pop("anyOf", ()) if one != {"type": "null"}]
    if len(choices) == 1:
        kept |= choices[0]
    elif choices:
        kept["anyOf"] = choices
    if kept.get("type") == "integer":
        kept |= {"type": ["integer", "string"], "pattern": "^[0-9]+$"}  # in quotes it is right too
    loose = kept.get("type") == "string" and not {"enum", "const", "format"} & set(kept)
    return kept | _TEXT if loose else kept


def _inner(value: Any) -> Any:
    if isinstance(value, list):
        return [_inner(one) for one in value]
    return _told(value) if isinstance(value, dict) else value


def _noise(key: str, value: object) -> bool:
    return (key == "title" and isinstance(value, str)) or key == "default"
