"""Whole months between two days, by hand and against another implementation."""

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.elapsed import is_longer_ago, later_by, whole_months

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-05-20", 6, "2026-11-20"),
        ("2026-08-31", 6, "2027-02-28"),  # February is shorter
        ("2027-08-31", 6, "2028-02-29"),  # a leap year
        ("2026-10-31", 1, "2026-11-30"),
        ("2026-01-31", 12, "2027-01-31"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-01-01", -1, "2025-12-01"),
        ("2026-03-31", 0, "2026-03-31"),
    ],
)
def test_a_day_some_months_later(day: str, months: int, later: str) -> None:
    assert later_by(date.fromisoformat(day), months) == date.fromisoformat(later)


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        ("2026-05-20", "2026-11-20", 6),
        ("2026-05-21", "2026-11-20", 5),  # one day short of six
        ("2025-11-21", "2026-11-20", 11),
        ("2025-01-14", "2026-11-20", 22),
        ("2026-01-31", "2026-02-28", 1),  # a month end counts as the day it cannot have
        ("2026-01-31", "2026-02-27", 0),
        ("2026-02-28", "2026-03-31", 1),
        ("2026-02-28", "2026-03-27", 0),
        ("2024-02-29", "2025-02-28", 12),
        ("2026-11-20", "2026-11-20", 0),
    ],
)
def test_months_that_have_passed_in_full(earlier: str, later: str, months: int) -> None:
    assert whole_months(date.fromisoformat(earlier), date.fromisoformat(later)) == months


@pytest.mark.parametrize(
    ("day", "months", "today", "expected"),
    [
        ("2026-05-20", 6, "2026-11-20", False),  # exactly six months are not more than six
        ("2026-05-19", 6, "2026-11-20", True),
        ("2026-08-20", 3, "2026-11-20", False),
        ("2026-08-19", 3, "2026-11-20", True),
        ("2025-11-20", 12, "2026-11-20", False),
        ("2025-11-19", 12, "2026-11-20", True),
        ("2026-08-31", 6, "2027-02-28", False),
        ("2026-08-31", 6, "2027-03-01", True),
    ],
)
def test_more_than_so_many_months_ago(day: str, months: int, today: str, expected: bool) -> None:
    found = is_longer_ago(date.fromisoformat(day), months, today=date.fromisoformat(today))
    assert found is expected


@given(DAYS, st.integers(min_value=-60, max_value=240))
def test_a_later_day_is_that_of_another_implementation(day: date, months: int) -> None:
    assert later_by(day, months) == day + relativedelta(months=months)


@given(DAYS, st.integers(min_value=0, max_value=4000))
def test_whole_months_are_those_of_another_implementation(day: date, days: int) -> None:
    later = day + relativedelta(days=days)
    passed = relativedelta(later, day)
    assert whole_months(day, later) == passed.years * 12 + passed.months


@given(DAYS, st.integers(min_value=0, max_value=4000), st.integers(min_value=1, max_value=24))
def test_waiting_longer_means_at_least_as_many_whole_months(
    day: date, days: int, months: int
) -> None:
    today = day + relativedelta(days=days)
    if is_longer_ago(day, months, today=today):
        assert whole_months(day, today) >= months
    else:
        assert whole_months(day, today) <= months
