"""Whether each question leads to one entry, and each number to one contact."""

import re
from collections.abc import Iterator

from bot.marked_yaml import Path as Steps
from bot.marked_yaml import Problem
from bot.pack.codes import code_of, route_code
from bot.pack.draft import Draft, Placed
from bot.pack.entry import Entry
from bot.pack.skeleton import MARK

_LOOSE = re.compile(r"[^\w]+")


def claimed_twice(draft: Draft) -> Iterator[Problem]:
    """Matching looks in all languages at once, so this does too. Case and punctuation make no difference."""
    owners: dict[str, tuple[str, str]] = {}  # a bare phrase -> the id of its entry, and the place
    for entry_id, placed, path, text in phrases(draft):
        said = bare(text)
        owner, place = owners.setdefault(said, (entry_id, placed.place))
        if said and owner != entry_id and text != MARK:
            message = f"'{text}' hoort al bij onderwerp '{owner}' ({place})"
            yield placed.problem(path, message, "laat het bij één van de twee staan")
    for negatives in draft.negatives.values():
        for index, text in enumerate(negatives.value):
            if asked := owners.get(bare(text)):
                message = f"'{text}' is ook een vraag van onderwerp '{asked[0]}' ({asked[1]})"
                yield negatives.problem((index,), message, "haal één van de twee weg")


def bare(text: str) -> str:
    return _LOOSE.sub(" ", text.casefold()).strip()


def phrases(draft: Draft) -> Iterator[tuple[str, Placed[object], Steps, str]]:
    """Entry id, where it stands, the path from there, and the phrase."""
    for entry in draft.all_entries():
        for path, text in _own_phrases(entry):
            yield entry.value.id, entry, path, text
    for found in draft.asked.values():
        for asked in found:
            for entry_id, questions in asked.value.items():
                for index, text in enumerate(questions):
                    yield entry_id, asked, (entry_id, index), text


def _own_phrases(entry: Placed[Entry]) -> Iterator[tuple[Steps, str]]:
    if entry.holds("title"):
        yield ("title",), entry.value.title
    yield from ((("aliases", index), text) for index, text in enumerate(entry.value.aliases))
    yield from ((("questions", index), text) for index, text in enumerate(entry.value.questions))


def code_twice(draft: Draft) -> Iterator[Problem]:
    """Links open an entry by a code that is made of its id."""
    owners: dict[str, str] = {route_code(): "Help mij kiezen"}
    for entry in draft.all_entries():
        owner = owners.setdefault(code_of(entry.value.id), entry.value.id)
        if owner != entry.value.id:
            message = f"de link naar '{entry.value.id}' is dezelfde als die naar '{owner}'"
            yield entry.problem(("id",), message, "kies een ander id")


def numbers_twice(draft: Draft) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for contact in draft.contacts:
        for index, phone in enumerate(contact.value.phones):
            digits = re.sub(r"[^\d+]", "", phone.number)
            owner = owners.setdefault(digits, contact.value.id)
            if owner != contact.value.id:
                message = f"nummer {phone.number} staat al bij contact '{owner}'"
                yield contact.problem(("phones", index, "number"), message, "laat elk nummer op één plek staan")
        if contact.value.phones and not contact.value.sources:
            message = f"contact '{contact.value.id}' heeft een nummer zonder bron"
            yield contact.problem((), message, "noem onder 'sources' waar het nummer vandaan komt", warning=True)
