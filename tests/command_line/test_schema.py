"""wegwijzer schema: what an editor's program needs, beside the knowledge it is about."""

import json
from pathlib import Path

from bot.errors import ExpectedError
from tests.command_line.plain_pack import knowledge, run


def test_the_schemas_are_written_beside_the_knowledge(tmp_path: Path) -> None:
    folder = knowledge(tmp_path / "kennis")
    result = run("schema", str(folder))
    assert (result.exit_code, result.output) == (0, f"12 bestanden geschreven in {folder / 'schema'}.\n")
    ids = json.loads((folder / "schema/ids.json").read_text("utf-8"))["definitions"]["entry"]["anyOf"]
    assert {"const": "zwembad", "description": "Zwemles"} in ids
    assert run("check", str(folder)).output.startswith("0 fouten, 0 waarschuwingen")


def test_a_folder_that_is_not_there_or_is_broken_is_named(tmp_path: Path) -> None:
    assert isinstance(run("schema", str(tmp_path / "weg")).exception, ExpectedError)
    folder = knowledge(tmp_path / "kennis")
    (folder / "nl/alles.yaml").write_text("- id: [", "utf-8")
    error = run("schema", str(folder)).exception
    assert isinstance(error, ExpectedError)
    assert not (folder / "schema").exists()
