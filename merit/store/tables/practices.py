"""Good practices, and documents kept beside what people work on."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, LargeBinary, Text, UniqueConstraint
from sqlmodel import Field

from merit.domain.practices import PracticeState
from merit.domain.states import Dataset
from merit.store.tables.base import Record, UtcDateTime, one_of


class Practice(Record, table=True):
    """What a region does well; `contact` is an office. Only an endorsed one is shown to others."""

    __table_args__ = (
        one_of("dataset", Dataset),
        one_of("state", PracticeState),
        UniqueConstraint("dataset", "code"),
        Index("ix_practice_dataset_region_code", "dataset", "region_code"),
    )
    id: int | None = Field(default=None, primary_key=True)
    dataset: str = Field(max_length=8)
    code: str = Field(max_length=20)
    region_code: str = Field(foreign_key="region.code", max_length=5)
    title: str = Field(max_length=300)
    description: str = Field(sa_type=Text)
    aspect_id: int = Field(foreign_key="aspect.id", index=True)
    indicator_id: int | None = Field(default=None, foreign_key="indicator.id")
    contact: str = Field(max_length=120)
    meeting_id: int | None = Field(default=None, foreign_key="meeting.id", index=True)
    state: str = Field(max_length=12)
    proposed_by: str = Field(max_length=120)
    proposed_at: datetime = Field(sa_type=UtcDateTime)
    decided_by: str | None = Field(default=None, max_length=120)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reason: str = Field(default="", sa_type=Text)
    version: int = 1


class DocumentFile(Record, table=True):
    """A file as it was handed in, kept once however often; `digest` is its SHA-256."""

    __tablename__ = "document_file"
    digest: str = Field(primary_key=True, max_length=64)
    size: int
    content: bytes = Field(sa_type=LargeBinary)


class Document(Record, table=True):
    """A link or a file beside a subject of the journal; one taken away keeps its row."""

    __table_args__ = (
        CheckConstraint("(link = '') <> (digest IS NULL)", name="link_or_file"),
        Index("ix_document_subject", "subject"),
    )
    id: int | None = Field(default=None, primary_key=True)
    subject: str = Field(max_length=80)
    title: str = Field(max_length=300)
    link: str = Field(default="", sa_type=Text)
    digest: str | None = Field(default=None, foreign_key="document_file.digest", max_length=64)
    file_name: str = Field(default="", max_length=255)
    media_type: str = Field(default="", max_length=100)
    added_by: str = Field(max_length=120)
    added_at: datetime = Field(sa_type=UtcDateTime)
    removed_by: str | None = Field(default=None, max_length=120)
    removed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
