"""The life of a meeting as a whole: opened, started, closed, reopened, cancelled."""

from datetime import date, datetime

from merit.domain.access import User
from merit.domain.coaching_texts import findings_on_text
from merit.domain.findings import Finding, error
from merit.domain.local_time import day_of
from merit.domain.meeting_rules import after
from merit.domain.meetings import STEPS, WITH_REASON, MeetingRecord, Step
from merit.domain.result_sources import TEXT
from merit.errors import InputError
from merit.services.activities import attendance_of_meeting, attendance_to_be_mended
from merit.services.meetings.guards import REFUSALS, meeting_to_lead, stale
from merit.services.meetings.journal import note_meeting
from merit.services.results.judging import refuse_errors
from merit.store import meetings
from merit.store.engine import Session

ACTIONS = {
    Step.OPEN: "buka_rakor",
    Step.START: "mulai_rakor",
    Step.CLOSE: "tutup_rakor",
    Step.REOPEN: "buka_kembali_rakor",
    Step.CANCEL: "batalkan_rakor",
}


def take_step(
    session: Session,
    user: User,
    code: str,
    step: Step,
    *,
    version: int,
    now: datetime,
    reason: str = "",
) -> MeetingRecord:
    """Take the meeting `code` one step on; reopening and cancelling need a `reason`.

    Starting goes to the first item of the agenda. Closing locks the meeting and, where it is an
    activity and attendance was noted, reports who was there; reopening takes that back until it is
    closed again. The same step taken twice is one.
    Raises InputError when the state of the meeting has no such step, StaleError with the present
    MeetingRecord when it is not at `version` any more, ResultError for an unusable reason or a
    meeting without agenda.
    """
    found, at = meeting_to_lead(session, user, code)
    told = reason.strip() if step in WITH_REASON else ""
    repeated = at == version + 1 and found.state in STEPS[step].values()
    if repeated and told in ("", found.reason):
        return found
    taken = after(found, step, reason=told, now=now)
    if taken is None:
        raise InputError(REFUSALS[found.state])
    if at != version:
        raise stale(session, found, now=now)
    refuse_errors(_findings(found, step, told, today=day_of(now)))
    if not meetings.replace(session, taken, version=version):
        raise stale(session, found, now=now)
    note_meeting(session, user, ACTIONS[step], taken, before=found, reason=told)
    if taken.intervention_code and taken.attendance:
        _tell_activity(session, user, taken, taken.intervention_code, step, now=now)
    return taken


def _findings(found: MeetingRecord, step: Step, reason: str, *, today: date) -> list[Finding]:
    """What keeps `step` from being taken."""
    needed = step in WITH_REASON
    findings = list(findings_on_text("reason", "Alasan", reason, TEXT, needed=needed))
    if step is Step.OPEN and not found.agenda:
        findings.append(error("agenda", "Agenda masih kosong. Susun agendanya dulu, lalu buka."))
    if step is Step.START and today < found.held_on:
        findings.append(error("held_on", "Hari rakor belum tiba. Ubah tanggalnya, lalu mulai."))
    return findings


def _tell_activity(
    session: Session, user: User, taken: MeetingRecord, code: str, step: Step, *, now: datetime
) -> None:
    """Tell the activity the meeting is who was there, as far as anybody noted it."""
    if step is Step.CLOSE:
        attendance_of_meeting(
            session,
            user,
            code,
            meeting=taken.code,
            present=taken.attended,
            noted=taken.attendance,
            now=now,
        )
    if step is Step.REOPEN:
        attendance_to_be_mended(session, user, code, meeting=taken.code)
