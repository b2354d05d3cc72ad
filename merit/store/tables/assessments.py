"""Assessment results: the total of a region and year, its aspects, its indicator levels."""

from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlmodel import Field

from merit.domain.states import Claim, Confidence, Dataset, Stage, Status
from merit.store.tables.base import Record, one_of, points

OFFICIAL = text(f"stage = '{Stage.OFFICIAL.value}'")


class Assessment(Record, table=True):
    """What is recorded for one region, year and instrument at one stage.

    A score may be missing (category only); it is never zero for lack of data. At most one
    official result exists per data set, region, year and instrument.
    """

    __table_args__ = (
        one_of("dataset", Dataset),
        one_of("stage", Stage),
        one_of("status", Status),
        one_of("claim", Claim),
        one_of("confidence", Confidence),
        CheckConstraint("year BETWEEN 2000 AND 2100", name="year"),
        CheckConstraint("score IS NULL OR score >= 0", name="score"),
        CheckConstraint("score IS NULL OR status = 'dinilai'", name="score_means_assessed"),
        Index(
            "uq_assessment_official",
            "dataset",
            "region_code",
            "year",
            "instrument_id",
            unique=True,
            sqlite_where=OFFICIAL,
            postgresql_where=OFFICIAL,
        ),
        Index("ix_assessment_dataset_stage_year", "dataset", "stage", "year"),
    )
    id: int | None = Field(default=None, primary_key=True)
    dataset: str = Field(max_length=8)
    region_code: str = Field(foreign_key="region.code", max_length=5)
    year: int
    instrument_id: int = Field(foreign_key="instrument.id")
    stage: str = Field(max_length=12)
    status: str = Field(max_length=28)
    score: Decimal | None = Field(default=None, sa_type=points())
    published_index: Decimal | None = Field(default=None, sa_type=points())
    stated_band: str | None = Field(default=None, max_length=30)
    claim: str = Field(max_length=12)
    decided_on: date | None = None
    decree_number: str | None = Field(default=None, max_length=80)
    valid_until: date | None = None
    source_id: int = Field(foreign_key="source.id")
    confidence: str = Field(max_length=8)
    note: str = Field(default="", sa_type=Text)
    version: int = 1


class AspectScore(Record, table=True):
    """Points of one aspect in one assessment; a missing row means not scored."""

    __table_args__ = (CheckConstraint("score >= 0", name="score"),)
    __tablename__ = "aspect_score"
    assessment_id: int = Field(foreign_key="assessment.id", ondelete="CASCADE", primary_key=True)
    aspect_id: int = Field(foreign_key="aspect.id", primary_key=True)
    score: Decimal = Field(sa_type=points())


class IndicatorLevel(Record, table=True):
    """Level given to one indicator in one assessment; a missing row means no answer."""

    __table_args__ = (CheckConstraint("level BETWEEN 0 AND 5", name="level"),)
    __tablename__ = "indicator_level"
    assessment_id: int = Field(foreign_key="assessment.id", ondelete="CASCADE", primary_key=True)
    indicator_id: int = Field(foreign_key="indicator.id", primary_key=True)
    level: int
