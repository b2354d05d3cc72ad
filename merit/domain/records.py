"""What is written down about regions: assessments, interventions, action items, talent events.

The same shapes go into the store and come out of it. Codes refer to regions, instruments,
aspects and indicators.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from merit.domain.coaching import InterventionKind, Precision, TalentStage
from merit.domain.positions import Result
from merit.domain.provenance import Provenance
from merit.domain.states import ActionStatus, Dataset, InterventionStatus, Stage


@dataclass(frozen=True, slots=True)
class AssessmentRecord:
    """One assessment with everything known of it.

    `aspect_scores` (points by aspect code) and `levels` (level by indicator code) hold what was
    scored; what is absent was not.
    """

    dataset: Dataset
    region_code: str
    stage: Stage
    result: Result
    provenance: Provenance
    published_index: Decimal | None = None
    decree_number: str | None = None
    aspect_scores: Mapping[str, Decimal] = field(default_factory=dict)
    levels: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class InterventionRecord:
    """One coaching activity and the regions and aspects it is for; `hours` of contact.

    `instrument` is the code of the one whose aspects are named, None where none are named.
    """

    dataset: Dataset
    code: str
    kind: InterventionKind
    title: str
    status: InterventionStatus
    starts_on: date
    ends_on: date
    precision: Precision
    provenance: Provenance
    theme: str = ""
    place: str = ""
    place_code: str | None = None
    hours: Decimal | None = None
    region_codes: tuple[str, ...] = ()
    aspect_codes: tuple[str, ...] = ()
    instrument: str | None = None


@dataclass(frozen=True, slots=True)
class ActionUpdate:
    """A dated monitoring note; `progress` in percent."""

    noted_on: date
    status: ActionStatus
    progress: int
    note: str


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One agreed follow-up; `level_from` to `level_to` is the step it aims at."""

    dataset: Dataset
    code: str
    region_code: str
    title: str
    owner: str
    agreed_on: date
    due_on: date
    status: ActionStatus
    progress: int = 0
    intervention_code: str | None = None
    indicator_code: str | None = None
    level_from: int | None = None
    level_to: int | None = None
    updates: tuple[ActionUpdate, ...] = ()


@dataclass(frozen=True, slots=True)
class TalentRecord:
    """A dated step of one region in talent management."""

    dataset: Dataset
    region_code: str
    occurred_on: date
    stage: TalentStage
    description: str
    provenance: Provenance
