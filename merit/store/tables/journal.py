"""What happened to the data: the revision counter and the audit journal."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Index, Text
from sqlmodel import Field

from merit.store.tables.base import Record, UtcDateTime


class Revision(Record, table=True):
    """One row. Its number rises with every committed write, in the same transaction."""

    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)
    id: int = Field(default=1, primary_key=True)
    number: int = 0
    changed_at: datetime = Field(sa_type=UtcDateTime)


class AuditEntry(Record, table=True):
    """Who did what to what, when, from where and why.

    Rows are only ever added; triggers refuse the rest. `digest` is the SHA-256 of the row and of
    the digest before it, so that a row changed or taken out behind our back is found.
    """

    __table_args__ = (
        Index("ix_audit_entry_subject", "subject", "subject_key"),
        Index("ix_audit_entry_actor", "actor"),
    )
    __tablename__ = "audit_entry"
    id: int | None = Field(default=None, primary_key=True)
    recorded_at: datetime = Field(sa_type=UtcDateTime, index=True)
    actor: str = Field(max_length=120)
    address: str = Field(default="", max_length=60)
    action: str = Field(max_length=40)
    subject: str = Field(max_length=40)
    subject_key: str = Field(max_length=80)
    before: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    after: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    reason: str = Field(default="", sa_type=Text)
    digest: str = Field(max_length=64)
