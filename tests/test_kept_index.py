"""An index is built once for a pack, and read from disk ever after."""

import errno
import os
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import IO

import pytest

from bot import kept_index
from bot.kept_index import cache_folder, index_of
from bot.matching import saved
from bot.matching.match import match
from bot.matching.saved import SpoiledIndex, read
from bot.pack.pack import Pack, load

QUESTIONS = ("wat is achterlating", "hoe werkt huwlijksdwang", "wat eten we vandaag", "")


@pytest.fixture
def environment(tmp_path: Path) -> Mapping[str, str]:
    return {"XDG_CACHE_HOME": str(tmp_path / "cache")}


def pack_with(folder: Path, *questions: str) -> Pack:
    """Two entries; the first answers these questions too."""
    folder.mkdir(exist_ok=True)
    (folder / "nl").mkdir(exist_ok=True)
    lines = "".join(f"    - {question}\n" for question in ("wat is achterlating", "achtergelaten worden", *questions))
    (folder / "nl" / "any.yaml").write_text(
        f"- id: achterlating\n  kind: begrip\n  title: Achterlating\n  questions:\n{lines}  answer: Uitleg.\n"
        "- id: dwang\n  kind: begrip\n  title: Huwelijksdwang\n"
        "  questions: [wat is huwelijksdwang, gedwongen trouwen]\n  answer: Uitleg.\n"
    )
    return load(folder)


def kept(environment: Mapping[str, str]) -> list[Path]:
    return sorted(Path(environment["XDG_CACHE_HOME"]).rglob("index-*"))


def test_what_was_kept_answers_as_what_was_built(tmp_path: Path, environment: Mapping[str, str]) -> None:
    pack = pack_with(tmp_path / "pack")
    built, read = index_of(pack, environment), index_of(pack, environment)
    assert built is not read
    for question in QUESTIONS:
        assert match(read, question) == match(built, question)


def test_it_is_built_only_once(tmp_path: Path, environment: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    pack = pack_with(tmp_path / "pack")
    index_of(pack, environment)
    monkeypatch.delattr(kept_index, "build_part")
    index_of(pack, environment)


def test_one_more_question_is_another_index(tmp_path: Path, environment: Mapping[str, str]) -> None:
    index_of(pack_with(tmp_path / "pack"), environment)
    index_of(pack_with(tmp_path / "pack", "in het buitenland gelaten"), environment)
    assert len(kept(environment)) == 2


@pytest.mark.parametrize("spoil", [lambda whole: b"", lambda whole: whole[: len(whole) // 2], lambda whole: b"x" * 99])
def test_a_spoiled_file_is_built_anew(tmp_path: Path, environment: Mapping[str, str], spoil: object) -> None:
    assert callable(spoil)
    pack = pack_with(tmp_path / "pack")
    built = index_of(pack, environment)
    (file,) = kept(environment)
    whole = file.read_bytes()
    file.write_bytes(spoil(whole))
    with pytest.raises(SpoiledIndex):
        read(BytesIO(file.read_bytes()))
    assert match(index_of(pack, environment), QUESTIONS[0]) == match(built, QUESTIONS[0])
    assert file.read_bytes() == whole


def test_where_nothing_can_be_kept_it_is_built(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    pack = pack_with(tmp_path / "pack")
    for environment in ({"XDG_CACHE_HOME": str(tmp_path / "file")}, {}):
        assert match(index_of(pack, environment), QUESTIONS[0]).ranked


def test_a_full_disk_keeps_nothing_by_halves(
    tmp_path: Path, environment: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_part: object, file: IO[bytes]) -> None:
        file.write(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(saved, "write", full)
    assert match(index_of(pack_with(tmp_path / "pack"), environment), QUESTIONS[0]).ranked
    assert [file for file in Path(environment["XDG_CACHE_HOME"]).rglob("*") if file.is_file()] == []


def test_of_too_much_the_least_recently_used_goes(
    tmp_path: Path, environment: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    index_of(pack_with(tmp_path / "pack"), environment)
    (first,) = kept(environment)
    monkeypatch.setattr(kept_index, "KEPT_BYTES", first.stat().st_size * 2.5)
    for number in range(3):
        for age, file in enumerate(kept(environment)):
            os.utime(file, (age + 1, age + 1))
        if first.exists():
            os.utime(first, (0, 0))
        index_of(pack_with(tmp_path / "pack", f"vraag nummer {number}"), environment)
    assert len(kept(environment)) == 2
    assert first not in kept(environment)


def test_only_the_language_that_changed_is_built_anew(tmp_path: Path, environment: Mapping[str, str]) -> None:
    folder = tmp_path / "pack"
    (folder / "en").mkdir(parents=True)
    (folder / "en" / "any.yaml").write_text(
        "- id: dwang\n  title: Force\n  questions: [what is force]\n  answer: Text.\n"
    )
    index_of(pack_with(folder), environment)
    before = kept(environment)
    index_of(pack_with(folder, "in het buitenland gelaten"), environment)
    new = [file.name for file in kept(environment) if file not in before]
    assert [name.split("-")[1] for name in new] == ["nl"]


def test_it_lies_in_the_cache_of_the_user() -> None:
    assert cache_folder({"HOME": "/home/someone"}) == Path("/home/someone/.cache/wegwijzer")
    assert cache_folder({}) is None
