"""The chair's desk: the life of the meeting and the item being discussed."""

import streamlit as st

from merit.domain.meetings import STEPS, WITH_REASON, MeetingRecord, Step
from merit.services import meetings
from merit.services.meetings import MeetingDetail
from merit.ui import acting, address, meeting_notes, results_typing
from merit.ui.components import frame
from merit.ui.components.literal import literal
from merit.ui.components.rendering import draw
from merit.ui.meeting_acts import Seen, act, forget, place
from merit.ui.meeting_choice import WIDTH
from merit.ui.text import meeting_forms as words

STEP, DISCUSS = "langkah", "bahas"


def steps(detail: MeetingDetail, seen: Seen) -> None:
    """The steps the state of the meeting has, each with what it leads to.

    They are taken on what was `seen`; one that is not possible any more is answered all the same.
    """
    record = detail.meeting
    possible = [step for step in Step if record.state in STEPS[step]]
    form = results_typing.typed(place(record, STEP), dict)
    form.catch_up()
    plain = [step for step in possible if step not in WITH_REASON]
    with st.container():  # its place is kept, so that no field moves
        asked = results_typing.pressed(*(f"{STEP}-{step}" for step in Step))
        if asked:
            step = Step(asked.removeprefix(f"{STEP}-"))
            _take(record, seen, step, form.text(step.value))
    for step in plain:
        with st.container(horizontal=True, vertical_alignment="center"):
            results_typing.button(f"{STEP}-{step}", words.STEPS[step], type="primary")
            with st.container(width="stretch"):
                draw(frame.note(words.STEP_NOTES[step]))
    for step in possible:
        if step in WITH_REASON:
            _with_reason(form, step)


def _with_reason(form: results_typing.Typed, step: Step) -> None:
    with st.expander(words.STEPS[step]), st.container(width=WIDTH):
        draw(frame.note(words.STEP_NOTES[step]))
        form.tell(step.value, words.REASONS[step])
        results_typing.button(f"{STEP}-{step}", words.STEPS[step])


def _take(record: MeetingRecord, seen: Seen, step: Step, reason: str) -> None:
    unsaved = meeting_notes.unsaved(record) if step is Step.CLOSE else []
    if unsaved:
        draw(frame.faults(words.notes_unsaved(unsaved), []))
        return
    done, found = act(
        lambda session, user, now: meetings.take_step(
            session, user, record.code, step, version=seen.version, reason=reason, now=now
        )
    )
    if found:
        draw(frame.faults(words.STEP_REFUSED, [item.message for item in found]))
    if done is not None:
        forget(place(record, STEP))
        acting.begin_anew(words.TAKEN[step], **address.query())


def discussion(detail: MeetingDetail, seen: Seen) -> None:
    """Going to another item of the agenda, from the one that was `seen`, and the notes."""
    record = detail.meeting
    titles = {str(item.position): f"{item.position}. {item.title}" for item in record.agenda}
    form = results_typing.typed(
        place(record, DISCUSS), lambda: {"position": str(record.current or 1)}
    )
    form.catch_up()
    asked = results_typing.pressed(DISCUSS, *(f"{DISCUSS}-{code}" for code in titles))
    if asked:
        _go(record, seen, int(asked.partition("-")[2] or form.text("position")))
    following = next((code for code in titles if int(code) > (record.current or 0)), "")
    draw(frame.section(words.DISCUSS_TITLE))
    with st.container(width=WIDTH):
        if following:
            label = f"{words.NEXT} {titles[following]}"
            results_typing.button(f"{DISCUSS}-{following}", literal(label), type="primary")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            form.choose("position", words.GO_TO, list(titles), lambda code: titles[code])
            results_typing.button(DISCUSS, words.DISCUSS)
    meeting_notes.show(record)


def _go(record: MeetingRecord, seen: Seen, position: int) -> None:
    done, _ = act(
        lambda session, user, now: meetings.discuss(
            session, user, record.code, position, seen=seen, now=now
        )
    )
    if done is not None:
        forget(place(record, DISCUSS))
        forget(place(record, meeting_notes.NOTE))
        acting.begin_anew(words.DISCUSSING, **address.query())
