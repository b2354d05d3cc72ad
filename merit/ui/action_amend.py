"""The form in which what was agreed is changed; or both versions, where somebody was faster."""

from collections.abc import Mapping, Sequence

import streamlit as st

from merit.domain.access import Permission
from merit.domain.agreements import Agreement
from merit.domain.findings import Finding, error
from merit.domain.scope import Scope
from merit.errors import StaleError
from merit.services import follow_ups
from merit.services.follow_ups.reading import Detail
from merit.ui import (
    acting,
    action_fields,
    action_forms,
    action_wanted,
    form_end,
    loaders,
    results_choice,
    results_typing,
    views,
)
from merit.ui.access import require
from merit.ui.actions_desk import ITEM, WIDTH
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.versions import Pair, versions
from merit.ui.loaders import follow_ups as loader
from merit.ui.results_typing import Typed, Value
from merit.ui.text import follow_up_form as words
from merit.ui.text import follow_ups as shared
from merit.ui.text import shell
from merit.ui.text.form_end import SAVING

SAVE, CLEAR, THEIRS, MINE = "simpan", "kosongkan", "mereka", "saya"
NAMES = {
    "title": words.TITLE,
    "owner": words.OWNER_ALONE,
    "agreed_on": words.AGREED,
    "due_on": words.DUE,
    "instrument": words.INSTRUMENT,
    "aim": words.AIM,
    "level_from": words.FROM,
    "level_to": words.TO,
    "evidence": words.EVIDENCE,
    "origin": words.ORIGIN,
}


def show(present: Detail, scope: Scope) -> None:
    """The form, what was found in it, and its button."""
    require(Permission.MANAGE_ACTIONS)
    code = present.item.state.record.code
    place = f"rtl/ubah/{code}"
    seen = acting.pinned(place, present)
    form = action_forms.opened(place, _start(seen))
    asked = _pressed(code)
    if asked in (CLEAR, THEIRS, MINE):
        _start_anew(place, form, keep=asked == MINE)
    form.values[action_forms.TRIED] = form.is_set(action_forms.TRIED) or asked == SAVE
    wanted, found = _read(form, seen)
    draw(frame.section(words.AMEND_TITLE), action_forms.restored(form))
    with st.container(width=WIDTH):
        if seen.version != present.version:
            with acting.faults_told():
                if asked == SAVE:  # a second click on what is done already is no conflict
                    _keep(form, seen, wanted, scope)
            _conflict(present, form)
            return
        _fields(form, seen, found)
        with st.container():  # its place is kept, so that no button moves
            if asked == SAVE and form_end.is_ready(form, found):
                with acting.faults_told():
                    _keep(form, seen, wanted, scope)
        form_end.show(form, found, SAVING)
        with st.container(horizontal=True):
            results_typing.button(f"{SAVE}-{code}", words.SAVE, type="primary")
            results_typing.button(f"{CLEAR}-{code}", words.CLEAR)


def _start(found: Detail) -> dict[str, Value]:
    year = found.item.state.record.agreed_on.year
    return action_wanted.of_item(found, results_choice.in_force(year))


def _pressed(code: str) -> str:
    names = {f"{name}-{code}": name for name in (SAVE, CLEAR, THEIRS, MINE)}
    return names.get(results_typing.pressed(*names), "")


def _start_anew(place: str, form: Typed, *, keep: bool) -> None:
    """Start from what is recorded now, with what was typed or without it."""
    acting.let_go(place)
    if not keep:
        results_typing.forget(place)
    form.values[action_forms.TRIED] = keep
    st.rerun()


def _read(form: Typed, seen: Detail) -> tuple[Agreement, tuple[Finding, ...]]:
    record = seen.item.state.record
    known = results_choice.instruments()
    wanted, unread = action_wanted.read(form, [record.region_code], known, today=loaders.today())
    if not form.is_set(action_forms.TRIED):
        return wanted, ()
    told = {item.field for item in unread}
    found = loader.checked_amendment(record.code, wanted)
    rest = [item for item in found if item.field not in told]
    if not form.text("reason").strip():
        unread = (*unread, error("reason", words.NO_REASON))
    return wanted, (*unread, *rest)


def _fields(form: Typed, seen: Detail, found: Sequence[Finding]) -> None:
    action_fields.what(form, found)
    action_fields.owner(form, found, alone=True)
    action_fields.days(form, found)
    action_fields.aim(form, results_choice.instruments(), found)
    present = action_wanted.origin_of(seen.item.state.record)
    action_fields.origin(form, loader.sources(), found, present=present)
    action_fields.reason(form, found)


def _keep(form: Typed, seen: Detail, wanted: Agreement, scope: Scope) -> None:
    """Change the item; both versions are shown where somebody else was faster in this very run."""
    code, reason = seen.item.state.record.code, form.text("reason")
    try:
        done = acting.act(
            lambda session, user, now: follow_ups.amend_item(
                session, user, code, wanted, version=seen.version, reason=reason, now=now
            )
        )
    except StaleError:
        if loader.item(code, scope.dataset).version == seen.version:
            raise
        return
    results_typing.forget(f"rtl/ubah/{code}")
    acting.begin_anew(shared.amended(done), **views.query(scope, **{ITEM: code}))


def _conflict(present: Detail, form: Typed) -> None:
    """What is recorded now beside what was typed, and two ways on."""
    code = present.item.state.record.code
    theirs = _start(present)
    pairs = [
        Pair(name, left, right, left != right)
        for field, name in NAMES.items()
        for left, right in [(_told(field, theirs), _told(field, form.values))]
    ]
    draw(
        frame.faults(words.CONFLICT_NOTE, []),
        frame.section(words.CONFLICT_TITLE),
        versions(
            words.CONFLICT_TITLE,
            (words.PART, words.THEIRS, words.MINE),
            pairs,
            mark=words.MARK,
        ),
    )
    with st.container(horizontal=True):
        results_typing.button(f"{THEIRS}-{code}", words.TAKE_THEIRS)
        results_typing.button(f"{MINE}-{code}", words.PUT_MINE)


def _told(field: str, values: Mapping[str, Value]) -> str:
    told = str(values.get(field) or "")
    if field == "instrument":
        return shell.instrument_name(told)
    if field == "origin":
        origin = action_wanted.Origin.of(told)
        return " · ".join(filter(None, (origin.decision, origin.intervention))) or words.BY_HAND
    return told or words.NOTHING
