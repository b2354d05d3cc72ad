"""The life of an activity: what may be done to it in which status, and where that leads."""

from collections.abc import Mapping
from enum import StrEnum

from merit.domain.states import InterventionStatus


class ActivityStep(StrEnum):
    """What is done to an activity that was planned."""

    AMEND = "ubah"
    REPORT = "laporkan"
    POSTPONE = "tunda"
    CANCEL = "batal"


STEPS: Mapping[ActivityStep, Mapping[InterventionStatus, InterventionStatus]] = {
    ActivityStep.AMEND: {
        InterventionStatus.PLANNED: InterventionStatus.PLANNED,
        InterventionStatus.POSTPONED: InterventionStatus.PLANNED,  # with new dates
        InterventionStatus.HELD: InterventionStatus.HELD,
    },
    ActivityStep.REPORT: {
        InterventionStatus.PLANNED: InterventionStatus.HELD,
        InterventionStatus.POSTPONED: InterventionStatus.HELD,
    },
    ActivityStep.POSTPONE: {InterventionStatus.PLANNED: InterventionStatus.POSTPONED},
    ActivityStep.CANCEL: {
        InterventionStatus.PLANNED: InterventionStatus.CANCELLED,
        InterventionStatus.POSTPONED: InterventionStatus.CANCELLED,
    },
}
"""From which status each step leads where; any other is refused. Cancelled is the end."""


def steps_from(status: InterventionStatus) -> tuple[ActivityStep, ...]:
    """What may be done in a status.

    >>> [step.value for step in steps_from(InterventionStatus.POSTPONED)]
    ['ubah', 'laporkan', 'batal']
    """
    return tuple(step for step, ways in STEPS.items() if status in ways)


def status_after(step: ActivityStep, status: InterventionStatus) -> InterventionStatus:
    """Where a step leads; the status itself where it cannot be taken.

    >>> status_after(ActivityStep.REPORT, InterventionStatus.PLANNED).value
    'terlaksana'
    """
    return STEPS[step].get(status, status)


def needs_reason(step: ActivityStep, status: InterventionStatus) -> bool:
    """Whether a step says why: to put off, to call off, and to change what was reported.

    >>> needs_reason(ActivityStep.AMEND, InterventionStatus.HELD)
    True
    """
    return step in (ActivityStep.POSTPONE, ActivityStep.CANCEL) or (step, status) == (
        ActivityStep.AMEND,
        InterventionStatus.HELD,
    )
