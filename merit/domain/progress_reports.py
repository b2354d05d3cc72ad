"""What a region reports of an action item: it counts as done only once the province accepts it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from merit.domain.coaching import CLOSED
from merit.domain.states import ActionStatus


class ReportState(StrEnum):
    """Life of a report; one that closes the item waits for the province."""

    WAITING = "menunggu"
    ACCEPTED = "diterima"
    RETURNED = "dikembalikan"


@dataclass(frozen=True, slots=True)
class ProgressReport:
    """One report; `progress` in percent, `answer` is what the province said to it.

    `made_by` and `decided_by` are accounts; a report that closes nothing is accepted at once and
    nobody decides on it.
    """

    number: int
    action_code: str
    noted_on: date
    status: ActionStatus
    progress: int
    note: str
    state: ReportState
    made_by: str
    made_at: datetime
    answer: str = ""
    decided_by: str | None = None
    decided_at: datetime | None = None


def needs_acceptance(status: ActionStatus) -> bool:
    """Whether a region's report of `status` counts only once the province accepted it."""
    return status in CLOSED
