"""The overview: counts per category and what needs attention.

Categories of different instruments are never added up. The counters show those of the instrument
most last results rest on (`standings.instrument_in_use`); regions with a valid result of another
one are counted beside them with the predicate they have there. So at every year's end each region
is in exactly one of three places: a category, another instrument, or without a valid result.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import mean

from merit.domain import aggregates
from merit.domain.access import Permission, User
from merit.domain.aggregates import Average
from merit.domain.instruments import Band, Instrument
from merit.domain.positions import Position
from merit.domain.scope import Scope, belongs
from merit.services.action_items import standing_items
from merit.services.action_reach import Reach, action_reach, is_partial
from merit.services.aspect_falls import aspect_falls
from merit.services.attention import Attention, attention, limits
from merit.services.attention_situation import Situation
from merit.services.coverage import waiting
from merit.services.interventions import programme
from merit.services.self_checks.awaited import awaited
from merit.services.standings import RegionStanding, instrument_in_use, standings, superseded
from merit.store import instruments
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class BandCount:
    """Regions in one category, and how many there were a year earlier.

    `before` is None where regions stood on other instruments then, and none on this one.
    """

    band: Band
    now: int
    before: int | None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Regions that stand on another instrument than the heading one, by its predicates."""

    instrument: Instrument
    bands: tuple[tuple[Band, int], ...]

    @property
    def number(self) -> int:
        """How many regions these are."""
        return sum(number for _, number in self.bands)


@dataclass(frozen=True, slots=True, eq=False)
class Overview:
    """Everything the overview page shows.

    `instrument` heads the page, `bands` are its categories, `elsewhere` the regions that stand on
    another one. `gap_mean` is the average distance to
    the goal over the `gap_of` regions below it whose score was published; `without` counts
    positions that enter no category. `is_partial` says that what needs attention rests on the
    action items of some of the regions only: those within the reader's reach.
    """

    scope: Scope
    instrument: Instrument
    standings: tuple[RegionStanding, ...]
    bands: tuple[BandCount, ...]
    elsewhere: tuple[Elsewhere, ...]
    without: int
    without_before: int
    average: Average
    gap_mean: Decimal | None
    gap_of: int
    attention: tuple[Attention, ...]
    is_partial: bool = False

    @property
    def goal(self) -> BandCount | None:
        """The category all are to reach; None while the instrument's goal is unknown."""
        return next((item for item in self.bands if item.band == self.instrument.goal), None)

    @property
    def on_others(self) -> int:
        """Regions that stand on another instrument."""
        return sum(item.number for item in self.elsewhere)


def overview(session: Session, user: User, *, scope: Scope, today: date) -> Overview:
    """The overview of the regions in `scope`; what needs attention is judged as of `today`."""
    reach = action_reach(user, scope.dataset)
    everyone = standings(session, user, dataset=scope.dataset, year=scope.year)
    instrument = instrument_in_use(session, everyone, dataset=scope.dataset, year=scope.year)
    rows = tuple(item for item in everyone if belongs(item.region, scope.group))
    positions = [item.position for item in rows]
    previous = [item.previous for item in rows]
    gaps = [item.gap for item in rows if item.gap and _rests_on(item, instrument.code)]
    return Overview(
        scope=scope,
        instrument=instrument,
        standings=rows,
        bands=_bands(instrument, positions, previous),
        elsewhere=_elsewhere(instrument, positions, instruments.every(session)),
        without=_uncounted(positions),
        without_before=_uncounted(previous),
        average=aggregates.average_score(positions, instrument=instrument.code),
        gap_mean=mean(gaps) if gaps else None,
        gap_of=len(gaps),
        attention=attention(_situation(session, user, rows, reach, scope=scope, today=today)),
        is_partial=is_partial(reach, [item.region.code for item in rows]),
    )


def _rests_on(item: RegionStanding, instrument: str) -> bool:
    """Whether the known score of a region is one of the instrument."""
    return item.latest_score is not None and item.latest_score.instrument == instrument


def _bands(
    instrument: Instrument, positions: Sequence[Position], previous: Sequence[Position]
) -> tuple[BandCount, ...]:
    now = aggregates.count_by_band(positions, instrument=instrument.code)
    before = aggregates.count_by_band(previous, instrument=instrument.code)
    is_new = not before and any(item.counts for item in previous)
    return tuple(
        BandCount(band, now[band.code], None if is_new else before[band.code])
        for band in instrument.bands
    )


def _elsewhere(
    instrument: Instrument, positions: Sequence[Position], known: Mapping[str, Instrument]
) -> tuple[Elsewhere, ...]:
    found = []
    for code, other in known.items():
        counts = aggregates.count_by_band(positions, instrument=code)
        if code != instrument.code and counts:
            bands = tuple((band, counts[band.code]) for band in other.bands if counts[band.code])
            found.append(Elsewhere(other, bands))
    return tuple(found)


def _uncounted(positions: Iterable[Position]) -> int:
    return sum(not item.counts for item in positions)


def _situation(
    session: Session,
    user: User,
    rows: tuple[RegionStanding, ...],
    reach: Reach,
    *,
    scope: Scope,
    today: date,
) -> Situation:
    codes = {item.region.code for item in rows}
    items = standing_items(session, scope.dataset, reach, today=today)
    coached = programme(session, user, scope=scope, today=today)
    known = limits()
    return Situation(
        standings=rows,
        follow_ups=tuple(item for item in items if item.record.region_code in codes),
        waiting=waiting(coached, known.untouched_months),
        year=scope.year,
        today=today,
        limits=known,
        superseded=superseded(session, user, rows, scope=scope, today=today),
        falls=aspect_falls(session, dataset=scope.dataset, standings=rows),
        reported=tuple(
            item
            for item in items
            if item.is_reported_done
            and item.record.region_code in codes
            and user.may(Permission.ACCEPT_PROGRESS, item.record.region_code)
        ),
        awaited=awaited(session, user, scope.dataset, today=today),
        own=reach or frozenset(),
    )
