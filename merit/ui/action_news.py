"""The form in which progress is noted by the province, or reported by a region."""

from collections.abc import Sequence

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.findings import Finding, error
from merit.domain.follow_up import DONE
from merit.domain.progress_rules import WHOLE
from merit.domain.records import ActionUpdate
from merit.domain.scope import Scope
from merit.domain.states import ActionStatus
from merit.errors import StaleError
from merit.services import follow_ups
from merit.services.follow_ups.reading import Detail
from merit.ui import acting, action_forms, actions_desk, form_end, loaders, results_typing, views
from merit.ui.action_wanted import needed
from merit.ui.actions_desk import ITEM, WIDTH
from merit.ui.components import drill, frame
from merit.ui.components.rendering import draw
from merit.ui.loaders import follow_ups as loader
from merit.ui.results_form import SHORT, said
from merit.ui.results_typing import Typed, Value
from merit.ui.text import follow_up_form as words
from merit.ui.text import follow_ups as shared
from merit.ui.text import typed as parse
from merit.ui.text.form_end import SAVING

SAVE, CLEAR, READ = "catat-kemajuan", "kosongkan-kemajuan", "baca-terbaru"


def show(present: Detail, scope: Scope, user: User) -> None:
    """The form, what was found in it, and its button; or why nothing can be said now."""
    record = present.item.state.record
    by_region = not user.may(Permission.MANAGE_ACTIONS)
    place = f"rtl/kemajuan/{record.code}/{actions_desk.to() or ''}"
    seen = acting.pinned(place, present)
    form = action_forms.opened(place, _start(seen, actions_desk.to()))
    asked = results_typing.pressed(SAVE, CLEAR, READ)
    if asked == CLEAR:
        results_typing.forget(place)
    if asked in (CLEAR, READ):
        acting.let_go(place)
        st.rerun()
    form.values[action_forms.TRIED] = form.is_set(action_forms.TRIED) or asked == SAVE
    news, found = _read(form, record.code)
    draw(
        frame.section(words.REPORT_TITLE if by_region else words.NOTE_TITLE),
        drill.facts(words.present(present.item)),
        action_forms.restored(form),
    )
    with st.container(width=WIDTH):
        with st.container(), acting.faults_told():  # its place is kept, so that no field moves
            if asked == SAVE and form_end.is_ready(form, found):
                _keep(place, seen, news, scope, by_region=by_region)
        why = _why_not(present, by_region=by_region)
        if why:
            draw(frame.empty(*why))
        elif seen.version != present.version:
            draw(frame.faults(words.CHANGED, []))
            results_typing.button(READ, words.READ_NEWEST, type="primary")
        else:
            _fields(form, found, by_region=by_region)
            form_end.show(form, found, SAVING)
            with st.container(horizontal=True):
                name = words.SEND_NEWS if by_region else words.SAVE_NEWS
                results_typing.button(SAVE, name, type="primary")
                results_typing.button(CLEAR, words.CLEAR)


def _why_not(present: Detail, *, by_region: bool) -> tuple[str, str] | tuple[()]:
    """Why no progress can be told of the item now."""
    if present.item.state.is_reported_done:
        return words.WAITING
    return words.CLOSED if by_region and not present.item.state.is_open else ()


def _start(seen: Detail, to: ActionStatus | None) -> dict[str, Value]:
    record = seen.item.state.record
    status = to or (ActionStatus.ON_TRACK if seen.item.state.is_open else record.status)
    if to is None and record.status is ActionStatus.HINDERED:
        status = record.status
    progress = WHOLE if status in DONE else record.progress
    return {
        "status": status.value,
        "progress": str(progress),
        "noted_on": parse.day_to_type(loaders.today()),
        "note": "",
    }


def _read(form: Typed, code: str) -> tuple[ActionUpdate, tuple[Finding, ...]]:
    """What the fields say; what cannot be read is found once the button was pressed."""
    unread: list[Finding] = []
    day = needed(form, "noted_on", parse.day, unread) or loaders.today()
    told = form.text("progress").strip().removesuffix("%").strip()
    if not told or not told.isascii() or not told.isdecimal() or len(told) > len(str(WHOLE)):
        unread.append(error("progress", (words.UNREADABLE if told else words.MISSING)["progress"]))
        told = "0"
    news = ActionUpdate(day, ActionStatus(form.text("status")), int(told), form.text("note"))
    if not form.is_set(action_forms.TRIED):
        return news, ()
    names = {item.field for item in unread}
    found = loader.checked_news(code, news)
    return news, (*unread, *(item for item in found if item.field not in names))


def _fields(form: Typed, found: Sequence[Finding], *, by_region: bool) -> None:
    statuses = shared.TO_REPORT if by_region else shared.TO_CHOOSE
    draw(frame.note(words.REPORT_NOTE) if by_region else "")
    left, right = st.columns(2)
    with left:
        form.choose("status", words.STATUS, [item.value for item in statuses], words.status)
        said(found, "status")
    with right:
        form.write("progress", words.PROGRESS, max_chars=SHORT, placeholder=words.PROGRESS_HINT)
        said(found, "progress")
    left, _ = st.columns(2)
    with left:
        form.write("noted_on", words.NOTED, max_chars=SHORT, placeholder=words.DAY_HINT)
        said(found, "noted_on")
    form.tell("note", words.NOTE, placeholder=words.NOTE_HINT)
    said(found, "note")


def _keep(place: str, seen: Detail, news: ActionUpdate, scope: Scope, *, by_region: bool) -> None:
    """Keep the news; where somebody else was faster in this very run, the next one says so."""
    code, version = seen.item.state.record.code, seen.version
    try:
        if by_region:
            told = shared.reported(
                acting.act(
                    lambda session, user, now: follow_ups.report_progress(
                        session, user, code, news, version=version, now=now
                    )
                )
            )
        else:
            told = shared.noted(
                acting.act(
                    lambda session, user, now: follow_ups.note_progress(
                        session, user, code, news, version=version, now=now
                    )
                )
            )
    except StaleError:
        return
    results_typing.forget(place)
    acting.begin_anew(told, **views.query(scope, **{ITEM: code}))
