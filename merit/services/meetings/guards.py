"""What every change of a meeting asks first: who, of which state, and is it still what was seen."""

from collections.abc import Collection
from datetime import datetime

from merit.domain.access import Permission, User, authorise_writing
from merit.domain.local_time import since
from merit.domain.meeting_rules import is_shown
from merit.domain.meetings import MeetingRecord, MeetingState
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, StaleError
from merit.services.demonstration.days import moment_in
from merit.services.meetings.journal import SUBJECT, subject
from merit.services.results.judging import name_of, persons
from merit.store import audit, meetings
from merit.store.engine import Session

REFUSALS = {
    MeetingState.DRAFT: "Rakor ini masih draf. Buka rakornya dulu.",
    MeetingState.OPEN: "Rakor ini belum dimulai. Mulai rakornya dulu.",
    MeetingState.RUNNING: "Rakor ini sedang berjalan. Langkah itu tidak tersedia sekarang.",
    MeetingState.CLOSED: "Rakor ini sudah ditutup dan terkunci. Buka kembali dengan alasan, "
    "lalu lakukan perubahan.",
    MeetingState.CANCELLED: "Rakor ini dibatalkan dan tidak dapat diubah. Susun rakor yang baru.",
}
"""What to say where a state does not allow what was asked, and what to do first."""


def meeting_to_lead(session: Session, user: User, code: str) -> tuple[MeetingRecord, int]:
    """The meeting `code` of `user.writes_in` and its version, for a user who may lead it."""
    authorise_writing(user, Permission.LEAD_MEETINGS, user.writes_in)
    found = meetings.find(session, user.writes_in, code)
    if found is None:
        raise unknown(code)
    return found


def require_state(found: MeetingRecord, states: Collection[MeetingState]) -> None:
    """Raise InputError unless the meeting is in one of `states`."""
    if found.state not in states:
        raise InputError(REFUSALS[found.state])


def stale(session: Session, found: MeetingRecord, *, now: datetime) -> StaleError:
    """Somebody else changed the meeting since it was read; `current` is what is recorded now."""
    key = subject(found.dataset, found.code)
    last = audit.latest(session, subject=SUBJECT, subject_key=key)
    if last is None:
        return StaleError("Rakor ini baru saja diubah. Periksa, lalu simpan lagi.", found)
    moment = moment_in(session, found.dataset, last.recorded_at)  # the journal keeps the true day
    by, when = name_of(last.actor, persons(session)), since(moment, now=now)
    return StaleError(f"Rakor ini diubah oleh {by} {when}. Periksa, lalu simpan lagi.", found)


def may_read_of(user: User, found: MeetingRecord) -> bool:
    """Whether `user`, who may read its data set, may read of this meeting."""
    return is_shown(found) or user.may(Permission.LEAD_MEETINGS)


def meeting_to_read(
    session: Session, user: User, dataset: Dataset, code: str
) -> tuple[MeetingRecord, int]:
    """The meeting and its version; NoDataError for one `user` may not read of, as for none."""
    found = meetings.find(session, dataset, code)
    if found is None or not may_read_of(user, found[0]):
        raise unknown(code)
    return found


def unknown(code: str) -> NoDataError:
    """There is no such meeting, or none the reader may see."""
    return NoDataError(f"Rakor {code} tidak ditemukan. Pilih rakor dari daftar.")
