"""What was read from a workbook: rows with the cell of every value, and what was found wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from merit.domain.coaching import InterventionKind, Mode, Precision
from merit.domain.imports.complaints import Complaint
from merit.domain.provenance import Source
from merit.domain.states import (
    ActionStatus,
    Claim,
    Confidence,
    InterventionStatus,
    Status,
)


class Kind(StrEnum):
    """What a file tells of."""

    RESULTS = "hasil"
    INTERVENTIONS = "intervensi"
    ACTIONS = "rtl"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value stood, and how it was written there."""

    sheet: str
    cell: str
    written: str


Origins = Mapping[str, Origin]
"""Origin by field. Fields of results are those of `result_rules.FIELDS`, those of one aspect or
indicator with its code behind a colon ("aspect_scores:A3"); others are named as the record's."""


@dataclass(frozen=True, slots=True)
class Template:
    """What a template says of itself on its hidden sheet `_meta`; empty where it says nothing."""

    name: str
    version: int
    instrument: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person says of the file as a whole; columns of the file go before it.

    `instrument` and `year` apply to results. A result needs a source: the file's own columns or
    this one.
    """

    kind: Kind
    year: int | None = None
    instrument: str = ""
    source: Source | None = None
    confidence: Confidence = Confidence.HIGH
    decree_number: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One region's official result as a file tells it; None or absent is not told."""

    sheet: str
    row: int
    region_code: str
    year: int
    instrument: str
    status: Status = Status.ASSESSED
    score: Decimal | None = None
    stated_band: str | None = None
    published_index: Decimal | None = None
    decree_number: str | None = None
    decided_on: date | None = None
    valid_until: date | None = None
    source: Source | None = None
    confidence: Confidence | None = None
    claim: Claim = Claim.DIRECT
    note: str = ""
    aspect_scores: Mapping[str, Decimal] = field(default_factory=dict)
    levels: Mapping[str, int] = field(default_factory=dict)
    origins: Origins = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class InterventionRow:
    """One coaching activity as a file tells it; without `code` it is a new one.

    Aspects and indicators are of `instrument`. `columns` are the fields the file has a column
    for: an empty cell of indicators, mode, offices, participants, cost or those present tells that
    none is known, and a file without the column tells nothing.
    """

    sheet: str
    row: int
    kind: InterventionKind
    title: str
    status: InterventionStatus
    starts_on: date
    ends_on: date
    precision: Precision = Precision.DAY
    code: str = ""
    theme: str = ""
    place: str = ""
    hours: Decimal | None = None
    region_codes: tuple[str, ...] = ()
    aspect_codes: tuple[str, ...] = ()
    instrument: str | None = None
    indicator_codes: tuple[str, ...] = ()
    present_codes: tuple[str, ...] | None = None
    mode: Mode | None = None
    organiser: str = ""
    host: str = ""
    participants: int | None = None
    cost: int | None = None
    fund_source: str = ""
    source: Source | None = None
    columns: frozenset[str] = frozenset()
    origins: Origins = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action item of one region as a file tells it; without `code` it is a new one.

    Aspect and indicator are of `instrument`. `columns` are the fields the file has a column for:
    of aspect, evidence and decision an empty cell tells that there is none, and a file without
    the column tells nothing.
    """

    sheet: str
    row: int
    region_code: str
    title: str
    owner: str
    agreed_on: date
    due_on: date
    status: ActionStatus
    progress: int = 0
    code: str = ""
    intervention_code: str | None = None
    indicator_code: str | None = None
    level_from: int | None = None
    level_to: int | None = None
    aspect_code: str | None = None
    instrument: str | None = None
    evidence: str = ""
    decision_code: str | None = None
    columns: frozenset[str] = frozenset()
    origins: Origins = field(default_factory=dict)


RowT = TypeVar("RowT", ResultRow, InterventionRow, ActionRow)


@dataclass(frozen=True, slots=True)
class Reading(Generic[RowT]):
    """Everything read from one file: rows that could be read, and every complaint.

    With an error among the complaints nothing of it is taken in.
    """

    asked: Asked
    digest: str
    rows: tuple[RowT, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    template: Template | None = None

    @property
    def errors(self) -> tuple[Complaint, ...]:
        """What must be mended first."""
        return tuple(item for item in self.complaints if item.is_error)

    @property
    def is_refused(self) -> bool:
        """Whether nothing of it may be taken in."""
        return bool(self.errors) or not self.rows
