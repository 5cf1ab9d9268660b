"""A short message after an entry was shown."""

from pathlib import Path

import pytest

from bot.answering import Answered, Suggested, decide
from bot.following.beside import further
from bot.following.follow import Already, Deeper, InLanguage, stands_alone
from bot.knowledge import Knowledge
from bot.matching.match import match
from tests.following.small_pack import said, small_pack


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    return small_pack(Path(tmp_path_factory.mktemp("pack")))


def test_more_is_about_the_entry_that_was_shown(knowledge: Knowledge) -> None:
    assert said(knowledge, "zwembad", "vertel meer") == Deeper("zwembad")


@pytest.mark.parametrize("last", [None, "verdwenen"])
def test_more_of_nothing_asks_what_about(knowledge: Knowledge, last: str | None) -> None:
    assert said(knowledge, last, "meer") == Deeper(None)


@pytest.mark.parametrize(("text", "code"), [("en in het engels?", "en"), ("in het pools graag", "pl")])
def test_a_language_is_that_in_which_to_show_the_entry_again(knowledge: Knowledge, text: str, code: str) -> None:
    assert said(knowledge, "zwembad", text) == InLanguage("zwembad", code)
    assert said(knowledge, None, text) is None


def test_a_question_that_is_clear_by_itself_is_not_touched(knowledge: Knowledge) -> None:
    for text in ("en waar kan ik boeken lenen", "maar wat is er op de markt te koop", "waar kan ik me omkleden"):
        assert isinstance(decide(match(knowledge.index, text)), Answered)
        assert said(knowledge, "zwembad", text) is None


def test_without_an_entry_before_it_nothing_is_followed(knowledge: Knowledge) -> None:
    assert said(knowledge, None, "en voor kinderen?") is None


def test_what_asks_nothing_by_name_points_back_and_offers_what_is_near(knowledge: Knowledge) -> None:
    assert said(knowledge, "zwembad", "mag dat?") == Already("zwembad", ("zwemles", "kaartje", "kleedhok", "douche"))


def test_what_stands_in_the_entry_points_back_to_it(knowledge: Knowledge) -> None:
    followed = said(knowledge, "zwembad", "en mogen kinderen mee?")
    assert isinstance(followed, Already)
    assert followed.entry_id == "zwembad"


def test_the_same_entry_is_not_answered_anew(knowledge: Knowledge) -> None:
    text = "en wat is het zwembad"
    assert decide(match(knowledge.index, text)) == Answered("zwembad")
    assert isinstance(said(knowledge, "zwembad", text), Already)


@pytest.mark.parametrize("text", ["wat is het zwembad", "warm water", "baantjes kinderen"])
def test_what_neither_connects_nor_points_back_stays_as_it_was(knowledge: Knowledge, text: str) -> None:
    assert said(knowledge, "zwembad", text) is None


def test_with_nothing_near_it_nothing_is_offered(knowledge: Knowledge) -> None:
    assert said(knowledge, "markt", "mag dat?") is None


def test_what_it_costs_is_asked_of_any_entry_with_a_number_and_of_no_other(knowledge: Knowledge) -> None:
    assert isinstance(said(knowledge, "zwembad", "en wat kost dat?"), Already)
    assert not isinstance(said(knowledge, "douche", "en wat kost dat?"), Already)


def test_what_the_context_makes_likelier_goes_before_what_is_elsewhere(knowledge: Knowledge) -> None:
    text = "en hoe leert ze dat?"
    alone, followed = decide(match(knowledge.index, text)), said(knowledge, "zwembad", text)
    assert isinstance(alone, Suggested)
    assert isinstance(followed, Suggested)
    assert followed.entry_ids[0] == "zwemles"
    assert "bibliotheek" in alone.entry_ids
    assert "bibliotheek" not in followed.entry_ids


def test_what_would_be_offered_is_answered_after_what_it_belongs_to(knowledge: Knowledge) -> None:
    text = "en met een kaartje?"
    assert isinstance(decide(match(knowledge.index, text)), Suggested)
    assert said(knowledge, "zwembad", text) == Answered("kaartje")
    assert said(knowledge, "markt", text) is None


@pytest.mark.parametrize(
    "text", ["en hoe duur is een brood", "en wie is de koning", "ze houdt van voetbal", "dat is mooi"]
)
def test_what_is_about_nothing_here_stays_as_it_was(knowledge: Knowledge, text: str) -> None:
    assert said(knowledge, "zwembad", text) is None


def test_a_follow_up_may_be_in_another_language_than_what_was_read(knowledge: Knowledge) -> None:
    assert isinstance(said(knowledge, "zwembad", "and can she swim there?"), Already)


def test_to_read_on_is_first_what_was_not_offered_below_the_entry_and_then_its_help_routes(
    knowledge: Knowledge,
) -> None:
    shown = knowledge.pack.entries["nl"]["zwembad"]
    assert further(knowledge.pack, shown, 3) == ("douche", "hulp-balie", "zwemles", "kaartje", "kleedhok")


@pytest.mark.parametrize(("text", "alone"), [("waar is de markt", True), ("en daar?", False), ("?", False)])
def test_what_stands_alone_begins_something_else(knowledge: Knowledge, text: str, alone: bool) -> None:
    assert stands_alone(knowledge.pack, text) is alone
