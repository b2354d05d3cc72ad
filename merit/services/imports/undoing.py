"""Undoing a batch as a whole: what it changed goes back to what it was before."""

from datetime import datetime

from merit.domain.access import User
from merit.domain.imports.batches import Batch, BatchState
from merit.domain.imports.readings import Kind
from merit.domain.proposals import Change, Draft, Proposal, ProposalState, content_of
from merit.domain.states import Dataset
from merit.errors import InputError
from merit.services.imports import coaching
from merit.services.imports.access import batch_to_change, named, one
from merit.services.imports.coaching import Family
from merit.services.imports.journal import note_batch
from merit.services.imports.publishing import changed, label, labels
from merit.services.results.guards import person_of, required
from merit.services.results.judging import version_of
from merit.services.results.proposing import propose
from merit.store import import_batches, imports, official_results, proposals
from merit.store.engine import Session
from merit.store.imports import Done, NewBatch


def undo_batch(
    session: Session, user: User, number: int, *, version: int, reason: str, now: datetime
) -> Batch:
    """The new batch that takes the recorded batch `number` back; needs a reason.

    Of results it holds the inverse proposals and waits for a second person; the rest is restored
    at once. Undoing twice by one person is one undoing. Raises InputError when the batch is not
    recorded, is being undone already, or was changed since (named); StaleError with the present
    Batch; NotAllowedError.
    """
    found = batch_to_change(session, user, number)
    person = person_of(user)
    earlier = _under_way(session, found)
    if earlier is not None and earlier.made_by == person:
        return named(session, earlier)[0]
    _refuse(session, found, earlier, version)
    told = required(reason, "Alasan")
    wanted = NewBatch(
        dataset=found.dataset,
        kind=found.kind,
        state=BatchState.WAITING if found.kind is Kind.RESULTS else BatchState.RECORDED,
        file_name=found.file_name,
        digest=found.digest,
        reason=told,
        undoes=number,
    )
    if found.kind is Kind.RESULTS:
        done = _propose_back(session, user, wanted, person=person, now=now)
    else:
        done = _restore(session, user, wanted, person=person, now=now)
    kept = one(session, done)
    note_batch(session, user, "urungkan_impor", kept, reason=told)
    return kept


def _under_way(session: Session, found: Batch) -> Batch | None:
    """The batch that takes this one back, done or waiting."""
    states = (BatchState.WAITING, BatchState.RECORDED)
    return next(
        (item for item in import_batches.undoing(session, found.number) if item.state in states),
        None,
    )


def _refuse(session: Session, found: Batch, earlier: Batch | None, version: int) -> None:
    if earlier is not None:
        raise InputError(
            f"Impor ini sudah diurungkan atau sedang diurungkan melalui nomor {earlier.number}."
        )
    if found.version != version:
        raise changed(session, found)
    if found.state is not BatchState.RECORDED:
        raise InputError(
            "Hanya impor yang sudah tercatat dapat diurungkan. Batalkan impor yang masih menunggu."
        )


def _propose_back(
    session: Session, user: User, wanted: NewBatch, *, person: str, now: datetime
) -> int:
    """The inverse of every published proposal, as a batch that waits; gives its number."""
    assert wanted.undoes is not None
    every = proposals.of_batch(session, wanted.undoes)
    done = [item for item in every if item.state is ProposalState.PUBLISHED]
    called = labels(session)
    moved = [label(item, called) for item in done if not _is_in_force(session, item)]
    if moved:
        raise InputError(_since(moved))
    number = imports.add(session, wanted, by=person, now=now)
    for item in done:
        recorded = official_results.find(session, item.key)
        draft = _inverse(item, base=version_of(recorded), reason=wanted.reason)
        propose(session, user, draft, now=now, batch=number)
    return number


def _since(names: list[str]) -> str:
    return (
        f"Sudah diubah atau dirujuk lagi sejak impor ini: {', '.join(names)}. "
        "Perbaiki satu per satu; impor ini tidak dapat diurungkan sebagai keseluruhan."
    )


def _is_in_force(session: Session, item: Proposal) -> bool:
    """Whether what `item` published stands: whatever came after it was undone again."""
    undone: set[int] = set()
    for later in proposals.published_for(session, item.key):
        if later.number == item.number:
            break
        found = None if later.batch is None else import_batches.find(session, later.batch)
        if found is not None and found.number in undone:
            undone.remove(found.number)
        elif found is not None and found.undoes is not None:
            undone.add(found.undoes)
        else:
            return False
    return not undone


def _inverse(item: Proposal, *, base: int, reason: str) -> Draft:
    """The draft that brings back what stood before `item` was published."""
    back = {
        Change.ENTER: Change.RETRACT,
        Change.CORRECT: Change.CORRECT,
        Change.RETRACT: Change.ENTER,
    }
    return Draft(
        back[item.change],
        item.key.region_code,
        item.key.year,
        item.key.instrument,
        None if item.before is None else content_of(item.before),
        reason,
        base,
    )


def _restore(session: Session, user: User, wanted: NewBatch, *, person: str, now: datetime) -> int:
    """Every record as it was before, as a batch that is recorded; gives its number."""
    assert wanted.undoes is not None
    family = coaching.FAMILIES[wanted.kind]
    done = imports.changes_of(session, wanted.undoes)
    moved = [_called(item) for item in done if not _is_as_left(session, family, item)]
    if moved:
        raise InputError(_since(moved))
    number = imports.add(session, wanted, by=person, now=now)
    back = [Done(item.subject, item.after, item.before) for item in done]
    for item in back:
        coaching.put_in_place(session, user, family, item, reason=wanted.reason)
    imports.add_changes(session, number, back)
    imports.set_state(session, wanted.undoes, BatchState.UNDONE)
    return number


def _is_as_left(session: Session, family: Family, item: Done) -> bool:
    """Whether a record still is what the batch made of it, and nothing keeps it that way."""
    told = item.after or item.before
    assert told is not None
    dataset, code = Dataset(told["dataset"]), told["code"]
    found = family.find(session, dataset, code)
    if (found[0] if found else None) != (item.after and family.whole(item.after)):
        return False
    if item.before is None:
        return not family.is_used(session, dataset, code)
    return item.after is None or not family.is_bound(session, item.after, item.before)


def _called(item: Done) -> str:
    told = item.after or item.before
    assert told is not None
    return f"{told['title']} ({told['code']})"
