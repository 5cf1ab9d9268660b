"""Interface strings of one language."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.opening_hours import Hours

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


def hours_in_words(texts: Texts, hours: Iterable[Hours]) -> str:
    """As in "ma-vr 09:00 tot 17:00 uur, za 10:00 tot 12:00 uur"."""
    return ", ".join(
        texts("hours.span", days=_days_in_words(texts, span.days), from_=span.from_, to=span.to) for span in hours
    )


def _days_in_words(texts: Texts, days: str) -> str:
    if days == "mo-su":
        return texts("hours.all_days")
    return "-".join(texts(f"day.{day}") for day in days.split("-"))
