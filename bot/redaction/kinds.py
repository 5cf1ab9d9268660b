"""What is found, and how each sort of thing is called in a placeholder."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    NAME = "naam"
    PHONE = "telefoon"
    EMAIL = "e-mail"
    ADDRESS = "adres"
    PLACE = "plaats"
    ORGANISATION = "organisatie"
    NUMBER = "nummer"
    DATE = "datum"
    AGE = "leeftijd"
    LINK = "link"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A part that must go: positions in the visible text (see `Visible`)."""

    start: int
    end: int
    kind: Kind
