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


def contact(how: str, *phones: Phone, **more: object) -> Contact:
    verified = Verified.model_validate({"on": date(2026, 1, 2), "how": how})
    given = {"id": "c", "name": "Loket", "web": "https://loket.example", "confidence": "high", **more}
    return Contact.model_validate({**given, "phones": phones, "verified": verified})


def test_a_number_stands_with_its_hours_and_cost(pack: Pack) -> None:
    office = {"days": "mo-fr", "from": "9:00", "to": "17:00"}
    phone = Phone.model_validate({"number": "0800-1234", "hours": [office], "cost": "free", "note": "toets 2"})
    assert contact_lines(contact("called", phone), pack.texts["nl"]) == (
        "Loket",
        "0800-1234 · ma-vr 09:00 tot 17:00 uur · gratis · toets 2",
        "https://loket.example",
        "Nagebeld op 2/1/2026.",
    )


def test_hours_on_all_days_are_said_in_words(pack: Pack) -> None:
    daily = {"days": "mo-su", "from": "14:00", "to": "22:00"}
    phone = Phone.model_validate({"number": "0800-1234", "hours": [daily]})
    assert contact_lines(contact("site", phone), pack.texts["nl"])[1] == "0800-1234 · elke dag 14:00 tot 22:00 uur"


def test_an_address_that_is_site_and_chat_is_shown_once_with_the_hours_of_the_chat(pack: Pack) -> None:
    office = {"days": "mo-fr", "from": "9:00", "to": "17:00"}
    lines = contact_lines(contact("site", chat="https://loket.example", chat_hours=[office]), pack.texts["nl"])
    assert lines[1:3] == ("https://loket.example", "Chatten kan op deze site · ma-vr 09:00 tot 17:00 uur")


def test_a_chat_elsewhere_is_shown_with_its_own_address(pack: Pack) -> None:
    lines = contact_lines(contact("site", chat="https://chat.example", chat_hours="always"), pack.texts["nl"])
    assert lines[2] == "Chat: https://chat.example · dag en nacht"


def test_ages_languages_and_region_are_said_where_they_are_known(pack: Pack) -> None:
    lines = contact_lines(contact("site", ages="8-18", languages=["nl", "so"], region="Utrecht"), pack.texts["nl"])
    assert lines[2] == "leeftijd 8-18 · taal van gesprek of site: Nederlands, Somalisch · regio: Utrecht"
    assert contact_lines(contact("site", region="landelijk"), pack.texts["en"])[2] == "all of the Netherlands"


def test_a_language_without_a_name_of_ours_is_shown_as_it_is_written(pack: Pack) -> None:
    assert "xx" in contact_lines(contact("site", languages=["xx"]), pack.texts["nl"])[2]


def test_of_a_route_without_any_way_in_nothing_is_said_to_be_checked_or_not(pack: Pack) -> None:
    assert contact_lines(contact("copy", web=None), pack.texts["nl"]) == ("Loket",)


def test_hours_and_cost_that_are_not_known_are_not_made_up(pack: Pack) -> None:
    assert contact_lines(contact("site", Phone(number="0800-1234")), pack.texts["nl"])[1] == "0800-1234"


def test_day_and_night_is_said_in_the_reader_s_language(pack: Pack) -> None:
    lines = {
        code: contact_lines(contact("site", Phone(number="0800-1234", hours="always")), pack.texts[code])[1]
        for code in ("nl", "en")
    }
    assert lines["nl"] == "0800-1234 · dag en nacht"
    assert lines["en"] == "0800-1234 · day and night"


def test_what_was_copied_is_never_shown_as_checked(pack: Pack) -> None:
    last = {how: contact_lines(contact(how), pack.texts["nl"])[-1] for how in ("copy", "site", "called")}
    assert last["copy"] == pack.texts["nl"]("contact.not_checked")
    assert "2/1/2026" not in last["copy"]
    assert last["site"] == "Gezien op de eigen site, 2/1/2026."
    assert last["called"] == "Nagebeld op 2/1/2026."


def test_the_answer_is_the_editors_words_with_numbers_filled_in_and_the_help_routes_below(pack: Pack) -> None:
    entry = pack.entry("hulp-112", "nl")
    assert entry is not None
    title, body = plain_parts(pack, pack.texts["nl"], entry)
    assert title == entry.title
    assert "{" not in body
    assert body.startswith(pack.fill(entry.answer).strip())
    assert pack.contacts["112"].name in body.removeprefix(pack.fill(entry.answer).strip())
