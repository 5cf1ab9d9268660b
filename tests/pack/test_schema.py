"""What an editor's program knows of the files: it fits them, explains each key, and is kept up to date."""

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from bot.marked_yaml import read
from bot.pack.draft import LANGUAGE_CODE
from bot.pack.entry import CARD_KINDS
from bot.pack.pack import load
from bot.pack.schema import Schema, as_text, of_the_content, of_the_files
from bot.pack.skeleton import FILE_OF, FIRST_LINE
from bot.shipped import shipped_knowledge
from tests.pack.conftest import FILES, Write

ROOT = Path(__file__).parents[2]
COMMITTED = shipped_knowledge() / "schema"
SCHEMAS = of_the_files()
SETTINGS = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]


def shipped_files() -> list[str]:
    """From the root of the repository, as a program that opens it sees them."""
    folder = shipped_knowledge()
    languages = [path for path in folder.iterdir() if LANGUAGE_CODE.fullmatch(path.name)]
    paths = [*folder.glob("*.yaml"), *(path for language in languages for path in language.rglob("*.yaml"))]
    return sorted(str(path.relative_to(ROOT)) for path in paths)


def schemas_for(file: str) -> list[str]:
    """By the name of the file, as the extension does it: `*` stands for anything."""
    return [schema for schema, globs in SETTINGS.items() if any(fnmatch(file, glob) for glob in globs)]


def schema_file(name: str) -> str:
    return f"./knowledge/schema/{name}.json"


def misfits(value: Any, schema: Schema, root: Schema, where: str = "") -> Iterator[str]:
    """Where the value, of strings only, does not fit: the part of JSON Schema that ours use."""
    if "$ref" in schema:
        schema = resolved(schema["$ref"], root)
    for choice in ("anyOf", "oneOf"):
        if choice in schema and all(any(misfits(value, one, root)) for one in schema[choice]):
            yield f"{where}: none of {choice}"
    for one in schema.get("allOf", ()):
        yield from misfits(value, one, root, where)
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where}: not in {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{where}: not {schema['const']}"
    kind = "object" if isinstance(value, dict) else "array" if isinstance(value, list) else "string"
    expected = schema.get("type", kind)
    if kind not in expected:
        yield f"{where}: is {kind}"
    elif kind == "object":
        yield from misfits_in_object(value, schema, root, where)
    elif kind == "array":
        for index, item in enumerate(value):
            yield from misfits(item, schema.get("items", {}), root, f"{where}/{index}")
        if len(value) < schema.get("minItems", 0):
            yield f"{where}: too few"
    elif not re.search(schema.get("pattern", ""), value):
        yield f"{where}: does not match"


def misfits_in_object(value: dict[str, Any], schema: Schema, root: Schema, where: str) -> Iterator[str]:
    yield from (f"{where}: lacks {key}" for key in schema.get("required", ()) if key not in value)
    for key, inner in value.items():
        known = schema.get("properties", {}).get(key, schema.get("additionalProperties", {}))
        if known is False:
            yield f"{where}: has {key}"
        else:
            yield from misfits(inner, known, root, f"{where}/{key}")


def resolved(reference: str, root: Schema) -> Schema:
    file, _, path = reference.partition("#/")
    here: Any = json.loads((COMMITTED / file).read_text("utf-8")) if file else root
    for step in path.split("/"):
        here = here[step]
    assert isinstance(here, dict)
    return here


def parts(schema: Any) -> Iterator[Schema]:
    if isinstance(schema, dict):
        yield schema
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts(inner)


def fits(name: str, text: str) -> bool:
    path = Path("x.yaml")
    path.write_text(text, "utf-8")
    return not [*misfits(read(path, "x.yaml")[0].data, SCHEMAS[name], SCHEMAS[name])]


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_is_committed_is_what_is_generated(name: str) -> None:
    assert (COMMITTED / f"{name}.json").read_text("utf-8") == as_text(SCHEMAS[name]), "run: wegwijzer schema"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_explained(name: str) -> None:
    for part in parts(SCHEMAS[name]):
        told = [inner.get("description") for inner in part.get("properties", {}).values()]
        assert all(told) or set(part["properties"]) == set(CARD_KINDS)


@pytest.mark.parametrize("file", shipped_files())
def test_no_shipped_file_has_two_schemas_and_each_fits_its_own(file: str) -> None:
    schemas = schemas_for(file)
    assert len(schemas) < 2
    for path in schemas:
        schema = json.loads((ROOT / path).read_text("utf-8"))
        assert [*misfits(read(ROOT / file, file)[0].data, schema, schema)] == []


def test_each_file_that_has_a_name_of_its_own_has_a_schema() -> None:
    assert [schemas_for(f"knowledge/nl/{name}") for name in FILE_OF.values()] == [[schema_file("entries")]] * len(
        FILE_OF
    )
    for name in {*SCHEMAS, "texts"} - {"entries"}:
        place = "knowledge" if name in ("contacts", "sources", "route") else "knowledge/tr"
        assert schemas_for(f"{place}/{name}.yaml") == [schema_file(name)]


def test_a_new_file_names_its_schema_itself() -> None:
    path = FIRST_LINE.partition("$schema=")[2].strip()
    assert (shipped_knowledge() / "nl" / path).resolve() == COMMITTED / "entries.json"


@pytest.mark.usefixtures("write")
class TestWhatFits:
    @pytest.fixture(autouse=True)
    def _here(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)

    @pytest.mark.parametrize(
        ("name", "file"),
        [
            ("entries", "nl/begrippen.yaml"),
            ("entries", "en/terms.yaml"),
            ("contacts", "contacts.yaml"),
            ("sources", "sources.yaml"),
            ("card", "en/card.yaml"),
            ("language", "en/language.yaml"),
            ("smalltalk", "nl/smalltalk.yaml"),
            ("words", "nl/words.yaml"),
            ("negatives", "nl/negatives.yaml"),
        ],
    )
    def test_a_good_file_fits(self, name: str, file: str) -> None:
        assert fits(name, FILES[file])

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("entries", "- {id: a, titel: A}"),
            ("entries", "- {id: a, language: nl}"),
            ("entries", "- {id: Te Lang}"),
            ("entries", "- {title: A}"),
            ("entries", "- {id: a, kind: soort}"),
            ("entries", "- {id: a, questions: []}"),
            ("entries", "- {id: a, year: vorig jaar}"),
            ("entries", "id: a"),
            ("contacts", "- {id: a, name: A, confidence: laag, verified: {on: 2026-01-01, how: copy}}"),
            ("contacts", "- {id: a, name: A, confidence: low, verified: {on: 2026-01-01}}"),
            ("card", "first: Lees"),
            ("language", "{name: X, direction: links, reviewed: none}"),
            ("words", "wipe: wis"),
        ],
    )
    def test_a_file_with_a_fault_does_not(self, name: str, text: str) -> None:
        assert not fits(name, text)


class TestContent:
    @pytest.fixture
    def content(self, write: Write) -> dict[str, Schema]:
        folder = write()
        return of_the_content(load(folder, folder))

    def test_ids_are_suggested_with_what_they_are_called(self, content: dict[str, Schema]) -> None:
        known = content["ids"]["definitions"]
        assert {"const": "twee", "description": "Tip twee"} in known["entry"]["anyOf"]
        assert {"const": "steun", "description": "Steunpunt"} in known["contact"]["anyOf"]
        assert {"const": "bron-a", "description": "Gids"} in known["source"]["anyOf"]

    def test_an_id_that_came_later_is_not_refused(self, content: dict[str, Schema]) -> None:
        assert [*misfits("nieuw", content["ids"]["definitions"]["entry"], {})] == []

    def test_a_translator_sees_the_dutch_text_at_each_key(self, content: dict[str, Schema]) -> None:
        assert content["texts"]["properties"]["hello"]["description"] == "Dag {name}"

    def test_what_is_referred_to_is_committed(self) -> None:
        references = {one["$ref"] for schema in SCHEMAS.values() for one in parts(schema) if "$ref" in one}
        outside = {one for one in references if not one.startswith("#")}
        assert len(outside) == 3
        assert all(resolved(one, {}) for one in outside)
