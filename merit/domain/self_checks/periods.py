"""Periods in which the scheduled regions check themselves against one revision of an instrument."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from merit.domain.states import Dataset


class PeriodState(StrEnum):
    """Life of a period; regions fill in and send only while it is open."""

    PLANNED = "rencana"
    OPEN = "dibuka"
    CLOSED = "ditutup"


class PeriodStep(StrEnum):
    """What the province does to a period as a whole."""

    OPEN = "buka"
    CLOSE = "tutup"
    REOPEN = "buka_kembali"


STEPS: Mapping[PeriodStep, Mapping[PeriodState, PeriodState]] = {
    PeriodStep.OPEN: {PeriodState.PLANNED: PeriodState.OPEN},
    PeriodStep.CLOSE: {PeriodState.OPEN: PeriodState.CLOSED},
    PeriodStep.REOPEN: {PeriodState.CLOSED: PeriodState.OPEN},
}
"""From which state each step leads where; any other is refused."""

WITH_REASON = frozenset({PeriodStep.REOPEN})


@dataclass(frozen=True, slots=True)
class PeriodDraft:
    """What the province writes of a period; fields as the record's."""

    year: int
    instrument: str
    opens_on: date
    due_on: date
    region_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """A period: who is scheduled, from when to when, by which `instrument`.

    `region_codes` are those scheduled, in order. What comes after `due_on` is late, and is taken
    all the same until the period is closed. `reason` says why it was opened again.
    """

    dataset: Dataset
    code: str
    year: int
    instrument: str
    opens_on: date
    due_on: date
    region_codes: tuple[str, ...]
    state: PeriodState = PeriodState.PLANNED
    reason: str = ""
    changed_by: str = ""
    changed_at: datetime | None = None

    @property
    def draft(self) -> PeriodDraft:
        """What the province wrote."""
        return PeriodDraft(
            self.year, self.instrument, self.opens_on, self.due_on, self.region_codes
        )

    def takes_answers(self, today: date) -> bool:
        """Whether regions may fill in and send on this day."""
        return self.state is PeriodState.OPEN and today >= self.opens_on
