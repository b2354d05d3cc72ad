"""Sample calls of the operations on meetings."""

from dataclasses import replace

from services.access_ground import AUTHORS, NOW, TODAY, Call, Try
from services.meeting_cases import BARE, DRAFT, in_state

from merit.domain.decision_rules import DecisionDraft, FollowUpDraft
from merit.domain.meetings import Attendance, MeetingRecord, MeetingState, Step
from merit.domain.practices import PracticeDraft
from merit.domain.states import Dataset
from merit.services import meetings

WHY = "Uji hak akses"


def _led(it: Try, state: MeetingState, dataset: Dataset) -> MeetingRecord:
    """A meeting of somebody else in `dataset`, led into `state`."""
    return in_state(it.session, state, AUTHORS[dataset])


def _running(it: Try) -> MeetingRecord:
    """One that runs in the data set the user works in."""
    return _led(it, MeetingState.RUNNING, it.user.writes_in)


def _for_region(it: Try) -> DecisionDraft:
    """Something the region is to do, whether or not it is in the care of who leads."""
    follow_up = FollowUpDraft((it.region,), "BKPSDM {daerah}", due_on=TODAY)
    return replace(BARE, follow_up=follow_up)


def _own(it: Try, state: MeetingState = MeetingState.RUNNING) -> str:
    """One in the data set the user works in: a step is told a code and no data set."""
    return _led(it, state, it.user.writes_in).code


def _shown(it: Try) -> str:
    """One everybody may read of."""
    return _led(it, MeetingState.OPEN, it.dataset).code


def _withdraw(it: Try) -> meetings.Decided:
    code = _own(it)
    meetings.decide(it.session, AUTHORS[it.user.writes_in], code, BARE, now=NOW)
    return meetings.withdraw_decision(it.session, it.user, code, 1, reason=WHY, now=NOW)


def _practice(it: Try) -> PracticeDraft:
    return PracticeDraft(it.region, "Dialog kinerja", "Kartu.", "kasn-9-2019", "A5", "BKPSDM")


READING: dict[str, Call] = {
    "meetings.following.board": lambda it: meetings.board(
        it.session, it.user, _shown(it), dataset=it.dataset
    ),
    "meetings.reading.linkable": lambda it: meetings.linkable(
        it.session, it.user, "", dataset=it.dataset
    ),
    "meetings.reading.meeting": lambda it: meetings.meeting(
        it.session, it.user, _shown(it), dataset=it.dataset, today=TODAY
    ),
    "meetings.reading.meetings": lambda it: meetings.meetings(
        it.session, it.user, dataset=it.dataset
    ),
}

WRITING: dict[str, Call] = {
    "meetings.deciding.decide": lambda it: meetings.decide(
        it.session, it.user, _own(it), _for_region(it), now=NOW
    ),
    "meetings.deciding.withdraw_decision": _withdraw,
    "meetings.drafting.amend_meeting": lambda it: meetings.amend_meeting(
        it.session, it.user, _own(it, MeetingState.DRAFT), DRAFT, version=1, now=NOW
    ),
    "meetings.drafting.draft_meeting": lambda it: meetings.draft_meeting(
        it.session, it.user, DRAFT, now=NOW
    ),
    "meetings.leading.discuss": lambda it: meetings.discuss(
        it.session, it.user, (led := _running(it)).code, 2, seen=led, now=NOW
    ),
    "meetings.leading.note_agenda": lambda it: meetings.note_agenda(
        it.session, it.user, (led := _running(it)).code, WHY, seen=led.agenda[0], now=NOW
    ),
    "meetings.leading.record_practice": lambda it: meetings.record_practice(
        it.session, it.user, _own(it), _practice(it), now=NOW
    ),
    "meetings.leading.set_attendance": lambda it: meetings.set_attendance(
        it.session, it.user, _own(it), {it.region: Attendance.PRESENT}, seen={}, now=NOW
    ),
    "meetings.stepping.take_step": lambda it: meetings.take_step(
        it.session, it.user, _own(it), Step.CLOSE, version=3, now=NOW
    ),
}
