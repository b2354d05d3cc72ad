"""How far the action items are, per region, intervention, decision of a rakor, or aspect."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from statistics import mean

from merit.domain.instruments import Aspect
from merit.domain.records import InterventionRecord
from merit.domain.regions import Region
from merit.services.action_items import Agreed, Item


class By(StrEnum):
    """What the items are grouped by; each value is what the address says."""

    REGION = "daerah"
    INTERVENTION = "intervensi"
    DECISION = "keputusan"
    ASPECT = "aspek"


Subject = Region | InterventionRecord | Agreed | Aspect


@dataclass(frozen=True, slots=True)
class Progress:
    """The items of one subject; `subject` None holds those without any.

    One decision for many regions is one subject, however many items carry it out; one that was
    taken back is none.

    `number` leaves out the cancelled ones, and so do `done_share` (0 to 1) and `mean_progress`
    (percent); both are None when nothing is left.
    """

    subject: Subject | None
    number: int
    open: int
    late: int
    done: int
    cancelled: int
    mean_progress: float | None

    @property
    def done_share(self) -> float | None:
        """Share of the items that are done."""
        return self.done / self.number if self.number else None


def _standing(decision: Agreed | None) -> Agreed | None:
    """The decision unless it was taken back; its items carry none out any more."""
    return None if decision is None or decision.withdrawn else decision


SUBJECTS: dict[By, Callable[[Item], Subject | None]] = {
    By.REGION: lambda item: item.region,
    By.INTERVENTION: lambda item: item.intervention,
    By.DECISION: lambda item: _standing(item.decision),
    By.ASPECT: lambda item: item.target.aspect if item.target else None,
}


def progress(items: Iterable[Item], by: By) -> tuple[Progress, ...]:
    """One row per subject with items: the most late ones first, then the most open ones."""
    subject_of = SUBJECTS[by]
    groups: defaultdict[Subject | None, list[Item]] = defaultdict(list)
    for item in items:
        groups[subject_of(item)].append(item)
    rows = [_progress(subject, group) for subject, group in groups.items()]
    return tuple(sorted(rows, key=_need))


def _need(row: Progress) -> tuple[int, int, str]:
    return (-row.late, -row.open, row.subject.code if row.subject else "")


def _progress(subject: Subject | None, items: Iterable[Item]) -> Progress:
    states = [item.state for item in items]
    counted = [item for item in states if not item.is_cancelled]
    return Progress(
        subject=subject,
        number=len(counted),
        open=sum(item.is_open for item in counted),
        late=sum(item.is_late for item in counted),
        done=sum(item.is_done for item in counted),
        cancelled=len(states) - len(counted),
        mean_progress=mean(item.record.progress for item in counted) if counted else None,
    )
