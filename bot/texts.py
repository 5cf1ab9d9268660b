"""Interface strings of one language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Texts:
    """`texts("menu.text", name="x")` -> the string under that key, with {name} filled in; else the Dutch one."""

    language: str
    direction: str  # "ltr" or "rtl"
    strings: Mapping[str, str] = field(repr=False)
    dutch: Mapping[str, str] = field(default_factory=dict, repr=False)

    def __call__(self, key: str, /, **values: object) -> str:
        """Raises KeyError that names the key, or the placeholder without a value."""
        text = self.strings.get(key) or self.dutch.get(key)
        if text is None:
            raise KeyError(f"no text {key!r} in {self.language!r} or Dutch")

        def value(found: re.Match[str]) -> str:
            if found[1] not in values:
                raise KeyError(f"text {key!r} in {self.language!r} needs a value for {found[1]!r}")
            return str(values[found[1]])

        return PLACEHOLDER.sub(value, text)
