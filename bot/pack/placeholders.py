"""{tel:ID}, {name:ID} and {web:ID}: how texts refer to a contact, so that each number stands in one place."""

import re
from collections.abc import Callable, Mapping

from bot.pack.entry import Contact

REFERENCE = re.compile(r"\{(tel|name|web):([^{}\s]*)\}")
BRACES = re.compile(r"\{[^{}\n]*\}")

_VALUE: Mapping[str, Callable[[Contact], str | None]] = {
    "tel": lambda contact: contact.phones[0].number if contact.phones else None,
    "name": lambda contact: contact.name,
    "web": lambda contact: contact.web,
}
_LACKS = {"tel": "nummer", "web": "webadres"}


def filled(text: str, contacts: Mapping[str, Contact]) -> str:
    """Raises KeyError for a contact that is not there, or lacks what is asked; a loaded pack has no such texts."""

    def value(found: re.Match[str]) -> str:
        said = _VALUE[found[1]](contacts[found[2]])
        if said is None:
            raise KeyError(found[0])
        return said

    return REFERENCE.sub(value, text)


def fault(reference: re.Match[str], contacts: Mapping[str, Contact]) -> str | None:
    """What is wrong with a reference, in Dutch."""
    contact = contacts.get(reference[2])
    if contact is None:
        return f"contact '{reference[2]}' bestaat niet"
    return None if _VALUE[reference[1]](contact) else f"contact '{reference[2]}' heeft geen {_LACKS[reference[1]]}"
