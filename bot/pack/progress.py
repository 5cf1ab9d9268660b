"""How far a folder is: what is translated, read by a native speaker, and verified. Counted, not judged."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from bot.pack.draft import DUTCH, Draft, only_card

EXPECTED = ("begrippen.yaml", "hulp.yaml", "veiligheid.yaml")  # what a language must have to be whole


@dataclass(frozen=True, slots=True)
class Translated:
    """`expected` is 0 when the Dutch folder has none of those files; `answers` are those in the language itself."""

    entries: int
    answers: int
    expected: int
    present: int  # of those expected
    extent: Literal["full", "card", "words"]
    read_by_native: bool


@dataclass(frozen=True, slots=True)
class Routes:
    """Help routes. `copied` were taken over from a stored source, and `unverified` has parts that nobody confirmed."""

    total: int
    called: int
    copied: int
    unverified: int


def translated(own: Draft, shipped: Draft) -> dict[str, Translated]:
    expected = {
        entry.value.id
        for entry in own.entries.get(DUTCH, ())
        if entry.document.file.replace("\\", "/").rpartition("/")[2] in EXPECTED
    }
    return {code: _translated(code, own, shipped, expected) for code in own.entries if code != DUTCH}


def _translated(code: str, own: Draft, shipped: Draft, expected: Collection[str]) -> Translated:
    entries = [placed.value for placed in own.entries[code]]
    info = own.languages.get(code) or shipped.languages.get(code)
    return Translated(
        entries=len(entries),
        answers=sum(entry.answered_in == code for entry in entries),
        expected=len(expected),
        present=len({entry.id for entry in entries} & set(expected)),
        extent="words" if info is None else "card" if only_card(code, own, shipped) else "full",
        read_by_native=info is not None and info.value.reviewed == "native",
    )


def routes(own: Draft) -> Routes:
    contacts = [placed.value for placed in own.contacts]
    return Routes(
        total=len(contacts),
        called=sum(contact.verified.how == "called" for contact in contacts),
        copied=sum(contact.verified.how == "copy" for contact in contacts),
        unverified=sum(bool(contact.unverified) for contact in contacts),
    )
