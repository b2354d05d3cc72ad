"""The calendar of the demonstration: its last day, the day it is read on, and working days."""

from datetime import UTC, date, datetime, timedelta

from merit.domain.local_time import day_of
from merit.domain.states import Dataset
from merit.services.results.judging import TRIAL
from merit.store import audit
from merit.store.engine import Session

LAST_DAY = date(2026, 11, 20)
PLAYED_ON = date(2026, 11, 25)
"""The day it is in the demonstration, whatever day it is outside, until somebody works in it."""
SATURDAY = 5
ACCOUNTS = "akun"


def ahead_of(session: Session, dataset: Dataset, now: datetime) -> timedelta:
    """How far a data set is ahead of the world at `now` (aware), in whole days.

    The demonstration stands on its day until somebody works in it. From then on its days go by as
    ours do: what is done later must not seem to have been done before.
    """
    if dataset is not Dataset.DEMO:
        return timedelta()
    began = audit.first_change(session, actors=TRIAL, beside=ACCOUNTS)
    return PLAYED_ON - day_of(began or now)


def moment_in(session: Session, dataset: Dataset, now: datetime) -> datetime:
    """The moment it is in a data set at `now` (aware)."""
    return now + ahead_of(session, dataset, now)


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
