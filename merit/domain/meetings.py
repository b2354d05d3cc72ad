"""Coordination meetings (rakor): agenda, attendance, decisions, and the life of a meeting."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from merit.domain.coaching import Mode
from merit.domain.states import Dataset


class MeetingState(StrEnum):
    """Life of a meeting; a closed one is locked until it is reopened with a reason."""

    DRAFT = "draf"
    OPEN = "dibuka"
    RUNNING = "berjalan"
    CLOSED = "ditutup"
    CANCELLED = "dibatalkan"


class Step(StrEnum):
    """What the chair does to a meeting as a whole."""

    OPEN = "buka"
    START = "mulai"
    CLOSE = "tutup"
    REOPEN = "buka_kembali"
    CANCEL = "batalkan"


STEPS: Mapping[Step, Mapping[MeetingState, MeetingState]] = {
    Step.OPEN: {MeetingState.DRAFT: MeetingState.OPEN},
    Step.START: {MeetingState.OPEN: MeetingState.RUNNING},
    Step.CLOSE: {MeetingState.RUNNING: MeetingState.CLOSED},
    Step.REOPEN: {MeetingState.CLOSED: MeetingState.RUNNING},
    Step.CANCEL: {
        MeetingState.DRAFT: MeetingState.CANCELLED,
        MeetingState.OPEN: MeetingState.CANCELLED,
    },
}
"""From which state each step leads where; any other is refused."""

WITH_REASON = frozenset({Step.REOPEN, Step.CANCEL})


class Attendance(StrEnum):
    """Whether a region took part; what is not noted is not absence."""

    PRESENT = "hadir"
    ONLINE = "daring"
    EXCUSED = "izin"
    ABSENT = "tidak_hadir"


ATTENDED = frozenset({Attendance.PRESENT, Attendance.ONLINE})


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item, in order of `position` from 1; `minutes` is its time box."""

    position: int
    title: str
    minutes: int
    speaker: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, numbered from 1 within its meeting.

    `position` is that of the agenda item it was made under. Aspect and indicator are of
    `instrument`. A decision taken back keeps its number and says why in `withdrawn`.
    """

    number: int
    text: str
    decided_at: datetime
    decided_by: str
    position: int | None = None
    aspect_code: str | None = None
    indicator_code: str | None = None
    instrument: str | None = None
    withdrawn: str = ""


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """One meeting. `chair` is an office, not a person; `starts_at` is a time of day ("08.30").

    `current` is the position of the item being discussed since `current_since`; `closed_at` is
    when it was last closed, also once it is open again.
    `intervention_code` is that of the activity the meeting is; closing it reports who was there.
    """

    dataset: Dataset
    code: str
    title: str
    held_on: date
    state: MeetingState = MeetingState.DRAFT
    starts_at: str = ""
    place: str = ""
    mode: Mode | None = None
    chair: str = ""
    agenda: tuple[AgendaItem, ...] = ()
    attendance: Mapping[str, Attendance] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    current: int | None = None
    current_since: datetime | None = None
    opened_at: datetime | None = None
    started_at: datetime | None = None
    closed_at: datetime | None = None
    reason: str = ""
    intervention_code: str | None = None

    @property
    def attended(self) -> tuple[str, ...]:
        """Codes of the regions that took part, in order."""
        return tuple(sorted(code for code, told in self.attendance.items() if told in ATTENDED))

    def decision_code(self, number: int) -> str:
        """What action items call a decision of this meeting.

        >>> MeetingRecord(Dataset.DEMO, "K-2026-01", "Rakor", date(2026, 3, 5)).decision_code(3)
        'K-2026-01/3'
        """
        return f"{self.code}/{number}"
