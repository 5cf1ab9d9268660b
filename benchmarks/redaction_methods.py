"""What redacts, behind one interface."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Protocol


class Redactor(Protocol):
    def redact(self, text: str) -> str:
        """With placeholders between square brackets, those of people as `[naam 1]` where they have numbers."""
        ...


@dataclass(frozen=True, slots=True)
class Kind:
    """`needs`: the module without which it cannot be measured."""

    name: str
    needs: str | None
    make: Callable[[], Redactor]

    @property
    def installed(self) -> bool:
        return self.needs is None or find_spec(self.needs) is not None


# Imported when one is made: not every environment has every library, and memory is measured.
def _wegwijzer() -> Redactor:
    from benchmarks.redaction_product import Wegwijzer

    return Wegwijzer()


def _patterns() -> Redactor:
    from benchmarks.redaction_patterns import Patterns

    return Patterns()


def _deduce() -> Redactor:
    from benchmarks.redaction_deduce import Deduces

    return Deduces()


def _deduce_capitals() -> Redactor:
    from benchmarks.redaction_deduce import WithCapitals

    return WithCapitals()


def _presidio() -> Redactor:
    from benchmarks.redaction_presidio import Presidio, without_model

    return Presidio(without_model())


def _presidio_model() -> Redactor:
    from benchmarks.redaction_presidio import Presidio, with_model

    return Presidio(with_model(MODEL))


def _scrubadub() -> Redactor:
    from benchmarks.redaction_scrubadub import Scrubadub

    return Scrubadub()


MODEL = "nl_core_news_lg"

WEGWIJZER = Kind("Wegwijzer", None, _wegwijzer)
PATTERNS = Kind("regular expressions", None, _patterns)
DEDUCE = Kind("deduce", "deduce", _deduce)
DEDUCE_CAPITALS = Kind("deduce, told that every word has a capital", "deduce", _deduce_capitals)
PRESIDIO = Kind("presidio, without a Dutch model", "presidio_analyzer", _presidio)
PRESIDIO_MODEL = Kind(f"presidio with spaCy's {MODEL}", MODEL, _presidio_model)
SCRUBADUB = Kind("scrubadub", "scrubadub", _scrubadub)

KINDS = (WEGWIJZER, PATTERNS, DEDUCE, DEDUCE_CAPITALS, PRESIDIO, PRESIDIO_MODEL, SCRUBADUB)


def kind(name: str) -> Kind:
    return next(one for one in KINDS if one.name == name)
