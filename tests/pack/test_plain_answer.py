"""An answer as a person reads it."""

from datetime import date

import pytest

from bot.pack.entry import Contact, Phone, Verified
from bot.pack.pack import Pack, load
from bot.pack.plain_answer import contact_lines, plain_parts
from bot.shipped import shipped_knowledge


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(shipped_knowledge())


def contact(how: str, *phones: Phone) -> Contact:
    verified = Verified.model_validate({"on": date(2026, 1, 2), "how": how})
    return Contact(
        id="c", name="Loket", phones=phones, web="https://loket.example", verified=verified, confidence="high"
    )


def test_a_number_stands_with_its_hours_and_cost(pack: Pack) -> None:
    office = {"days": "mo-fr", "from": "9:00", "to": "17:00"}
    phone = Phone.model_validate({"number": "0800-1234", "hours": [office], "cost": "free", "note": "toets 2"})
    assert contact_lines(contact("called", phone), pack.texts["nl"]) == (
        "Loket",
        "0800-1234 · ma-vr 09:00 tot 17:00 uur · gratis · toets 2",
        "https://loket.example",
    )


def test_hours_and_cost_that_are_not_known_are_not_made_up(pack: Pack) -> None:
    assert contact_lines(contact("site", Phone(number="0800-1234")), pack.texts["nl"])[1] == "0800-1234"


def test_day_and_night_is_said_in_the_reader_s_language(pack: Pack) -> None:
    lines = {
        code: contact_lines(contact("site", Phone(number="0800-1234", hours="always")), pack.texts[code])[1]
        for code in ("nl", "en")
    }
    assert lines["nl"] == "0800-1234 · dag en nacht"
    assert lines["en"] == "0800-1234 · day and night"


def test_only_what_was_copied_is_said_not_to_be_checked(pack: Pack) -> None:
    warning = pack.texts["nl"]("contact.not_checked")
    assert contact_lines(contact("copy"), pack.texts["nl"])[-1] == warning
    assert warning not in contact_lines(contact("called"), pack.texts["nl"])


def test_the_answer_is_the_editors_words_with_numbers_filled_in_and_the_help_routes_below(pack: Pack) -> None:
    entry = pack.entry("hulp-112", "nl")
    assert entry is not None
    title, body = plain_parts(pack, pack.texts["nl"], entry)
    assert title == entry.title
    assert "{" not in body
    assert body.startswith(pack.fill(entry.answer).strip())
    assert pack.contacts["112"].name in body.removeprefix(pack.fill(entry.answer).strip())
