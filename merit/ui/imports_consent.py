"""The consent to what taking a file in would do, given to a preview that still holds."""

from hashlib import sha256

import streamlit as st

from merit.domain.imports.batches import Effect, Preview
from merit.domain.imports.readings import Kind
from merit.domain.scope import Scope
from merit.errors import StaleError
from merit.services import imports
from merit.services.imports import Upload
from merit.services.imports.taking import AnyReading
from merit.ui import (
    acting,
    imports_choice,
    imports_chosen,
    imports_reading,
    imports_source,
    views,
)
from merit.ui.components import frame
from merit.ui.components.proposals import proposals
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Cell, Stack
from merit.ui.imports_chosen import Chosen
from merit.ui.imports_preview import SHOWN, lines_of, place_of
from merit.ui.text import imports as words
from merit.ui.text import imports_decisions

FORM, MOVED = "setujui_impor", "_pratinjau_semula"


def ask(file: Chosen, reading: AnyReading, seen: Preview, scope: Scope) -> None:
    """The reason, the acknowledgement of these very warnings, and the button."""
    kind = reading.asked.kind
    draw(frame.section(words.CONFIRM_TITLE, words.CONFIRM_NOTES[kind]))
    with st.form(FORM, enter_to_submit=False, width=imports_choice.WIDTH):
        reason = st.text_area(
            words.reason_label(seen, kind),
            placeholder=words.REASON_HINT,
            height=80,
            key=f"{FORM}_alasan",
        )
        box = f"{FORM}_{sha256(repr(seen.complaints).encode()).hexdigest()[:12]}"
        checked = not seen.complaints or st.checkbox(words.ACKNOWLEDGE, key=box)
        sent = st.form_submit_button(words.confirm(seen, kind), type="primary")
    if sent and not checked:
        draw(frame.faults(words.ACKNOWLEDGE_FIRST, []))
    elif sent:
        with acting.faults_told(), st.spinner(words.SAVING):
            _take_in(file, reading, seen, reason, scope)


def _take_in(file: Chosen, reading: AnyReading, seen: Preview, reason: str, scope: Scope) -> None:
    """Take the file in as it was seen; where that would be something else by now, show both."""
    upload = Upload(file.name, file.content)
    try:
        done = acting.act(
            lambda session, user, now: imports.take_in(
                session, user, reading, upload, reason=reason, seen=seen, now=now
            )
        )
    except StaleError as error:
        if not isinstance(error.current, Preview):
            raise
        imports_reading.see(file, reading.asked, error.current)
        st.session_state[MOVED] = seen
        st.rerun()
    imports_chosen.let_go()
    imports_source.forget()
    own = {imports_choice.NUMBER: str(done.number)}
    acting.begin_anew(imports_decisions.receipt(done), **views.query(scope, **own))


def moved(kind: Kind, present: Preview) -> str:
    """Where the preview that was consented to parts from the present one; said once."""
    seen: Preview | None = st.session_state.pop(MOVED, None)
    if seen is None:
        return ""
    was, now = ({place_of(item, kind): item for item in found.effects} for found in (seen, present))
    rows = [
        ((now.get(key) or was[key]).label, _said(was.get(key), kind), _said(now.get(key), kind))
        for key in dict.fromkeys([*was, *now])
        if was.get(key) != now.get(key)
    ]
    title = words.MOVED_TITLE
    return (
        frame.faults(words.MOVED, [])
        + frame.section(title)
        + proposals(title, words.MOVED_HEAD, rows[:SHOWN])
    )


def _said(item: Effect | None, kind: Kind) -> Cell:
    if item is None:
        return words.NOT_THERE
    return Stack((words.OUTCOMES[item.outcome], *lines_of(item, kind)))
