"""Taking a file in: first what it would do, then doing it, whole or not at all."""

from collections.abc import Callable, Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any

from merit.domain.access import User, authorise_writing
from merit.domain.imports.batches import Batch, BatchState, Outcome, Preview
from merit.domain.imports.readings import (
    ActionRow,
    InterventionRow,
    Kind,
    Origins,
    Reading,
    ResultRow,
)
from merit.errors import InputError, StaleError
from merit.services.imports import actions, coaching, interventions, results
from merit.services.imports.access import TAKING, named, one
from merit.services.imports.files import Upload, storable
from merit.services.imports.journal import note_batch
from merit.services.imports.plans import Plan
from merit.services.results.guards import person_of, required
from merit.store import import_batches, import_cells, imports
from merit.store.engine import Session
from merit.store.imports import NewBatch

AnyReading = Reading[ResultRow] | Reading[InterventionRow] | Reading[ActionRow]

PLANS: Mapping[Kind, Callable[..., Plan[Any]]] = {
    Kind.RESULTS: results.plan,
    Kind.INTERVENTIONS: interventions.plan,
    Kind.ACTIONS: actions.plan,
}
STATES = {
    Kind.RESULTS: BatchState.WAITING,
    Kind.INTERVENTIONS: BatchState.RECORDED,
    Kind.ACTIONS: BatchState.RECORDED,
}
IN_FORCE = frozenset({BatchState.WAITING, BatchState.RECORDED})


def preview(session: Session, user: User, reading: AnyReading, *, now: datetime) -> Preview:
    """What taking `reading` in would do in `user.writes_in`, row by row; writes nothing.

    `complaints` holds those of the reading and what the rules of the record found, each at the
    cell of its field. The subject of a new record is empty as long as it has no code. Raises
    NotAllowedError.
    """
    return _plan(session, user, reading, now).preview


def take_in(
    session: Session,
    user: User,
    reading: AnyReading,
    upload: Upload,
    *,
    reason: str,
    seen: Preview,
    now: datetime,
) -> Batch:
    """Take `reading` of the file `upload` in, as `seen` said it would; the caller commits, once.

    Results become proposals that wait for a second person, the rest is recorded at once. The
    same confirmed twice by one person is one batch. `reason` is needed when something recorded
    changes. Raises InputError when there are errors or nothing is left to do, StaleError with the
    present Preview when it would do something else by now, NotAllowedError.
    """
    plan = _plan(session, user, reading, now)
    person = person_of(user)
    wanted = NewBatch(
        dataset=user.writes_in,
        kind=reading.asked.kind,
        state=STATES[reading.asked.kind],
        file_name=upload.kept_name,
        digest=reading.digest,
        reason=reason.strip(),
    )
    earlier = _earlier(session, wanted, plan, seen, person)
    if earlier is not None:
        return named(session, earlier)[0]
    _refuse(plan, seen, upload, reading.digest)
    if wanted.reason or plan.changes_something:
        required(wanted.reason, "Alasan")
    imports.keep_file(session, wanted.digest, upload.content)
    number = imports.add(session, wanted, by=person, now=now)
    origins = _carry_out(session, user, wanted, plan, number, now)
    import_cells.add(session, number, storable(origins))
    kept = one(session, number)
    note_batch(session, user, "impor_berkas", kept, reason=wanted.reason)
    return kept


def _plan(session: Session, user: User, reading: AnyReading, now: datetime) -> Plan[Any]:
    kind, dataset = reading.asked.kind, user.writes_in
    authorise_writing(user, TAKING[kind], dataset)
    return PLANS[kind](session, dataset, reading, now=now)


def _earlier(
    session: Session, wanted: NewBatch, plan: Plan[Any], seen: Preview, person: str
) -> Batch | None:
    """The batch an earlier press of the same button made: all that was seen is done by now."""
    if plan.steps:
        return None
    counts = (seen.count(Outcome.NEW), seen.count(Outcome.CHANGED))
    return next(
        (
            item
            for item in import_batches.of_file(session, wanted.digest, by=person)
            if (item.dataset, item.kind) == (wanted.dataset, wanted.kind)
            and (item.reason, item.new, item.changed) == (wanted.reason, *counts)
            and item.state in IN_FORCE
        ),
        None,
    )


def _refuse(plan: Plan[Any], seen: Preview, upload: Upload, digest: str) -> None:
    if sha256(upload.content).hexdigest() != digest:
        raise InputError("Berkas ini bukan berkas yang diperiksa. Unggah lagi berkasnya.")
    present = plan.preview
    if present.effects != seen.effects:
        raise StaleError(
            "Data yang tercatat berubah sejak pratinjau dibuat. "
            "Periksa pratinjau yang baru, lalu setujui lagi.",
            present,
        )
    wrong = sum(item.is_error for item in present.complaints)
    if wrong:
        raise InputError(
            f"Berkas memuat {wrong} kesalahan, sehingga tidak ada yang diambil. "
            "Perbaiki selnya, lalu unggah lagi."
        )
    if not plan.steps:
        raise InputError(
            "Tidak ada yang baru pada berkas ini: semua barisnya sudah tercatat atau diajukan."
        )


def _carry_out(
    session: Session, user: User, wanted: NewBatch, plan: Plan[Any], number: int, now: datetime
) -> dict[str, Origins]:
    if wanted.kind is Kind.RESULTS:
        return results.propose_all(
            session, user, plan.steps, number=number, reason=wanted.reason, now=now
        )
    family = coaching.FAMILIES[wanted.kind]
    return coaching.record_all(
        session, user, family, plan.steps, number=number, reason=wanted.reason
    )
