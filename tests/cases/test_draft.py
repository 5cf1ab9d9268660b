"""What a person wants of a draft, word by word. Other than what is found is none of this room: see tests/redaction."""

import pytest

from bot.cases.answer import looked_over
from bot.cases.conversation import Aim, Draft, Step
from bot.cases.draft import Shown, shown_of, taking_out
from bot.redaction.keep import keep_list

KEEP = keep_list(["Stichting Zon", "070 123 45 67"])
TEXT = "mijn zus Nadia en Samira gaan naar de kapper, de kapper belt 06-12345678"


def a_draft(text: str = TEXT) -> Draft:
    return Draft(Aim.NEW_CASE, Step.PREVIEW, text)


def without(draft: Draft, said: str) -> Draft:
    changed = taking_out(draft, said, KEEP)
    assert changed is not None, f"{said!r} was not found"
    return changed


def with_back(draft: Draft, word: str) -> Draft:
    placeholder = next(part.placeholder for part in shown_of(draft, KEEP).replaced if part.word == word)
    return Draft(draft.aim, draft.step, draft.text, draft.taken_out, (*draft.put_back, placeholder))


def words(shown: Shown) -> tuple[list[str], list[str]]:
    return [part.word for part in shown.replaced], [part.word for part in shown.put_back]


def test_each_person_and_thing_is_named_once() -> None:
    shown = shown_of(a_draft("mijn zus Nadia belt, Nadia belt weer"), KEEP)
    assert words(shown) == (["Nadia"], [])
    assert shown.clean.count("[naam 1]") == 2


def test_a_word_taken_out_by_hand_can_be_put_back() -> None:
    draft = without(a_draft(), "kapper")
    assert "kapper" not in shown_of(draft, KEEP).clean
    back = shown_of(with_back(draft, "kapper"), KEEP)
    assert back.clean == shown_of(a_draft(), KEEP).clean
    assert words(back)[1] == ["kapper"]


def test_what_was_put_back_can_be_taken_out_again_by_its_word() -> None:
    back = with_back(a_draft(), "Samira")
    assert "Samira" in shown_of(back, KEEP).clean
    assert shown_of(without(back, "samira"), KEEP).clean == shown_of(a_draft(), KEEP).clean


def test_part_of_a_number_that_was_put_back_takes_all_of_it_out() -> None:
    back = with_back(a_draft(), "06-12345678")
    assert "12345678" not in shown_of(without(back, "12345678"), KEEP).clean


def test_no_placeholder_changes_owner_whatever_is_done_first() -> None:
    one = with_back(without(a_draft(), "kapper"), "Samira")
    other = without(with_back(a_draft(), "Samira"), "kapper")
    assert shown_of(one, KEEP).clean == shown_of(other, KEEP).clean
    assert words(shown_of(with_back(other, "kapper"), KEEP))[1] == ["Samira", "kapper"]


@pytest.mark.parametrize("said", ["kapper", " kapper. ", "“Kapper”", "de kapper?", "kapper, bakker", "bakker;kapper"])
def test_a_word_is_found_as_people_send_it(said: str) -> None:
    assert "kapper" not in shown_of(without(a_draft(), said), KEEP).clean


@pytest.mark.parametrize("said", ["bakker", "?", "", "naam 1", "[naam 1]"])
def test_what_does_not_stand_there_is_not_taken_out(said: str) -> None:
    assert taking_out(a_draft(), said, KEEP) is None


def test_nothing_found_nothing_doubted_and_letters_read_well_is_spotless() -> None:
    assert shown_of(a_draft("ja ze is nu bij mij"), KEEP).spotless
    assert not shown_of(a_draft(), KEEP).spotless
    assert not shown_of(without(a_draft("wij kennen de kapper goed"), "kapper"), KEEP).spotless
    assert not shown_of(with_back(a_draft("mijn zus Nadia"), "Nadia"), KEEP).spotless
    assert not shown_of(a_draft("هي الآن عندي"), KEEP).spotless


@pytest.mark.parametrize(
    "text",
    [
        "Bel Stichting Zon op 070 123 45 67, of +31 70 123 45 67.",
        "Kijk op https://www.zon.example of op zon.example/hulp.",
        "Mail info@zon.example, of app naar 06 82 38 77 96.",
        "Veilig Thuis is er dag en nacht: 0800-2000.",
    ],
)
def test_an_answer_with_what_helps_points_at_nobody(text: str) -> None:
    known = ["070 123 45 67", "https://www.zon.example", "info@zon.example", "+31 6 82 38 77 96"]
    assert looked_over(text, KEEP, known).marks == ()


def test_an_answer_with_somebodys_own_details_is_found() -> None:
    found = looked_over("Vraag naar Karin: 06-12345678, karin@zon.example", KEEP, ["https://www.zon.example"])
    assert [mark.kind for mark in found.marks] == ["naam", "telefoon", "e-mail"]
