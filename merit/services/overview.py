"""The overview: counts per category, what changed, what needs attention, what comes next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import mean

from merit.domain import aggregates
from merit.domain.access import User
from merit.domain.aggregates import Average
from merit.domain.instruments import Band
from merit.domain.positions import Position, Standing
from merit.domain.scope import Scope, belongs
from merit.errors import NoDataError
from merit.services.attention import Attention, attention
from merit.services.standings import RegionStanding, standings
from merit.store import assessments, instruments
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class BandCount:
    """Regions in one category, and how many there were a year earlier."""

    band: Band
    now: int
    before: int


@dataclass(frozen=True, slots=True)
class Expiry:
    """Results that stop counting on a day."""

    day: date
    standings: tuple[RegionStanding, ...]


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
    expiries: tuple[Expiry, ...]

    @property
    def top(self) -> BandCount:
        """The goal category."""
        return self.bands[-1]


def overview(session: Session, user: User, *, scope: Scope) -> Overview:
    """The overview of the regions in `scope`."""
    rows = tuple(
        item
        for item in standings(session, user, dataset=scope.dataset, year=scope.year)
        if belongs(item.region, scope.group)
    )
    code = assessments.instrument_of(session, scope.dataset, scope.year)
    if code is None:
        raise NoDataError(f"Belum ada hasil penilaian sampai tahun {scope.year}.")
    bands = instruments.every(session)[code].bands
    positions = [item.position for item in rows]
    previous = [item.previous for item in rows]
    now, before = aggregates.count_by_band(positions), aggregates.count_by_band(previous)
    gaps = [item.gap for item in rows if item.gap]
    return Overview(
        scope=scope,
        instrument=code,
        standings=rows,
        bands=tuple(BandCount(band, now[band.code], before[band.code]) for band in bands),
        without=_uncounted(positions),
        without_before=_uncounted(previous),
        average=aggregates.average_score(positions, instrument=code),
        gap_mean=mean(gaps) if gaps else None,
        gap_of=len(gaps),
        attention=attention(rows),
        expiries=_expiries(rows),
    )


def _uncounted(positions: Iterable[Position]) -> int:
    return sum(not item.counts for item in positions)


def _expiries(rows: Iterable[RegionStanding]) -> tuple[Expiry, ...]:
    days: dict[date, list[RegionStanding]] = {}
    for item in rows:
        if item.position.valid_until and item.position.standing is not Standing.NONE:
            days.setdefault(item.position.valid_until, []).append(item)
    return tuple(Expiry(day, tuple(days[day])) for day in sorted(days))
