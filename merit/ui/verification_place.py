"""Where what is typed about a self-check is kept, and what it was typed against."""

from dataclasses import dataclass
from datetime import datetime

from merit.domain.self_checks.records import Answer, SelfCheck, Verdict
from merit.services import self_checks
from merit.services.self_checks.reading import Cell
from merit.ui.loaders.verification import Seen


@dataclass(frozen=True, slots=True)
class Read:
    """What a verifier had before the eyes, and the newest that was recorded then."""

    answer: Answer | None
    verdict: Verdict | None
    at: datetime | None

    @property
    def version(self) -> int:
        """The version of the answer that was read."""
        return self.answer.version if self.answer else 0

    def is_as(self, other: "Read") -> bool:
        """Whether both show the same."""
        return (self.answer, self.verdict) == (other.answer, other.verdict)


def read(seen: Seen, cell: Cell) -> Read:
    """An indicator as it is on the screen of this run."""
    return Read(cell.answer, cell.verdict if cell.verdict_counts else None, seen.view.as_of)


def place(check: SelfCheck, part: str) -> str:
    """Where a form is kept: the same self-check in the other data set is another."""
    return f"verifikasi/{self_checks.subject(check.dataset, check.code)}/{part}"
