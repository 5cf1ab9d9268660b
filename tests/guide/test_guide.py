"""Every fact of the guide can be read in a Dutch answer: an edit that drops one fails here."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot.pack.draft import DUTCH
from bot.pack.pack import Pack, load
from bot.shipped import shipped_knowledge
from tests.guide.coverage import FOLDER, Fact, bare, covered, dutch_answers, main, read_facts, table, wanted_ids

FACTS, PROBLEMS = read_facts(FOLDER)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(shipped_knowledge())


@pytest.fixture(scope="module")
def answers(pack: Pack) -> Mapping[str, str]:
    return dutch_answers(pack)


def fact(fact_id: str = "zb-001", entry: str = "een", says: tuple[str, ...] = ("zelf kiezen",)) -> Fact:
    return Fact(id=fact_id, about="kiezen", entry=entry, says=says)


def holes(facts: list[Fact], answers: Mapping[str, str], *wanted: str) -> list[str]:
    return [one.hole for one in covered(facts, answers, wanted) if one.hole]


def test_the_files_of_the_chapters_are_read_without_a_fault() -> None:
    assert PROBLEMS == ()


def test_the_guide_has_236_facts() -> None:
    assert len(set(wanted_ids())) == len(wanted_ids()) == 236


def test_every_fact_of_the_guide_is_told_in_dutch(answers: Mapping[str, str]) -> None:
    found = covered(FACTS, answers, wanted_ids())
    assert table(one for one in found if one.hole) == ""


def test_each_fact_is_held_by_the_answer_and_not_by_its_title_alone(pack: Pack) -> None:
    titles = {entry_id: bare(pack.fill(entry.title)) for entry_id, entry in pack.entries[DUTCH].items()}
    assert [one.id for one in FACTS if all(bare(piece) in titles.get(one.entry, "") for piece in one.says)] == []


def test_each_fact_is_missed_when_its_answer_is_emptied(answers: Mapping[str, str]) -> None:
    emptied = dict.fromkeys(answers, "Hier staat niets meer.")
    assert len(holes(list(FACTS), emptied, *wanted_ids())) == 236


def test_a_fact_that_is_edited_out_of_its_answer_is_a_hole() -> None:
    assert holes([fact()], {"een": "Je mag zelf kiezen."}, "zb-001") == []
    assert holes([fact()], {"een": "Je mag kiezen."}, "zb-001") == ["does not say 'zelf kiezen'"]


def test_a_fact_needs_all_that_pins_it() -> None:
    both = fact(says=("zelf kiezen", "trouwt"))
    assert holes([both], {"een": "Zelf kiezen met wie."}, "zb-001") == ["does not say 'trouwt'"]


def test_case_and_line_breaks_make_no_difference() -> None:
    assert holes([fact()], {"een": "ZELF\n  Kiezen"}, "zb-001") == []


def test_a_fact_without_entry_is_a_hole() -> None:
    assert holes([fact()], {"twee": "Je mag zelf kiezen."}, "zb-001") == ["has no Dutch entry"]


def test_a_fact_that_no_file_maps_is_a_hole() -> None:
    told = {"een": "Je mag zelf kiezen."}
    assert holes([fact()], told, "zb-001", "zb-002") == ["stands in no file here"]


def test_a_fact_that_is_mapped_twice_is_a_hole() -> None:
    told = {"een": "Je mag zelf kiezen.", "twee": "Je mag zelf kiezen."}
    assert holes([fact(), fact(entry="twee")], told, "zb-001") == ["is mapped 2 times"]


def test_a_fact_that_the_guide_does_not_have_is_a_hole() -> None:
    assert holes([fact("zb-999")], {"een": "Je mag zelf kiezen."}) == ["is no fact of the guide"]


def test_a_fact_that_another_language_tells_counts_only_when_dutch_tells_it(pack: Pack) -> None:
    spoken = next(iter(pack.entries["en"]))
    dutch = {one: entry for one, entry in pack.entries[DUTCH].items() if one != spoken}
    without = replace(pack, entries={**pack.entries, DUTCH: dutch})
    assert spoken in dutch_answers(pack)
    assert spoken not in dutch_answers(without)


def test_an_answer_is_read_with_its_names_and_numbers_filled_in(pack: Pack) -> None:
    assert [one for one, text in dutch_answers(pack).items() if "{tel:" in text or "{name:" in text] == []


def test_the_table_names_each_fact_its_entry_and_what_was_found() -> None:
    told = {"een": "Je mag zelf kiezen."}
    rows = table(covered([fact(), fact("zb-002", says=("trouwt",))], told, ("zb-001", "zb-002"))).splitlines()
    assert [row.split(maxsplit=2) for row in rows] == [
        ["zb-001", "een", "found"],
        ["zb-002", "een", "does not say 'trouwt'"],
    ]


def test_a_fault_in_a_file_is_told_with_its_line(tmp_path: Path) -> None:
    for path in FOLDER.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "rollen.yaml").write_text("- {id: ro-001, about: rol, entry: een}\n", "utf-8")
    facts, problems = read_facts(tmp_path)
    assert [str(one).partition(": ")[0] for one in problems] == ["rollen.yaml:1:3"]
    assert len(facts) == 236 - 16


def test_the_script_is_content_when_there_is_no_hole(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    assert "236 of 236 found, 0 holes" in capsys.readouterr().out
