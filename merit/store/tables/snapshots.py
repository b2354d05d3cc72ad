"""Presentations as they were frozen."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Text, UniqueConstraint
from sqlmodel import Field

from merit.domain.decks import DeckKind
from merit.domain.states import Dataset
from merit.store.tables.base import Record, UtcDateTime, one_of


class Snapshot(Record, table=True):
    """A frozen deck: `content` are its slides as JSON. A row is only ever withdrawn."""

    __table_args__ = (
        one_of("dataset", Dataset),
        one_of("kind", DeckKind),
        CheckConstraint("(withdrawn_at IS NULL) = (withdrawn_by IS NULL)", name="withdrawn"),
        UniqueConstraint("dataset", "code"),
    )
    id: int | None = Field(default=None, primary_key=True)
    dataset: str = Field(max_length=8)
    code: str = Field(max_length=20)
    kind: str = Field(max_length=12)
    title: str = Field(max_length=120)
    period: str = Field(sa_type=Text)
    region_code: str | None = Field(default=None, foreign_key="region.code", max_length=5)
    instrument: str = Field(max_length=40)
    revision: int
    content: str = Field(sa_type=Text)
    frozen_by: str = Field(max_length=120)
    frozen_at: datetime = Field(sa_type=UtcDateTime)
    withdrawn_by: str | None = Field(default=None, max_length=120)
    withdrawn_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reason: str = Field(default="", sa_type=Text)
