"""Reference tables: regions, instruments with their parts, and sources."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import JSON, CheckConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field

from merit.domain.instruments import InstrumentStatus, Measure, RevisionState, WeightStatus
from merit.domain.states import RegionKind, SourceKind
from merit.store.tables.base import Record, UtcDateTime, one_of, points, square_kilometres

ACTIVE = text(f"state = '{RevisionState.ACTIVE.value}'")


class Region(Record, table=True):
    """A kabupaten, kota or the province; `code` is the Kemendagri code as text ("33.10")."""

    __table_args__ = (
        one_of("kind", RegionKind),
        CheckConstraint("code LIKE '__' OR code LIKE '__.__'", name="code_is_text"),
        UniqueConstraint("kind", "name"),
    )
    code: str = Field(primary_key=True, max_length=5)
    name: str = Field(max_length=80)
    kind: str = Field(max_length=10)
    residency: str | None = Field(default=None, max_length=20, index=True)
    tile_row: int | None = None
    tile_column: int | None = None
    area_km2: Decimal | None = Field(default=None, sa_type=square_kilometres())


class Instrument(Record, table=True):
    """An assessment instrument in one revision; a changed instrument is a new row.

    At most one revision of an instrument is in use. Results point at the revision they were
    recorded with, so a revision that was ever in use stays.
    """

    __table_args__ = (
        one_of("status", InstrumentStatus),
        one_of("measure", Measure),
        one_of("state", RevisionState),
        UniqueConstraint("code", "revision"),
        Index(
            "uq_instrument_active",
            "code",
            unique=True,
            sqlite_where=ACTIVE,
            postgresql_where=ACTIVE,
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(max_length=40)
    revision: int = 1
    name: str = Field(max_length=200)
    status: str = Field(max_length=12)
    measure: str = Field(max_length=8)
    valid_from: int
    valid_until: int | None = None
    levels: int
    maximum: Decimal | None = Field(default=None, sa_type=points())
    index_divisor: Decimal | None = Field(default=None, sa_type=points())
    step: Decimal = Field(sa_type=points())
    complete_from: Decimal | None = Field(default=None, sa_type=points())
    sources: list[str] = Field(default_factory=list, sa_type=JSON)
    notes: list[str] = Field(default_factory=list, sa_type=JSON)
    confidence: list[list[str]] = Field(default_factory=list, sa_type=JSON)
    state: str = Field(max_length=12)
    uploaded_by: str = Field(default="", max_length=120)
    uploaded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    activated_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Band(Record, table=True):
    """A category of an instrument, in force from its minimum upwards."""

    __table_args__ = (
        UniqueConstraint("instrument_id", "code"),
        CheckConstraint("reassess_after IS NULL OR reassess_after > 0", name="cycle"),
    )
    id: int | None = Field(default=None, primary_key=True)
    instrument_id: int = Field(foreign_key="instrument.id", ondelete="CASCADE")
    code: str = Field(max_length=4)
    name: str = Field(max_length=30)
    minimum: Decimal = Field(sa_type=points())
    reassess_after: int | None = None


class Aspect(Record, table=True):
    """One of the eight aspects of an instrument."""

    __table_args__ = (UniqueConstraint("instrument_id", "code"),)
    id: int | None = Field(default=None, primary_key=True)
    instrument_id: int = Field(foreign_key="instrument.id", ondelete="CASCADE")
    code: str = Field(max_length=8)
    name: str = Field(max_length=120)
    position: int
    maximum: Decimal | None = Field(default=None, sa_type=points())
    nominal_percent: Decimal | None = Field(default=None, sa_type=points())
    note: str = Field(default="", sa_type=Text)


class Indicator(Record, table=True):
    """A sub-aspect answered with a level."""

    __table_args__ = (
        one_of("weight_status", WeightStatus),
        CheckConstraint("weight IS NULL OR weight > 0", name="weight"),
        UniqueConstraint("aspect_id", "code"),
    )
    id: int | None = Field(default=None, primary_key=True)
    aspect_id: int = Field(foreign_key="aspect.id", ondelete="CASCADE")
    code: str = Field(max_length=8)
    name: str = Field(max_length=200)
    position: int
    weight: Decimal | None = Field(default=None, sa_type=points())
    weight_status: str = Field(max_length=16)
    rubric: list[str] = Field(default_factory=list, sa_type=JSON)
    evidence: list[str] = Field(default_factory=list, sa_type=JSON)
    confidence: str = Field(default="", sa_type=Text)


class Source(Record, table=True):
    """A publication a value is taken from; the date is as precise as known ("2023-12")."""

    __table_args__ = (one_of("kind", SourceKind),)
    id: int | None = Field(default=None, primary_key=True)
    reference: str = Field(unique=True, max_length=500)
    kind: str = Field(max_length=12)
    published_on: str | None = Field(default=None, max_length=10)
