"""The conversation about one indicator, and for who verifies a field to go on with it."""

import streamlit as st

from merit.domain.findings import Finding, findings_of
from merit.errors import MeritError, ResultError
from merit.services import self_checks
from merit.services.self_checks.reading import Cell
from merit.ui import acting, action_forms, address, form_seen, results_typing
from merit.ui.components import frame
from merit.ui.components.ladder import turns
from merit.ui.components.rendering import draw
from merit.ui.loaders.verification import Seen
from merit.ui.results_form import said
from merit.ui.results_typing import Typed
from merit.ui.text import verification_check as words
from merit.ui.verification_choice import ASPECT, INDICATOR, WIDTH
from merit.ui.verification_place import place

TEXT = "text"


def show(seen: Seen, cell: Cell, *, may_write: bool) -> None:
    """What was said so far, and the field."""
    said_so_far = [
        (words.turn(item, seen.names.get(item.written_by, item.written_by)), item.text)
        for item in cell.remarks
    ]
    draw(
        frame.section(words.TALK, words.TALK_NOTE),
        turns(said_so_far) if said_so_far else frame.note(words.TALK_NONE),
    )
    if not may_write:
        return
    at = place(seen.view.check, f"{cell.indicator.code}/pesan")
    form = form_seen.opened(at, {TEXT: ""})
    found: tuple[Finding, ...] = ()
    with st.container(width=WIDTH):
        draw(action_forms.restored(form))
        with st.container():  # its place is kept, so that the field does not move
            if results_typing.pressed(at):
                found = _say(seen, cell, form, at)
        form.tell(TEXT, words.TALK_FIELD)
        said(found, TEXT)
        results_typing.button(at, words.TALK_SEND)


def _say(seen: Seen, cell: Cell, form: Typed, at: str) -> tuple[Finding, ...]:
    check, code = seen.view.check, cell.indicator.code
    try:
        acting.act(
            lambda session, user, now: self_checks.say(
                session,
                user,
                check.period_code,
                check.region_code,
                code,
                form.text(TEXT),
                now=now,
            )
        )
    except ResultError as error:
        return findings_of(error)
    except MeritError as error:
        draw(frame.faults(str(error), []))
        return ()
    results_typing.forget(at)
    onward = {ASPECT: "", INDICATOR: code}
    acting.begin_anew(words.TALK_SENT, **(address.query() | onward))
    return ()
