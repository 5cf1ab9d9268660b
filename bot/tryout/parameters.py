"""What a call carries: from a form every value is a string, from JSON it has its own type."""

import json
from collections.abc import Mapping
from typing import Any

from bot.tryout.refusal import bad_request


class Params:
    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def has(self, name: str) -> bool:
        return self._values.get(name) is not None

    def text(self, name: str) -> str:
        value = self._values.get(name)
        return "" if value is None else str(value)

    def number(self, name: str) -> int | None:
        value = self._values.get(name)
        if value is None or value == "":
            return None
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request(f"invalid {name} specified") from None

    def flag(self, name: str) -> bool:
        return str(self._values.get(name, "")).lower() in ("true", "1", "yes", "y")

    def value(self, name: str) -> Any:
        """An object or a list, whichever way it was sent."""
        value = self._values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value.strip() else None
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None

    def plain(self) -> dict[str, Any]:
        """For the list of calls: objects readable, whichever way they were sent."""
        return {name: _opened(value) for name, value in self._values.items()}


def _opened(value: Any) -> Any:
    if not isinstance(value, str) or value[:1] not in ("{", "["):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
