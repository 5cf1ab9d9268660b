"""What makes a pack unusable: the part of the check that `load` insists on."""

from collections.abc import Iterator
from pathlib import Path

from bot.marked_yaml import Problem
from bot.pack.draft import DUTCH, Draft, named, only_card
from bot.pack.guided_check import guided_faults
from bot.pack.references import bad_placeholders, card_kinds, dead_references, known_to, other_placeholders
from bot.pack.skeleton import unfilled


def structural(own: Draft, shipped: Draft) -> list[Problem]:
    """`shipped` fills in what `own` lacks; its own faults are not reported here."""
    known = known_to(own, shipped)
    return [
        *own.problems,
        *_missing_files(own, shipped),
        *dead_references(own, known),
        *bad_placeholders(own, known),
        *other_placeholders(own, shipped),
        *card_kinds(own),
        *unfilled(own),
        *guided_faults(own, shipped, known),
    ]


def _missing_files(own: Draft, shipped: Draft) -> Iterator[Problem]:
    if not own.folder.is_dir():
        yield _no_file(own.folder, "deze map bestaat niet", "geef de map met de kennis")
    elif not own.ids.get("entry"):
        yield _no_file(own.folder, "hier staan geen onderwerpen", "zet ze in nl/, als lijst in een .yaml-bestand")
    else:
        # A folder with entries only is there to be matched; its language is not offered.
        offered = (own.texts, own.languages, own.cards)
        for language in dict.fromkeys(
            [*([DUTCH] if own is shipped else []), *(code for one in offered for code in one)]
        ):
            yield from _missing_in(language, own, shipped)


def _missing_in(language: str, own: Draft, shipped: Draft) -> Iterator[Problem]:
    """Without these nobody can be spoken to in a language."""
    found = {
        "texts.yaml": {*own.texts, *shipped.texts},
        "language.yaml": {*own.languages, *shipped.languages},
        "card.yaml": {*own.cards, *shipped.cards},
    }
    if not only_card(language, own, shipped):
        found["words.yaml"] = {*own.words, *shipped.words}
    for name, languages in found.items():
        path = own.folder / language / name
        if language not in languages and not path.exists():
            yield _no_file(path, "dit bestand ontbreekt", "maak het; kijk hoe het er bij een andere taal uitziet")


def _no_file(path: Path, message: str, todo: str) -> Problem:
    return Problem(named(path), 1, 1, message, todo)
