"""How often and when the things of a calendar changed: versions, and the last journal entries."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from merit.domain.states import Dataset
from merit.store.tables import ActionItem, AuditEntry, Intervention, Meeting

Row = type[Intervention] | type[ActionItem] | type[Meeting]
KINDS: dict[Row, tuple[str, str]] = {
    Intervention: ("intervensi", "intervensi"),
    ActionItem: ("butir_rtl", "rtl"),
    Meeting: ("rakor", "rakor"),
}
"""What the journal calls each, and how its keys go on after the data set."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Versions, and the moment of the last journal entry about each thing that has one.

    Both by what the keys of the journal say after the data set ("rtl/R-2026-041"). `since` is
    when the journal began, None while it is empty.
    """

    versions: dict[str, int]
    changed: dict[str, datetime]
    since: datetime | None

    def of(self, kind: str, code: str) -> tuple[int, datetime | None]:
        """Version and last change of one thing; `kind` is as in `KINDS`."""
        key = f"{kind}/{code}"
        return self.versions[key], self.changed.get(key)


def marks(session: Session, dataset: Dataset) -> Marks:
    """The marks of all activities, action items and meetings of a data set."""
    versions: dict[str, int] = {}
    changed: dict[str, datetime] = {}
    for row, (word, kind) in KINDS.items():
        versions |= _versions(session, row, dataset, kind)
        changed |= _changed(session, word, f"{dataset.value}/", kind)
    return Marks(versions, changed, session.exec(select(func.min(AuditEntry.recorded_at))).one())


def _versions(session: Session, row: Row, dataset: Dataset, kind: str) -> dict[str, int]:
    query = select(row.code, row.version).where(row.dataset == dataset.value)
    return {f"{kind}/{code}": version for code, version in session.exec(query)}


def _changed(session: Session, word: str, data: str, kind: str) -> dict[str, datetime]:
    row, start = AuditEntry, f"{data}{kind}/"
    query = (
        select(row.subject_key, func.max(row.recorded_at))
        .where(row.subject == word, col(row.subject_key).startswith(start, autoescape=True))
        .group_by(row.subject_key)
    )
    return {name.removeprefix(data): moment for name, moment in session.exec(query)}
