"""Self-checks: periods, who is scheduled, answers and verdicts in every version, remarks."""

from datetime import date, datetime

from sqlalchemy import JSON, CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from merit.domain.self_checks.periods import PeriodState
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.store.tables.base import Record, UtcDateTime, one_of


class SelfCheckPeriod(Record, table=True):
    """A period of self-checks by one revision of an instrument."""

    __tablename__ = "self_check_period"
    __table_args__ = (
        one_of("dataset", Dataset),
        one_of("state", PeriodState),
        CheckConstraint("year BETWEEN 2000 AND 2100", name="year"),
        CheckConstraint("opens_on <= due_on", name="due_on"),
        UniqueConstraint("dataset", "code"),
    )
    id: int | None = Field(default=None, primary_key=True)
    dataset: str = Field(max_length=8)
    code: str = Field(max_length=20)
    year: int
    instrument_id: int = Field(foreign_key="instrument.id")
    opens_on: date
    due_on: date
    state: str = Field(max_length=12)
    reason: str = Field(default="", sa_type=Text)
    changed_by: str = Field(max_length=120)
    changed_at: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class SelfCheck(Record, table=True):
    """A region scheduled in a period, and where its self-check stands.

    `open_codes` are the indicators a returned one may be mended in, null for all.
    """

    __tablename__ = "self_check"
    __table_args__ = (
        one_of("state", CheckState),
        UniqueConstraint("period_id", "region_code"),
        Index("ix_self_check_region_code", "region_code"),
    )
    id: int | None = Field(default=None, primary_key=True)
    period_id: int = Field(foreign_key="self_check_period.id")
    region_code: str = Field(foreign_key="region.code", max_length=5)
    state: str = Field(max_length=20)
    open_codes: list[str] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    handed_by: str | None = Field(default=None, max_length=120)
    handed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    sent_by: str | None = Field(default=None, max_length=120)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    first_sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    verified_by: str | None = Field(default=None, max_length=120)
    verified_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    approved_by: str | None = Field(default=None, max_length=120)
    approved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reason: str = Field(default="", sa_type=Text)
    head_reason: str = Field(default="", sa_type=Text)
    returned_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reopened_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1


class SelfCheckAnswer(Record, table=True):
    """An answer in one version; the highest is the present one, the others are its history."""

    __tablename__ = "self_check_answer"
    __table_args__ = (
        CheckConstraint("level BETWEEN 1 AND 5", name="level"),
        CheckConstraint("version >= 1", name="version"),
    )
    self_check_id: int = Field(foreign_key="self_check.id", primary_key=True)
    indicator_id: int = Field(foreign_key="indicator.id", primary_key=True)
    version: int = Field(primary_key=True)
    level: int | None = None
    note: str = Field(default="", sa_type=Text)
    changed_by: str = Field(max_length=120)
    changed_at: datetime = Field(sa_type=UtcDateTime)


class SelfCheckVerdict(Record, table=True):
    """A verdict on one version of an answer; the newest of an indicator is the present one."""

    __tablename__ = "self_check_verdict"
    __table_args__ = (
        one_of("word", Word),
        CheckConstraint("level BETWEEN 0 AND 5", name="level"),
        CheckConstraint("(level IS NULL) = (word = 'perlu_klarifikasi')", name="word_and_level"),
        Index("ix_self_check_verdict_self_check_id", "self_check_id"),
    )
    id: int | None = Field(default=None, primary_key=True)
    self_check_id: int = Field(foreign_key="self_check.id")
    indicator_id: int = Field(foreign_key="indicator.id")
    answer_version: int
    word: str = Field(max_length=20)
    level: int | None = None
    note: str = Field(default="", sa_type=Text)
    decided_by: str = Field(max_length=120)
    decided_at: datetime = Field(sa_type=UtcDateTime)


class SelfCheckRemark(Record, table=True):
    """One turn of the conversation about an indicator."""

    __tablename__ = "self_check_remark"
    __table_args__ = (Index("ix_self_check_remark_self_check_id", "self_check_id"),)
    id: int | None = Field(default=None, primary_key=True)
    self_check_id: int = Field(foreign_key="self_check.id")
    indicator_id: int = Field(foreign_key="indicator.id")
    text: str = Field(sa_type=Text)
    of_province: bool
    written_by: str = Field(max_length=120)
    written_at: datetime = Field(sa_type=UtcDateTime)
