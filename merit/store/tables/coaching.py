"""What the province does with the regions: interventions, action items, talent stages."""

from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from merit.domain.coaching import InterventionKind, Precision, TalentStage
from merit.domain.states import ActionStatus, Confidence, Dataset, InterventionStatus
from merit.store.tables.base import Record, one_of, points


class Intervention(Record, table=True):
    """A coaching activity; the regions and aspects it is about are many-to-many."""

    __table_args__ = (
        one_of("dataset", Dataset),
        one_of("kind", InterventionKind),
        one_of("status", InterventionStatus),
        one_of("date_precision", Precision),
        one_of("confidence", Confidence),
        CheckConstraint("ends_on >= starts_on", name="dates"),
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
    version: int = 1


class InterventionRegion(Record, table=True):
    """A region an intervention is meant for."""

    __tablename__ = "intervention_region"
    intervention_id: int = Field(
        foreign_key="intervention.id", ondelete="CASCADE", primary_key=True
    )
    region_code: str = Field(foreign_key="region.code", primary_key=True, max_length=5, index=True)


class InterventionAspect(Record, table=True):
    """An aspect an intervention is about."""

    __tablename__ = "intervention_aspect"
    intervention_id: int = Field(
        foreign_key="intervention.id", ondelete="CASCADE", primary_key=True
    )
    aspect_id: int = Field(foreign_key="aspect.id", primary_key=True)


class ActionItem(Record, table=True):
    """An agreed follow-up (butir RTL). Being late is derived from `due_on`, never stored."""

    __table_args__ = (
        one_of("dataset", Dataset),
        one_of("status", ActionStatus),
        CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
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
