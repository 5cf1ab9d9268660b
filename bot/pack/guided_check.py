"""Whether the guided choice leads somewhere, whatever is chosen."""

from collections.abc import Collection, Iterator

from bot.marked_yaml import Path as Steps
from bot.marked_yaml import Problem
from bot.pack.draft import DUTCH, Draft, Placed
from bot.pack.entry import Contact
from bot.pack.guided import ALARM, FEWEST, WHEN, WHO, Situation, Way, ways
from bot.pack.references import Known
from bot.schema_hints import did_you_mean

_IN_TEXTS = "voeg deze tekst toe aan nl/texts.yaml"


def guided_faults(own: Draft, shipped: Draft, known: Known) -> Iterator[Problem]:
    texts = {
        key for draft in (own, shipped) if (placed := draft.texts.get(DUTCH)) for key in (placed.document.data or ())
    }
    for situation in own.guide:
        yield from _entries(situation, known.ids["entry"])
        yield from _routes(situation, known, texts)
        yield from _combinations(situation)
        if situation.value.key not in texts:
            yield situation.problem(("id",), f"tekst '{situation.value.key}' ontbreekt", _IN_TEXTS)
    if own.guide and ALARM not in known.ids["contact"]:
        yield own.guide[0].problem((), f"contact '{ALARM}' bestaat niet", "voeg het toe aan contacts.yaml")


def _entries(situation: Placed[Situation], entries: Collection[str]) -> Iterator[Problem]:
    pointed: list[tuple[Steps, str]] = [(("entry",), situation.value.entry)]
    pointed += [(("safety", index), one) for index, one in enumerate(situation.value.safety)]
    for path, target in pointed:
        if target not in entries:
            todo = did_you_mean(target, entries, "voeg het toe aan een bestand met onderwerpen, of haal dit weg")
            yield situation.problem(path, f"onderwerp '{target}' bestaat niet", todo)


def _routes(situation: Placed[Situation], known: Known, texts: Collection[str]) -> Iterator[Problem]:
    contacts = known.ids["contact"]
    for index, way in enumerate(situation.value.routes):
        path = ("routes", index)
        contact = known.contacts.get(way.contact)
        if way.contact not in contacts:
            todo = did_you_mean(way.contact, contacts, "voeg het toe aan contacts.yaml, of haal dit weg")
            yield situation.problem((*path, "contact"), f"contact '{way.contact}' bestaat niet", todo)
        elif contact is not None and not _reachable(contact):
            todo = "vul iets aan in contacts.yaml, of kies een ander"
            message = f"contact '{way.contact}' heeft geen nummer, chat, e-mail of webadres"
            yield situation.problem((*path, "contact"), message, todo)
        if way.key not in texts and way.contact in contacts:
            place = (*path, "why" if way.why else "contact")
            yield situation.problem(place, f"tekst '{way.key}' ontbreekt", did_you_mean(way.key, texts, _IN_TEXTS))


def _reachable(contact: Contact) -> bool:
    return bool(contact.phones or contact.chat or contact.email or contact.web)


def _combinations(situation: Placed[Situation]) -> Iterator[Problem]:
    for who in WHO:
        for when in WHEN:
            found: tuple[Way, ...] = ways(situation.value, who, when)
            if len(found) < FEWEST:
                message = f"voor '{who}' en '{when}' is hier maar {len(found)} hulproute"
                yield situation.problem(("routes",), message, f"zorg dat er {FEWEST} of meer passen", key=True)
