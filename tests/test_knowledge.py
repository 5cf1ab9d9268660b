"""The knowledge in use: swapped whole, or not at all."""

from pathlib import Path

import pytest

from bot.knowledge import Knowledge, Library, kept_words, load_knowledge
from bot.matching.match import match

GOOD = "- {id: een, kind: begrip, title: Appel, questions: [wat is een appel], answer: Een vrucht.}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "nl").mkdir()
    write(tmp_path, GOOD)
    return tmp_path


def write(folder: Path, text: str) -> None:
    (folder / "nl" / "any.yaml").write_text(text, encoding="utf-8")


def test_a_good_folder_is_read_as_new_knowledge(folder: Path) -> None:
    library = Library(folder, load_knowledge(folder))
    write(folder, GOOD + GOOD.replace("een", "twee").replace("Appel", "Peer").replace("appel", "peer"))
    read = library.read_again()
    assert isinstance(read, Knowledge)
    assert read.pack.entry("twee", "nl") is not None
    assert match(read.index, "wat is twee peer").ranked[0].entry_id == "twee"


def test_a_broken_folder_is_told_why_and_leaves_the_old_knowledge(folder: Path) -> None:
    library = Library(folder, load_knowledge(folder))
    before = library.current
    write(folder, GOOD.replace("title", "titel"))
    read = library.read_again()
    assert isinstance(read, tuple)
    problem = read[0]
    assert "onbekende sleutel 'titel' - bedoel je 'title'?" in str(problem)
    assert library.current is before


def test_names_and_numbers_of_help_organisations_are_kept(folder: Path) -> None:
    words = kept_words(load_knowledge(folder).pack)
    assert {"Veilig Thuis", "0800-2000", "112"} <= set(words)
