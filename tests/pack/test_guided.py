"""The guided choice: what is going on, for whom, how soon -> whom to turn to."""

from datetime import date
from itertools import product
from pathlib import Path

import pytest

from bot.pack.check import check
from bot.pack.guided import ALARM, FEWEST, MOST, WHEN, WHO, Situation, When, Who, card_kind, ways
from bot.pack.pack import Pack, load
from bot.shipped import shipped_knowledge
from tests.pack.conftest import FILES, Write

COMBINATIONS = tuple(product(WHO, WHEN))
TEXTS = {"nl/texts.yaml": FILES["nl/texts.yaml"] + "route.what.thuis: Thuis\nroute.why.steun: Denkt mee\n"}
ROUTE = """\
- id: thuis
  card: violence
  entry: een
  safety: [twee]
  routes:
    - {contact: steun}
    - {contact: site, why: steun}
"""


@pytest.fixture(scope="module")
def shipped() -> Pack:
    return load(shipped_knowledge())


def told(write: Write, route: str) -> list[str]:
    folder = write(
        extra=TEXTS | {"en/texts.yaml": FILES["en/texts.yaml"] + TEXTS["nl/texts.yaml"][-60:], "route.yaml": route}
    )
    return [str(one) for one in check(folder, date(2026, 1, 31), folder) if one.file.endswith("route.yaml")]


@pytest.mark.parametrize(("who", "when"), COMBINATIONS)
def test_whatever_is_chosen_two_or_three_contacts_fit(shipped: Pack, who: Who, when: When) -> None:
    assert shipped.guide
    assert [one.id for one in shipped.guide if not FEWEST <= len(ways(one, who, when)) <= MOST] == []


@pytest.mark.parametrize("who", WHO)
def test_when_it_is_now_112_comes_first(shipped: Pack, who: Who) -> None:
    assert {ways(one, who, "now")[0].contact for one in shipped.guide} == {ALARM}


def test_who_is_not_yet_18_can_call_the_kindertelefoon_wherever_there_is_room(shipped: Pack) -> None:
    without = {
        one.id for one in shipped.guide if all(way.contact != "kindertelefoon" for way in ways(one, "child", "soon"))
    }
    assert without <= {"meisje"}, "there the airport goes first"
    assert not any(way.contact == "kindertelefoon" for one in shipped.guide for way in ways(one, "adult", "later"))


def test_for_a_child_the_card_is_the_one_for_a_child_unless_the_situation_has_its_own(shipped: Pack) -> None:
    by_id = {one.id: one for one in shipped.guide}
    assert card_kind(by_id["thuis"], "child") == "child"
    assert card_kind(by_id["thuis"], "adult") == "violence"
    assert card_kind(by_id["somber"], "child") == "suicide"


def test_a_contact_is_named_once_and_the_best_first() -> None:
    routes = [{"contact": "a", "when": ["now"]}, {"contact": "b"}, {"contact": "a"}, {"contact": "c"}, {"contact": "d"}]
    situation = Situation.model_validate({"id": "x", "card": "unknown", "entry": "e", "routes": routes})
    assert [way.contact for way in ways(situation, "self", "soon")] == ["b", "a", "c"]
    assert [way.contact for way in ways(situation, "self", "now")] == [ALARM, "a", "b"]


def test_a_good_file_has_no_problem(write: Write) -> None:
    assert told(write, ROUTE) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("contact: steun}", "contact: steum}", "6:17: contact 'steum' bestaat niet - bedoel je 'steun'?"),
        ("entry: een", "entry: eem", "3:10: onderwerp 'eem' bestaat niet - bedoel je 'een'?"),
        ("[twee]", "[drie, twe]", "4:18: onderwerp 'twe' bestaat niet - bedoel je 'twee'?"),
        ("why: steun", "why: steum", "7:28: tekst 'route.why.steum' ontbreekt - bedoel je 'route.why.steun'?"),
        ("card: violence", "card: violense", "2:9: 'violense' is geen soort noodkaart - bedoel je 'violence'?"),
        ("id: thuis", "id: tuin", "1:7: tekst 'route.what.tuin' ontbreekt - voeg deze tekst toe aan nl/texts.yaml"),
        (
            "why: steun}",
            "why: steun, when: [now, later]}",
            "5:3: voor 'self' en 'soon' is hier maar 1 hulproute - zorg dat er 2 of meer passen",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(write: Write, old: str, new: str, line: str) -> None:
    assert f"kennis/route.yaml:{line}" in told(write, ROUTE.replace(old, new))


def test_a_folder_without_it_takes_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    entry = "- {id: een, kind: begrip, title: Een, questions: [wat is een], answer: Dat is het.}\n"
    (tmp_path / "nl" / "any.yaml").write_text(entry, encoding="utf-8")
    assert load(tmp_path).guide
