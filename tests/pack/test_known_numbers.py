"""The numbers that are shipped, held against a second list of them."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from bot.marked_yaml import read
from bot.pack.entry import Contact
from bot.pack.numbers import telephone_numbers
from bot.pack.pack import Pack, load
from bot.shipped import shipped_knowledge

LIST = Path(__file__).with_name("known_numbers.yaml")

# Numbers that sources contradict, call wrong or old, or that nobody confirmed: none of them may come back unnoticed.
NOT_SHIPPED = frozenset(
    {
        "088-6628844",
        "088-9648550",
        "088-2084000",
        "058-2157084",
        "088 234 24 50",
        "0900-2015550",
        "0900-0113",
        "06 13 86 38 03",
        "0900-4636443",
        "020-6234596",
        "020-6232510",
        "0900-8020",
        "0800-0880",
        "020-3467200",
        "088-0430430",
        "0800-3200032",
        "0900-1262626",
        "0900-0767",
        "116",
    }
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(shipped_knowledge())


def known() -> list[Mapping[str, str]]:
    document, problems = read(LIST, LIST.name)
    assert not problems
    return list(document.data)


def shipped(pack: Pack) -> Iterator[tuple[str, str]]:
    for contact in pack.contacts.values():
        yield from ((contact.id, number) for number in numbers_of(contact))


def numbers_of(contact: Contact) -> Iterator[str]:
    """As written; a number for messages stands in `chat`."""
    yield from (phone.number for phone in contact.phones)
    yield from telephone_numbers(contact.chat or "")


def digits(number: str) -> str:
    return "".join(sign for sign in number if sign.isdigit())


def test_the_second_list_and_the_contacts_hold_the_same_numbers_digit_for_digit(pack: Pack) -> None:
    assert sorted(shipped(pack)) == sorted((row["contact"], row["number"]) for row in known())


def test_each_number_stands_once_in_each_list(pack: Pack) -> None:
    for rows in ([number for _, number in shipped(pack)], [row["number"] for row in known()]):
        assert len({digits(number) for number in rows}) == len(rows)


def test_every_known_number_says_where_it_was_seen() -> None:
    assert not [row["number"] for row in known() if not row.get("seen", "").strip()]


def test_no_number_that_sources_contradict_or_call_old_is_shipped(pack: Pack) -> None:
    assert not {digits(number) for _, number in shipped(pack)} & {digits(number) for number in NOT_SHIPPED}


def test_every_contact_names_sources_that_say_when_they_are_from(pack: Pack) -> None:
    """Publisher and date of a source are read with it; the day the contact was looked up is held by `check`."""
    assert not [contact.id for contact in pack.contacts.values() if not contact.sources]
    assert not {one for contact in pack.contacts.values() for one in contact.sources} - set(pack.sources)


def test_what_is_not_confirmed_is_not_shipped_either(pack: Pack) -> None:
    """What `unverified` names is left out of the same contact."""
    both = [
        (contact.id, field)
        for contact in pack.contacts.values()
        for field in ("phones", "chat", "chat_hours", "email", "web", "region", "ages", "languages")
        if field in contact.unverified and getattr(contact, field)
    ]
    assert both == []


def test_a_contact_without_a_good_source_is_never_the_only_way_to_help(pack: Pack) -> None:
    """Beside it stands a better contact, or a number in the answer itself."""
    for entry in pack.entries["nl"].values():
        sure = [one for one in entry.help if pack.contacts[one].confidence != "low"]
        assert sure or not entry.help or "{tel:" in entry.answer, entry.id
