"""The form in which a good practice told in the meeting is noted for its region."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from merit.domain.coaching_rules import TITLE
from merit.domain.findings import Finding
from merit.domain.practice_rules import CONTACT
from merit.domain.practices import PracticeDraft
from merit.domain.result_sources import TEXT
from merit.services import meetings
from merit.services.meetings import MeetingDetail
from merit.ui import acting, action_forms, address, practice_choice, results_typing
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.meeting_acts import act, forget
from merit.ui.meeting_choice import WIDTH
from merit.ui.results_form import said
from merit.ui.results_typing import Typed, Value
from merit.ui.text import meeting_forms as words
from merit.ui.text import practices as shared

SAVE = "catat-praktik"
SEPARATOR = "/"  # between the codes of an instrument and of its aspect
START: dict[str, Value] = dict.fromkeys(
    ("region_code", "aspect", "title", "description", "contact"), ""
)


def show(detail: MeetingDetail) -> None:
    """The form; what is noted waits for the province like any other practice."""
    code = detail.meeting.code
    place = f"rakor/{code}/praktik"
    form = action_forms.opened(place, START)
    found: tuple[Finding, ...] = ()
    draw(frame.section(words.PRACTICE_TITLE, words.PRACTICE_NOTE), action_forms.restored(form))
    with st.container():  # its place is kept, so that no field moves
        if results_typing.pressed(SAVE):
            found = _save(place, code, _draft(form))
            if found:
                draw(frame.faults(words.MEND, [item.message for item in found]))
    with st.container(width=WIDTH):
        _fields(form, found)
        results_typing.button(SAVE, words.PRACTICE_SAVE, type="primary")


def _fields(form: Typed, found: tuple[Finding, ...]) -> None:
    regions = {code: item.label for code, item in practice_choice.regions().items()}
    aspects = {
        f"{instrument}{SEPARATOR}{code}": practice_choice.aspect_in_full(instrument, aspect)
        for (instrument, code), aspect in practice_choice.aspects().items()
    }
    for name, label, names in (
        ("region_code", shared.FIELD_REGION, regions),
        ("aspect", shared.FIELD_ASPECT, aspects),
    ):
        form.choose(name, label, ["", *names], partial(_named, names))
        said(found, name, "aspect_code" if name == "aspect" else name)
    form.write("title", shared.FIELD_TITLE, max_chars=TITLE, placeholder=shared.FIELD_TITLE_HINT)
    said(found, "title")
    form.tell("description", shared.FIELD_DESCRIPTION, max_chars=TEXT)
    said(found, "description")
    hint = shared.FIELD_CONTACT_HINT
    form.write("contact", shared.FIELD_CONTACT, max_chars=CONTACT, placeholder=hint)
    said(found, "contact")


def _named(names: Mapping[str, str], code: str) -> str:
    return names.get(code, shared.CHOOSE)


def _draft(form: Typed) -> PracticeDraft:
    instrument, _, aspect = form.text("aspect").partition(SEPARATOR)
    return PracticeDraft(
        region_code=form.text("region_code"),
        title=form.text("title"),
        description=form.text("description"),
        instrument=instrument,
        aspect_code=aspect,
        contact=form.text("contact"),
    )


def _save(place: str, code: str, draft: PracticeDraft) -> tuple[Finding, ...]:
    done, found = act(
        lambda session, user, now: meetings.record_practice(session, user, code, draft, now=now)
    )
    if done is not None:
        forget(place)
        acting.begin_anew(words.PRACTICE_SAVED, **address.query())
    return found
