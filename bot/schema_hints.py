"""Says in Dutch what a schema objects to, and what to do about it."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import Any

_LISTED = 15  # more known keys than these help nobody


class RefusedError(ValueError):
    """What a validator of a schema raises: a Dutch message, and what to do."""

    def __init__(self, message: str, todo: str) -> None:
        super().__init__(message)
        self.message = message
        self.todo = todo


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known word that was probably meant."""
    near = get_close_matches(word.casefold(), list(known), n=1, cutoff=0.6)
    return near[0] if near else None


def did_you_mean(word: str, known: Collection[str], otherwise: str) -> str:
    near = nearest(word, known)
    return f"bedoel je '{near}'?" if near else otherwise


def unknown_key(key: str, known: Collection[str]) -> tuple[str, str]:
    listed = f"; hier mag staan: {', '.join(known)}" if 0 < len(known) <= _LISTED else ""
    otherwise = f"haal hem weg{listed}"
    return f"onbekende sleutel '{key}'", did_you_mean(key, known, otherwise)


def schema_hint(kind: str, name: str, given: object, context: Mapping[str, Any]) -> tuple[str, str]:
    """`kind` is pydantic's error type, `name` how the place is called, `given` what stands there."""
    refused = context.get("error")
    if isinstance(refused, RefusedError):
        return refused.message, refused.todo
    if kind == "missing":
        return f"{name} ontbreekt", "voeg deze sleutel toe"
    if given in (None, "", [], {}) or kind in ("string_too_short", "too_short"):
        return f"{name} is leeg", "vul iets in, of haal de sleutel weg als hij niet nodig is"
    if kind in ("literal_error", "enum"):
        return _not_one_of(name, given, str(context.get("expected", "")))
    message, todo = _WRONG.get(kind, ("klopt niet", "kijk in config.example.yaml of de README hoe het hoort"))
    bound = next((str(context[part]) for part in ("ge", "le", "gt", "lt") if part in context), "")
    return f"{name} {message}", todo.replace("BOUND", bound)


_WRONG = {
    "string_type": ("moet gewone tekst zijn", "schrijf één tekst; begint die met { of [, zet hem dan tussen aanhalingstekens"),
    "tuple_type": ("moet een lijst zijn", "zet elk onderdeel op een eigen regel met '- ' ervoor"),
    "list_type": ("moet een lijst zijn", "zet elk onderdeel op een eigen regel met '- ' ervoor"),
    "dict_type": ("moet uit sleutels met waarden bestaan", "schrijf 'sleutel: waarde' op ingesprongen regels"),
    "model_type": ("moet uit sleutels met waarden bestaan", "schrijf 'sleutel: waarde' op ingesprongen regels"),
    "int_parsing": ("moet een heel getal zijn", "schrijf alleen cijfers"),
    "int_type": ("moet een heel getal zijn", "schrijf alleen cijfers"),
    "int_from_float": ("moet een heel getal zijn", "schrijf alleen cijfers"),
    "int_parsing_size": ("is een te groot getal", "schrijf een kleiner getal"),
    "greater_than_equal": ("is te klein", "schrijf BOUND of meer"),
    "less_than_equal": ("is te groot", "schrijf BOUND of minder"),
    "bool_parsing": ("moet ja of nee zijn", "schrijf true of false"),
}  # fmt: skip


def _not_one_of(name: str, given: object, expected: str) -> tuple[str, str]:
    known = [word.strip("' ") for word in expected.replace(" or ", ", ").split(", ")]
    choice = f"kies uit: {', '.join(known)}"
    if not isinstance(given, str):
        return f"{name} moet één woord zijn", choice
    return f"{name} kan niet '{given}' zijn", did_you_mean(given, known, choice)
