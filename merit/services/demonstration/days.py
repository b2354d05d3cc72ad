"""The calendar of the demonstration: its last day, and working days."""

from datetime import UTC, date, datetime, timedelta

LAST_DAY = date(2026, 11, 20)
SATURDAY = 5


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
