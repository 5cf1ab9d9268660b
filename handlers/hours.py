from collections.abc import Sequence
from datetime import datetime

from bot.cases.hours import open_at
from bot.opening_hours import Hours
from bot.texts import Texts, hours_in_words


def hours_line(texts: Texts, hours: Sequence[Hours], moment: datetime) -> str:
    """What a person may expect, said truly."""
    if not hours:
        return texts("hours.none")
    return texts("hours.open" if open_at(hours, moment) else "hours.closed", hours=hours_in_words(texts, hours))
