"""A new revision comes in, is put to use, or is thrown away unused."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from merit.domain.access import Permission, User, authorise_writing
from merit.domain.instruments import Instrument, RevisionState
from merit.domain.result_sources import unusable
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, StaleError
from merit.services.instruments.differences import Comparison, compare
from merit.services.instruments.upload_file import read_upload
from merit.store import audit, instrument_revisions, revision
from merit.store.engine import Session, take_turn
from merit.store.instrument_revisions import Revision

LONGEST_REASON = 500
SUBJECT = "instrumen"


def upload(session: Session, user: User, content: bytes, *, reason: str, now: datetime) -> Revision:
    """Keep an uploaded file as the next revision of its instrument, not in use yet.

    An instrument of a code not known so far becomes revision 1. Raises InstrumentFileError with
    the faults of the file, InputError when it says nothing new.
    """
    why = _begin(session, user, reason)
    instrument = read_upload(content)
    known = instrument_revisions.every(session, code=instrument.code)
    newest = known[0].number if known else 0
    instrument = replace(instrument, revision=newest + 1)
    _refuse_repetition(instrument, known)
    instrument_revisions.add(session, instrument, by=user.known_as, now=now)
    before = _active(known)
    _record(
        session,
        user,
        "unggah_instrumen",
        instrument,
        why,
        after=_told(instrument, compare(before.instrument, instrument) if before else None),
    )
    return instrument_revisions.every(session, code=instrument.code)[0]


def activate(
    session: Session,
    user: User,
    code: str,
    number: int,
    *,
    seen: int | None,
    reason: str,
    now: datetime,
) -> None:
    """Put a revision to use; results recorded before keep the revision they were recorded with.

    `seen` is the number of the revision in use when the user decided, None for none. Raises
    StaleError with the present Revision (or None) when that has changed. A revision out of use
    may be put back.
    """
    why = _begin(session, user, reason)
    known = instrument_revisions.every(session, code=code)
    wanted, before = _found(known, code, number), _active(known)
    _refuse_if_stale(before, seen)
    if wanted.state is RevisionState.ACTIVE:
        raise InputError(f"Revisi {number} sudah dipakai.")
    instrument_revisions.activate(session, code, number, now=now)
    found = compare(before.instrument, wanted.instrument) if before else None
    _record(
        session,
        user,
        "aktifkan_instrumen",
        wanted.instrument,
        why,
        before={"revisi": before.number} if before else None,
        after=_told(wanted.instrument, found),
    )
    revision.raise_number(session)


def _refuse_if_stale(active: Revision | None, seen: int | None) -> None:
    if (active.number if active else None) != seen:
        raise StaleError(
            "Revisi yang dipakai baru saja diganti orang lain. "
            "Bandingkan kembali, lalu aktifkan bila masih sesuai.",
            active,
        )


def discard(session: Session, user: User, code: str, number: int, *, reason: str) -> None:
    """Throw a revision away that was never in use; the journal keeps what it was."""
    why = _begin(session, user, reason)
    wanted = _found(instrument_revisions.every(session, code=code), code, number)
    if wanted.state is not RevisionState.UPLOADED:
        raise InputError(
            f"Revisi {number} pernah dipakai, sehingga tetap disimpan. "
            "Aktifkan revisi lain bila tidak sesuai lagi."
        )
    instrument_revisions.remove(session, code, number)
    _record(
        session, user, "buang_instrumen", wanted.instrument, why, before=_told(wanted.instrument)
    )


def _begin(session: Session, user: User, reason: str) -> str:
    """Instruments carry the published results, so whoever tries a role out changes none."""
    authorise_writing(user, Permission.MANAGE_INSTRUMENTS, Dataset.PUBLISHED)
    why = " ".join(reason.split())
    if not why or len(why) > LONGEST_REASON:
        raise InputError(
            f"Tulis alasannya, paling panjang {LONGEST_REASON} huruf; alasan tercatat di riwayat."
        )
    if wrong := unusable("Alasan", why, LONGEST_REASON):
        raise InputError(wrong)
    take_turn(session)
    return why


def _refuse_repetition(instrument: Instrument, known: Sequence[Revision]) -> None:
    for item in known:
        if replace(item.instrument, revision=instrument.revision) == instrument:
            raise InputError(
                f"Isi berkas sama dengan revisi {item.number} yang sudah ada. "
                "Ubah dahulu, atau aktifkan revisi itu."
            )


def _found(known: Sequence[Revision], code: str, number: int) -> Revision:
    for item in known:
        if item.number == number:
            return item
    raise NoDataError(f"Instrumen {code} tidak memiliki revisi {number}. Periksa daftarnya.")


def _active(known: Sequence[Revision]) -> Revision | None:
    return next((item for item in known if item.state is RevisionState.ACTIVE), None)


def _told(instrument: Instrument, comparison: Comparison | None = None) -> dict[str, Any]:
    """What the journal keeps: which revision, and how far it differs from the one in use."""
    told: dict[str, Any] = {"revisi": instrument.revision, "nama": instrument.name}
    if comparison is not None:
        told["perbedaan"] = len(comparison.differences)
        told["dapat_dibandingkan"] = comparison.same_scale
    return told


def _record(
    session: Session,
    user: User,
    action: str,
    instrument: Instrument,
    reason: str,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    audit.record(
        session,
        user,
        action=action,
        subject=SUBJECT,
        subject_key=instrument.code,
        before=before,
        after=after,
        reason=reason,
    )
