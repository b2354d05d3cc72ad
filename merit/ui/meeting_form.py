"""The form in which a rakor is prepared: its header, and its agenda item by item."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

import streamlit as st

from merit.domain.coaching import Mode
from merit.domain.coaching_rules import OWNER, TITLE
from merit.domain.findings import Finding, error
from merit.domain.meeting_rules import PLACE, MeetingDraft
from merit.domain.meetings import AgendaItem
from merit.domain.scope import Scope
from merit.services import meetings
from merit.services.meetings import MeetingDetail
from merit.ui import acting, action_forms, form_seen, meeting_view, results_typing, views
from merit.ui.components import drill, frame
from merit.ui.components.rendering import draw
from merit.ui.loaders import meetings as loader
from merit.ui.meeting_acts import act, forget, place
from merit.ui.meeting_choice import CODE, WIDTH
from merit.ui.meeting_rows import (
    LAST,
    ROWS,
    SEPARATOR,
    VERSION,
    compare,
    is_beaten,
    rows,
    start,
    touched,
)
from merit.ui.results_form import SHORT, said
from merit.ui.results_typing import Typed
from merit.ui.text import meeting_forms as words
from merit.ui.text import meetings as shared
from merit.ui.text import typed as parse
from merit.ui.text import vocabulary

SAVE, CLEAR = "simpan-rakor", "kosongkan-rakor"
ADD, UP, OUT = "tambah-agenda", "naik-agenda", "keluarkan-agenda"


def show(detail: MeetingDetail | None, scope: Scope) -> None:
    """The form for a new meeting, or for one that is not closed yet.

    Beside what was typed it keeps the version and the agenda that were on the screen then.
    """
    at = place(detail.meeting, "isi") if detail else f"{scope.dataset.value}/rakor/baru"
    if results_typing.pressed(CLEAR):
        forget(at)
    form = form_seen.opened(at, start(detail))
    _arrange(form)
    draft, unread = _draft(form)
    found: tuple[Finding, ...] = ()
    draw(
        frame.section(words.AMEND_TITLE if detail else words.NEW_TITLE),
        action_forms.restored(form),
    )
    fields, answer = st.container(), st.container()
    with answer:  # where the button is: the fields are longer than the screen
        if results_typing.pressed(SAVE):
            found = unread or _save(at, form, draft, detail, scope)
            if found:
                draw(frame.faults(words.MEND, [item.message for item in found]))
        draw(_present(form, detail) if detail and is_beaten(form, detail) else "")
    with fields:
        with st.container(width=WIDTH):
            _header(form, detail.meeting.code if detail else "", scope, found)
        _agenda(form, found)
    with st.container(horizontal=True):
        results_typing.button(SAVE, words.SAVE if detail else words.SAVE_NEW, type="primary")
        action_forms.clearing(CLEAR)


def _present(form: Typed, detail: MeetingDetail) -> str:
    """What is recorded now, where somebody else changed it since the form was opened."""
    record = detail.meeting
    return "".join(
        (
            frame.remark(words.changed(touched(form, detail))),
            drill.facts(shared.facts(record)),
            meeting_view.agenda(record, None),
        )
    )


def _arrange(form: Typed) -> None:
    """Add, move or take out a row, as was asked for in the run before."""
    order = rows(form)
    asked = results_typing.pressed(
        ADD, *(f"{name}-{number}" for name in (UP, OUT) for number in order)
    )
    name, _, told = asked.rpartition("-")
    if asked == ADD:
        last = int(form.text(LAST) or 0)
        order.append(max([last, *order], default=0) + 1)
        form.values[LAST] = str(order[-1])
    elif name == OUT:
        form.values[LAST] = str(max(int(form.text(LAST) or 0), *order))
        order.remove(int(told))
    elif name == UP:
        place = order.index(int(told))
        order.insert(max(place - 1, 0), order.pop(place))
    form.values[ROWS] = SEPARATOR.join(map(str, order))


def _header(form: Typed, code: str, scope: Scope, found: Collection[Finding]) -> None:
    form.write("title", words.NAME, max_chars=TITLE)
    said(found, "title")
    left, right = st.columns(2)
    with left:
        form.write("held_on", words.DAY, max_chars=SHORT, placeholder=words.DAY_HINT)
        said(found, "held_on")
    with right:
        form.write("starts_at", words.AT, max_chars=5, placeholder=words.AT_HINT)
        said(found, "starts_at")
    form.write("place", words.PLACE, max_chars=PLACE)
    said(found, "place")
    modes = ["", *(item.value for item in Mode)]
    form.choose("mode", words.MODE, modes, _mode)
    form.write("chair", words.CHAIR, max_chars=OWNER, placeholder=words.CHAIR_HINT)
    said(found, "chair")
    known = {item.code: item for item in loader.linkable(code, scope.dataset)}
    form.choose(
        "intervention_code",
        words.ACTIVITY,
        ["", *known],
        lambda code: f"{code} · {known[code].title}" if code else words.NO_ACTIVITY,
    )
    said(found, "intervention_code")


def _mode(code: str) -> str:
    return vocabulary.MODES[Mode(code)] if code else words.NOT_TOLD


def _agenda(form: Typed, found: Collection[Finding]) -> None:
    draw(frame.section(words.AGENDA_TITLE, words.AGENDA_NOTE))
    said(found, "agenda")
    for nth, number in enumerate(rows(form), start=1):
        title, minutes, speaker, ways = st.columns((6, 2, 4, 4), vertical_alignment="bottom")
        with title:
            form.write(f"item-{number}", words.numbered(words.ITEM, nth), max_chars=TITLE)
        with minutes:
            form.write(f"minutes-{number}", words.numbered(words.MINUTES, nth), max_chars=3)
        with speaker:
            form.write(f"speaker-{number}", words.numbered(words.SPEAKER, nth), max_chars=OWNER)
        with ways, st.container(horizontal=True):
            results_typing.button(f"{UP}-{number}", words.numbered(words.UP, nth))
            results_typing.button(f"{OUT}-{number}", words.numbered(words.OUT, nth))
        said(found, f"agenda:{nth}")
    draw(frame.note(words.minutes_sum(_sum(form))))
    results_typing.button(ADD, words.ADD_ITEM)


def _sum(form: Typed) -> int:
    told = (form.text(f"minutes-{number}").strip() for number in rows(form))
    return sum(int(item) for item in told if item.isascii() and item.isdecimal())


def _draft(form: Typed) -> tuple[MeetingDraft, tuple[Finding, ...]]:
    """The meeting as it was typed, and what of it cannot be read."""
    unread: list[Finding] = []
    agenda = tuple(
        _item(form, number, place, unread) for place, number in enumerate(rows(form), start=1)
    )
    mode = form.text("mode")
    draft = MeetingDraft(
        title=form.text("title"),
        held_on=_day(form, unread),
        starts_at=form.text("starts_at"),
        place=form.text("place"),
        mode=Mode(mode) if mode else None,
        chair=form.text("chair"),
        agenda=tuple(item for item in agenda if item is not None),
        intervention_code=form.text("intervention_code") or None,
    )
    return draft, tuple(unread)


def _day(form: Typed, unread: list[Finding]) -> date:
    try:
        found = parse.day(form.text("held_on"))
    except ValueError:
        unread.append(error("held_on", words.DAY_UNREADABLE))
        return date.min
    if found is None:
        unread.append(error("held_on", words.DAY_MISSING))
    return found or date.min


def _item(form: Typed, number: int, place: int, unread: list[Finding]) -> AgendaItem | None:
    """One row; None for one that was left empty."""
    title, speaker = form.text(f"item-{number}").strip(), form.text(f"speaker-{number}")
    minutes = form.text(f"minutes-{number}").strip()
    if not (title or minutes or speaker.strip()):
        return None
    if not (minutes.isascii() and minutes.isdecimal()):
        unread.append(error(f"agenda:{place}", words.MINUTES_UNREADABLE))
        minutes = "0"
    position = int(form.text(f"position-{number}") or 0)
    return AgendaItem(position, title, int(minutes), speaker)


def _save(
    at: str, form: Typed, draft: MeetingDraft, detail: MeetingDetail | None, scope: Scope
) -> tuple[Finding, ...]:
    """Keep the meeting; what speaks against it otherwise."""
    if detail is None:
        fresh = replace(draft, agenda=tuple(replace(item, position=0) for item in draft.agenda))
        done, found = act(
            lambda session, user, now: meetings.draft_meeting(session, user, fresh, now=now)
        )
    else:
        code, version = detail.meeting.code, int(form.text(VERSION))
        done, found = act(
            lambda session, user, now: meetings.amend_meeting(
                session, user, code, draft, version=version, now=now
            ),
            beaten=lambda _: compare(form, detail),
        )
    if done is not None:
        forget(at)
        said_now = shared.saved(done)
        acting.begin_anew(said_now, **views.query(scope, **{CODE: done.code}))
    return found
