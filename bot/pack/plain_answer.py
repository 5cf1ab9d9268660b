"""An entry as a person reads it, without markup: whoever sends it adds that."""

from collections.abc import Iterator

from bot.opening_hours import Hours
from bot.pack.entry import Contact, Entry, Phone
from bot.pack.pack import Pack
from bot.texts import Texts


def plain_parts(pack: Pack, texts: Texts, entry: Entry) -> tuple[str, str]:
    """Title, and the answer with the help routes below it, in the words of `texts`."""
    routes = ["\n".join(contact_lines(pack.contacts[one], texts)) for one in entry.help if one in pack.contacts]
    return pack.fill(entry.title), "\n\n".join([pack.fill(entry.answer).strip(), *routes])


def contact_lines(contact: Contact, texts: Texts) -> tuple[str, ...]:
    """Name, numbers, other ways in; and that nobody checked it, as long as nobody did."""
    return tuple(_lines(contact, texts))


def _lines(contact: Contact, texts: Texts) -> Iterator[str]:
    yield contact.name
    for phone in contact.phones:
        yield " · ".join(_phone(phone, texts))
    if contact.chat:
        yield texts("contact.chat", chat=contact.chat)
    if contact.email:
        yield texts("contact.email", email=contact.email)
    if contact.web:
        yield contact.web
    if contact.verified.how == "copy":
        yield texts("contact.not_checked")


def _phone(phone: Phone, texts: Texts) -> Iterator[str]:
    yield phone.number
    if phone.hours == "always":
        yield texts("contact.always")
    elif phone.hours:
        yield ", ".join(_hours(hours, texts) for hours in phone.hours)
    if phone.cost:
        yield texts(f"contact.cost_{phone.cost}")
    if phone.note:
        yield phone.note


def _hours(hours: Hours, texts: Texts) -> str:
    days = "-".join(texts(f"day.{day}") for day in hours.days.split("-"))
    return texts("hours.span", days=days, from_=hours.from_, to=hours.to)
