"""How fast the goal comes nearer: straight lines through what was measured, never a forecast.

Two lines are drawn. One counts regions in the top band at the ends of years in which something
was measured; the other follows the scores of one region. Both need three points of one
instrument, as every trend does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil

from merit.domain.comparison import MINIMUM_POINTS
from merit.domain.positions import Result


@dataclass(frozen=True, slots=True)
class Pace:
    """Regions gained for the top band between the first and the last measured year."""

    first: int
    last: int
    gained: int

    @property
    def per_year(self) -> Fraction:
        """Regions per year.

        >>> Pace(2021, 2024, 2).per_year
        Fraction(2, 3)
        """
        return Fraction(self.gained, self.last - self.first)


@dataclass(frozen=True, slots=True)
class Aim:
    """A target year, and the year from whose end the way to it is counted; both year ends."""

    target: int
    since: int

    @property
    def years(self) -> int:
        """Years left for the way."""
        return self.target - self.since


def counted_from(year: int, *, is_latest: bool, today: date) -> int:
    """The year the way ahead of a view of `year` is counted from.

    The latest results are where the regions stand today, so their way begins in the present year;
    an earlier view looks ahead from its own year, because what came after is known.

    >>> day = date(2026, 11, 25)
    >>> [counted_from(2024, is_latest=latest, today=day) for latest in (True, False)]
    [2026, 2024]
    """
    return max(year, today.year) if is_latest else year


def pace_of(counts: Mapping[int, int]) -> Pace | None:
    """The pace from the number of regions in the top band by measured year; None below three.

    >>> pace_of({2021: 0, 2022: 0, 2023: 2})
    Pace(first=2021, last=2023, gained=2)
    """
    if len(counts) < MINIMUM_POINTS:
        return None
    first, last = min(counts), max(counts)
    return Pace(first, last, counts[last] - counts[first])


def years_needed(left: int, per_year: Fraction) -> int | None:
    """Whole years until `left` more regions are in the top band; None when that never happens.

    >>> [years_needed(33, Fraction(gained, 3)) for gained in (3, 2, 0)]
    [33, 50, None]
    """
    if left <= 0:
        return 0
    return ceil(left / per_year) if per_year > 0 else None


def pace_needed(left: int, years: int) -> Fraction:
    """Regions per year that bring `left` regions to the goal within `years` (one or more).

    >>> pace_needed(33, 6)
    Fraction(11, 2)
    """
    return Fraction(max(left, 0), years)


def expected(count: int, per_year: Fraction, *, years: int, most: int) -> Fraction:
    """Regions in the top band after `years` more at the same pace, never below 0 or above `most`.

    >>> expected(2, Fraction(1), years=6, most=35)
    Fraction(8, 1)
    """
    return min(Fraction(most), max(Fraction(0), count + per_year * years))


def yearly_gain(run: Sequence[Result]) -> Fraction | None:
    """Points per year from the first to the last of comparable scores; None below three."""
    if len(run) < MINIMUM_POINTS:
        return None
    first, last = run[0], run[-1]
    return (_points(last) - _points(first)) / (last.year - first.year)


def year_reached(run: Sequence[Result], goal: Decimal) -> int | None:
    """At the end of which year a region has `goal` points if its yearly gain stays.

    The year of the last score when that is enough already; None when there is no gain to go by
    or it leads away from the goal.
    """
    gain = yearly_gain(run)
    if gain is None:
        return None
    last = run[-1]
    missing = Fraction(goal) - _points(last)
    if missing <= 0:
        return last.year
    return last.year + ceil(missing / gain) if gain > 0 else None


def _points(result: Result) -> Fraction:
    assert result.score is not None, "only comparable results form a run"
    return Fraction(result.score)
