"""A file that was taken in: one batch, whole or not at all, which can be undone as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from merit.domain.imports.complaints import Complaint
from merit.domain.imports.readings import Kind, Origin
from merit.domain.states import Dataset


class BatchState(StrEnum):
    """Life of a batch. Results wait for a second person; the rest is recorded at once."""

    WAITING = "menunggu"
    RECORDED = "tercatat"
    WITHDRAWN = "dibatalkan"
    UNDONE = "diurungkan"


class Outcome(StrEnum):
    """What taking a row in would do to what is recorded."""

    NEW = "baru"
    CHANGED = "berubah"
    SAME = "sama"


@dataclass(frozen=True, slots=True)
class Effect:
    """What one row does: `subject` is the key of what it is about, as the journal calls it.

    `differences` are (field, recorded now, in the file), empty for a new or an equal one.
    """

    subject: str
    label: str
    outcome: Outcome
    sheet: str
    row: int
    differences: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking a file in would do, row by row, as of now."""

    effects: tuple[Effect, ...]
    complaints: tuple[Complaint, ...]

    @property
    def is_refused(self) -> bool:
        """Whether it cannot be taken in as it stands."""
        return any(item.is_error for item in self.complaints) or not any(
            item.outcome is not Outcome.SAME for item in self.effects
        )

    def count(self, outcome: Outcome) -> int:
        """How many rows have this outcome."""
        return sum(item.outcome is outcome for item in self.effects)


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch as it is shown. Persons by `User.account`; `names` says what they are called.

    `proposals` are the numbers of its proposals (results only); `new` and `changed` count its
    rows. `undoes` is the batch this one takes back, `undone_by` the one that takes this one back.
    `waiting` counts its open proposals, and `hindrances` says, a sentence each, why they cannot be
    published as a whole right now. `version` rises with every change of the batch or of one of
    its proposals.
    """

    number: int
    dataset: Dataset
    kind: Kind
    state: BatchState
    file_name: str
    digest: str
    size: int
    reason: str
    made_by: str
    made_at: datetime
    new: int
    changed: int
    proposals: tuple[int, ...] = ()
    waiting: int = 0
    decided_by: str | None = None
    decided_at: datetime | None = None
    undoes: int | None = None
    undone_by: int | None = None
    version: int = 1
    names: Mapping[str, str] = field(default_factory=dict)
    hindrances: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """Which batch and which cells a recorded subject's values came from, by field."""

    batch: int
    file_name: str
    digest: str
    origins: Mapping[str, Origin] = field(default_factory=dict)
