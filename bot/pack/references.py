"""Whether everything that a draft points at is there. What points nowhere makes a pack unusable."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from bot.marked_yaml import Path as Steps
from bot.marked_yaml import Problem
from bot.pack.draft import DUTCH, Draft, Placed
from bot.pack.entry import CARD_KINDS, Contact, Entry, Translation
from bot.pack.placeholders import BRACES, REFERENCE, fault
from bot.schema_hints import did_you_mean, unknown_key
from bot.texts import PLACEHOLDER


@dataclass(frozen=True, slots=True)
class Known:
    """What a draft can point at: its own, and what comes with the bot. An id may be known without its contact."""

    contacts: Mapping[str, Contact]
    ids: Mapping[str, set[str]]


def known_to(own: Draft, shipped: Draft) -> Known:
    contacts = {placed.value.id: placed.value for draft in (shipped, own) for placed in draft.contacts}
    facts = {kind: own.ids.get(kind, set()) | shipped.ids.get(kind, set()) for kind in ("contact", "source")}
    return Known(contacts, {**facts, "entry": own.ids.get("entry", set())})


def dead_references(draft: Draft, known: Known) -> Iterator[Problem]:
    for entry in draft.all_entries():
        yield from _see_also(entry, known)
        yield from _ids(entry, "help", entry.value.help, "contact", known)
        yield from _ids(entry, "sources", entry.value.sources, "source", known)
    for contact in draft.contacts:
        yield from _ids(contact, "sources", contact.value.sources, "source", known)
    yield from _asked(draft, known)


def _asked(draft: Draft, known: Known) -> Iterator[Problem]:
    """Questions that stand apart name the entry that answers them."""
    for found in draft.asked.values():
        for placed in found:
            for entry_id in placed.value:
                if entry_id not in known.ids["entry"]:
                    todo = did_you_mean(entry_id, known.ids["entry"], "verbeter de id, of voeg het onderwerp toe")
                    yield placed.problem((entry_id,), f"onderwerp '{entry_id}' bestaat niet", todo, key=True)


def _see_also(entry: Placed[Entry], known: Known) -> Iterator[Problem]:
    if not entry.holds("see_also"):
        return
    for index, target in enumerate(entry.value.see_also):
        if target == entry.value.id:
            yield entry.problem(("see_also", index), "dit onderwerp verwijst naar zichzelf", "haal deze verwijzing weg")
    yield from _ids(entry, "see_also", entry.value.see_also, "entry", known)


def _ids(placed: Placed[BaseModel], key: str, targets: Collection[str], kind: str, known: Known) -> Iterator[Problem]:
    for index, target in enumerate(targets if placed.holds(key) else ()):
        if target not in known.ids[kind]:
            todo = did_you_mean(target, known.ids[kind], f"voeg het toe aan {_WHERE[kind]}, of haal dit weg")
            yield placed.problem((key, index), f"{_CALLED[kind]} '{target}' bestaat niet", todo)


_CALLED = {"entry": "onderwerp", "contact": "contact", "source": "bron"}
_WHERE = {"entry": "een bestand met onderwerpen", "contact": "contacts.yaml", "source": "sources.yaml"}


def spoken(draft: Draft) -> Iterator[tuple[Placed[object], Steps, str]]:
    """Every text that a person gets to see, and where it stands."""
    for entry in draft.all_entries():
        yield from ((entry, (key,), text) for key, text in _own_words(entry))
    for texts in draft.texts.values():
        for key, text in texts.value.items():
            yield texts, (key,), text
    for card in draft.cards.values():
        for key, text in card.value.model_dump(exclude={"kinds"}).items():
            yield card, (key,), text
        for key, text in card.value.kinds.items():
            yield card, ("kinds", key), text
    for talks in draft.small_talk.values():
        for talk in talks:
            yield talk, ("reply",), talk.value.reply


def _own_words(entry: Placed[Entry]) -> Iterator[tuple[str, str]]:
    """Without what a translation takes over: that is looked at where it stands."""
    if entry.holds("title"):
        yield "title", entry.value.title
    if entry.holds("answer"):
        yield "answer", entry.value.answer
    if isinstance(entry.value, Translation) and entry.value.first_line:
        yield "first_line", entry.value.first_line


def bad_placeholders(draft: Draft, known: Known) -> Iterator[Problem]:
    interface = {id(texts) for texts in draft.texts.values()}
    for placed, path, text in spoken(draft):
        for braces in dict.fromkeys(BRACES.findall(text)):
            reference = REFERENCE.fullmatch(braces)
            if reference is None:
                if id(placed) not in interface or not PLACEHOLDER.fullmatch(braces):
                    todo = "schrijf {tel:id}, {name:id} of {web:id}, of haal de accolades weg"
                    yield placed.problem(path, f"'{braces}' wordt niet ingevuld", todo, word=braces)
            elif reference[2] not in known.ids["contact"]:
                todo = did_you_mean(reference[2], known.ids["contact"], "voeg het toe aan contacts.yaml")
                yield placed.problem(path, f"contact '{reference[2]}' bestaat niet", todo, word=braces)
            elif reference[2] in known.contacts and (lacking := fault(reference, known.contacts)):
                yield placed.problem(path, lacking, "vul het aan in contacts.yaml, of noem iets anders", word=braces)


def other_placeholders(draft: Draft, shipped: Draft) -> Iterator[Problem]:
    """Interface texts of which the {named} placeholders differ from the Dutch ones: nobody fills them."""
    leader = draft.texts.get(DUTCH) or shipped.texts.get(DUTCH)
    for language, texts in draft.texts.items():
        for key, text in texts.value.items():
            dutch = leader.value.get(key) if leader and language != DUTCH else None
            wanted = set(PLACEHOLDER.findall(dutch)) if dutch is not None else set(PLACEHOLDER.findall(text))
            given = set(PLACEHOLDER.findall(text))
            if given != wanted:
                shown = ", ".join(f"{{{name}}}" for name in sorted(wanted)) or "geen"
                message = f"de plekken om in te vullen in '{key}' zijn anders dan in het Nederlands"
                yield texts.problem((key,), message, f"gebruik precies: {shown}")


def card_kinds(draft: Draft) -> Iterator[Problem]:
    for card in draft.cards.values():
        kinds = card.document.at(("kinds",))
        if not isinstance(kinds, dict):
            continue
        strays = [kind for kind in kinds if kind not in CARD_KINDS]
        for kind in strays:
            yield card.problem(("kinds", kind), *unknown_key(kind, CARD_KINDS), key=True)
        missing = [kind for kind in CARD_KINDS if kind not in kinds]
        for kind in missing[len(strays) :]:
            yield card.problem(("kinds",), f"'{kind}' ontbreekt", "voeg deze sleutel toe", key=True)
