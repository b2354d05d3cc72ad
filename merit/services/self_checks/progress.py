"""How far the regions of a period are: scheduled, received, on time; and who is due next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from merit.domain import cycle
from merit.domain.access import Permission, User, authorise, authorise_reading, authorise_writing
from merit.domain.instruments import Band, Instrument
from merit.domain.local_time import day_of
from merit.domain.positions import band_of_result, speaks
from merit.domain.records import AssessmentRecord
from merit.domain.regions import Region
from merit.domain.self_checks.periods import Period
from merit.domain.self_checks.rules import is_on_time
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.errors import NoDataError
from merit.services.self_checks.guards import period_of
from merit.store import (
    assessments,
    instruments,
    regions,
    self_check_answers,
    self_check_periods,
    self_checks,
)
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Part:
    """How many of how many."""

    count: int
    of: int


@dataclass(frozen=True, slots=True)
class RegionProgress:
    """One scheduled region: its state, and how many indicators of `of` it has answered.

    `late` says that it was first sent after the day it was due; what was not sent yet is not
    late here, but may be overdue.
    """

    region: Region
    state: CheckState
    answered: int
    of: int
    first_sent_at: datetime | None
    late: bool


@dataclass(frozen=True, slots=True, eq=False)
class Progress:
    """A period within the reader's reach, in order of region.

    `expected` counts the scheduled regions of all, `received` those that ever sent of the
    scheduled, `on_time` those that sent by the day it was due of the received.
    """

    period: Period
    version: int
    regions: tuple[RegionProgress, ...]
    expected: Part
    received: Part
    on_time: Part

    def overdue(self, today: date) -> tuple[RegionProgress, ...]:
        """The regions that have sent nothing although the day it was due is over."""
        is_over = not is_on_time(today, self.period.due_on)
        return tuple(item for item in self.regions if is_over and item.first_sent_at is None)


@dataclass(frozen=True, slots=True)
class Scheduled:
    """Whether a region is assessed in a year by its cycle, and what that follows from.

    `last_year`, `band` and `instrument` are those of its last official result before that year,
    None where there is none: such a region is due. `same_instrument` is False where that result
    is by another instrument than the one planned.
    """

    region: Region
    is_due: bool
    last_year: int | None
    band: Band | None
    instrument: str | None
    same_instrument: bool


def progress(session: Session, user: User, dataset: Dataset, code: str) -> Progress:
    """How far the regions of the period `code` within the reader's reach are.

    Of a draft that was never sent it tells how much is answered, never what.
    """
    authorise_reading(user, dataset)
    authorise(user, Permission.READ_SELF_CHECKS)
    period, version = period_of(session, dataset, code)
    reach = user.reach(Permission.READ_SELF_CHECKS)
    seen = {
        item.code: item for item in regions.every(session) if reach is None or item.code in reach
    }
    answered = self_check_answers.answer_counts(session, dataset, code)
    of = len(self_check_periods.instrument_of(session, dataset, code).indicators)
    rows = tuple(
        RegionProgress(
            region=seen[check.region_code],
            state=check.state,
            answered=answered.get(check.region_code, 0),
            of=of,
            first_sent_at=check.first_sent_at,
            late=_is_late(check.first_sent_at, period.due_on),
        )
        for check, _ in self_checks.of_period(session, dataset, code)
        if check.region_code in seen
    )
    return _counted(period, version, rows, len(seen))


def proposed_schedule(
    session: Session, user: User, *, year: int, instrument: str
) -> tuple[Scheduled, ...]:
    """Who is due in `year` by the cycle of its last official result, for all regions in order.

    In `user.writes_in`. Raises NoDataError for an unknown `instrument`.
    """
    dataset = user.writes_in
    authorise_writing(user, Permission.MANAGE_PERIODS, dataset)
    known = instruments.every(session)
    if instrument not in known:
        raise NoDataError("Instrumen itu tidak ada. Pilih instrumen dari daftar.")
    last: dict[str, AssessmentRecord] = {}
    for record in assessments.recorded(session, dataset):  # by region and year
        result = record.result
        if result.year < year and speaks(result, known[result.instrument]):
            last[record.region_code] = record
    return tuple(
        _scheduled(region, last.get(region.code), year, instrument, known)
        for region in regions.every(session)
    )


def _scheduled(
    region: Region,
    record: AssessmentRecord | None,
    year: int,
    instrument: str,
    known: Mapping[str, Instrument],
) -> Scheduled:
    if record is None:
        return Scheduled(region, True, None, None, None, same_instrument=False)
    result = record.result
    band = band_of_result(result, known[result.instrument])
    assert band is not None  # it speaks for the region
    is_due = cycle.is_scheduled(year, last_year=result.year, band=band)
    same = result.instrument == instrument
    return Scheduled(region, is_due, result.year, band, result.instrument, same_instrument=same)


def _is_late(first_sent_at: datetime | None, due_on: date) -> bool:
    return first_sent_at is not None and not is_on_time(day_of(first_sent_at), due_on)


def _counted(
    period: Period, version: int, rows: Sequence[RegionProgress], in_reach: int
) -> Progress:
    received = [row for row in rows if row.first_sent_at is not None]
    on_time = sum(not row.late for row in received)
    return Progress(
        period=period,
        version=version,
        regions=tuple(rows),
        expected=Part(len(rows), in_reach),
        received=Part(len(received), len(rows)),
        on_time=Part(on_time, len(received)),
    )
