"""Frozen presentations: what is told of them, and the slides of one."""

from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, func, update
from sqlmodel import Session, col, select

from merit.domain.decks import DeckKind
from merit.domain.snapshots import Snapshot
from merit.domain.states import Dataset
from merit.store import tables

AS_FIELD = (
    *("code", "title", "period", "instrument", "revision", "frozen_at"),
    *("withdrawn_by", "withdrawn_at", "reason"),
)
"""Columns that bear the name of their field."""
ROW = tables.Snapshot
WITHOUT_CONTENT = (
    *(col(getattr(ROW, name)) for name in AS_FIELD),
    *(col(ROW.dataset), col(ROW.kind), col(ROW.region_code), col(ROW.frozen_by)),
)


def recorded(session: Session, dataset: Dataset) -> list[Snapshot]:
    """The snapshots of a data set without their slides, the newest first."""
    newest = (col(ROW.frozen_at).desc(), col(ROW.id).desc())
    return _read(session, col(ROW.dataset) == dataset.value, order=newest)


def find(session: Session, dataset: Dataset, code: str) -> Snapshot | None:
    """What is told of the snapshot with this code."""
    of_code = (col(ROW.dataset) == dataset.value, col(ROW.code) == code)
    return next(iter(_read(session, *of_code)), None)


def content(session: Session, dataset: Dataset, code: str) -> str:
    """The slides of a snapshot that there is, as they were kept."""
    query = select(ROW.content).where(ROW.dataset == dataset.value, ROW.code == code)
    return session.exec(query).one()


def same(session: Session, wanted: Snapshot, text: str) -> Snapshot | None:
    """The snapshot of the same title and slides by the same person, unless it was withdrawn."""
    alike = (
        col(ROW.dataset) == wanted.dataset.value,
        col(ROW.title) == wanted.title,
        col(ROW.frozen_by) == wanted.author,
        col(ROW.revision) == wanted.revision,
        col(ROW.content) == text,
        col(ROW.withdrawn_at).is_(None),
    )
    return next(iter(_read(session, *alike)), None)


def kept(session: Session, wanted: Snapshot) -> int:
    """How many snapshots of the same deck its author has that were not withdrawn."""
    query = select(func.count()).where(
        col(ROW.dataset) == wanted.dataset.value,
        col(ROW.kind) == wanted.kind.value,
        col(ROW.frozen_by) == wanted.author,
        func.coalesce(col(ROW.region_code), "") == wanted.region_code,
        col(ROW.withdrawn_at).is_(None),
    )
    return session.exec(query).one()


def codes(session: Session, dataset: Dataset) -> set[str]:
    """The codes of all snapshots of a data set."""
    return set(session.exec(select(ROW.code).where(ROW.dataset == dataset.value)))


def enter(session: Session, snapshot: Snapshot, text: str) -> None:
    """Insert one snapshot with its slides as JSON."""
    row = ROW(
        dataset=snapshot.dataset.value,
        kind=snapshot.kind.value,
        region_code=snapshot.region_code or None,
        frozen_by=snapshot.author,
        content=text,
        **{name: getattr(snapshot, name) for name in AS_FIELD},
    )
    session.add(row)
    session.flush()


def withdraw(session: Session, snapshot: Snapshot, *, by: str, at: datetime, reason: str) -> bool:
    """Note that a snapshot is not to be shown any more; False where that was noted before."""
    statement = (
        update(ROW)
        .where(
            col(ROW.dataset) == snapshot.dataset.value,
            col(ROW.code) == snapshot.code,
            col(ROW.withdrawn_at).is_(None),
        )
        .values(withdrawn_by=by, withdrawn_at=at, reason=reason)
    )
    return cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount == 1


def _read(session: Session, *wanted: Any, order: tuple[Any, ...] = ()) -> list[Snapshot]:
    query = select(*WITHOUT_CONTENT).where(*wanted).order_by(*order, col(ROW.code))
    return [_snapshot(row) for row in session.execute(query)]


def _snapshot(row: Any) -> Snapshot:
    return Snapshot(
        dataset=Dataset(row.dataset),
        kind=DeckKind(row.kind),
        region_code=row.region_code or "",
        author=row.frozen_by,
        **{name: getattr(row, name) for name in AS_FIELD},
    )
