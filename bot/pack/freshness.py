"""How long ago each contact was verified."""

from collections.abc import Iterator
from datetime import date

from bot.marked_yaml import Problem
from bot.pack.draft import Draft

WARN_AFTER_DAYS = 90
FAIL_AFTER_DAYS = 180


def stale(draft: Draft, today: date) -> Iterator[Problem]:
    for contact in draft.contacts:
        age = (today - contact.value.verified.on).days
        where = ("verified", "on")
        if age < 0:
            yield contact.problem(where, "deze datum ligt in de toekomst", "schrijf wanneer het contact is nagekeken")
        elif age > WARN_AFTER_DAYS:
            message = f"contact '{contact.value.id}' is {age} dagen geleden nagekeken"
            todo = "kijk het na bij de organisatie en zet de nieuwe datum neer"
            yield contact.problem(where, message, todo, warning=age <= FAIL_AFTER_DAYS)
