"""Preparing a meeting: its header and its agenda, from the draft until it is closed."""

from collections.abc import Collection
from datetime import datetime

from merit.domain.access import Permission, User, authorise_writing
from merit.domain.coaching import InterventionKind
from merit.domain.documents import SubjectKind
from merit.domain.findings import Finding
from merit.domain.local_time import day_of
from merit.domain.meeting_rules import (
    AMENDABLE,
    MeetingDraft,
    amended,
    findings,
    findings_on_change,
    says_the_same,
    tidy,
)
from merit.domain.meetings import MeetingRecord, MeetingState
from merit.domain.records import InterventionRecord
from merit.domain.states import Dataset
from merit.services.meetings.guards import meeting_to_lead, require_state, stale
from merit.services.meetings.journal import note_meeting
from merit.services.numbering import next_code
from merit.services.results.judging import refuse_errors
from merit.store import interventions, meetings
from merit.store.engine import Session


def draft_meeting(
    session: Session, user: User, draft: MeetingDraft, *, now: datetime
) -> MeetingRecord:
    """Keep `draft` as a meeting in `user.writes_in`.

    Until it is opened, only those who may lead meetings see it. The same draft handed in twice is
    one meeting. Raises ResultError with its findings when a rule is broken, NotAllowedError.
    """
    dataset = user.writes_in
    authorise_writing(user, Permission.LEAD_MEETINGS, dataset)
    held = meetings.recorded(session, dataset)
    wanted = tidy(draft)
    for earlier in held:
        if earlier.state is MeetingState.DRAFT and says_the_same(earlier, wanted):
            return earlier
    refuse_errors(_found(session, wanted, dataset, "", now=now))
    code = next_code(session, SubjectKind.MEETING, dataset, wanted.held_on.year)
    record = amended(MeetingRecord(dataset, code, wanted.title, wanted.held_on), wanted)
    meetings.enter(session, record)
    note_meeting(session, user, "susun_rakor", record)
    return record


def amend_meeting(
    session: Session, user: User, code: str, draft: MeetingDraft, *, version: int, now: datetime
) -> MeetingRecord:
    """Replace what a meeting that is not closed yet says of itself, its agenda included.

    Items keep their notes and decisions wherever they move; once closed it stays the activity it
    was. Raises ResultError with its findings when a rule is broken, StaleError with the present
    MeetingRecord when it is not at `version` any more, InputError when it is closed or cancelled.
    """
    found, at = meeting_to_lead(session, user, code)
    wanted = tidy(draft)
    if at == version + 1 and says_the_same(found, wanted):
        return found
    require_state(found, AMENDABLE)
    if at != version:
        raise stale(session, found, now=now)
    wrong = _found(session, wanted, found.dataset, code, now=now)
    refuse_errors((*wrong, *findings_on_change(found, wanted)))
    after = amended(found, wanted)
    if not meetings.replace(session, after, version=version):
        raise stale(session, found, now=now)
    note_meeting(session, user, "ubah_rakor", after, before=found)
    return after


def free_activities(
    session: Session, dataset: Dataset, held: Collection[MeetingRecord], code: str
) -> tuple[InterventionRecord, ...]:
    """Activities of kind rakor the meeting `code` ("" for a new one) may be.

    One that another meeting is cannot be had; a cancelled meeting is none.
    """
    taken = {
        item.intervention_code
        for item in held
        if item.code != code and item.state is not MeetingState.CANCELLED
    }
    return tuple(
        item
        for item in interventions.recorded(session, dataset)
        if item.kind is InterventionKind.COORDINATION and item.code not in taken
    )


def _found(
    session: Session, draft: MeetingDraft, dataset: Dataset, code: str, *, now: datetime
) -> tuple[Finding, ...]:
    free = free_activities(session, dataset, meetings.recorded(session, dataset), code)
    return findings(draft, today=day_of(now), interventions={item.code for item in free})
