"""Every help route and every safety rule has an entry, and the entry says what must be heard."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.marked_yaml import read
from bot.pack.pack import Pack, load
from bot.shipped import shipped_knowledge
from tests.guide.coverage import dutch_answers

FOLDER = Path(__file__).parent / "help"
BUTTONS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Row:
    """`says`: each must stand in what a person reads; capitals make no difference."""

    id: str
    entry: str
    says: tuple[str, ...]


def rows(name: str) -> list[Row]:
    document, problems = read(FOLDER / name, name)
    assert not problems
    return [Row(row["id"], row["entry"], tuple(row["says"])) for row in document.data]


ROUTES = rows("routes.yaml")
SAFETY = rows("safety.yaml")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(shipped_knowledge())


@pytest.fixture(scope="module")
def answers(pack: Pack) -> Mapping[str, str]:
    return dutch_answers(pack)


@pytest.mark.parametrize("row", [*ROUTES, *SAFETY], ids=lambda row: row.id)
def test_the_entry_says_what_must_be_heard(answers: Mapping[str, str], row: Row) -> None:
    shown = answers[row.entry].casefold()
    assert not [words for words in row.says if words.casefold() not in shown]


def test_each_row_and_each_safety_entry_stands_once() -> None:
    ids = [row.id for row in (*ROUTES, *SAFETY)]
    assert len(ids) == len(set(ids))
    entries = [row.entry for row in SAFETY]
    assert len(entries) == len(set(entries))


def test_every_entry_about_help_leads_on_to_safety_in_the_buttons_that_are_shown(pack: Pack) -> None:
    safety = {row.entry for row in SAFETY}
    about_help = {entry.id: set(entry.see_also[:BUTTONS_SHOWN]) for entry in pack.of_kind("hulp", "nl")}
    assert not [entry for entry, buttons in about_help.items() if not buttons & (safety | {"hulp-veilig-thuis"})]


def test_every_contact_can_be_reached_from_an_answer(pack: Pack) -> None:
    """As a help route below it, or by its name in the text."""
    entries = pack.entries["nl"].values()
    shown = {one for entry in entries for one in entry.help}
    texts = "".join(entry.answer for entry in entries)
    assert not [one for one in pack.contacts if one not in shown and f"{{name:{one}}}" not in texts]
