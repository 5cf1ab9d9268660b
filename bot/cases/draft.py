"""The draft as a coordinator would read it. Worked out anew each time: only the text and the person's wishes are kept."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.cases.conversation import Draft
from bot.redaction.keep import KeepList
from bot.redaction.kinds import Kind
from bot.redaction.redact import redact
from bot.redaction.redaction import Redaction, remove_word, restore
from bot.redaction.visible import plain, without_hidden

_AROUND = " \t\n.,;:!?\"'“”„‘’«»()"  # what people type around a word that they mean
_BETWEEN = re.compile(r"[,;/\n،؛]")


@dataclass(frozen=True, slots=True)
class Part:
    """Something that can point at a person, and what stands for it."""

    placeholder: str
    kind: Kind
    word: str
    """As it was written, where it stands first."""
    by_hand: bool = False
    """The person took it out."""


@dataclass(frozen=True, slots=True)
class Shown:
    clean: str
    """Exactly what a coordinator would read."""
    replaced: tuple[Part, ...]
    put_back: tuple[Part, ...]
    doubtful: tuple[str, ...]
    needs_care: bool

    @property
    def spotless(self) -> bool:
        """Nothing was found, nothing is doubted, and its letters are read well."""
        return not (self.replaced or self.put_back or self.doubtful or self.needs_care)

    @property
    def digest(self) -> str:
        return digest_of(self.clean)


def shown_of(draft: Draft, keep: KeepList) -> Shown:
    found = redact(draft.text, keep)
    covered = _without(found, draft.taken_out)
    by_itself = {mark.placeholder for mark in found.marks}
    parts = [replace(part, by_hand=part.placeholder not in by_itself) for part in parts_of(covered)]
    shown = _with_put_back(covered, draft.put_back)
    return Shown(
        shown.clean,
        tuple(part for part in parts if part.placeholder not in draft.put_back),
        tuple(part for part in parts if part.placeholder in draft.put_back),
        shown.doubtful,
        shown.needs_care,
    )


def parts_of(redaction: Redaction) -> tuple[Part, ...]:
    """Each once, in the order of the text."""
    parts: dict[str, Part] = {}
    for mark in redaction.marks:
        word = without_hidden(redaction.text[mark.start : mark.end])
        parts.setdefault(mark.placeholder, Part(mark.placeholder, mark.kind, word))
    return tuple(parts.values())


def taking_out(draft: Draft, said: str, keep: KeepList) -> Draft | None:
    """`said`, a word or several with commas between, no longer stands anywhere; None when none of it stood there."""
    covered = _without(redact(draft.text, keep), draft.taken_out)
    shown = _with_put_back(covered, draft.put_back)
    words = [word for word in _meant(said) if remove_word(shown, word) is not None]
    if not words:
        return None
    again = {part.placeholder for part in parts_of(covered) if any(_share(part.word, word) for word in words)}
    kept_back = tuple(one for one in draft.put_back if one not in again)
    return replace(draft, taken_out=(*draft.taken_out, *words), put_back=kept_back)


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _without(redaction: Redaction, words: Iterable[str]) -> Redaction:
    """Before anything is put back, so that what a word's placeholder is does not hang on what was put back."""
    for word in words:
        redaction = remove_word(redaction, word) or redaction
    return redaction


def _with_put_back(redaction: Redaction, placeholders: Iterable[str]) -> Redaction:
    for placeholder in placeholders:
        redaction = restore(redaction, placeholder)
    return redaction


def _meant(said: str) -> tuple[str, ...]:
    """All of it as one first: a name may hold a comma."""
    whole = said.strip(_AROUND)
    return tuple(dict.fromkeys(word for word in (whole, *(one.strip(_AROUND) for one in _BETWEEN.split(said))) if word))


def _share(one: str, other: str) -> bool:
    one, other = plain(one), plain(other)
    return one in other or other in one or not set(one.split()).isdisjoint(other.split())
