"""The regions over the years: every recorded result, and where each stood at every year's end."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from merit.domain import comparison
from merit.domain.access import User, authorise_reading
from merit.domain.aggregates import rests_on
from merit.domain.instruments import Instrument
from merit.domain.positions import Position, Result, position_of
from merit.domain.records import AssessmentRecord
from merit.domain.regions import Region
from merit.domain.scope import Scope, belongs
from merit.domain.states import Claim
from merit.services.standings import instrument_in_use, standings
from merit.store import assessments, instruments, regions
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Course:
    """One region over the years.

    `results` are those recorded up to the year of the view, in order of year; `positions` holds
    the standing at the end of every year. `run` are the scores of the view's instrument that may
    be joined by a line, none when the region's latest score is of another instrument.
    """

    region: Region
    results: tuple[Result, ...]
    positions: Mapping[int, Position]
    run: tuple[Result, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Trends:
    """Everything the trends page rests on.

    `instrument` is the one most last results rest on at the end of the year; only its
    scores are compared. `years` run from the first recorded one to that of the view, `measured`
    are those in which at least one region of the view has a score of its own under the
    instrument: carried results and sweeping statements do not count.
    """

    scope: Scope
    instrument: Instrument
    instruments: Mapping[str, Instrument]
    years: tuple[int, ...]
    measured: tuple[int, ...]
    courses: tuple[Course, ...]

    def positions(self, year: int) -> list[Position]:
        """Standings at the end of `year` that count and rest on the instrument."""
        standings = (course.positions[year] for course in self.courses)
        return [item for item in standings if is_of(item, self.instrument)]


def trends(session: Session, user: User, *, scope: Scope) -> Trends:
    """The regions in `scope` from the first recorded year to the one in `scope`."""
    authorise_reading(user, scope.dataset)
    everyone = standings(session, user, dataset=scope.dataset, year=scope.year)
    instrument = instrument_in_use(session, everyone, dataset=scope.dataset, year=scope.year)
    return trends_of(
        assessments.recorded(session, scope.dataset),
        regions.every(session),
        scope=scope,
        code=instrument.code,
        known=instruments.every(session),
    )


def trends_of(
    records: Iterable[AssessmentRecord],
    everyone: Iterable[Region],
    *,
    scope: Scope,
    code: str,
    known: Mapping[str, Instrument],
) -> Trends:
    """The same from records already read; `code` names the instrument of the view."""
    results: defaultdict[str, list[Result]] = defaultdict(list)
    for record in records:
        if record.result.year <= scope.year:
            results[record.region_code].append(record.result)
    first = min((item.year for each in results.values() for item in each), default=scope.year)
    years = tuple(range(first, scope.year + 1))
    courses = tuple(
        _course(region, results[region.code], years=years, code=code, known=known)
        for region in everyone
        if belongs(region, scope.group)
    )
    return Trends(
        scope=scope,
        instrument=known[code],
        instruments=known,
        years=years,
        measured=_measured(courses, code),
        courses=courses,
    )


def _course(
    region: Region,
    results: Sequence[Result],
    *,
    years: Iterable[int],
    code: str,
    known: Mapping[str, Instrument],
) -> Course:
    ordered = tuple(sorted(results, key=lambda item: item.year))
    runs = comparison.runs(ordered)
    return Course(
        region=region,
        results=ordered,
        positions={
            year: position_of(ordered, as_of=date(year, 12, 31), instruments=known)
            for year in years
        },
        run=runs[-1] if runs and runs[-1][0].instrument == code else (),
    )


def _measured(courses: Iterable[Course], code: str) -> tuple[int, ...]:
    found = {item.year for course in courses for item in course.results if is_own_score(item, code)}
    return tuple(sorted(found))


def is_own_score(result: Result, code: str) -> bool:
    """Whether a result is a score of its own year under the instrument `code`."""
    return (
        comparison.is_comparable(result)
        and result.claim is not Claim.BLANKET
        and result.instrument == code
    )


def is_of(position: Position, instrument: Instrument) -> bool:
    """Whether a standing counts and rests on a result of `instrument`."""
    return rests_on(position, instrument.code)


def nearest_first(trends: Trends) -> tuple[Course, ...]:
    """Regions by their last comparable score, the highest first; then those without, by code."""
    return tuple(
        sorted(
            trends.courses,
            key=lambda item: (not item.run, -_last(item), item.region.code),
        )
    )


def _last(course: Course) -> Decimal:
    return (course.run[-1].score if course.run else None) or Decimal(0)
