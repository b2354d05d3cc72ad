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
    """Versions by code, and the moment of the last journal entry about each code that has one.

    `since` is when the journal began, None while it is empty.
    """

    versions: dict[str, int]
    changed: dict[str, datetime]
    since: datetime | None


def marks(session: Session, dataset: Dataset) -> Marks:
    """The marks of all activities, action items and meetings of a data set."""
    versions: dict[str, int] = {}
    changed: dict[str, datetime] = {}
    for row, (word, kind) in KINDS.items():
        versions |= _versions(session, row, dataset)
        changed |= _changed(session, word, f"{dataset.value}/{kind}/")
    return Marks(versions, changed, session.exec(select(func.min(AuditEntry.recorded_at))).one())


def _versions(session: Session, row: Row, dataset: Dataset) -> dict[str, int]:
    query = select(row.code, row.version).where(row.dataset == dataset.value)
    return dict(session.exec(query).all())


def _changed(session: Session, word: str, start: str) -> dict[str, datetime]:
    row = AuditEntry
    query = (
        select(row.subject_key, func.max(row.recorded_at))
        .where(row.subject == word, col(row.subject_key).startswith(start, autoescape=True))
        .group_by(row.subject_key)
    )
    return {name.removeprefix(start): moment for name, moment in session.exec(query)}
