"""What the calendar of a reader holds: activities, rakor, and due dates of open action items.

Operators and heads see what concerns their region, coaches what concerns the regions in their
care, all others everything.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from merit.domain.access import OF_ONE_REGION, OF_SOME_REGIONS, User
from merit.domain.coaching import CLOSED, Mode, Precision
from merit.domain.meetings import MeetingRecord, MeetingState
from merit.domain.records import ActionRecord, InterventionRecord
from merit.domain.regions import Region
from merit.domain.states import Dataset, InterventionStatus
from merit.services.action_reach import Reach, action_reach
from merit.services.meetings.guards import may_read_of
from merit.store import actions, calendar_marks, interventions, meetings, regions
from merit.store.calendar_marks import Marks
from merit.store.engine import Session


class Kind(StrEnum):
    """What an entry is."""

    INTERVENTION = "intervensi"
    MEETING = "rakor"
    DUE = "tenggat"


class Certainty(StrEnum):
    """How sure it is that it takes place."""

    PLANNED = "rencana"
    SURE = "pasti"
    POSTPONED = "ditunda"
    CANCELLED = "batal"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry from `first` to `last` (both inclusive); `starts_at` where the hour is known.

    `minutes` is how long a rakor takes by its agenda, 0 where that is not known. `regions` are
    those it concerns, all of them, `is_month`: only the month is known. `version` rises with
    every change; `changed` is the last one the journal tells of. `owner` is an office.
    """

    kind: Kind
    code: str
    title: str
    first: date
    last: date
    certainty: Certainty
    regions: tuple[Region, ...]
    version: int
    changed: datetime | None
    starts_at: time | None = None
    minutes: int = 0
    is_month: bool = False
    place: str = ""
    reason: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """The entries in order of date. `own` are the reader's regions, None for all of `number`.

    `since` is when the journal began, and no entry is older; None while it is empty.
    """

    dataset: Dataset
    entries: tuple[Entry, ...]
    own: tuple[Region, ...] | None
    number: int
    since: datetime | None

    @property
    def is_demo(self) -> bool:
        """Whether it is made up."""
        return self.dataset is Dataset.DEMO


@dataclass(frozen=True, slots=True)
class _Ground:
    """What all entries rest on; `own` as codes."""

    regions: Mapping[str, Region]
    marks: Marks
    own: Reach

    def concerns(self, codes: Iterable[str]) -> bool:
        """Whether something about these regions is for the reader."""
        return self.own is None or not self.own.isdisjoint(codes)

    def named(self, codes: Iterable[str]) -> tuple[Region, ...]:
        """The regions with these codes, in order of code."""
        return tuple(self.regions[code] for code in sorted(codes))


def calendar(session: Session, user: User, *, dataset: Dataset) -> Calendar:
    """The calendar of `user`; refused to whoever reads no action items."""
    reach = action_reach(user, dataset)
    known = {item.code: item for item in regions.every(session)}
    ground = _Ground(known, calendar_marks.marks(session, dataset), _own(user))
    held = _meetings(session, user, dataset)
    entries = [
        *_activities(session, dataset, ground, held),
        *(_meeting(item, ground) for item in held),
        *_due(session, dataset, ground, reach),
    ]
    return Calendar(
        dataset,
        tuple(sorted(entries, key=lambda item: (item.first, item.kind, item.code))),
        None if ground.own is None else ground.named(ground.own),
        len(known),
        ground.marks.since,
    )


def _own(user: User) -> Reach:
    """Codes of the regions a reader is there for; None for every region."""
    return user.regions if user.role in OF_ONE_REGION | OF_SOME_REGIONS else None


def _meetings(session: Session, user: User, dataset: Dataset) -> list[MeetingRecord]:
    """Every rakor is for all regions; one that is being drawn up is for those who lead it."""
    return [item for item in meetings.recorded(session, dataset) if may_read_of(user, item)]


STATUSES = {
    InterventionStatus.PLANNED: Certainty.PLANNED,
    InterventionStatus.HELD: Certainty.SURE,
    InterventionStatus.POSTPONED: Certainty.POSTPONED,
    InterventionStatus.CANCELLED: Certainty.CANCELLED,
}


def _activities(
    session: Session, dataset: Dataset, ground: _Ground, held: Collection[MeetingRecord]
) -> Iterator[Entry]:
    """Activities but those a rakor of the calendar stands for, which would be there twice."""
    doubled = {item.intervention_code for item in held if item.state is not MeetingState.CANCELLED}
    for item in interventions.recorded(session, dataset):
        if ground.concerns(item.region_codes) and item.code not in doubled:
            yield _activity(item, ground)


def _activity(item: InterventionRecord, ground: _Ground) -> Entry:
    return Entry(
        Kind.INTERVENTION,
        item.code,
        item.title,
        item.starts_on,
        item.ends_on,
        STATUSES[item.status],
        ground.named(item.region_codes),
        *ground.marks.of("intervensi", item.code),
        is_month=item.precision is Precision.MONTH,
        place=_place(item, ground),
        reason=item.reason,
    )


def _place(item: InterventionRecord, ground: _Ground) -> str:
    host = ground.regions.get(item.place_code or "")
    return item.place or (host.label if host else "")


def _meeting(item: MeetingRecord, ground: _Ground) -> Entry:
    certainty = {
        MeetingState.DRAFT: Certainty.PLANNED,
        MeetingState.CANCELLED: Certainty.CANCELLED,
    }
    return Entry(
        Kind.MEETING,
        item.code,
        item.title,
        item.held_on,
        item.held_on,
        certainty.get(item.state, Certainty.SURE),
        ground.named(ground.regions),
        *ground.marks.of("rakor", item.code),
        starts_at=_hour(item.starts_at),
        minutes=sum(part.minutes for part in item.agenda),
        place=item.place or ("Daring" if item.mode is Mode.ONLINE else ""),
        reason=item.reason if item.state is MeetingState.CANCELLED else "",
    )


def _hour(told: str) -> time | None:
    """A time of day as it is recorded ("08.30"); None where there is none.

    >>> _hour("08.30"), _hour("")
    (datetime.time(8, 30), None)
    """
    return time.fromisoformat(told.replace(".", ":")) if told else None


def _due(session: Session, dataset: Dataset, ground: _Ground, reach: Reach) -> Iterator[Entry]:
    for item in actions.recorded(session, dataset, regions=reach):
        if item.status not in CLOSED and ground.concerns([item.region_code]):
            yield _due_date(item, ground)


def _due_date(item: ActionRecord, ground: _Ground) -> Entry:
    return Entry(
        Kind.DUE,
        item.code,
        item.title,
        item.due_on,
        item.due_on,
        Certainty.SURE,
        ground.named([item.region_code]),
        *ground.marks.of("rtl", item.code),
        owner=item.owner,
    )
