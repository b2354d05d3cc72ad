"""The parts of one meeting: what everybody reads, and below it what the chair's desk may do."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from merit.domain.access import User
from merit.domain.meeting_rules import ATTENDANCE_OPEN, clock
from merit.domain.meetings import MeetingRecord, MeetingState
from merit.domain.scope import Scope
from merit.reports.minutes_docx import minutes_docx
from merit.reports.minutes_pdf import minutes_pdf
from merit.services import meetings
from merit.services.meetings import MeetingDetail
from merit.ui import (
    documents_view,
    downloads,
    meeting_attendance,
    meeting_choice,
    meeting_decision,
    meeting_desk,
    meeting_notes,
    meeting_practice,
    meeting_view,
    results_typing,
)
from merit.ui.clock import now
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.meeting_acts import shown
from merit.ui.text import meetings as words

FORMS = {
    "pdf": (words.PDF_BUTTON, "application/pdf", minutes_pdf),
    "docx": (
        words.DOCX_BUTTON,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        minutes_docx,
    ),
}
OF_RUNNING = (
    meeting_attendance.SAVE,
    meeting_decision.DECIDE,
    meeting_decision.WITHDRAW,
    meeting_desk.DISCUSS,
    meeting_notes.SAVE,
    meeting_practice.SAVE,
)
"""Buttons of forms that a closed or cancelled meeting has no more."""

Part = Callable[[MeetingDetail, User, Scope, bool], None]


def show(detail: MeetingDetail, tab: str, user: User, scope: Scope) -> None:
    """One meeting, opened at one of its parts."""
    record = detail.meeting
    leads = meeting_choice.may_lead(user, scope)
    seen = shown(detail)
    draw(meeting_view.head(record, scope, leads=leads))
    if leads:
        meeting_desk.steps(detail, seen)
        _say_too_late(record)
    draw(meeting_view.tabs(record, tab, scope))
    PARTS[tab](detail, user, scope, leads)
    if leads and tab == words.AGENDA and record.state is MeetingState.RUNNING:
        meeting_desk.discussion(detail, seen)


def _say_too_late(record: MeetingRecord) -> None:
    """What was pressed while the meeting still ran is answered, though its form is gone."""
    if record.state in ATTENDANCE_OPEN:
        return
    moves = [f"{meeting_desk.DISCUSS}-{item.position}" for item in record.agenda]
    if results_typing.pressed(*OF_RUNNING, *moves):
        draw(frame.faults(meetings.REFUSALS[record.state], []))


def _agenda(detail: MeetingDetail, _user: User, _scope: Scope, _leads: bool) -> None:
    record = detail.meeting
    draw(meeting_view.agenda(record, clock(record, now=now())))


def _attendance(detail: MeetingDetail, _user: User, _scope: Scope, leads: bool) -> None:
    draw(meeting_view.attendance(detail.minutes))
    if leads and detail.meeting.state in ATTENDANCE_OPEN:
        meeting_attendance.show(detail)


def _decisions(detail: MeetingDetail, user: User, scope: Scope, leads: bool) -> None:
    if leads and detail.meeting.state is MeetingState.RUNNING:
        meeting_decision.show(detail)
    made = meeting_view.decisions(detail.minutes, user, scope)
    downloads.draw(made, period=words.title(detail.meeting))
    if leads and detail.meeting.state is MeetingState.RUNNING:
        meeting_decision.withdraw(detail)


def _carried(detail: MeetingDetail, user: User, scope: Scope, _leads: bool) -> None:
    period = words.title(detail.meeting)
    downloads.draw(meeting_view.carried(detail.minutes, user, scope), period=period)


def _minutes(detail: MeetingDetail, _user: User, scope: Scope, leads: bool) -> None:
    record = detail.meeting
    draw(frame.section(words.MINUTES_TITLE, words.MINUTES_NOTE))
    with st.container(horizontal=True):
        for ending, (name, media_type, make) in FORMS.items():
            st.download_button(
                name,
                data=partial(make, detail.minutes),
                file_name=words.file_name(record, ending),
                mime=media_type,
                on_click="ignore",
                icon=":material/download:",
                key=f"notulen_{ending}",
            )
    draw(meeting_view.noted_practices(detail, scope))
    if leads and record.state is MeetingState.RUNNING:
        meeting_practice.show(detail)
    subject = meetings.subject(record.dataset, record.code)
    # Signed minutes arrive after the meeting was closed, so documents may still be added then.
    documents_view.show(subject, title=words.DOCUMENTS_TITLE, may_change=leads)


PARTS: Mapping[str, Part] = {
    words.AGENDA: _agenda,
    words.ATTENDANCE: _attendance,
    words.DECISIONS: _decisions,
    words.CARRIED: _carried,
    words.MINUTES: _minutes,
}
