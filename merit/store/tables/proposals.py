"""Proposed changes of official results, open and decided."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Index, Text
from sqlmodel import Field

from merit.domain.proposals import Change, ProposalState
from merit.domain.states import Dataset
from merit.store.tables.base import Record, UtcDateTime, one_of


class ResultProposal(Record, table=True):
    """A result as somebody wants it to read, until a second person publishes it.

    What is not published lives here and nowhere else, so that no reading query can meet it.
    `content` is the result proposed, None for a retraction; `before` is the result it was drawn
    up against, None for a new one, and `base_version` that result's version (0 for a new one).
    Decided proposals stay: they are the history of a result. `editors` holds everybody who
    worked on the content, none of whom may publish it. `batch_id` is the file it came with.
    """

    __tablename__ = "result_proposal"
    __table_args__ = (
        one_of("dataset", Dataset),
        one_of("change", Change),
        one_of("state", ProposalState),
        CheckConstraint("(content IS NULL) = (change = 'tarik')", name="content"),
        CheckConstraint("(base_version = 0) = (change = 'baru')", name="base_version"),
        Index("ix_result_proposal_dataset_state", "dataset", "state"),
        Index("ix_result_proposal_dataset_region_code_year", "dataset", "region_code", "year"),
        Index("ix_result_proposal_batch_id", "batch_id"),
    )
    id: int | None = Field(default=None, primary_key=True)
    dataset: str = Field(max_length=8)
    region_code: str = Field(foreign_key="region.code", max_length=5)
    year: int
    instrument_id: int = Field(foreign_key="instrument.id")
    change: str = Field(max_length=8)
    content: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    before: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    base_version: int = 0
    reason: str = Field(default="", sa_type=Text)
    state: str = Field(max_length=12)
    editors: list[str] = Field(default_factory=list, sa_type=JSON)
    proposed_by: str = Field(max_length=120)
    proposed_at: datetime = Field(sa_type=UtcDateTime)
    changed_by: str = Field(max_length=120)
    changed_at: datetime = Field(sa_type=UtcDateTime)
    decided_by: str | None = Field(default=None, max_length=120)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decision_note: str = Field(default="", sa_type=Text)
    batch_id: int | None = Field(default=None, foreign_key="import_batch.id")
    version: int = 1
