"""The calendar of the demonstration: its last day, the day it is read on, and working days."""

from datetime import UTC, date, datetime, timedelta

from merit.domain.local_time import day_of
from merit.domain.states import Dataset

LAST_DAY = date(2026, 11, 20)
PLAYED_ON = date(2026, 11, 25)
"""The day it is in the demonstration, whatever day it is outside."""
SATURDAY = 5


def moment_in(dataset: Dataset, now: datetime) -> datetime:
    """The moment it is in a data set at `now` (aware): its days are fixed, so is its present one.

    >>> now = datetime(2028, 2, 29, 3, 5, tzinfo=UTC)
    >>> moment_in(Dataset.DEMO, now).isoformat(), moment_in(Dataset.PUBLISHED, now) == now
    ('2026-11-25T03:05:00+00:00', True)
    """
    return now + (PLAYED_ON - day_of(now)) if dataset is Dataset.DEMO else now


def workday(day: date) -> date:
    """`day` itself, or the Friday before when it falls on a weekend.

    >>> workday(date(2026, 11, 22))
    datetime.date(2026, 11, 20)
    """
    return day - timedelta(days=max(0, day.weekday() - SATURDAY + 1))


def nth_workday(first: date, count: int) -> date:
    """The working day `count` working days after the Monday `first`.

    >>> nth_workday(date(2025, 11, 3), 5)
    datetime.date(2025, 11, 10)
    """
    return first + timedelta(weeks=count // 5, days=count % 5)


def hour(day: date, clock: int) -> datetime:
    """The moment it is `clock` of `day` in UTC.

    >>> hour(date(2026, 11, 20), 8).isoformat()
    '2026-11-20T08:00:00+00:00'
    """
    return datetime(day.year, day.month, day.day, clock, tzinfo=UTC)
