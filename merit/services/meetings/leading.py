"""What is noted while a meeting goes on: who is there, what is discussed, what was said."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from merit.domain.access import User
from merit.domain.agenda import Shown, looks_the_same
from merit.domain.attendance import clashes, noted
from merit.domain.meeting_rules import ATTENDANCE_OPEN, findings_on_notes
from merit.domain.meetings import AgendaItem, Attendance, MeetingRecord, MeetingState
from merit.domain.practices import PracticeDraft, PracticeRecord
from merit.errors import InputError
from merit.services.meetings.guards import meeting_to_lead, require_state, stale
from merit.services.meetings.journal import note_meeting
from merit.services.practices import propose_practice
from merit.services.results.judging import refuse_errors
from merit.store import meetings, regions
from merit.store.engine import Session

RUNNING = frozenset({MeetingState.RUNNING})


def set_attendance(
    session: Session,
    user: User,
    code: str,
    told: Mapping[str, Attendance | None],
    *,
    seen: Mapping[str, Attendance | None],
    now: datetime,
) -> MeetingRecord:
    """Note how the regions of `told` take part; None takes a note back.

    Only what differs from `seen`, which was on the screen, is changed: two people at the door
    may note different regions at once. Raises StaleError with the present MeetingRecord when
    they noted one region differently, InputError for an unknown region or a meeting that is
    neither open nor running.
    """
    found, at = meeting_to_lead(session, user, code)
    require_state(found, ATTENDANCE_OPEN)
    if not told.keys() <= {item.code for item in regions.every(session)}:
        raise InputError("Ada kode daerah yang tidak dikenal. Muat ulang halaman.")
    if clashes(found.attendance, told, seen):
        raise stale(session, found, now=now)
    after = replace(found, attendance=noted(found.attendance, told, seen))
    return _put(session, user, "catat_hadir", (found, at), after, now=now)


def discuss(
    session: Session,
    user: User,
    code: str,
    position: int,
    *,
    seen: Shown,
    now: datetime,
) -> MeetingRecord:
    """Go to the agenda item at `position`; its time begins at `now`.

    `seen` is what the screen showed: attendance and notes others write meanwhile do not matter,
    but raises StaleError with the present MeetingRecord when another item is
    discussed by now, or the agenda was rearranged. Going to the item that is discussed already
    changes nothing. Raises InputError for an unknown item or a meeting that is not running.
    """
    found, at = meeting_to_lead(session, user, code)
    require_state(found, RUNNING)
    if position not in {item.position for item in found.agenda}:
        raise InputError("Agenda itu tidak ada. Pilih agenda dari daftar.")
    if not looks_the_same(found.agenda, seen.agenda) or found.current not in (
        position,
        seen.current,
    ):
        raise stale(session, found, now=now)
    if found.current == position:
        return found
    after = replace(found, current=position, current_since=now)
    return _put(session, user, "bahas_agenda", (found, at), after, now=now)


def note_agenda(
    session: Session,
    user: User,
    code: str,
    notes: str,
    *,
    seen: AgendaItem,
    now: datetime,
) -> MeetingRecord:
    """Replace the notes on an agenda item, which was as `seen` when they were opened.

    Raises StaleError with the present MeetingRecord when somebody else wrote others meanwhile or
    another item stands in its place, ResultError for unusable notes, InputError for an unknown
    item or a meeting not running.
    """
    found, at = meeting_to_lead(session, user, code)
    require_state(found, RUNNING)
    item = next((item for item in found.agenda if item.position == seen.position), None)
    if item is None:
        raise InputError("Agenda itu tidak ada. Pilih agenda dari daftar.")
    wanted = notes.strip()
    refuse_errors(findings_on_notes(wanted))
    if not looks_the_same([item], [seen]) or item.notes not in (wanted, seen.notes):
        raise stale(session, found, now=now)
    if item.notes == wanted:
        return found
    agenda = tuple(
        replace(one, notes=wanted) if one.position == seen.position else one for one in found.agenda
    )
    after = replace(found, agenda=agenda)
    return _put(session, user, "ubah_rakor", (found, at), after, now=now)


def record_practice(
    session: Session, user: User, code: str, draft: PracticeDraft, *, now: datetime
) -> PracticeRecord:
    """Note a good practice of a region that was told in the running meeting `code`.

    It waits for the province like any other. Raises as `practices.propose_practice`, InputError
    when the meeting is not running.
    """
    found, _ = meeting_to_lead(session, user, code)
    require_state(found, RUNNING)
    return propose_practice(session, user, draft, meeting_code=code, now=now)


def _put(
    session: Session,
    user: User,
    action: str,
    found: tuple[MeetingRecord, int],
    after: MeetingRecord,
    *,
    now: datetime,
) -> MeetingRecord:
    before, version = found
    if after == before:
        return before
    if not meetings.replace(session, after, version=version):
        raise stale(session, before, now=now)
    note_meeting(session, user, action, after, before=before)
    return after
