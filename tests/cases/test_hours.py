from datetime import UTC, datetime

import pytest

from bot.cases.hours import days_of, open_at
from bot.opening_hours import Hours

OFFICE = (Hours.model_validate({"days": "mo-fr", "from": "9:00", "to": "17:00"}),)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        (datetime(2026, 11, 23, 8, 0, tzinfo=UTC), True),  # Monday 9:00 in winter
        (datetime(2026, 11, 23, 7, 59, tzinfo=UTC), False),
        (datetime(2026, 11, 23, 16, 0, tzinfo=UTC), False),  # 17:00: just closed
        (datetime(2026, 7, 6, 7, 0, tzinfo=UTC), True),  # Monday 9:00 in summer
        (datetime(2026, 11, 22, 12, 0, tzinfo=UTC), False),  # Sunday
    ],
)
def test_hours_are_local_and_end_at_their_end(moment: datetime, is_open: bool) -> None:
    assert open_at(OFFICE, moment) is is_open


def test_without_hours_nobody_is_promised() -> None:
    assert not open_at((), datetime(2026, 11, 23, 12, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("days", "all_of_them"), [("sa", ("sa",)), ("mo-we", ("mo", "tu", "we")), ("sa-mo", ("sa", "su", "mo"))]
)
def test_a_span_of_days_may_run_over_the_weekend(days: str, all_of_them: tuple[str, ...]) -> None:
    assert days_of(days) == all_of_them
