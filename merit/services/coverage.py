"""Whom the coaching reached: per region, aspect and kind, in hours, and who waits how long."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median

from merit.domain import elapsed
from merit.domain.activity_state import ActivityState
from merit.domain.coaching import COACHING, InterventionKind
from merit.domain.instruments import Aspect
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services.interventions import Activity, Programme


@dataclass(frozen=True, slots=True)
class Hours:
    """Contact hours: the sum of those recorded, and how many activities recorded none.

    `is_silent` where no activity is known and that does not prove that there was none.
    """

    known: Decimal
    recorded: int
    unrecorded: int
    is_silent: bool = False

    @property
    def value(self) -> Decimal | None:
        """The sum; zero without activities, None when it is not known."""
        return None if self.is_silent or (self.unrecorded and not self.recorded) else self.known


@dataclass(frozen=True, slots=True)
class RegionCoverage:
    """Held coaching activities a region took part in (`Activity.taken_part`).

    `by_aspect` has one number per aspect in the order of `Coverage`, and a last one for
    activities about no particular aspect; `by_kind` one per kind in the order of `Coverage`.
    """

    region: Region
    activities: int
    by_aspect: tuple[int, ...]
    by_kind: tuple[int, ...]
    hours: Hours


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """What the held coaching of a period reached; `period` is a year, None for all years.

    `aspects` are all those of each instrument an activity names aspects of. `kinds` were held at
    least once, in the order of the vocabulary. `held` are those for a region of the group, whether
    one came or not. `hours` counts every activity a region took part in once, whatever the number
    of regions.
    """

    scope: Scope
    today: date
    period: int | None
    aspects: tuple[Aspect, ...]
    kinds: tuple[InterventionKind, ...]
    held: tuple[Activity, ...]
    regions: tuple[RegionCoverage, ...]
    hours: Hours

    @property
    def reached(self) -> int:
        """Regions with at least one held coaching activity, each counted once."""
        return sum(item.activities > 0 for item in self.regions)

    @property
    def without_attendance(self) -> int:
        """Held activities nobody noted the attendance of: they count for all invited."""
        return sum(not item.has_attendance for item in self.held)

    @property
    def missed(self) -> tuple[Region, ...]:
        """Regions without any."""
        return tuple(item.region for item in self.regions if not item.activities)

    @property
    def names_aspects(self) -> bool:
        """Whether any activity says which aspects it was about."""
        return any(item.record.aspect_codes for item in self.held)

    @property
    def known_hours(self) -> tuple[Decimal, ...]:
        """Hours of the regions where they are known, from least to most."""
        values = (item.hours.value for item in self.regions)
        return tuple(sorted(value for value in values if value is not None))

    @property
    def by_hours(self) -> tuple[RegionCoverage, ...]:
        """The regions, most hours first; those without recorded hours last."""
        return tuple(sorted(self.regions, key=_fewer_hours))

    @property
    def median_hours(self) -> Decimal | None:
        """Middle of the known hours; None when no activity recorded any."""
        return median(self.known_hours) if self.hours.recorded else None


def _fewer_hours(item: RegionCoverage) -> tuple[bool, Decimal, str]:
    value = item.hours.value
    return (value is None, -(value or Decimal(0)), item.region.code)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A region whose last held coaching is long ago; `last` is None when there was none at all.

    `on` is the last day of that activity, `months` the whole months since. `next` is the first
    coaching planned for it from today on.
    """

    region: Region
    last: Activity | None = None
    on: date | None = None
    months: int | None = None
    next: Activity | None = None


def coverage(data: Programme, period: int | None) -> Coverage:
    """Whom the held coaching of a year reached, of all years when `period` is None."""
    everything = data.of(period)
    held = tuple(item for item in everything if item.state is ActivityState.HELD)
    present = {item.record.kind for item in held}
    kinds = tuple(kind for kind in InterventionKind if kind in present)
    aspects = _aspects(data, held)
    own = _by_region(held)
    dataset = data.scope.dataset
    return Coverage(
        scope=data.scope,
        today=data.today,
        period=period,
        aspects=tuple(aspects.values()),
        kinds=kinds,
        held=held,
        regions=tuple(
            _of_region(item, own[item.code], aspects, kinds, dataset) for item in data.regions
        ),
        hours=_hours([item for item in held if item.taken_part], dataset),
    )


def _aspects(data: Programme, held: Iterable[Activity]) -> dict[tuple[str, str], Aspect]:
    """Aspects of the instruments that are named, by the codes of both."""
    named = {item.record.instrument for item in held}
    return {
        (code, aspect.code): aspect
        for code, aspects in data.aspects.items()
        if code in named
        for aspect in aspects
    }


def _by_region(activities: Iterable[Activity]) -> defaultdict[str, list[Activity]]:
    found: defaultdict[str, list[Activity]] = defaultdict(list)
    for item in activities:
        for code in item.taken_part:
            found[code].append(item)
    return found


def _of_region(
    region: Region,
    own: Sequence[Activity],
    aspects: Iterable[tuple[str, str]],
    kinds: Iterable[InterventionKind],
    dataset: Dataset,
) -> RegionCoverage:
    records = [item.record for item in own]
    of_aspect = Counter((item.instrument, code) for item in records for code in item.aspect_codes)
    of_kind = Counter(item.record.kind for item in own)
    return RegionCoverage(
        region=region,
        activities=len(own),
        by_aspect=(
            *(of_aspect[codes] for codes in aspects),
            sum(not item.aspect_codes for item in records),
        ),
        by_kind=tuple(of_kind[kind] for kind in kinds),
        hours=_hours(own, dataset),
    )


def _hours(held: Sequence[Activity], dataset: Dataset) -> Hours:
    is_silent = dataset is Dataset.PUBLISHED and not held
    recorded = [item.record.hours for item in held]
    known = [hours for hours in recorded if hours is not None]
    return Hours(sum(known, Decimal(0)), len(known), len(recorded) - len(known), is_silent)


def waiting(data: Programme, months: int) -> tuple[Waiting, ...]:
    """Regions without held coaching for more than `months` months, the longest wait first.

    All years count, up to today; regions never coached come first.
    """
    past = _by_region(item for item in data.activities if _began(item, data.today))
    planned = _by_region(item for item in data.activities if _is_ahead(item))
    found = [
        _waiting(region, past[region.code], planned[region.code], data.today)
        for region in data.regions
    ]
    long = [
        item
        for item in found
        if item.on is None or elapsed.is_longer_ago(item.on, months, today=data.today)
    ]
    return tuple(sorted(long, key=_longest_first))


def _longest_first(item: Waiting) -> tuple[date, str, str]:
    return (item.on or date.min, item.last.record.code if item.last else "", item.region.code)


def _began(item: Activity, today: date) -> bool:
    return item.state is ActivityState.HELD and item.record.starts_on <= today


def _is_ahead(item: Activity) -> bool:
    return item.state is ActivityState.PLANNED and item.record.kind in COACHING


def _waiting(
    region: Region, past: Sequence[Activity], planned: Sequence[Activity], today: date
) -> Waiting:
    following = planned[0] if planned else None
    if not past:
        return Waiting(region, next=following)
    last = max(past, key=lambda item: item.record.ends_on)
    on = min(last.record.ends_on, today)
    return Waiting(region, last, on, elapsed.whole_months(on, today), following)
