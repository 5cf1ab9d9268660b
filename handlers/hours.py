from collections.abc import Sequence
from datetime import datetime

from bot.cases.hours import open_at
from bot.opening_hours import Hours
from bot.texts import Texts


def hours_line(texts: Texts, hours: Sequence[Hours], moment: datetime) -> str:
    """What a person may expect, said truly."""
    if not hours:
        return texts("hours.none")
    spans = ", ".join(texts("hours.span", days=_days(texts, span.days), from_=span.from_, to=span.to) for span in hours)
    return texts("hours.open" if open_at(hours, moment) else "hours.closed", hours=spans)


def _days(texts: Texts, days: str) -> str:
    if days == "mo-su":
        return texts("hours.all_days")
    return "-".join(texts(f"day.{day}") for day in days.split("-"))
