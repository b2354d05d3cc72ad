"""What every change of a proposal asks first: who, of which version, and was it done already."""

from datetime import datetime

from merit.domain.access import Permission, User, authorise, authorise_writing
from merit.domain.coaching_texts import findings_on_text
from merit.domain.local_time import since
from merit.domain.proposals import Change, Draft, Proposal, RecordedResult, ResultKey
from merit.domain.result_sources import TEXT
from merit.errors import InputError, NoDataError, NotAllowedError, StaleError
from merit.services.results.journal import note_proposal
from merit.services.results.judging import name_of, one, persons, shown, unknown, version_of
from merit.store import imports, official_results, proposals
from merit.store.engine import Session
from merit.store.proposals import Decision


def person_of(user: User) -> str:
    """The account that answers for a change; four eyes need to know whose they are."""
    if user.account is None:
        raise NotAllowedError("Masuklah dengan akun Anda untuk mengubah hasil resmi.")
    return user.account


def to_change(session: Session, user: User, permission: Permission, number: int) -> Proposal:
    """The proposal `number`, for a user who may change it."""
    authorise(user, permission)
    found = proposals.find(session, number)
    if found is None:
        raise NoDataError(unknown(number))
    authorise_writing(user, permission, found.key.dataset, found.key.region_code)
    return found


def require_version(session: Session, found: Proposal, version: int, *, now: datetime) -> None:
    """Raise StaleError with the present proposal unless it is open and at `version`."""
    if not (found.is_open and found.version == version):
        raise stale(session, found, now=now)


def stale(session: Session, found: Proposal, *, now: datetime) -> StaleError:
    """Somebody else changed the proposal since it was read."""
    by = name_of(found.changed_by, persons(session))
    current = shown(session, [found], now=now)[0]
    return StaleError(_changed(by, found.changed_at, now), current)


def conclude(
    session: Session,
    user: User,
    found: Proposal,
    decision: Decision,
    *,
    action: str,
    version: int,
    now: datetime,
) -> Proposal:
    """Decide a proposal without publishing it, and write that down as `action`.

    The imported batch it came with follows. Raises StaleError with the present proposal when it
    is not at `version` any more.
    """
    if not proposals.decide(session, found.number, decision, version=version):
        raise stale(session, found, now=now)
    imports.settle(session, found.batch, by=decision.decided_by, now=now)
    kept = one(session, found.number, now=now)
    note_proposal(session, user, action, kept, before=found, reason=decision.decision_note)
    return kept


def base_moved(session: Session, key: ResultKey, current: object, *, now: datetime) -> StaleError:
    """The official result changed since the proposal was drawn up against it."""
    last = next(iter(proposals.published_for(session, key)), None)
    if last is None:
        message = "Hasil ini sudah tercatat dengan isi lain. Bandingkan lalu pilih."
        return StaleError(message, current)
    return StaleError(
        _changed(name_of(last.changed_by, persons(session)), last.changed_at, now), current
    )


def _changed(by: str, at: datetime, now: datetime) -> str:
    return f"Data ini baru saja diubah oleh {by} {since(at, now=now)}. Bandingkan lalu pilih."


def required(text: str, name: str) -> str:
    """`text` without blanks around it; it must say something that can be kept."""
    if not text.strip():
        raise InputError(f"{name} belum diisi. Tulis satu kalimat.")
    return checked(text, name)


def checked(text: str, name: str) -> str:
    """`text` without blanks around it, of which nothing may be left; refused with the reason."""
    told = text.strip()
    for found in findings_on_text("", name, told, TEXT):
        raise InputError(found.message)
    return told


def base_of(
    session: Session, draft: Draft, key: ResultKey, *, now: datetime
) -> RecordedResult | None:
    """The official result a draft changes, None for a new one; it must be the one that was seen."""
    recorded = official_results.find(session, key)
    if (draft.change is Change.RETRACT) is not (draft.content is None):
        raise InputError("Penarikan tidak memuat isi; usulan lain harus memuatnya.")
    if draft.base_version != version_of(recorded):
        raise base_moved(session, key, recorded, now=now)
    if (draft.change is Change.ENTER) is not (recorded is None):
        raise InputError(
            "Hasil ini belum tercatat. Ajukan sebagai hasil baru."
            if recorded is None
            else "Hasil ini sudah tercatat. Ajukan koreksi atas hasil itu."
        )
    return recorded
