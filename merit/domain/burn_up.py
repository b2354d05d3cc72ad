"""What was agreed against what was done, month by month."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from merit.domain.follow_up import FollowUp
from merit.domain.records import ActionRecord

RECENT_DAYS = 90


@dataclass(frozen=True, slots=True)
class Point:
    """How many items were agreed and how many done by the end of `day`."""

    day: date
    agreed: int
    done: int


@dataclass(frozen=True, slots=True)
class BurnUp:
    """Two cumulative counts; the distance between them is what is open.

    Cancelled items count in neither. Items done without a dated note cannot be placed in time
    and are left out of both: they are the `undated`. The `recent` counts are those of the last
    `RECENT_DAYS` days.
    """

    points: tuple[Point, ...]
    cancelled: int
    undated: tuple[ActionRecord, ...]
    recent_agreed: int
    recent_done: int


def burn_up(items: Iterable[FollowUp], *, today: date) -> BurnUp:
    """One point per month end since the first agreement, and one for `today`."""
    everything = tuple(items)
    undated = [item for item in everything if item.is_done and item.closed_on is None]
    counted = [
        item for item in everything if item.is_open or (item.is_done and item.closed_on is not None)
    ]
    agreed = sorted(item.record.agreed_on for item in counted)
    done = sorted(item.closed_on for item in counted if item.closed_on is not None)
    days = _days(agreed[0], today) if agreed else ()
    since = today - timedelta(days=RECENT_DAYS)

    def recent(dates: list[date]) -> int:
        return bisect_right(dates, today) - bisect_right(dates, since)

    return BurnUp(
        points=tuple(
            Point(day, bisect_right(agreed, day), bisect_right(done, day)) for day in days
        ),
        cancelled=sum(item.is_cancelled for item in everything),
        undated=tuple(item.record for item in undated),
        recent_agreed=recent(agreed),
        recent_done=recent(done),
    )


def _days(first: date, today: date) -> tuple[date, ...]:
    """Month ends from the month of `first` on, as far as they are past, and `today`."""
    ends = []
    day = _month_end(first)
    while day < today:
        ends.append(day)
        day = _month_end(day + timedelta(days=1))
    return (*ends, today) if first <= today else ()


def _month_end(day: date) -> date:
    following = day.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)
