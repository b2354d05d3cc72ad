"""Where every region stands in a year, and what changed: the ground of all overview pages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from merit.domain import aggregates, comparison, scoring
from merit.domain.access import User, authorise_reading
from merit.domain.instruments import Band, Instrument
from merit.domain.positions import Position, Result, band_of_result, position_of, speaks
from merit.domain.records import AssessmentRecord
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Claim, Dataset
from merit.errors import NoDataError
from merit.store import assessments, instruments, regions
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class RegionStanding:
    """One region at the end of a year.

    `record` is the result that speaks for it, with its source. `latest_score` is the last
    result with a published number, possibly older than `record`, which may be a category only;
    never one of another instrument than `record`.
    `change` is in points against the result that spoke one year earlier; `gap` the distance to
    the goal of its instrument, None where that is unknown; `next_gap` that to `next_band`, the
    one above a counted score's own.
    `goal` is what all are to reach under the instrument the region stands on, None where it is
    unknown. `only_blanket`: nothing is known of the region but sweeping statements about all.
    """

    region: Region
    position: Position
    previous: Position
    record: AssessmentRecord | None
    latest_score: Result | None
    change: Decimal | None
    gap: Decimal | None
    next_band: Band | None = None
    next_gap: Decimal | None = None
    only_blanket: bool = False
    goal: Band | None = None


def standings(
    session: Session, user: User, *, dataset: Dataset, year: int
) -> tuple[RegionStanding, ...]:
    """The standing of every kabupaten and kota at the end of `year`, in order of code."""
    authorise_reading(user, dataset)
    known = instruments.every(session)
    records: defaultdict[str, list[AssessmentRecord]] = defaultdict(list)
    for record in assessments.recent(session, dataset, until=year):
        records[record.region_code].append(record)
    return tuple(
        standing_of(region, records[region.code], year=year, instruments=known)
        for region in regions.every(session)
    )


def standing_of(
    region: Region,
    records: Sequence[AssessmentRecord],
    *,
    year: int,
    instruments: Mapping[str, Instrument],
) -> RegionStanding:
    """The standing of one region from its recorded results."""
    results = [record.result for record in records]
    position = position_of(results, as_of=date(year, 12, 31), instruments=instruments)
    previous = position_of(results, as_of=date(year - 1, 12, 31), instruments=instruments)
    latest = _latest_score(results, year, position.instrument)
    above = _above(position, instruments)
    return RegionStanding(
        region=region,
        position=position,
        previous=previous,
        record=next((item for item in records if item.result is position.result), None),
        latest_score=latest,
        change=_change(previous, position),
        gap=_gap(position, latest, instruments),
        next_band=above,
        only_blanket=_only_blanket(results, instruments),
        goal=instruments[position.instrument].goal if position.instrument else None,
        next_gap=scoring.gap(position.score, above) if above and position.score else None,
    )


def _latest_score(results: Sequence[Result], year: int, instrument: str | None) -> Result | None:
    numbers = [
        item
        for item in results
        if comparison.is_comparable(item)
        and item.year <= year
        and instrument in (None, item.instrument)
    ]
    return max(numbers, key=lambda item: item.year, default=None)


def _change(previous: Position, position: Position) -> Decimal | None:
    if previous.result is position.result:
        return None  # the same result still speaks: nothing was assessed in between
    return comparison.change(previous.result, position.result)


def _gap(
    position: Position, latest: Result | None, known: Mapping[str, Instrument]
) -> Decimal | None:
    goal = known[position.instrument].goal if position.instrument else None
    if position.counts and position.band is not None and position.band == goal:
        return Decimal(0)
    if latest is None or latest.score is None or not position.counts:
        return None
    if goal is None or band_of_result(latest, known[latest.instrument]) != position.band:
        return None  # an older number of another category says nothing about the present one
    return scoring.gap(latest.score, goal)


def _only_blanket(results: Sequence[Result], known: Mapping[str, Instrument]) -> bool:
    spoken = [item for item in results if speaks(item, known[item.instrument])]
    return bool(spoken) and all(item.claim is Claim.BLANKET for item in spoken)


def _above(position: Position, known: Mapping[str, Instrument]) -> Band | None:
    if not position.counts or position.result is None or position.score is None:
        return None
    instrument = known[position.result.instrument]
    return scoring.next_band(instrument, position.score) if instrument.maximum else None


def superseded(
    session: Session,
    user: User,
    rows: Iterable[RegionStanding],
    *,
    scope: Scope,
    today: date,
) -> frozenset[str]:
    """Codes of the regions for which a newer result than the one in `rows` speaks by `today`."""
    year = max(today.year, scope.year)
    by_now = standings(session, user, dataset=scope.dataset, year=year)
    newest = {item.region.code: item.position.result for item in by_now}
    return frozenset(
        item.region.code for item in rows if item.position.result != newest[item.region.code]
    )


def instrument_in_use(
    session: Session, rows: Iterable[RegionStanding], *, dataset: Dataset, year: int
) -> Instrument:
    """The instrument that heads the pages of `year`: see `aggregates.leading`.

    `rows` are the standings of all 35, so that every group has the same heading. Regions that
    stand on another instrument are counted and named beside it, never added to its categories.
    """
    known = instruments.every(session)
    code = aggregates.leading((item.position for item in rows), known)
    code = code or assessments.instrument_of(session, dataset, year)
    if code is None:
        raise NoDataError(f"Belum ada hasil penilaian sampai tahun {year}.")
    return known[code]


def years(session: Session, user: User, *, dataset: Dataset) -> dict[int, int]:
    """Years with official results and how many of the regions have one."""
    authorise_reading(user, dataset)
    return assessments.counts_by_year(session, dataset)


def default_year(counts: Mapping[int, int]) -> int:
    """The latest year in which at least half as many regions were recorded as in the fullest.

    A single early result of a new year must not make the whole province look empty.
    """
    if not counts:
        raise NoDataError("Belum ada hasil penilaian yang tercatat.")
    enough = max(counts.values()) / 2
    return max(year for year, number in counts.items() if number >= enough)
