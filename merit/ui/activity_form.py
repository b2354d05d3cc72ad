"""Planning, amending, reporting, putting off and calling off: one form, kept until handed in."""

from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from merit.domain.access import User
from merit.domain.activity_steps import ActivityStep
from merit.domain.findings import Finding, errors
from merit.domain.records import InterventionRecord
from merit.domain.scope import Scope
from merit.errors import StaleError
from merit.services import activities
from merit.services.activities import Recorded
from merit.store.engine import Session
from merit.ui import (
    acting,
    activity_conflict,
    activity_fields,
    activity_reading,
    address,
    form_end,
    results_form,
    results_kept,
    results_typing,
    views,
)
from merit.ui.activity_base import ONLY_REASON, Base
from merit.ui.activity_reading import VERSION
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.interventions_choice import CODE
from merit.ui.loaders import activities as loader
from merit.ui.results_typing import Typed, Value
from merit.ui.text import activity_desk as words
from merit.ui.text import numbers
from merit.ui.text.form_end import SAVING

WIDTH = 720  # pixels; less where the screen is narrower
TRIED, BACK = "diperiksa", "dari-sesi-lalu"
MARKS = frozenset({TRIED, BACK, VERSION})


def show(base: Base, scope: Scope) -> None:
    """The form, what was found in it, and its button; or both versions where they part."""
    form = _taken_up(base)
    form.catch_up()
    _keep(base, form)
    told = activity_conflict.settle(form, base)
    if told or results_typing.pressed(_key(form, "kosongkan")):
        if not told:
            results_typing.forget(base.place)
        acting.begin_anew(told, **address.query())
    sent = bool(results_typing.pressed(_key(form, "simpan")))
    activity_reading.spread(form)
    wanted, unread = activity_reading.record(form, base)
    if form.text(VERSION) != str(base.version):
        _part(form, base, wanted, scope, is_sent=sent and not errors(unread))
        return
    form.values[TRIED] = form.is_set(TRIED) or sent
    found = _found(wanted, unread, base) if form.is_set(TRIED) else ()
    with st.container():  # its place is kept, so that no field moves
        draw(frame.note(words.RESTORED) if form.is_set(BACK) else "")
    with st.container(width=WIDTH):
        activity_fields.fields(form, base, found)
        with st.container():  # its place is kept, so that no button moves
            if sent:
                _hand_in(form, base, wanted, found, scope)
        _foot(form, base, found)


def is_open(base: Base) -> bool:
    """Whether the reader has this form at hand, whatever became of the activity meanwhile."""
    return results_typing.is_typed(base.place)


def _taken_up(base: Base) -> Typed:
    """The form, with what was typed in a session that is over."""
    kept = None if results_typing.is_typed(base.place) else results_kept.found_at(base.place)
    if kept is None:
        return results_typing.typed(base.place, lambda: activity_reading.start(base))
    told = {name: value for name, value in kept.values.items() if not results_form.is_box(name)}
    return results_typing.typed(base.place, lambda: told | {BACK: True})


def _keep(base: Base, form: Typed) -> None:
    """Hold what was typed beyond this session, where anything was."""
    if _told(form.values) == _told(activity_reading.start(base)):
        results_kept.drop(base.place)
    else:
        results_kept.keep_at(base.place, form.values)


def _told(values: dict[str, Value]) -> set[tuple[str, Value]]:
    """What stands in a form, without what it notes for itself."""
    return {
        (name, value)
        for name, value in values.items()
        if value and name not in MARKS and not results_form.is_box(name)
    }


def _part(
    form: Typed, base: Base, wanted: InterventionRecord, scope: Scope, *, is_sent: bool
) -> None:
    """Both versions; unless what was handed in is what is recorded now (a double click)."""
    if is_sent:
        with acting.faults_told():
            try:
                _finish(base, _kept(form, base, wanted), scope)
            except StaleError:
                is_sent = False
    activity_conflict.show(form, base, wanted)


def _found(
    wanted: InterventionRecord, unread: Sequence[Finding], base: Base
) -> tuple[Finding, ...]:
    """What cannot be read, then what the rules find in the rest."""
    told = {item.field for item in unread}
    found = () if base.step in ONLY_REASON else loader.checked(wanted)
    every = (*unread, *(item for item in found if item.field not in told))
    return tuple(sorted(every, key=lambda item: not item.is_error))


def _hand_in(
    form: Typed,
    base: Base,
    wanted: InterventionRecord,
    found: Sequence[Finding],
    scope: Scope,
) -> None:
    """Keep it where nothing speaks against it."""
    if not form_end.is_ready(form, found):
        return
    with acting.faults_told():
        try:
            done = _kept(form, base, wanted)
        except StaleError:
            st.rerun()  # which finds both versions
        _finish(base, done, scope)


def _kept(form: Typed, base: Base, wanted: InterventionRecord) -> Recorded:
    """The activity as it is recorded now."""
    code, version, reason = base.record.code, int(form.text(VERSION)), form.text("reason")

    def work(session: Session, user: User, now: datetime) -> Recorded:
        if base.step is None:
            return activities.plan_activity(session, user, wanted, now=now)
        if base.step is ActivityStep.REPORT:
            return activities.report_activity(session, user, code, wanted, version=version, now=now)
        if base.step is ActivityStep.AMEND:
            return activities.amend_activity(
                session, user, code, wanted, version=version, reason=reason, now=now
            )
        step = {
            ActivityStep.POSTPONE: activities.postpone_activity,
            ActivityStep.CANCEL: activities.cancel_activity,
        }[base.step]
        return step(session, user, code, version=version, reason=reason, now=now)

    return acting.act(work)


def _finish(base: Base, done: Recorded, scope: Scope) -> None:
    """Go on to the activity, and say that it is kept."""
    results_typing.forget(base.place)
    at = datetime.now(UTC).astimezone(numbers.ZONE)
    own = {CODE: done.record.code}
    acting.begin_anew(words.saved(done.record, f"{at:%H.%M}"), **views.query(scope, **own))


def _foot(form: Typed, base: Base, found: Sequence[Finding]) -> None:
    """What keeps it from being handed in, where the button is."""
    form_end.show(form, found, SAVING)
    name = words.SAVE[base.step] if base.step else words.SAVE_NEW
    with st.container(horizontal=True):
        results_typing.button(_key(form, "simpan"), name, type="primary")
        results_typing.button(_key(form, "kosongkan"), words.CLEAR)


def _key(form: Typed, name: str) -> str:
    """A button of this very form, so that no later one answers to it."""
    return f"{name}-{form.place}"
