"""Before and after: how each aspect changed where coaching was held, and elsewhere."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from merit.domain import before_after as rules
from merit.domain.access import User, authorise_reading
from merit.domain.activity_state import ActivityState
from merit.domain.before_after import Comparison, Groups, Held, Obstacle, Pair
from merit.domain.instruments import Aspect, Instrument
from merit.domain.positions import Result
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.errors import NoDataError
from merit.services.interventions import Programme, programme
from merit.store import aspects, assessments, instruments
from merit.store.engine import Session

Points = Mapping[tuple[str, str], Decimal]  # by region and aspect


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A region in neither group, and why; `year` of the result that stands in the way."""

    region: Region
    obstacle: Obstacle
    year: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class AspectChange:
    """One aspect: the groups, who is left out, and the comparison; None where it is refused.

    `held` is the coaching about it that reached a region between its two results.
    """

    aspect: Aspect
    groups: Groups
    left_out: tuple[LeftOut, ...]
    comparison: Comparison | None
    held: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class BeforeAfter:
    """The aspects of an instrument between the results of two years, for a group of regions."""

    scope: Scope
    first: int
    last: int
    instrument: Instrument
    regions: Mapping[str, Region]
    aspects: tuple[AspectChange, ...]

    @property
    def compared(self) -> tuple[AspectChange, ...]:
        """The aspects that are not refused."""
        return tuple(item for item in self.aspects if item.comparison is not None)

    @property
    def held(self) -> frozenset[Held]:
        """The coaching that counts for any of the aspects, each activity once."""
        return frozenset(held for item in self.aspects for held in item.held)

    def of(self, code: str) -> AspectChange | None:
        """The aspect with this code; None when the instrument has none."""
        return next((item for item in self.aspects if item.aspect.code == code), None)

    def obstacles(self, item: AspectChange) -> Counter[tuple[Obstacle, int | None]]:
        """How many regions each obstacle holds back on an aspect."""
        return Counter((one.obstacle, one.year) for one in item.left_out)


def before_after(
    session: Session, user: User, *, scope: Scope, first: int, last: int, today: date
) -> BeforeAfter:
    """Every aspect of the instrument of the year `last`, against the results of `first`."""
    authorise_reading(user, scope.dataset)
    code = assessments.instrument_of(session, scope.dataset, last)
    if code is None:
        raise NoDataError(f"Belum ada hasil penilaian sampai tahun {last}.")
    instrument = instruments.every(session)[code]
    activities = programme(session, user, scope=scope, today=today)
    results = {year: _results(session, scope, year) for year in (first, last)}
    points = {year: _points(session, scope, code, year, results[year]) for year in results}
    return BeforeAfter(
        scope=scope,
        first=first,
        last=last,
        instrument=instrument,
        regions={item.code: item for item in activities.regions},
        aspects=tuple(
            _change(aspect, code, activities, results, points) for aspect in instrument.aspects
        ),
    )


def _results(session: Session, scope: Scope, year: int) -> dict[str, Result]:
    records = assessments.recorded(session, scope.dataset, year=year)
    return {item.region_code: item.result for item in records}


def _points(
    session: Session, scope: Scope, code: str, year: int, regions: Iterable[str]
) -> dict[tuple[str, str], Decimal]:
    wanted = [(region, year) for region in regions]
    frame = aspects.scores_of(session, scope.dataset, instrument=code, results=wanted)
    columns = (frame[name] for name in ("region_code", "aspect_code", "score"))
    return {
        (region, aspect): Decimal(str(score))
        for region, aspect, score in zip(*columns, strict=True)
    }


def _change(
    aspect: Aspect,
    instrument: str,
    activities: Programme,
    results: Mapping[int, Mapping[str, Result]],
    points: Mapping[int, Points],
) -> AspectChange:
    found = [
        _paired(region, aspect.code, instrument, results, points) for region in activities.regions
    ]
    pairs = [item for item in found if isinstance(item, Pair)]
    held = _held(activities, aspect.code, instrument)
    groups = rules.groups(pairs, held)
    known = {item.code: item for item in activities.regions}
    missed = (LeftOut(known[pair.region_code], Obstacle.MISSED) for pair in groups.missed)
    return AspectChange(
        aspect=aspect,
        groups=groups,
        left_out=(*(item for item in found if isinstance(item, LeftOut)), *missed),
        comparison=None if groups.refusal else rules.compare(groups.touched, groups.others),
        held=tuple(item for item in held if any(item.reached(pair) for pair in pairs)),
    )


def _paired(
    region: Region,
    aspect: str,
    instrument: str,
    results: Mapping[int, Mapping[str, Result]],
    points: Mapping[int, Points],
) -> Pair | LeftOut:
    """The pair of a region, or the first thing that stands in its way."""
    for year, of_year in results.items():
        why = rules.obstacle(of_year.get(region.code), instrument=instrument)
        if why is None and (region.code, aspect) not in points[year]:
            why = Obstacle.NO_POINTS
        if why is not None:
            return LeftOut(region, why, year)
    (before, was), (after, now) = (
        (results[year][region.code], points[year][region.code, aspect]) for year in results
    )
    return Pair(region.code, was, now, rules.counted_on(before), rules.counted_on(after))


def _held(activities: Programme, aspect: str, instrument: str) -> list[Held]:
    """The held coaching about an aspect, whom it was for, and the regions it counts for."""
    return [
        Held(
            item.record.title,
            frozenset(item.region_codes),
            frozenset(item.taken_part),
            item.record.ends_on,
            item.has_attendance,
        )
        for item in activities.activities
        if item.state is ActivityState.HELD
        and item.record.instrument == instrument
        and aspect in item.record.aspect_codes
    ]
