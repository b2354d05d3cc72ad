"""The way to everybody at the goal: counts per year, their pace, and each region's own.

Where the goal of the instrument in view is unknown nothing is counted towards it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from merit.domain import pace
from merit.domain.instruments import Band
from merit.domain.pace import Pace
from merit.domain.positions import Position
from merit.services.trends import Course, Trends, is_of, is_own_score


@dataclass(frozen=True, slots=True)
class YearCount:
    """Regions at the end of a year: at the goal, with a result in force, newly scored."""

    year: int
    top: int
    valid: int
    scored: int


@dataclass(frozen=True, slots=True, eq=False)
class Countdown:
    """Regions at the goal per year end, out of `of`; `goal` is None while it is unknown.

    `pace` rests on the measured years only and is None below three of them. `elsewhere` are the
    regions that stand on another instrument at the end of the year of the view.
    """

    years: tuple[YearCount, ...]
    of: int
    goal: Band | None
    elsewhere: int
    pace: Pace | None

    @property
    def now(self) -> YearCount:
        """The year of the view."""
        return self.years[-1]

    @property
    def is_known(self) -> bool:
        """Whether there is a goal, and any result in force at the end of the year of the view."""
        return self.goal is not None and self.now.valid > 0

    @property
    def left(self) -> int:
        """Regions still to come; only to be asked when anything is known."""
        return self.of - self.now.top

    @property
    def years_left(self) -> int | None:
        """Years until nobody is left at the measured pace; None when no year can be named."""
        if self.pace is None or not self.is_known:
            return None
        return pace.years_needed(self.left, self.pace.per_year)

    def reached(self, since: int) -> int | None:
        """The year at whose end nobody is left at the measured pace, `since` at the earliest."""
        left = self.years_left
        return None if left is None else max(self.now.year + left, since)

    def at(self, year: int) -> YearCount:
        """The counts of one year."""
        return next(item for item in self.years if item.year == year)


def countdown(trends: Trends) -> Countdown:
    """The counts of the regions in the view, and how fast they grow."""
    years = tuple(_count(trends, year) for year in trends.years)
    measured = {item.year: item.top for item in years if item.year in trends.measured}
    goal = trends.instrument.goal
    return Countdown(
        years,
        len(trends.courses),
        goal,
        _elsewhere(trends),
        pace.pace_of(measured) if goal else None,
    )


def _elsewhere(trends: Trends) -> int:
    standings = (course.positions[trends.years[-1]] for course in trends.courses)
    return sum(item.counts and item.instrument != trends.instrument.code for item in standings)


def _count(trends: Trends, year: int) -> YearCount:
    positions = trends.positions(year)
    code = trends.instrument.code
    return YearCount(
        year=year,
        top=sum(item.band == trends.instrument.goal for item in positions),
        valid=len(positions),
        scored=sum(
            any(item.year == year and is_own_score(item, code) for item in course.results)
            for course in trends.courses
        ),
    )


class Prospect(StrEnum):
    """What a region's own pace says of a year: a straight line, not a forecast.

    Reached is what stands at the end of the year of the view; lapsed are regions whose last score
    was enough but no longer speaks for them.
    """

    REACHED = "sudah"
    LAPSED = "pernah"
    IN_TIME = "tepat_waktu"
    NOT_IN_TIME = "belum"
    UNKNOWN = "tanpa_laju"


@dataclass(frozen=True, slots=True)
class OwnPace:
    """One region's gain in points per year, and the year it has enough for the goal.

    `gain` is None below three comparable scores, `reached` also when the gain leads nowhere.
    `standing` is the one at the end of the year of the view, `is_top` whether it counts and is at
    the goal of the instrument of the view.
    """

    course: Course
    standing: Position
    is_top: bool
    gain: Fraction | None
    reached: int | None

    def prospect(self, target: int) -> Prospect:
        """Whether the region is at the goal at the end of `target` at its own pace."""
        if self.gain is None:
            return Prospect.UNKNOWN
        if self.is_top:
            return Prospect.REACHED
        if self.reached == self.course.run[-1].year:
            return Prospect.LAPSED
        in_time = self.reached is not None and self.reached <= target
        return Prospect.IN_TIME if in_time else Prospect.NOT_IN_TIME


def own_paces(trends: Trends) -> tuple[OwnPace, ...]:
    """The own pace of every region of the view, in order of code."""
    return tuple(_own_pace(course, trends) for course in trends.courses)


def _own_pace(course: Course, trends: Trends) -> OwnPace:
    gain = pace.yearly_gain(course.run)
    goal = trends.instrument.goal
    reached = pace.year_reached(course.run, goal.minimum) if goal else None
    if reached is not None and reached > course.run[-1].year:
        # A line that should have arrived by now has not: the earliest is the year to come.
        reached = max(reached, trends.scope.year + 1)
    standing = course.positions[trends.years[-1]]
    is_top = goal is not None and is_of(standing, trends.instrument) and standing.band == goal
    return OwnPace(course, standing, is_top, gain, reached)


def by_prospect(paces: Iterable[OwnPace], target: int) -> dict[Prospect, tuple[OwnPace, ...]]:
    """Regions per prospect for the year `target`; every prospect is there, some without any."""
    known = tuple(paces)
    return {
        kind: tuple(item for item in known if item.prospect(target) is kind) for kind in Prospect
    }
