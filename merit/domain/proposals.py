"""Proposed changes of official results: from entry to publication by a second person."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from merit.domain.findings import Finding
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Claim, Confidence, Dataset, Stage, Status


class Change(StrEnum):
    """What a proposal does to the official results."""

    ENTER = "baru"
    CORRECT = "koreksi"
    RETRACT = "tarik"


class ProposalState(StrEnum):
    """Life of a proposal. The last three are final."""

    WAITING = "menunggu"
    RETURNED = "dikembalikan"
    PUBLISHED = "terbit"
    WITHDRAWN = "dibatalkan"
    OVERTAKEN = "terdahului"


OPEN = frozenset({ProposalState.WAITING, ProposalState.RETURNED})
"""States from which a proposal can still be changed."""


@dataclass(frozen=True, slots=True)
class ResultKey:
    """Which official result is meant: at most one exists per region, year and instrument.

    >>> str(ResultKey(Dataset.PUBLISHED, "33.75", 2023, "kasn-9-2019"))
    'terbit/33.75/2023/kasn-9-2019'
    """

    dataset: Dataset
    region_code: str
    year: int
    instrument: str

    @classmethod
    def of(cls, record: AssessmentRecord) -> "ResultKey":
        """Which official result `record` is."""
        result = record.result
        return cls(record.dataset, record.region_code, result.year, result.instrument)

    def __str__(self) -> str:
        """What the journal calls it."""
        return f"{self.dataset.value}/{self.region_code}/{self.year}/{self.instrument}"


@dataclass(frozen=True, slots=True)
class Content:
    """What a person enters about one official result.

    A result may be a score, a category only (`stated_band` without `score`), or a "no value"
    state (`status` other than assessed, with the reason in `note`). `aspect_scores` are points by
    aspect code, `levels` by indicator code; what is absent was not scored.
    """

    status: Status
    source: Source
    confidence: Confidence
    claim: Claim = Claim.DIRECT
    note: str = ""
    score: Decimal | None = None
    stated_band: str | None = None
    published_index: Decimal | None = None
    decree_number: str | None = None
    decided_on: date | None = None
    valid_until: date | None = None
    aspect_scores: Mapping[str, Decimal] = field(default_factory=dict)
    levels: Mapping[str, int] = field(default_factory=dict)

    def of(self, key: ResultKey) -> AssessmentRecord:
        """The official result `key` with this content, blanks around its texts left out."""
        source = replace(self.source, reference=self.source.reference.strip())
        return AssessmentRecord(
            dataset=key.dataset,
            region_code=key.region_code,
            stage=Stage.OFFICIAL,
            result=Result(
                year=key.year,
                instrument=key.instrument,
                status=self.status,
                score=self.score,
                stated_band=self.stated_band or None,
                claim=self.claim,
                decided_on=self.decided_on,
                valid_until=self.valid_until,
            ),
            provenance=Provenance(source, self.confidence, self.claim, self.note.strip()),
            published_index=self.published_index,
            decree_number=(self.decree_number or "").strip() or None,
            aspect_scores=dict(self.aspect_scores),
            levels=dict(self.levels),
        )


def content_of(record: AssessmentRecord) -> Content:
    """What was entered about `record`: what a form starts from."""
    result, found = record.result, record.provenance
    return Content(
        status=result.status,
        source=found.source,
        confidence=found.confidence,
        claim=result.claim,
        note=found.note,
        score=result.score,
        stated_band=result.stated_band,
        published_index=record.published_index,
        decree_number=record.decree_number,
        decided_on=result.decided_on,
        valid_until=result.valid_until,
        aspect_scores=record.aspect_scores,
        levels=record.levels,
    )


@dataclass(frozen=True, slots=True)
class Draft:
    """A change as a person asks for it.

    `content` is None for a retraction. `base_version` is the version of the official result the
    person had on the screen, 0 where there was none; a correction and a retraction need it, and
    a `reason`.
    """

    change: Change
    region_code: str
    year: int
    instrument: str
    content: Content | None = None
    reason: str = ""
    base_version: int = 0

    def key(self, dataset: Dataset) -> ResultKey:
        """Which official result it is about."""
        return ResultKey(dataset, self.region_code, self.year, self.instrument)

    def record(self, dataset: Dataset) -> AssessmentRecord | None:
        """The official result it asks for; None for a retraction."""
        return None if self.content is None else self.content.of(self.key(dataset))


@dataclass(frozen=True, slots=True)
class RecordedResult:
    """An official result as it is published now, and its version."""

    record: AssessmentRecord
    version: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed change with everything two people need to decide on it.

    `content` is the result proposed (None: retraction), `before` the one it was drawn up
    against (None: new) at `base_version`, `recorded` the one published now. Persons are given by
    `User.account`; `names` says what they are called. `findings` are those of today; empty once
    decided. `version` guards the proposal itself. `batch` is the number of the imported file it
    came with, None when it was typed in.
    """

    number: int
    key: ResultKey
    change: Change
    content: AssessmentRecord | None
    before: AssessmentRecord | None
    base_version: int
    reason: str
    state: ProposalState
    editors: tuple[str, ...]
    proposed_by: str
    proposed_at: datetime
    changed_by: str
    changed_at: datetime
    decided_by: str | None = None
    decided_at: datetime | None = None
    decision_note: str = ""
    version: int = 1
    recorded: RecordedResult | None = None
    findings: tuple[Finding, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    batch: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still waits for a decision."""
        return self.state in OPEN

    @property
    def is_outdated(self) -> bool:
        """Whether the official result changed since the proposal was drawn up against it."""
        return self.is_open and self.base_version != (self.recorded.version if self.recorded else 0)

    def may_be_decided_by(self, account: str | None) -> bool:
        """Four eyes: nobody who worked on the content publishes it or sends it back."""
        return account is not None and account not in self.editors


@dataclass(frozen=True, slots=True)
class Correction:
    """A published correction (`after` given) or retraction (`after` None), without names."""

    year: int
    instrument: str
    before: AssessmentRecord
    after: AssessmentRecord | None
    published_at: datetime
    reason: str
