"""What a form about an activity starts from: nothing, an earlier one, or what is recorded."""

from dataclasses import dataclass, replace

from merit.domain.activity_steps import ActivityStep, needs_reason, status_after
from merit.domain.coaching import InterventionKind, Precision
from merit.domain.records import InterventionRecord
from merit.domain.states import Dataset, InterventionStatus
from merit.services.activities import ActivityDetail, desk_provenance
from merit.ui import loaders

ONLY_REASON = frozenset({ActivityStep.POSTPONE, ActivityStep.CANCEL})


@dataclass(frozen=True, slots=True)
class Base:
    """The record a form starts with; `step` is None for a new activity.

    `version` is that of what is recorded, 0 for a new one.
    """

    record: InterventionRecord
    version: int = 0
    step: ActivityStep | None = None

    @property
    def place(self) -> str:
        """Where what is typed is kept."""
        of = self.record.code or f"baru/{self.record.based_on or ''}"
        return f"kegiatan/{self.record.dataset}/{of}/{self.step or ''}"

    @property
    def status(self) -> InterventionStatus:
        """How the activity stands after it was handed in."""
        present = self.record.status
        return present if self.step is None else status_after(self.step, present)

    @property
    def asks_reason(self) -> bool:
        """Whether the form asks why."""
        return self.step is not None and needs_reason(self.step, self.record.status)

    @property
    def asks_dates(self) -> bool:
        """Whether the days are to be typed anew: of a new one, and of one that was put off."""
        is_postponed = self.record.status is InterventionStatus.POSTPONED
        return self.step is None or (is_postponed and self.step is not None)


def of_new(dataset: Dataset, earlier: ActivityDetail | None) -> Base:
    """The base of a new activity: everything of an earlier one but days and outcome."""
    if earlier is None:
        return Base(_bare(dataset))
    return Base(
        replace(
            earlier.record,
            code="",
            status=InterventionStatus.PLANNED,
            provenance=desk_provenance(dataset),
            present_codes=None,
            participants=None,
            agreements="",
            recommendations="",
            reason="",
            based_on=earlier.record.code,
        )
    )


def of_step(present: ActivityDetail, step: ActivityStep) -> Base:
    """The base of a step on what is recorded."""
    return Base(present.record, present.version, step)


def _bare(dataset: Dataset) -> InterventionRecord:
    today = loaders.today()
    return InterventionRecord(
        dataset=dataset,
        code="",
        kind=InterventionKind.SOCIALISATION,
        title="",
        status=InterventionStatus.PLANNED,
        starts_on=today,
        ends_on=today,
        precision=Precision.DAY,
        provenance=desk_provenance(dataset),
    )
