"""The form in which a good practice told in the meeting is noted for its region."""

import streamlit as st

from merit.domain.findings import Finding
from merit.domain.practices import PracticeDraft
from merit.services import meetings
from merit.services.meetings import MeetingDetail
from merit.ui import (
    acting,
    action_forms,
    address,
    practice_choice,
    practice_fields,
    results_typing,
)
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.meeting_acts import act, forget, place
from merit.ui.meeting_choice import WIDTH
from merit.ui.text import meeting_forms as words

SAVE = "catat-praktik"


def show(detail: MeetingDetail) -> None:
    """The form; what is noted waits for the province like any other practice."""
    code, at = detail.meeting.code, place(detail.meeting, "praktik")
    form = action_forms.opened(at, practice_fields.start())
    found: tuple[Finding, ...] = ()
    draw(frame.section(words.PRACTICE_TITLE, words.PRACTICE_NOTE))
    with st.container():  # its place is kept, so that no field moves
        if results_typing.pressed(SAVE):
            found = _save(at, code, practice_fields.draft(form))
            if found:
                draw(frame.faults(words.MEND, [item.message for item in found]))
    with st.container(width=WIDTH):
        names = {code: item.label for code, item in practice_choice.regions().items()}
        practice_fields.fields(form, found, names)
        results_typing.button(SAVE, words.PRACTICE_SAVE, type="primary")


def _save(at: str, code: str, draft: PracticeDraft) -> tuple[Finding, ...]:
    done, found = act(
        lambda session, user, now: meetings.record_practice(session, user, code, draft, now=now)
    )
    if done is not None:
        forget(at)
        acting.begin_anew(words.PRACTICE_SAVED, **address.query())
    return found
