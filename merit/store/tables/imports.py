"""Files that were taken in: the file itself, the batch, its changes, and the cell of each value."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Index, LargeBinary, Text
from sqlmodel import Field

from merit.domain.imports.batches import BatchState
from merit.domain.imports.readings import Kind
from merit.domain.states import Dataset
from merit.store.tables.base import Record, UtcDateTime, one_of


class ImportFile(Record, table=True):
    """A file as it was handed in, kept once however often; `digest` is its SHA-256."""

    __tablename__ = "import_file"
    digest: str = Field(primary_key=True, max_length=64)
    size: int
    content: bytes = Field(sa_type=LargeBinary)


class ImportBatch(Record, table=True):
    """One file taken in by one person, whole.

    `undoes` is the batch this one takes back; such a batch has no file of its own and repeats
    that of the other. Results of a batch are the proposals that name it.
    """

    __tablename__ = "import_batch"
    __table_args__ = (
        one_of("dataset", Dataset),
        one_of("kind", Kind),
        one_of("state", BatchState),
        CheckConstraint("undoes IS NULL OR undoes <> id", name="undoes_another"),
        Index("ix_import_batch_dataset_made_at", "dataset", "made_at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    dataset: str = Field(max_length=8)
    kind: str = Field(max_length=12)
    state: str = Field(max_length=12)
    file_name: str = Field(max_length=255)
    digest: str = Field(foreign_key="import_file.digest", max_length=64, index=True)
    reason: str = Field(default="", sa_type=Text)
    made_by: str = Field(max_length=120)
    made_at: datetime = Field(sa_type=UtcDateTime)
    decided_by: str | None = Field(default=None, max_length=120)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    undoes: int | None = Field(default=None, foreign_key="import_batch.id", index=True)
    version: int = 1


class ImportChange(Record, table=True):
    """What a batch did to one subject that needs no second person; `before` is None for a new one.

    `subject` is what the journal calls it.
    """

    __tablename__ = "import_change"
    batch_id: int = Field(foreign_key="import_batch.id", primary_key=True)
    subject: str = Field(primary_key=True, max_length=80)
    before: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    after: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))


class ImportValue(Record, table=True):
    """The cell one value of one subject was read from, and how it was written there."""

    __tablename__ = "import_value"
    __table_args__ = (Index("ix_import_value_subject", "subject"),)
    batch_id: int = Field(foreign_key="import_batch.id", primary_key=True)
    subject: str = Field(primary_key=True, max_length=80)
    field: str = Field(primary_key=True, max_length=40)
    sheet: str = Field(max_length=31)
    cell: str = Field(max_length=10)
    written: str = Field(default="", max_length=500)
