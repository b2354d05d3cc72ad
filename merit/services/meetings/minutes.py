"""The minutes of a meeting: its agenda, who was there, what was decided and became of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from merit.domain.access import User
from merit.domain.attendance import attendance_of
from merit.domain.follow_up import FollowUp
from merit.domain.instruments import Instrument
from merit.domain.meetings import Attendance, Decision, MeetingRecord
from merit.domain.practices import PracticeRecord, PracticeState
from merit.domain.records import ActionRecord, InterventionRecord
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.services.action_items import standing_items
from merit.services.action_reach import Reach, action_reach
from merit.services.meetings.guards import meeting_to_read
from merit.services.practices.reading import is_seen
from merit.store import instruments, interventions, meetings, practices, regions
from merit.store.engine import Session

GONE = frozenset({PracticeState.RETURNED, PracticeState.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class MinutesItem:
    """An action item with its region; `meeting` is the one it was decided in, `number` there."""

    state: FollowUp
    region: Region
    meeting: MeetingRecord
    number: int


@dataclass(frozen=True, slots=True)
class MinutedDecision:
    """A decision, what it is about in words (empty for nothing in particular), and its items."""

    decision: Decision
    about: str
    items: tuple[MinutesItem, ...]


@dataclass(frozen=True, slots=True)
class NotedPractice:
    """A good practice noted at the meeting, its region, and the aspect or indicator it is about."""

    practice: PracticeRecord
    region: Region
    about: str


@dataclass(frozen=True, slots=True, eq=False)
class Minutes:
    """Everything the minutes of a meeting say, as of `today`.

    `regions` are all kabupaten and kota, whoever was there. `carried_over` are the items of
    earlier meetings that were still open on the day of this one. `activity` is the one the meeting
    is, if any. `is_partial` says that items of
    other regions are out of the reader's reach, and so not among the items. `unshown` counts the
    practices noted that are not endorsed (any more), and so not among the `practices`.
    """

    meeting: MeetingRecord
    today: date
    regions: tuple[Region, ...]
    decisions: tuple[MinutedDecision, ...]
    carried_over: tuple[MinutesItem, ...]
    practices: tuple[NotedPractice, ...]
    activity: InterventionRecord | None = None
    is_partial: bool = False
    unshown: int = 0

    @property
    def attendance(self) -> Mapping[Attendance, int]:
        """How many of the regions were noted as what; every way of attending is there."""
        counts = attendance_of(self.meeting.attendance, self.regions)
        return {way: counts[way] for way in Attendance}

    @property
    def unnoted(self) -> int:
        """How many of the regions nobody noted anything of."""
        return attendance_of(self.meeting.attendance, self.regions)[None]


def minutes(session: Session, user: User, code: str, *, dataset: Dataset, today: date) -> Minutes:
    """The minutes of the meeting `code`.

    Raises NoDataError for a meeting `user` may not read of, as for none.
    """
    reach = action_reach(user, dataset)
    meeting, _ = meeting_to_read(session, user, dataset, code)
    held = {item.code: item for item in meetings.recorded(session, dataset)}
    known = {item.code: item for item in regions.every(session)}
    items = _items(session, dataset, reach, known, held, today)
    shipped = instruments.every(session)
    told = [
        item for item in practices.recorded(session, dataset) if item.meeting_code == meeting.code
    ]
    shown = [item for item in told if item.state not in GONE and is_seen(user, item)]
    return Minutes(
        meeting=meeting,
        today=today,
        regions=tuple(known.values()),
        decisions=tuple(_decided(meeting, items, shipped)),
        carried_over=tuple(item for item in items if _is_carried_over(item, meeting)),
        practices=tuple(_noted(shown, known, shipped)),
        activity=_activity(session, meeting),
        is_partial=reach is not None,
        unshown=len(told) - len(shown),
    )


def _activity(session: Session, meeting: MeetingRecord) -> InterventionRecord | None:
    """The activity the meeting is, as recorded now."""
    code = meeting.intervention_code
    found = interventions.find(session, meeting.dataset, code) if code else None
    return found[0] if found else None


def _items(
    session: Session,
    dataset: Dataset,
    reach: Reach,
    known: Mapping[str, Region],
    held: Mapping[str, MeetingRecord],
    today: date,
) -> list[MinutesItem]:
    """The items within reach that carry out a decision of any meeting, in order of region."""
    decided = standing_items(session, dataset, reach, today=today, decided=True)
    found = [
        MinutesItem(state, known[state.record.region_code], held[code], number)
        for state in decided
        for code, number in [_origin(state.record)]
    ]
    return sorted(found, key=lambda item: (item.region.code, item.state.record.code))


def _origin(record: ActionRecord) -> tuple[str, int]:
    code, _, number = (record.decision_code or "").rpartition("/")
    return code, int(number)


def _decided(
    meeting: MeetingRecord, items: Sequence[MinutesItem], known: Mapping[str, Instrument]
) -> Iterable[MinutedDecision]:
    for decision in sorted(meeting.decisions, key=lambda item: item.number):
        own = (item for item in items if _is_of(item, meeting, decision))
        about = _about(known, decision.instrument, decision.aspect_code, decision.indicator_code)
        yield MinutedDecision(decision, about, tuple(own))


def _is_of(item: MinutesItem, meeting: MeetingRecord, decision: Decision) -> bool:
    return (item.meeting.code, item.number) == (meeting.code, decision.number)


def _is_carried_over(item: MinutesItem, meeting: MeetingRecord) -> bool:
    """Whether the item is of an earlier meeting, and was open when this one was held."""
    before = (item.meeting.held_on, item.meeting.code) < (meeting.held_on, meeting.code)
    closed_on = item.state.closed_on
    agreed = item.state.record.agreed_on <= meeting.held_on
    return (before and agreed) and (
        item.state.is_open or (closed_on is not None and closed_on > meeting.held_on)
    )


def _noted(
    shown: Iterable[PracticeRecord],
    known: Mapping[str, Region],
    shipped: Mapping[str, Instrument],
) -> Iterable[NotedPractice]:
    for item in shown:
        about = _about(shipped, item.instrument, item.aspect_code, item.indicator_code)
        yield NotedPractice(item, known[item.region_code], about)


def _about(
    known: Mapping[str, Instrument],
    instrument: str | None,
    aspect_code: str | None,
    indicator_code: str | None,
) -> str:
    """The aspect with its name, and the indicator with its own where one is named."""
    named = known.get(instrument or "")
    for aspect in named.aspects if named else ():
        if indicator_code is None and aspect.code == aspect_code:
            return f"{aspect.code} {aspect.name}"
        for indicator in aspect.indicators:
            if indicator.code == indicator_code:
                return f"{aspect.code} {aspect.name}: {indicator.code} {indicator.name}"
    return ""
