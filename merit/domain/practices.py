"""Good practices (praktik baik) of the regions, endorsed by the province."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from merit.domain.states import Dataset


class PracticeState(StrEnum):
    """Life of a practice; only an endorsed one is shown to other regions."""

    PROPOSED = "diusulkan"
    ENDORSED = "diakui"
    RETURNED = "dikembalikan"
    WITHDRAWN = "ditarik"


class Answer(StrEnum):
    """What the province says to a practice."""

    ENDORSE = "akui"
    RETURN = "kembalikan"
    WITHDRAW = "tarik"


ANSWERS: Mapping[Answer, tuple[frozenset[PracticeState], PracticeState]] = {
    Answer.ENDORSE: (frozenset({PracticeState.PROPOSED}), PracticeState.ENDORSED),
    Answer.RETURN: (
        frozenset({PracticeState.PROPOSED, PracticeState.ENDORSED}),
        PracticeState.RETURNED,
    ),
    Answer.WITHDRAW: (
        frozenset({PracticeState.PROPOSED, PracticeState.ENDORSED, PracticeState.RETURNED}),
        PracticeState.WITHDRAWN,
    ),
}
"""From which states each answer leads where; any other is refused."""

WITH_REASON = frozenset({Answer.RETURN, Answer.WITHDRAW})

AMENDABLE = frozenset({PracticeState.PROPOSED, PracticeState.RETURNED})
"""States in which its region may change it; what was endorsed is returned first."""


@dataclass(frozen=True, slots=True)
class PracticeDraft:
    """What a proposal says: the part of a practice its region writes. Fields as the record's."""

    region_code: str
    title: str
    description: str
    instrument: str
    aspect_code: str
    contact: str
    indicator_code: str | None = None


@dataclass(frozen=True, slots=True)
class PracticeRecord:
    """What a region does well on an aspect, or one indicator of it, of `instrument`.

    `contact` is an office, no person. `meeting_code` is that of the rakor it was noted in.
    `reason` is the province's answer where it was returned or withdrawn.
    """

    dataset: Dataset
    code: str
    region_code: str
    title: str
    description: str
    instrument: str
    aspect_code: str
    contact: str
    proposed_by: str
    proposed_at: datetime
    state: PracticeState = PracticeState.PROPOSED
    indicator_code: str | None = None
    meeting_code: str | None = None
    decided_by: str | None = None
    decided_at: datetime | None = None
    reason: str = ""

    @property
    def draft(self) -> PracticeDraft:
        """What its region wrote."""
        return PracticeDraft(
            region_code=self.region_code,
            title=self.title,
            description=self.description,
            instrument=self.instrument,
            aspect_code=self.aspect_code,
            contact=self.contact,
            indicator_code=self.indicator_code,
        )
