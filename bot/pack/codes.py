"""Codes for links that open something: short, the same everywhere, and not to be read by who sees the link."""

import base64
import hashlib
from collections.abc import Iterable

_BYTES = 5  # eight characters
ROUTE = "route"


def code_of(entry_id: str) -> str:
    return _code(f"entry:{entry_id}")


def route_code() -> str:
    """Of the guided choice."""
    return _code(ROUTE)


def id_of(code: str, entry_ids: Iterable[str]) -> str | None:
    """The entry that the code was made of."""
    return next((one for one in entry_ids if code_of(one) == code), None)


def _code(of: str) -> str:
    digest = hashlib.sha256(f"wegwijzer:{of}".encode()).digest()
    return base64.b32encode(digest[:_BYTES]).decode().lower()
