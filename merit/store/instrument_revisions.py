"""Queries about the revisions of instruments: those in use, before use, and out of use."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, update
from sqlmodel import Session, col, select

from merit.domain.instruments import Instrument, RevisionState
from merit.domain.states import Dataset, Stage
from merit.store import instruments, tables


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision and its life; `instrument.code` is the plain code, whatever its state.

    What came with the application was uploaded by nobody, and in use from the beginning.
    """

    key: int
    instrument: Instrument
    state: RevisionState
    uploaded_by: str
    uploaded_at: datetime | None
    activated_at: datetime | None

    @property
    def code(self) -> str:
        """Code of the instrument."""
        return self.instrument.code

    @property
    def number(self) -> int:
        """Number of the revision."""
        return self.instrument.revision


def every(session: Session, *, code: str | None = None) -> list[Revision]:
    """All revisions, of one instrument when `code` is given: by code, the newest first."""
    row = tables.Instrument
    query = select(row).order_by(col(row.code), col(row.revision).desc())
    if code is not None:
        query = query.where(row.code == code)
    rows = session.exec(query.execution_options(populate_existing=True)).all()
    return [
        Revision(
            key=item.id or 0,
            instrument=instrument,
            state=RevisionState(item.state),
            uploaded_by=item.uploaded_by,
            uploaded_at=item.uploaded_at,
            activated_at=item.activated_at,
        )
        for item, instrument in zip(rows, instruments.whole(session, rows), strict=True)
    ]


def results_by_key(session: Session, dataset: Dataset) -> dict[int, int]:
    """How many official results rest on each revision, by its database key."""
    row = tables.Assessment
    query = (
        select(row.instrument_id, func.count())
        .where(row.dataset == dataset.value, row.stage == Stage.OFFICIAL.value)
        .group_by(col(row.instrument_id))
    )
    return dict(session.exec(query).all())


def add(session: Session, instrument: Instrument, *, by: str, now: datetime) -> None:
    """Insert a revision that is not in use yet."""
    key = instruments.add(session, instrument, state=RevisionState.UPLOADED)
    row = tables.Instrument
    session.execute(update(row).where(col(row.id) == key).values(uploaded_by=by, uploaded_at=now))


def activate(session: Session, code: str, number: int, *, now: datetime) -> None:
    """Put a revision to use in place of the one that is."""
    row = tables.Instrument
    of_code = col(row.code) == code
    session.execute(
        update(row)
        .where(of_code, col(row.state) == RevisionState.ACTIVE.value)
        .values(state=RevisionState.SUPERSEDED.value)
    )
    session.execute(
        update(row)
        .where(of_code, col(row.revision) == number)
        .values(state=RevisionState.ACTIVE.value, activated_at=now)
    )


def remove(session: Session, code: str, number: int) -> None:
    """Delete a revision that was never in use, with its parts."""
    row = tables.Instrument
    session.execute(
        delete(row).where(
            col(row.code) == code,
            col(row.revision) == number,
            col(row.state) == RevisionState.UPLOADED.value,
        )
    )
