"""What changed since a day: results that became known, coaching, action items, talent steps."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from merit.domain.access import User, authorise_reading
from merit.domain.follow_up import closed_on
from merit.domain.instruments import Band, Instrument
from merit.domain.positions import Result, band_of_result, speaks
from merit.domain.provenance import latest_day
from merit.domain.records import (
    ActionRecord,
    AssessmentRecord,
    InterventionRecord,
    TalentRecord,
)
from merit.domain.regions import Region
from merit.domain.scope import belongs
from merit.domain.states import Dataset, InterventionStatus, Status
from merit.store import actions, assessments, instruments, interventions, regions, talent
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class NewResult:
    """A result that became known on `day`, and the category of the one before it."""

    region: Region
    record: AssessmentRecord
    day: date
    band: Band
    before: Band | None


@dataclass(frozen=True, slots=True, eq=False)
class Changes:
    """What became known from `since` to `until`, newest first.

    `undated` results carry no day at all, neither their own nor their source's, and cannot be
    placed in time. `regions` are those of the group, by code.
    """

    dataset: Dataset
    since: date
    until: date
    regions: Mapping[str, Region]
    results: tuple[NewResult, ...]
    undated: int
    interventions: tuple[InterventionRecord, ...]
    agreed: tuple[ActionRecord, ...]
    closed: tuple[ActionRecord, ...]
    talent: tuple[TalentRecord, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.results or self.interventions or self.agreed or self.closed or self.talent)


def changes(
    session: Session, user: User, *, dataset: Dataset, group: str, since: date, until: date
) -> Changes:
    """What changed for the regions of `group` between two days, both included."""
    authorise_reading(user, dataset)
    mine = {item.code: item for item in regions.every(session) if belongs(item, group)}
    records = [item for item in assessments.recorded(session, dataset) if item.region_code in mine]
    found = _results(records, mine, instruments.every(session))
    items = [item for item in actions.recorded(session, dataset) if item.region_code in mine]

    def is_recent(day: date | None) -> bool:
        return day is not None and since <= day <= until

    return Changes(
        dataset=dataset,
        since=since,
        until=until,
        regions=mine,
        results=_newest(item for item in found if is_recent(item.day)),
        undated=sum(
            _day_of(item) is None for item in records if item.result.status is Status.ASSESSED
        ),
        interventions=tuple(
            item
            for item in reversed(interventions.recorded(session, dataset))
            if item.status is InterventionStatus.HELD
            and is_recent(item.ends_on)
            and any(code in mine for code in item.region_codes)
        ),
        agreed=tuple(item for item in items if is_recent(item.agreed_on)),
        closed=tuple(item for item in items if is_recent(closed_on(item))),
        talent=tuple(
            item
            for item in reversed(talent.recorded(session, dataset))
            if item.region_code in mine and is_recent(item.occurred_on)
        ),
    )


def _day_of(record: AssessmentRecord) -> date | None:
    """When a result became known: its decree's day, else its source's."""
    return record.result.decided_on or latest_day(record.provenance.source.published_on)


def _results(
    records: Iterable[AssessmentRecord],
    mine: Mapping[str, Region],
    known: Mapping[str, Instrument],
) -> Iterable[NewResult]:
    by_region: defaultdict[str, list[AssessmentRecord]] = defaultdict(list)
    for record in records:
        if speaks(record.result, known[record.result.instrument]):
            by_region[record.region_code].append(record)
    for code, history in by_region.items():
        for place, record in enumerate(history):
            day = _day_of(record)
            band = band_of_result(record.result, known[record.result.instrument])
            if day is not None and band is not None:
                before = _before(record.result, history[:place], known)
                yield NewResult(mine[code], record, day, band, before)


def _before(
    result: Result, earlier: Sequence[AssessmentRecord], known: Mapping[str, Instrument]
) -> Band | None:
    """Category of the last earlier result of the same instrument."""
    same = [item.result for item in earlier if item.result.instrument == result.instrument]
    return band_of_result(same[-1], known[result.instrument]) if same else None


def _newest(found: Iterable[NewResult]) -> tuple[NewResult, ...]:
    return tuple(sorted(found, key=lambda item: (-item.day.toordinal(), item.region.code)))
