"""The codes in links: stable, unreadable, each for one entry."""

import re
from datetime import date

import pytest

from bot.pack import codes
from bot.pack.check import check
from bot.pack.codes import code_of, id_of, route_code
from bot.pack.pack import load
from bot.shipped import shipped_knowledge
from tests.pack.conftest import Write


def test_a_code_is_the_same_everywhere_and_for_good() -> None:
    """Links that were passed on must go on working: whoever changes this breaks them."""
    assert code_of("achterlating") == "uizcj4mh"
    assert route_code() == "3442ohtk"


def test_a_code_fits_in_a_link_and_says_nothing() -> None:
    ids = load(shipped_knowledge()).entries["nl"]
    for one in ids:
        assert re.fullmatch(r"[a-z2-7]{8}", code_of(one))
        assert id_of(code_of(one), ids) == one


def test_what_is_no_code_opens_nothing() -> None:
    assert [id_of(given, ["achterlating"]) for given in ("", "achterlating", "x" * 500, "é%00")] == [None] * 4


def test_two_entries_with_the_same_code_are_told(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "_BYTES", 0)
    folder = write()
    found = [str(one) for one in check(folder, date(2026, 1, 31), folder)]
    assert any("de link naar 'twee' is dezelfde als die naar" in one for one in found)
