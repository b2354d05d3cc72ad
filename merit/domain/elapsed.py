"""Whole months between two days, as a calendar counts them."""

from calendar import monthrange
from datetime import date

MONTHS = 12


def later_by(day: date, months: int) -> date:
    """The same day `months` later, or the last day of that month when it is shorter.

    >>> later_by(date(2026, 8, 31), 6), later_by(date(2026, 5, 20), 6)
    (datetime.date(2027, 2, 28), datetime.date(2026, 11, 20))
    """
    years, month = divmod(day.month - 1 + months, MONTHS)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def whole_months(earlier: date, later: date) -> int:
    """Months that have passed in full from `earlier` to `later`, which is not before it.

    >>> whole_months(date(2026, 1, 31), date(2026, 2, 28))
    1
    >>> whole_months(date(2026, 5, 21), date(2026, 11, 20))
    5
    """
    months = (later.year - earlier.year) * MONTHS + later.month - earlier.month
    return months if later_by(earlier, months) <= later else months - 1


def is_longer_ago(day: date, months: int, *, today: date) -> bool:
    """Whether `day` lies more than `months` months before `today`; exactly so many are not more.

    >>> is_longer_ago(date(2026, 5, 20), 6, today=date(2026, 11, 20))
    False
    >>> is_longer_ago(date(2026, 5, 19), 6, today=date(2026, 11, 20))
    True
    """
    return later_by(day, months) < today
