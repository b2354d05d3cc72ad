"""The province's activities for a group of regions: all of them, by year, and their state today."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from merit.domain.access import User, authorise_reading
from merit.domain.activity_state import ActivityState, state_of
from merit.domain.instruments import Aspect
from merit.domain.records import InterventionRecord
from merit.domain.regions import Region
from merit.domain.scope import EVERYONE, Scope, belongs
from merit.store import instruments, interventions, regions
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity and its state today; `region_codes` are its regions of the group only."""

    record: InterventionRecord
    region_codes: tuple[str, ...]
    state: ActivityState

    @property
    def has_attendance(self) -> bool:
        """Whether somebody noted which regions took part in it."""
        return self.state is ActivityState.HELD and self.record.present_codes is not None

    @property
    def taken_part(self) -> tuple[str, ...]:
        """Regions of the group it counts for (`InterventionRecord.reached_codes`)."""
        return tuple(code for code in self.region_codes if code in self.record.reached_codes)


@dataclass(frozen=True, slots=True)
class YearCount:
    """A year in which something happened or is planned, and how much of it for the group."""

    year: int
    number: int


@dataclass(frozen=True, slots=True, eq=False)
class Programme:
    """All activities for the regions of a group, in order of date.

    `years` are those of the whole data set, so that the choice of a period does not depend on
    the group. An activity belongs to the year it starts in. `aspects` holds those of every
    instrument by its code, the oldest regulation first.
    """

    scope: Scope
    today: date
    regions: tuple[Region, ...]
    aspects: Mapping[str, tuple[Aspect, ...]]
    activities: tuple[Activity, ...]
    years: tuple[YearCount, ...]

    def of(self, period: int | None) -> tuple[Activity, ...]:
        """The activities of a year, all of them when `period` is None."""
        return tuple(
            item for item in self.activities if period in (None, item.record.starts_on.year)
        )


def programme(session: Session, user: User, *, scope: Scope, today: date) -> Programme:
    """The activities for the regions of the group in `scope`, as they stand on `today`."""
    authorise_reading(user, scope.dataset)
    group = tuple(item for item in regions.every(session) if belongs(item, scope.group))
    records = interventions.recorded(session, scope.dataset)
    unaimed = scope.group == EVERYONE
    activities = _activities(records, {item.code for item in group}, today, unaimed=unaimed)
    numbers = Counter(item.record.starts_on.year for item in activities)
    return Programme(
        scope=scope,
        today=today,
        regions=group,
        aspects={code: item.aspects for code, item in instruments.every(session).items()},
        activities=activities,
        years=tuple(
            YearCount(year, numbers[year])
            for year in sorted({item.starts_on.year for item in records})
        ),
    )


def _activities(
    records: Iterable[InterventionRecord], group: set[str], today: date, *, unaimed: bool
) -> tuple[Activity, ...]:
    """Those for regions of the group, and where `unaimed`, those nobody is invited to yet."""
    concerned = (
        (record, tuple(code for code in record.region_codes if code in group)) for record in records
    )
    return tuple(
        Activity(
            record,
            codes,
            state_of(record.kind, record.status, record.ends_on, today=today),
        )
        for record, codes in concerned
        if codes or (unaimed and not record.region_codes)
    )


def default_period(years: Sequence[YearCount], *, today: date) -> int | None:
    """The current year when it has activities, else the last before it, else the last at all.

    None when there are no activities.
    """
    known = [item.year for item in years]
    return max((year for year in known if year <= today.year), default=max(known, default=None))
