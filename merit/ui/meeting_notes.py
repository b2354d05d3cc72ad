"""The notes on an item of the agenda: written while the meeting goes on, kept until saved."""

from dataclasses import replace

import streamlit as st

from merit.domain.agenda import looks_the_same
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
    items = _items(record)
    first = next((key for key, item in items.items() if item.position == record.current), "")
    chosen = results_typing.typed(place(record, NOTE), lambda: {"item": first})
    chosen.catch_up()
    draw(frame.section(words.NOTES_TITLE))
    with st.container(width=WIDTH):
        chosen.choose("item", words.NOTES_OF, list(items), lambda code: _name(items[code]))
        key = chosen.text("item")
        _notes(record, items[key], f"{place(record, NOTE)}/{key}")


def unsaved(record: MeetingRecord) -> list[str]:
    """The items of which notes are typed, here or in a session before, and not recorded."""
    found = []
    for key, item in _items(record).items():
        form = action_forms.present(f"{place(record, NOTE)}/{key}")
        told = form.text(NOTES).strip() if form else ""
        if form and form_seen.is_touched(form, NOTES) and told not in ("", item.notes):
            found.append(_name(item))
    return found


def _name(item: AgendaItem) -> str:
    return f"{item.position}. {item.title}"


def _items(record: MeetingRecord) -> dict[str, AgendaItem]:
    """The agenda by how its items look: one that is moved is still the one that was chosen.

    Of several that look alike each but the first is told by its position.
    """
    found: dict[str, AgendaItem] = {}
    for item in record.agenda:
        look = f"{item.title}/{item.minutes}/{item.speaker}"
        found[f"{look}/{item.position}" if look in found else look] = item
    return found


def _notes(record: MeetingRecord, recorded: AgendaItem, at: str) -> None:
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
        alike = (item.notes for item in present.agenda if looks_the_same([item], [seen]))
        now = next(alike, "")
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
