"""Reading the batches of imported files, each with what it did."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import func
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from merit.domain.imports.batches import Batch, BatchState
from merit.domain.imports.readings import Kind
from merit.domain.proposals import OPEN, Change, ProposalState
from merit.domain.states import Dataset
from merit.store.tables import ImportBatch, ImportChange, ImportFile, ResultProposal


@dataclass(frozen=True, slots=True)
class Part:
    """What a batch needs to know of one of its proposals."""

    number: int
    change: Change
    state: ProposalState
    version: int


def find(session: Session, number: int) -> Batch | None:
    """The batch with this number."""
    found = _batches(session, select(ImportBatch).where(ImportBatch.id == number))
    return found[0] if found else None


def of_dataset(session: Session, dataset: Dataset, kinds: Collection[Kind]) -> list[Batch]:
    """Batches of a data set and of some kinds, the latest first."""
    row = ImportBatch
    query = select(row).where(
        row.dataset == dataset.value, col(row.kind).in_(sorted(kind.value for kind in kinds))
    )
    return _batches(session, query.order_by(col(row.made_at).desc(), col(row.id).desc()))


def of_file(session: Session, digest: str, *, by: str) -> list[Batch]:
    """Batches a person made of a file, the latest first; those that undo another are left out."""
    row = ImportBatch
    query = select(row).where(row.digest == digest, row.made_by == by, col(row.undoes).is_(None))
    return _batches(session, query.order_by(col(row.id).desc()))


def about(session: Session, subject: str) -> list[Batch]:
    """Batches that changed one subject which needs no second person, the latest first."""
    change = ImportChange
    query = select(ImportBatch).join(change, col(change.batch_id) == ImportBatch.id)
    return _batches(
        session, query.where(change.subject == subject).order_by(col(ImportBatch.id).desc())
    )


def undoing(session: Session, number: int) -> list[Batch]:
    """Batches made to take the batch `number` back, the latest first."""
    query = select(ImportBatch).where(ImportBatch.undoes == number)
    return _batches(session, query.order_by(col(ImportBatch.id).desc()))


def _batches(session: Session, query: SelectOfScalar[ImportBatch]) -> list[Batch]:
    fresh = query.execution_options(populate_existing=True)  # a bulk update passes objects by
    rows = session.exec(fresh).all()
    keys = [row.id or 0 for row in rows]
    parts, changes = parts_of(session, keys), _counts(session, keys)
    undone = _undone_by(session, keys)
    sizes = _sizes(session, {row.digest for row in rows})
    return [
        _batch(row, parts[row.id or 0], changes[row.id or 0], undone.get(row.id or 0), sizes)
        for row in rows
    ]


def _batch(
    row: ImportBatch,
    parts: Sequence[Part],
    changes: tuple[int, int],
    undone_by: int | None,
    sizes: dict[str, int],
) -> Batch:
    entered = sum(item.change is Change.ENTER for item in parts)
    return Batch(
        number=row.id or 0,
        dataset=Dataset(row.dataset),
        kind=Kind(row.kind),
        state=BatchState(row.state),
        file_name=row.file_name,
        digest=row.digest,
        size=sizes[row.digest],
        reason=row.reason,
        made_by=row.made_by,
        made_at=row.made_at,
        new=entered + changes[0],
        changed=len(parts) - entered + changes[1],
        proposals=tuple(item.number for item in parts),
        waiting=sum(item.state in OPEN for item in parts),
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        undoes=row.undoes,
        undone_by=undone_by,
        version=row.version + sum(item.version - 1 for item in parts),
    )


def regions_of(session: Session, numbers: Collection[int]) -> dict[int, set[str]]:
    """Codes of the regions the proposals of batches are about, by batch."""
    row = ResultProposal
    query = rows_of(col(row.batch_id), col(row.region_code)).where(col(row.batch_id).in_(numbers))
    found: dict[int, set[str]] = {number: set() for number in numbers}
    for batch, code in session.execute(query):
        found[batch].add(code)
    return found


def parts_of(session: Session, numbers: Collection[int]) -> defaultdict[int, list[Part]]:
    """Proposals of batches by batch, in order of number."""
    row = ResultProposal
    query = rows_of(
        col(row.batch_id), col(row.id), col(row.change), col(row.state), col(row.version)
    ).where(col(row.batch_id).in_(numbers))
    found: defaultdict[int, list[Part]] = defaultdict(list)
    for batch, number, change, state, version in session.execute(query.order_by(col(row.id))):
        found[batch].append(Part(number, Change(change), ProposalState(state), version))
    return found


def _counts(session: Session, numbers: Collection[int]) -> defaultdict[int, tuple[int, int]]:
    """How many subjects batches entered and changed, by batch."""
    row = ImportChange
    query = (
        select(row.batch_id, func.count(), func.count(col(row.before)))
        .where(col(row.batch_id).in_(numbers))
        .group_by(col(row.batch_id))
    )
    found: defaultdict[int, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for batch, every, changed in session.exec(query):
        found[batch] = (every - changed, changed)
    return found


def _undone_by(session: Session, numbers: Collection[int]) -> dict[int, int]:
    """The latest batch that takes another one back and was not itself withdrawn."""
    row = ImportBatch
    query = select(row.undoes, row.id).where(
        col(row.undoes).in_(numbers), row.state != BatchState.WITHDRAWN.value
    )
    return {
        undone: number
        for undone, number in session.exec(query.order_by(col(row.id)))
        if undone is not None and number is not None
    }


def _sizes(session: Session, digests: Collection[str]) -> dict[str, int]:
    row = ImportFile
    query = select(row.digest, row.size).where(col(row.digest).in_(digests))
    return dict(session.exec(query).all())
