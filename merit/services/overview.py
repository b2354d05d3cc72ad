"""The overview: counts per category and what needs attention."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import mean

from merit.domain import aggregates
from merit.domain.access import User
from merit.domain.aggregates import Average
from merit.domain.follow_up import follow_up
from merit.domain.instruments import Band
from merit.domain.positions import Position
from merit.domain.scope import Scope, belongs
from merit.services.attention import UNTOUCHED_MONTHS, Attention, Situation, attention
from merit.services.coverage import waiting
from merit.services.interventions import programme
from merit.services.standings import RegionStanding, instrument_in_use, standings, superseded
from merit.store import actions
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class BandCount:
    """Regions in one category, and how many there were a year earlier."""

    band: Band
    now: int
    before: int


@dataclass(frozen=True, slots=True, eq=False)
class Overview:
    """Everything the overview page shows.

    `gap_mean` is the average distance to the top band over the `gap_of` regions below it whose
    score was published; `without` counts positions that enter no category.
    """

    scope: Scope
    instrument: str
    standings: tuple[RegionStanding, ...]
    bands: tuple[BandCount, ...]
    without: int
    without_before: int
    average: Average
    gap_mean: Decimal | None
    gap_of: int
    attention: tuple[Attention, ...]

    @property
    def top(self) -> BandCount:
        """The goal category."""
        return self.bands[-1]


def overview(session: Session, user: User, *, scope: Scope, today: date) -> Overview:
    """The overview of the regions in `scope`; what needs attention is judged as of `today`."""
    rows = tuple(
        item
        for item in standings(session, user, dataset=scope.dataset, year=scope.year)
        if belongs(item.region, scope.group)
    )
    instrument = instrument_in_use(session, dataset=scope.dataset, year=scope.year)
    positions = [item.position for item in rows]
    previous = [item.previous for item in rows]
    now, before = aggregates.count_by_band(positions), aggregates.count_by_band(previous)
    gaps = [item.gap for item in rows if item.gap and _rests_on(item, instrument.code)]
    return Overview(
        scope=scope,
        instrument=instrument.code,
        standings=rows,
        bands=tuple(
            BandCount(band, now[band.code], before[band.code]) for band in instrument.bands
        ),
        without=_uncounted(positions),
        without_before=_uncounted(previous),
        average=aggregates.average_score(positions, instrument=instrument.code),
        gap_mean=mean(gaps) if gaps else None,
        gap_of=len(gaps),
        attention=attention(_situation(session, user, rows, scope=scope, today=today)),
    )


def _rests_on(item: RegionStanding, instrument: str) -> bool:
    """Whether the known score of a region is one of the instrument."""
    return item.latest_score is not None and item.latest_score.instrument == instrument


def _uncounted(positions: Iterable[Position]) -> int:
    return sum(not item.counts for item in positions)


def _situation(
    session: Session,
    user: User,
    rows: tuple[RegionStanding, ...],
    *,
    scope: Scope,
    today: date,
) -> Situation:
    codes = {item.region.code for item in rows}
    coached = programme(session, user, scope=scope, today=today)
    return Situation(
        standings=rows,
        follow_ups=tuple(
            follow_up(record, today=today)
            for record in actions.recorded(session, scope.dataset)
            if record.region_code in codes
        ),
        waiting=waiting(coached, UNTOUCHED_MONTHS),
        today=today,
        superseded=superseded(session, user, rows, scope=scope, today=today),
    )
