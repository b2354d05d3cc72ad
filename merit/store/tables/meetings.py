"""Coordination meetings: agenda, attendance of the regions, decisions."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from merit.domain.coaching import Mode
from merit.domain.meetings import Attendance, MeetingState
from merit.domain.states import Dataset
from merit.store.tables.base import Record, UtcDateTime, one_of


class Meeting(Record, table=True):
    """A rakor; `current` is the position of the agenda item being discussed."""

    __table_args__ = (
        one_of("dataset", Dataset),
        one_of("state", MeetingState),
        one_of("mode", Mode),
        UniqueConstraint("dataset", "code"),
        Index("ix_meeting_dataset_held_on", "dataset", "held_on"),
    )
    id: int | None = Field(default=None, primary_key=True)
    dataset: str = Field(max_length=8)
    code: str = Field(max_length=20)
    title: str = Field(max_length=300)
    held_on: date
    starts_at: str = Field(default="", max_length=5)
    state: str = Field(max_length=12)
    place: str = Field(default="", sa_type=Text)
    mode: str | None = Field(default=None, max_length=12)
    chair: str = Field(default="", max_length=120)
    current: int | None = None
    current_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    opened_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    started_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reason: str = Field(default="", sa_type=Text)
    intervention_id: int | None = Field(default=None, foreign_key="intervention.id", index=True)
    version: int = 1


class AgendaItem(Record, table=True):
    """One item of the agenda of a meeting; `minutes` is its time box."""

    __tablename__ = "agenda_item"
    __table_args__ = (CheckConstraint("minutes > 0", name="minutes"),)
    meeting_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE", primary_key=True)
    position: int = Field(primary_key=True)
    title: str = Field(max_length=300)
    minutes: int
    speaker: str = Field(default="", max_length=120)
    notes: str = Field(default="", sa_type=Text)


class MeetingAttendance(Record, table=True):
    """Whether a region took part; without a row nobody noted it."""

    __tablename__ = "meeting_attendance"
    __table_args__ = (one_of("attendance", Attendance),)
    meeting_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE", primary_key=True)
    region_code: str = Field(foreign_key="region.code", primary_key=True, max_length=5)
    attendance: str = Field(max_length=12)


class Decision(Record, table=True):
    """A decision of a meeting; `position` is that of its agenda item.

    `withdrawn` says why it was taken back.
    """

    __table_args__ = (UniqueConstraint("meeting_id", "number"),)
    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id")
    number: int
    text: str = Field(sa_type=Text)
    position: int | None = None
    aspect_id: int | None = Field(default=None, foreign_key="aspect.id")
    indicator_id: int | None = Field(default=None, foreign_key="indicator.id")
    decided_at: datetime = Field(sa_type=UtcDateTime)
    decided_by: str = Field(max_length=120)
    withdrawn: str = Field(default="", sa_type=Text)
