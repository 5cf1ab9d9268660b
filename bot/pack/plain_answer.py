"""An entry as a person reads it, without markup: whoever sends it adds that."""

from collections.abc import Iterator
from datetime import date

from bot.pack.entry import Contact, Entry, Phone, PhoneHours
from bot.pack.pack import Pack
from bot.texts import Texts, hours_in_words

_NAMED_LANGUAGES = frozenset({"nl", "en", "fr", "tr", "ar", "so", "ti", "am", "fa", "ku"})


def plain_parts(pack: Pack, texts: Texts, entry: Entry) -> tuple[str, str]:
    """Title, and the answer with the help routes below it, in the words of `texts`."""
    routes = ["\n".join(contact_lines(pack.contacts[one], texts)) for one in entry.help if one in pack.contacts]
    return pack.fill(entry.title), "\n\n".join([pack.fill(entry.answer).strip(), *routes])


def contact_lines(contact: Contact, texts: Texts) -> tuple[str, ...]:
    """Name, ways in, for whom, and how it was checked: what was only copied is never said to be."""
    ways_in = tuple(ways_in_of(contact, texts))
    for_whom = " · ".join(_for_whom(contact, texts))
    checked = (_checked(contact, texts),) if ways_in else ()
    return (contact.name, *ways_in, *((for_whom,) if for_whom else ()), *checked)


def ways_in_of(contact: Contact, texts: Texts) -> Iterator[str]:
    """Numbers with their hours, mail, web, chat: each on a line."""
    for phone in contact.phones:
        yield " · ".join(_phone(phone, texts))
    if contact.email:
        yield texts("contact.email", email=contact.email)
    if contact.web:
        yield contact.web
    if contact.chat:
        on_site = contact.chat == contact.web
        chat = texts("contact.chat_on_site") if on_site else texts("contact.chat", chat=contact.chat)
        yield " · ".join([chat, *_hours(contact.chat_hours, texts)])


def _phone(phone: Phone, texts: Texts) -> Iterator[str]:
    yield phone.number
    yield from _hours(phone.hours, texts)
    if phone.cost:
        yield texts(f"contact.cost_{phone.cost}")
    if phone.note:
        yield phone.note


def _hours(hours: PhoneHours | None, texts: Texts) -> Iterator[str]:
    if hours == "always":
        yield texts("contact.always")
    elif hours:
        yield hours_in_words(texts, hours)


def _for_whom(contact: Contact, texts: Texts) -> Iterator[str]:
    if contact.ages:
        yield texts("contact.ages", ages=contact.ages)
    if contact.languages:
        yield texts("contact.languages", languages=", ".join(_language(one, texts) for one in contact.languages))
    if contact.region == "landelijk":
        yield texts("contact.nationwide")
    elif contact.region:
        yield texts("contact.region", region=contact.region)


def _language(code: str, texts: Texts) -> str:
    return texts(f"contact.language_{code}") if code in _NAMED_LANGUAGES else code


def _checked(contact: Contact, texts: Texts) -> str:
    if contact.verified.how == "copy":
        return texts("contact.not_checked")
    return texts(f"contact.checked_{contact.verified.how}", date=day_in_figures(contact.verified.on))


def day_in_figures(day: date) -> str:
    """With strokes: with dashes it looks like a telephone number, and becomes a link to call."""
    return f"{day.day}/{day.month}/{day.year}"
