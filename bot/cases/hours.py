"""When coordinators look. Hours are promised only when they are configured."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.opening_hours import DAYS, Hours

ZONE = ZoneInfo("Europe/Amsterdam")


def open_at(hours: Sequence[Hours], moment: datetime) -> bool:
    local = moment.astimezone(ZONE)
    return any(
        DAYS[local.weekday()] in days_of(span.days) and span.from_ <= f"{local:%H:%M}" < span.to for span in hours
    )


def days_of(days: str) -> tuple[str, ...]:
    """`mo-fr` -> mo tu we th fr; `sa` -> sa. A span may run over the weekend: `fr-mo`."""
    first, _, last = days.partition("-")
    start, end = DAYS.index(first), DAYS.index(last or first)
    return tuple(DAYS[(start + i) % 7] for i in range((end - start) % 7 + 1))
