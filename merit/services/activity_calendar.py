"""One month of activities, laid out in weeks that begin on Monday."""

from calendar import MONDAY, Calendar, monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from merit.domain.coaching import Precision
from merit.domain.elapsed import later_by
from merit.services.interventions import Activity

DAYS_A_WEEK = 7
WEEKS = Calendar(firstweekday=MONDAY)


@dataclass(frozen=True, slots=True)
class Day:
    """A day and what takes place on it; an activity of several days stands on each of them."""

    date: date
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Month:
    """A month from its `first` day. In `weeks` None fills the days of other months.

    `undated` are activities of which only the month is known.
    """

    first: date
    weeks: tuple[tuple[Day | None, ...], ...]
    undated: tuple[Activity, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing takes place in this month."""
        return not self.undated and not any(
            day and day.activities for week in self.weeks for day in week
        )


def month_of(activities: Iterable[Activity], first: date) -> Month:
    """The month that begins on `first`, with the activities that fall into it."""
    last = first.replace(day=monthrange(first.year, first.month)[1])
    inside = [
        item
        for item in activities
        if item.record.starts_on <= last and item.record.ends_on >= first
    ]
    dated = [item for item in inside if item.record.precision is Precision.DAY]
    days = [
        _day(day, dated) if day.month == first.month else None
        for day in WEEKS.itermonthdates(first.year, first.month)
    ]
    return Month(
        first,
        tuple(
            tuple(days[place : place + DAYS_A_WEEK]) for place in range(0, len(days), DAYS_A_WEEK)
        ),
        tuple(item for item in inside if item.record.precision is Precision.MONTH),
    )


def _day(day: date, dated: Iterable[Activity]) -> Day:
    return Day(
        day, tuple(item for item in dated if item.record.starts_on <= day <= item.record.ends_on)
    )


def months_with_activities(activities: Iterable[Activity]) -> tuple[date, ...]:
    """First days of the months in which something takes place, in order."""
    return tuple(sorted({first for item in activities for first in _months(item)}))


def nearest_month(months: Iterable[date], shown: date) -> date | None:
    """The month nearest to `shown`, all given by their first days; the later one of two.

    None when there is none to choose from.
    """
    return min(
        months, key=lambda item: (abs(_number(item) - _number(shown)), shown > item), default=None
    )


def _number(month: date) -> int:
    """Months are counted, not days, so that February is no nearer than April to March."""
    return month.year * 12 + month.month


def _months(item: Activity) -> Iterable[date]:
    first, last = item.record.starts_on.replace(day=1), item.record.ends_on
    while first <= last:
        yield first
        first = later_by(first, 1)
