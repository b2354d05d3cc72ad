"""What is written down about regions: assessments, interventions, action items, talent events.

The same shapes go into the store and come out of it. Codes refer to regions, instruments,
aspects and indicators.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from merit.domain.coaching import InterventionKind, Mode, Precision, TalentStage
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

    `instrument` is the code of the one whose aspects and indicators are named, None where none
    are. `present_codes` are those of `region_codes` that took part, None while nobody noted it.
    `participants` counts persons, `cost` is in rupiah; None is not known. `reason` says why it
    was postponed or cancelled. `based_on` is the code of the activity it was drawn up from.
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
    indicator_codes: tuple[str, ...] = ()
    present_codes: tuple[str, ...] | None = None
    mode: Mode | None = None
    organiser: str = ""
    host: str = ""
    officers: str = ""
    participants: int | None = None
    initial_condition: str = ""
    agreements: str = ""
    recommendations: str = ""
    cost: int | None = None
    fund_source: str = ""
    reason: str = ""
    based_on: str | None = None

    @property
    def reached_codes(self) -> tuple[str, ...]:
        """The regions it counts for: those present where that was noted, else those invited."""
        return self.region_codes if self.present_codes is None else self.present_codes


@dataclass(frozen=True, slots=True)
class ActionUpdate:
    """A dated monitoring note; `progress` in percent.

    `by` is the account that noted it, empty where it came with a file.
    """

    noted_on: date
    status: ActionStatus
    progress: int
    note: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One agreed follow-up; `level_from` to `level_to` is the step it aims at.

    `aspect_code` stands alone where no indicator is named; with one it is empty. `evidence` says
    what will show that it is done. `decision_code` is that of the decision of a rakor it carries
    out ("K-2026-01/3"): one decision for many regions is one item for each of them.
    """

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
    aspect_code: str | None = None
    evidence: str = ""
    decision_code: str | None = None
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
