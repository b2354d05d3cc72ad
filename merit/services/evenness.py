"""Whether the regions come closer together: the spread of the scores valid at each year's end."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from merit.domain import dispersion, scoring
from merit.domain.comparison import MINIMUM_POINTS
from merit.domain.dispersion import Dispersion
from merit.domain.regions import Region
from merit.services.trends import Trends, is_of


@dataclass(frozen=True, slots=True)
class RegionScore:
    """A score valid at the end of a year; `year` is that of the result it comes from."""

    region: Region
    score: Decimal
    year: int
    is_incomplete: bool


@dataclass(frozen=True, slots=True)
class YearSpread:
    """The scores valid at the end of a year; `spread` is None below three of them."""

    year: int
    scores: tuple[RegionScore, ...]
    spread: Dispersion | None


@dataclass(frozen=True, slots=True, eq=False)
class Evenness:
    """The spread per year over `of` regions.

    `comparable` are the years whose spread rests on at least half of the regions; below three of
    them nothing is said of the way the spread goes, and `course` is None.
    """

    years: tuple[YearSpread, ...]
    of: int
    comparable: tuple[YearSpread, ...]
    course: dispersion.Course | None


def evenness(trends: Trends) -> Evenness:
    """The spread of the regions' scores over the years."""
    years = tuple(_year(trends, year) for year in trends.years)
    of = len(trends.courses)
    comparable = tuple(item for item in years if item.spread and 2 * item.spread.n >= of)
    return Evenness(years, of, comparable, _course(item.spread for item in comparable))


def _year(trends: Trends, year: int) -> YearSpread:
    scores = []
    for course in trends.courses:
        position = course.positions[year]
        if not is_of(position, trends.instrument) or position.result is None:
            continue
        if (score := position.score) is not None:
            incomplete = scoring.is_incomplete(trends.instrument, score)
            scores.append(RegionScore(course.region, score, position.result.year, incomplete))
    return YearSpread(year, tuple(scores), dispersion.dispersion([item.score for item in scores]))


def _course(spreads: Iterable[Dispersion | None]) -> dispersion.Course | None:
    known = [item for item in spreads if item is not None]
    if len(known) < MINIMUM_POINTS:
        return None
    return dispersion.course(known[0], known[-1])
