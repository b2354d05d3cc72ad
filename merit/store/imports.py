"""Writing down files that were taken in: the file, its batch, and what the batch did."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from merit.domain.imports.batches import BatchState
from merit.domain.imports.readings import Kind
from merit.domain.proposals import OPEN, ProposalState
from merit.domain.states import Dataset
from merit.store.import_batches import parts_of
from merit.store.tables import ImportBatch, ImportChange, ImportFile

Content = dict[str, Any]


@dataclass(frozen=True, slots=True)
class NewBatch:
    """What is written down of a batch at first."""

    dataset: Dataset
    kind: Kind
    state: BatchState
    file_name: str
    digest: str
    reason: str
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What a batch did to one subject; None where there was or is none."""

    subject: str
    before: Content | None
    after: Content | None


def keep_file(session: Session, digest: str, content: bytes) -> None:
    """Keep a file under its SHA-256, once however often it is handed in."""
    if session.exec(select(ImportFile.digest).where(ImportFile.digest == digest)).first() is None:
        session.add(ImportFile(digest=digest, size=len(content), content=content))
        session.flush()


def content_of(session: Session, digest: str) -> bytes:
    """The bytes of a file that was kept."""
    return session.exec(select(ImportFile.content).where(ImportFile.digest == digest)).one()


def add(session: Session, wanted: NewBatch, *, by: str, now: datetime) -> int:
    """Insert a batch of a file that is kept; gives its number."""
    recorded = wanted.state is BatchState.RECORDED
    row = ImportBatch(
        dataset=wanted.dataset.value,
        kind=wanted.kind.value,
        state=wanted.state.value,
        file_name=wanted.file_name,
        digest=wanted.digest,
        reason=wanted.reason,
        made_by=by,
        made_at=now,
        decided_by=by if recorded else None,
        decided_at=now if recorded else None,
        undoes=wanted.undoes,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def add_changes(session: Session, number: int, changes: Collection[Done]) -> None:
    """Write down what a batch did to each subject."""
    session.add_all(
        ImportChange(batch_id=number, subject=item.subject, before=item.before, after=item.after)
        for item in changes
    )
    session.flush()


def changes_of(session: Session, number: int) -> list[Done]:
    """What a batch did to each subject, in order of subject."""
    query = select(ImportChange).where(ImportChange.batch_id == number)
    rows = session.exec(query.order_by(ImportChange.subject))
    return [Done(row.subject, row.before, row.after) for row in rows]


def subjects(session: Session, prefix: str) -> set[str]:
    """Subjects any batch ever changed whose name begins with `prefix`."""
    query = select(ImportChange.subject).where(
        col(ImportChange.subject).startswith(prefix, autoescape=True)
    )
    return set(session.exec(query))


def set_state(session: Session, number: int, state: BatchState) -> None:
    """Change the state of a batch; its version rises."""
    _update(session, number, {"state": state.value})


def settle(session: Session, number: int | None, *, by: str, now: datetime) -> None:
    """Let a batch follow its proposals: it is decided once none of them is open any more.

    One that undoes another marks that as undone when nothing of it was withdrawn. A proposal
    that came without a file has no batch (`number` None), and nothing happens.
    """
    if number is None:
        return
    states = [item.state for item in parts_of(session, [number])[number]]
    if any(state in OPEN for state in states):
        return
    kept = [state for state in states if state is not ProposalState.WITHDRAWN]
    state = BatchState.RECORDED if kept else BatchState.WITHDRAWN
    _update(session, number, {"state": state.value, "decided_by": by, "decided_at": now})
    undone = session.exec(select(ImportBatch.undoes).where(ImportBatch.id == number)).one()
    if undone is not None and len(kept) == len(states):
        set_state(session, undone, BatchState.UNDONE)


def _update(session: Session, number: int, values: Content) -> None:
    row = ImportBatch
    session.execute(
        update(row)
        .where(col(row.id) == number)
        .values(**values, version=col(row.version) + 1)
        .execution_options(synchronize_session=False)
    )
