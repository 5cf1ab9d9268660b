from pathlib import Path

import pytest

from bot.marked_yaml import read
from bot.pack.entry import CardText
from bot.pack.pack import Pack, load
from bot.triage.card import card_lines
from bot.triage.signals import load_signals

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
LANGUAGES = sorted(path.parent.name for path in KNOWLEDGE.glob("*/card.yaml"))
KINDS = sorted({rule.kind for rule in load_signals().rules} | {"unknown"})


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(KNOWLEDGE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_each_card_has_at_most_six_lines_with_112_and_the_fitting_number(pack: Pack, language: str, kind: str) -> None:
    lines = card_lines(pack.cards[language], kind, pack.fill)
    assert len(lines) <= 6
    assert "112" in lines[1]
    assert pack.fill("{tel:113}" if kind == "suicide" else "{tel:veilig-thuis}") in lines[2]
    assert "{" not in "".join(lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notification_shows_nothing_but_the_neutral_line(pack: Pack, language: str) -> None:
    first = card_lines(pack.cards[language], "violence", pack.fill)[0]
    assert len(first) >= 60
    assert not any(character.isdigit() for character in first)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_for_a_child_names_the_line_for_children(pack: Pack, language: str) -> None:
    assert pack.fill("{tel:kindertelefoon}") in card_lines(pack.cards[language], "child", pack.fill)[2]


@pytest.mark.parametrize("kind", ["abduction", "forced_marriage", "locked_up"])
def test_who_may_be_abroad_gets_the_number_that_works_there(pack: Pack, kind: str) -> None:
    assert pack.fill("{tel:bz}") in card_lines(pack.cards["nl"], kind, pack.fill)[2]


def test_a_kind_without_its_own_line_gets_the_general_one(pack: Pack) -> None:
    card = pack.cards["nl"]
    assert card_lines(card, "something new", pack.fill) == card_lines(card, "unknown", pack.fill)


def test_a_card_without_any_line_for_kinds_still_comes() -> None:
    card = CardText(
        first="eerst", call="bel", cannot_speak="app", nobody_sends="zelf", wipe_button="w", copy_button="k", kinds={}
    )
    assert card_lines(card, "violence", str) == ("eerst", "bel", "app", "zelf")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_has_a_line_for_every_kind_that_can_be_raised(language: str) -> None:
    document, _ = read(KNOWLEDGE / language / "card.yaml", "card.yaml")
    assert set(KINDS) <= set(document.data["kinds"])
