"""The notes on an item of the agenda: written while the meeting goes on, kept until saved."""

from dataclasses import replace

import streamlit as st

from merit.domain.meetings import AgendaItem, MeetingRecord
from merit.services import meetings
from merit.ui import acting, action_forms, address, form_seen, results_typing
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.meeting_acts import act, forget, place
from merit.ui.meeting_choice import WIDTH
from merit.ui.results_typing import Typed
from merit.ui.text import meeting_forms as words

NOTE, SAVE, CLEAR = "catatan", "simpan-catatan", "kosongkan-catatan"
NOTES = "notes"


def show(record: MeetingRecord) -> None:
    """The notes of one item; they are kept only where nobody else wrote others meanwhile."""
    items = {str(item.position): item for item in record.agenda}
    chosen = results_typing.typed(place(record, NOTE), lambda: {"item": str(record.current or 1)})
    chosen.catch_up()
    draw(frame.section(words.NOTES_TITLE))
    with st.container(width=WIDTH):
        chosen.choose("item", words.NOTES_OF, list(items), lambda code: _name(items[code]))
        _notes(record, items[chosen.text("item")])


def unsaved(record: MeetingRecord) -> list[str]:
    """The items of which notes are typed, here or in a session before, and not recorded."""
    found = []
    for item in record.agenda:
        form = action_forms.present(_place(record, item))
        told = form.text(NOTES).strip() if form else ""
        if form and form_seen.is_touched(form, NOTES) and told not in ("", item.notes):
            found.append(_name(item))
    return found


def _name(item: AgendaItem) -> str:
    return f"{item.position}. {item.title}"


def _place(record: MeetingRecord, item: AgendaItem) -> str:
    return f"{place(record, NOTE)}/{_name(item)}"


def _notes(record: MeetingRecord, recorded: AgendaItem) -> None:
    at = _place(record, recorded)
    if results_typing.pressed(CLEAR):
        forget(at)
    form = form_seen.opened(at, {NOTES: recorded.notes})
    form_seen.follow(form, {NOTES: recorded.notes})
    seen = replace(recorded, notes=form.text(f"{form_seen.WAS}{NOTES}"))
    draw(action_forms.restored(form))
    form.tell(NOTES, words.NOTES)
    with st.container():
        if results_typing.pressed(SAVE):
            _keep(record.code, at, form, seen)
    if seen.notes != recorded.notes:
        draw(frame.remark(words.notes_changed(recorded.notes)))
    with st.container(horizontal=True):
        results_typing.button(SAVE, words.SAVE_NOTES)
        action_forms.clearing(CLEAR)


def _keep(code: str, at: str, form: Typed, seen: AgendaItem) -> None:
    def compare(present: MeetingRecord) -> None:
        now = next((item.notes for item in present.agenda if item.title == seen.title), "")
        form_seen.take(form, {NOTES: now})

    done, found = act(
        lambda session, user, now: meetings.note_agenda(
            session, user, code, form.text(NOTES), seen=seen, now=now
        ),
        beaten=compare,
    )
    if found:
        draw(frame.faults(words.MEND, [item.message for item in found]))
    if done is not None:
        forget(at)
        acting.begin_anew(words.NOTES_SAVED, **address.query())
