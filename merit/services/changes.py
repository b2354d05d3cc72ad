"""What changed since a day: results, self-checks, coaching, action items, talent steps."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from merit.domain.access import Permission, User
from merit.domain.follow_up import DONE, closed_on
from merit.domain.instruments import Band, Instrument
from merit.domain.local_time import day_of
from merit.domain.positions import Result, band_of_result, speaks
from merit.domain.provenance import days_meant
from merit.domain.records import (
    ActionRecord,
    AssessmentRecord,
    InterventionRecord,
    TalentRecord,
)
from merit.domain.regions import Region
from merit.domain.scope import belongs
from merit.domain.self_checks.records import SelfCheck
from merit.domain.states import Claim, Dataset, InterventionStatus, Status
from merit.services.action_reach import action_reach, is_partial
from merit.services.self_checks.guards import as_told, may_read_of
from merit.store import (
    actions,
    assessments,
    instruments,
    interventions,
    regions,
    self_checks,
    talent,
)
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class NewResult:
    """A result that became known between two days, and the category of the one before it.

    `first` and `last` are the same day unless the source is dated by month or year only. `step`
    is how many categories it rose (below zero: fell) within its own instrument.
    """

    region: Region
    record: AssessmentRecord
    first: date
    last: date
    band: Band
    before: Band | None
    step: int | None

    @property
    def is_blanket(self) -> bool:
        """Whether it rests on a statement about many regions at once, not on a result."""
        return self.record.result.claim is Claim.BLANKET


@dataclass(frozen=True, slots=True, eq=False)
class Changes:
    """What became known from `since` to `until`, newest first.

    `undated` results carry no day at all, neither their own nor their source's, and cannot be
    placed in time. `regions` are those of the group, by code; `is_partial` says that the action
    items of some of them are out of the reader's reach, `has_own_checks_only` the self-checks. Of
    these only what was `sent` to the province and `approved` there is told, never of a draft.
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
    sent: tuple[SelfCheck, ...] = ()
    approved: tuple[SelfCheck, ...] = ()
    is_partial: bool = False
    has_own_checks_only: bool = False

    @property
    def assessed(self) -> tuple[NewResult, ...]:
        """Results of an assessment."""
        return tuple(item for item in self.results if not item.is_blanket)

    @property
    def stated(self) -> tuple[NewResult, ...]:
        """Categories from sweeping statements."""
        return tuple(item for item in self.results if item.is_blanket)

    @property
    def finished(self) -> tuple[ActionRecord, ...]:
        """Action items that were done."""
        return tuple(item for item in self.closed if item.status in DONE)

    @property
    def cancelled(self) -> tuple[ActionRecord, ...]:
        """Action items that were given up."""
        return tuple(item for item in self.closed if item.status not in DONE)


def changes(
    session: Session,
    user: User,
    *,
    dataset: Dataset,
    group: str,
    since: date,
    until: date,
    only: Collection[str] | None = None,
) -> Changes:
    """What changed between two days, both included, in a `group`; `only` narrows it to codes."""
    reach = action_reach(user, dataset)
    mine = _regions(session, group, only)
    records = [item for item in assessments.recorded(session, dataset) if item.region_code in mine]
    found = _results(records, mine, instruments.every(session))
    in_reach = mine.keys() if reach is None else mine.keys() & reach
    items = actions.recorded(session, dataset, regions=in_reach)
    held, steps = _held(session, dataset, mine), _steps(session, dataset, mine)
    checks = _checks(session, user, dataset, mine)

    def is_recent(day: date | None) -> bool:
        return day is not None and since <= day <= until

    return Changes(
        dataset=dataset,
        since=since,
        until=until,
        regions=mine,
        results=_newest(item for item in found if item.first <= until and item.last >= since),
        undated=_undated(records),
        interventions=tuple(item for item in held if is_recent(item.ends_on)),
        agreed=tuple(item for item in items if is_recent(item.agreed_on)),
        closed=tuple(item for item in items if is_recent(closed_on(item))),
        talent=tuple(item for item in steps if is_recent(item.occurred_on)),
        sent=_newest_checks(checks, lambda item: item.sent_at, is_recent),
        approved=_newest_checks(checks, lambda item: item.approved_at, is_recent),
        is_partial=is_partial(reach, mine),
        has_own_checks_only=is_partial(user.reach(Permission.READ_SELF_CHECKS), mine),
    )


def _regions(session: Session, group: str, only: Collection[str] | None) -> dict[str, Region]:
    """The regions of a group by code, those among the codes `only` where some are given."""
    return {
        item.code: item
        for item in regions.every(session)
        if belongs(item, group) and (only is None or item.code in only)
    }


def _undated(records: Iterable[AssessmentRecord]) -> int:
    assessed = (item for item in records if item.result.status is Status.ASSESSED)
    return sum(_days_of(item) is None for item in assessed)


def _held(
    session: Session, dataset: Dataset, mine: Mapping[str, Region]
) -> Iterable[InterventionRecord]:
    """What was held for any of the regions, newest first."""
    for item in reversed(interventions.recorded(session, dataset)):
        is_mine = any(code in mine for code in item.region_codes)
        if item.status is InterventionStatus.HELD and is_mine:
            yield item


def _steps(
    session: Session, dataset: Dataset, mine: Mapping[str, Region]
) -> Iterable[TalentRecord]:
    """Steps in talent management of the regions, newest first."""
    return (
        item for item in reversed(talent.recorded(session, dataset)) if item.region_code in mine
    )


def _checks(
    session: Session, user: User, dataset: Dataset, mine: Collection[str]
) -> list[SelfCheck]:
    """The self-checks of the regions that the user may read, as the user may know them."""
    return [
        as_told(user, item)
        for item, _ in self_checks.every(session, dataset)
        if item.region_code in mine and may_read_of(user, item)
    ]


def _newest_checks(
    checks: Iterable[SelfCheck],
    moment: Callable[[SelfCheck], datetime | None],
    is_recent: Callable[[date], bool],
) -> tuple[SelfCheck, ...]:
    """Those whose `moment` is recent, newest first."""
    found = [(at, item) for item in checks if (at := moment(item)) and is_recent(day_of(at))]
    return tuple(item for _, item in sorted(found, key=lambda pair: pair[0], reverse=True))


def _days_of(record: AssessmentRecord) -> tuple[date, date] | None:
    """When a result became known: the day of its decree, else the days its source can mean."""
    decided = record.result.decided_on
    return (decided, decided) if decided else days_meant(record.provenance.source.published_on)


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
            days = _days_of(record)
            instrument = known[record.result.instrument]
            band = band_of_result(record.result, instrument)
            if days is not None and band is not None:
                before = _before(record.result, history[:place], known)
                order = instrument.bands.index
                step = order(band) - order(before) if before else None
                yield NewResult(mine[code], record, *days, band, before, step)


def _before(
    result: Result, earlier: Sequence[AssessmentRecord], known: Mapping[str, Instrument]
) -> Band | None:
    """Category of the last earlier result of the same instrument."""
    same = [item.result for item in earlier if item.result.instrument == result.instrument]
    return band_of_result(same[-1], known[result.instrument]) if same else None


def _newest(found: Iterable[NewResult]) -> tuple[NewResult, ...]:
    return tuple(sorted(found, key=lambda item: (-item.last.toordinal(), item.region.code)))
