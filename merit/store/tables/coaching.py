"""What the province does with the regions: interventions, action items, talent stages."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import BigInteger, CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from merit.domain.coaching import InterventionKind, Mode, Precision, TalentStage
from merit.domain.progress_reports import ReportState
from merit.domain.states import ActionStatus, Confidence, Dataset, InterventionStatus
from merit.store.tables.base import Record, UtcDateTime, one_of, points


class Intervention(Record, table=True):
    """A coaching activity; the regions and aspects it is about are many-to-many."""

    __table_args__ = (
        one_of("dataset", Dataset),
        one_of("kind", InterventionKind),
        one_of("status", InterventionStatus),
        one_of("date_precision", Precision),
        one_of("confidence", Confidence),
        one_of("mode", Mode),
        CheckConstraint("ends_on >= starts_on", name="dates"),
        CheckConstraint("participants >= 0", name="participants"),
        CheckConstraint("cost >= 0", name="cost"),
        UniqueConstraint("dataset", "code"),
        Index("ix_intervention_dataset_starts_on", "dataset", "starts_on"),
    )
    id: int | None = Field(default=None, primary_key=True)
    dataset: str = Field(max_length=8)
    code: str = Field(max_length=20)
    kind: str = Field(max_length=16)
    title: str = Field(max_length=300)
    theme: str = Field(default="", sa_type=Text)
    status: str = Field(max_length=12)
    starts_on: date
    ends_on: date
    date_precision: str = Field(max_length=8)
    place: str = Field(default="", sa_type=Text)
    place_code: str | None = Field(default=None, foreign_key="region.code", max_length=5)
    hours: Decimal | None = Field(default=None, sa_type=points())
    source_id: int = Field(foreign_key="source.id")
    confidence: str = Field(max_length=8)
    note: str = Field(default="", sa_type=Text)
    mode: str | None = Field(default=None, max_length=12)
    organiser: str = Field(default="", sa_type=Text)
    host: str = Field(default="", sa_type=Text)
    officers: str = Field(default="", sa_type=Text)
    participants: int | None = None
    initial_condition: str = Field(default="", sa_type=Text)
    agreements: str = Field(default="", sa_type=Text)
    recommendations: str = Field(default="", sa_type=Text)
    cost: int | None = Field(default=None, sa_type=BigInteger)
    fund_source: str = Field(default="", sa_type=Text)
    reason: str = Field(default="", sa_type=Text)
    based_on: str | None = Field(default=None, max_length=20)
    version: int = 1


class InterventionRegion(Record, table=True):
    """A region an intervention is meant for; `present` is None while nobody noted it."""

    __tablename__ = "intervention_region"
    intervention_id: int = Field(
        foreign_key="intervention.id", ondelete="CASCADE", primary_key=True
    )
    region_code: str = Field(foreign_key="region.code", primary_key=True, max_length=5, index=True)
    present: bool | None = None


class InterventionAspect(Record, table=True):
    """An aspect an intervention is about."""

    __tablename__ = "intervention_aspect"
    intervention_id: int = Field(
        foreign_key="intervention.id", ondelete="CASCADE", primary_key=True
    )
    aspect_id: int = Field(foreign_key="aspect.id", primary_key=True)


class InterventionIndicator(Record, table=True):
    """An indicator an intervention is about."""

    __tablename__ = "intervention_indicator"
    intervention_id: int = Field(
        foreign_key="intervention.id", ondelete="CASCADE", primary_key=True
    )
    indicator_id: int = Field(foreign_key="indicator.id", primary_key=True)


class ActionItem(Record, table=True):
    """An agreed follow-up (butir RTL). Being late is derived from `due_on`, never stored."""

    __table_args__ = (
        one_of("dataset", Dataset),
        one_of("status", ActionStatus),
        CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
        CheckConstraint("indicator_id IS NULL OR aspect_id IS NULL", name="target"),
        UniqueConstraint("dataset", "code"),
        Index("ix_action_item_dataset_region_code", "dataset", "region_code"),
        Index("ix_action_item_dataset_due_on", "dataset", "due_on"),
    )
    __tablename__ = "action_item"
    id: int | None = Field(default=None, primary_key=True)
    dataset: str = Field(max_length=8)
    code: str = Field(max_length=20)
    intervention_id: int | None = Field(default=None, foreign_key="intervention.id", index=True)
    region_code: str = Field(foreign_key="region.code", max_length=5)
    indicator_id: int | None = Field(default=None, foreign_key="indicator.id")
    title: str = Field(max_length=300)
    owner: str = Field(max_length=120)
    agreed_on: date
    due_on: date
    status: str = Field(max_length=24)
    progress: int = 0
    level_from: int | None = None
    level_to: int | None = None
    aspect_id: int | None = Field(default=None, foreign_key="aspect.id")
    evidence: str = Field(default="", sa_type=Text)
    decision_id: int | None = Field(default=None, foreign_key="decision.id", index=True)
    version: int = 1


class ActionUpdate(Record, table=True):
    """A dated monitoring note on an action item."""

    __table_args__ = (
        one_of("status", ActionStatus),
        CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
    )
    __tablename__ = "action_update"
    id: int | None = Field(default=None, primary_key=True)
    action_item_id: int = Field(foreign_key="action_item.id", ondelete="CASCADE", index=True)
    noted_on: date
    status: str = Field(max_length=24)
    progress: int
    note: str = Field(default="", sa_type=Text)
    noted_by: str = Field(default="", max_length=120)


class ProgressReport(Record, table=True):
    """What a region reported of an action item, and what the province said to it."""

    __tablename__ = "progress_report"
    __table_args__ = (
        one_of("status", ActionStatus),
        one_of("state", ReportState),
        CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
    )
    id: int | None = Field(default=None, primary_key=True)
    action_item_id: int = Field(foreign_key="action_item.id", ondelete="CASCADE", index=True)
    noted_on: date
    status: str = Field(max_length=24)
    progress: int
    note: str = Field(default="", sa_type=Text)
    state: str = Field(max_length=12)
    made_by: str = Field(max_length=120)
    made_at: datetime = Field(sa_type=UtcDateTime)
    answer: str = Field(default="", sa_type=Text)
    decided_by: str | None = Field(default=None, max_length=120)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class TalentEvent(Record, table=True):
    """A dated step of a region in talent management."""

    __table_args__ = (
        one_of("dataset", Dataset),
        one_of("stage", TalentStage),
        one_of("confidence", Confidence),
        UniqueConstraint("dataset", "region_code", "occurred_on", "stage"),
    )
    __tablename__ = "talent_event"
    id: int | None = Field(default=None, primary_key=True)
    dataset: str = Field(max_length=8)
    region_code: str = Field(foreign_key="region.code", max_length=5)
    occurred_on: date
    stage: str = Field(max_length=4)
    description: str = Field(max_length=300)
    source_id: int = Field(foreign_key="source.id")
    confidence: str = Field(max_length=8)
    note: str = Field(default="", sa_type=Text)
