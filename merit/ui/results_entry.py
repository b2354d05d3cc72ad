"""Entering, correcting and retracting an official result, and changing a proposal of one."""

from collections.abc import Sequence

import streamlit as st

from merit.domain.access import Permission
from merit.domain.findings import Finding
from merit.domain.proposals import Change, Draft, Proposal
from merit.domain.result_rules import FIELDS
from merit.domain.scope import Scope
from merit.errors import StaleError
from merit.services import results
from merit.ui import (
    acting,
    form_end,
    results_base,
    results_choice,
    results_conflict,
    results_form,
    results_kept,
    results_reading,
    results_typing,
    views,
)
from merit.ui.access import current_user, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw, markup
from merit.ui.loaders import results as loader
from merit.ui.results_base import Base
from merit.ui.results_typing import Typed
from merit.ui.text import numbers, result_facts
from merit.ui.text import result_form as words
from merit.ui.text import results as shared
from merit.ui.text.form_end import PROPOSING

WIDTH = 720  # pixels; less where the screen is narrower
TRIED, BACK = "diperiksa", "dari-sesi-lalu"
BESIDE = {"source_kind": "source", "confidence": "source"}


def show(present: Base, scope: Scope) -> None:
    """The form, what was found in it, and its button; or both versions where they part."""
    require(Permission.PROPOSE_RESULTS)
    _take_up(present)
    seen = results_base.seen(present)
    if seen.change is Change.RETRACT and not (present.recorded or seen.recorded):
        draw(frame.empty(words.GONE, shared.BACK))
        return
    form = results_typing.typed(seen.place, lambda: results_reading.start(seen))
    form.catch_up()
    results_kept.keep(seen, form.values)
    results_conflict.settle(seen, present, scope)
    if results_typing.pressed(f"kosongkan-{seen.name}"):
        _begin_again(seen)
    sent = bool(results_typing.pressed(f"ajukan-{seen.name}"))
    instrument = results_choice.instruments()[seen.key.instrument]
    wanted, unread = results_reading.draft(form, seen, instrument)
    if seen.versions != present.versions and not (sent and _is_own_repeat(seen, present)):
        if _is_untouched(seen, wanted) and not unread:
            _begin_again(seen)
        results_conflict.show(seen, present, wanted)
        return
    form.values[TRIED] = form.is_set(TRIED) or sent
    found = _found(wanted, unread, seen) if form.is_set(TRIED) else ()
    _head(seen)
    with st.container():  # its place is kept, so that no field moves
        draw(frame.note(words.BACK) if form.is_set(BACK) else "")
    with st.container(width=WIDTH):
        results_form.said(found, "region_code", "year", "instrument")
        results_form.fields(form, seen, instrument, found)
        with st.container():  # its place is kept, so that no button moves
            if sent:
                _hand_in(form, seen, wanted, found, scope)
        _foot(form, seen, found)


def _take_up(present: Base) -> None:
    """Go on with what was typed in a session that is over, where there is any."""
    kept = results_kept.found(present)
    if kept is None or kept.base is None or results_typing.is_typed(kept.base.place):
        return
    start = results_reading.start(kept.base).items()
    if {item for item in kept.values.items() if item[1]} == {item for item in start if item[1]}:
        return
    if kept.base.name == present.name:
        results_base.see(kept.base)
    told = {name: value for name, value in kept.values.items() if not results_form.is_box(name)}
    results_typing.typed(kept.base.place, lambda: told | {BACK: True})


def _begin_again(base: Base) -> None:
    """Start over from what is recorded now."""
    results_typing.forget(base.place)
    results_base.unsee(base)
    st.rerun()


def _is_untouched(seen: Base, wanted: Draft) -> bool:
    """Whether nothing was changed in a form that started from something."""
    record = wanted.record(seen.key.dataset)
    return record is not None and (record, wanted.reason.strip()) == (seen.record, seen.reason)


def _is_own_repeat(seen: Base, present: Base) -> bool:
    """Whether the only change since is one's own, handed in a moment ago (a double click)."""
    was, now = seen.proposal, present.proposal
    if was is None or now is None:
        return False
    return now.version == was.version + 1 and now.changed_by == current_user().account


def _found(wanted: Draft, unread: Sequence[Finding], base: Base) -> tuple[Finding, ...]:
    """What cannot be read, then what the rules find in the rest."""
    number = base.proposal.number if base.proposal else None
    told = {item.field for item in unread}
    found = loader.checked(wanted, number)
    every = (*unread, *(item for item in found if item.field not in told))
    return tuple(sorted(every, key=_place))


def _place(item: Finding) -> tuple[bool, int, bool]:
    """Errors first, then in the order of the form."""
    name = item.field.partition(":")[0]
    told = BESIDE.get(name, name)
    place = FIELDS.index(told) if told in FIELDS else len(FIELDS)
    return not item.is_error, place, name in BESIDE


def _hand_in(
    form: Typed, seen: Base, wanted: Draft, found: Sequence[Finding], scope: Scope
) -> None:
    """Keep the change where nothing speaks against it."""
    earlier = _handed_in(seen, wanted)
    if earlier is not None:
        _finish(seen, earlier, scope)
    if not form_end.is_ready(form, found):
        return
    with acting.faults_told():
        done = _keep(seen, wanted)
        if done is None:
            st.rerun()  # which finds both versions
        _finish(seen, done, scope)


def _handed_in(seen: Base, wanted: Draft) -> Proposal | None:
    """The proposal that asks for just this already: the button was pressed twice."""
    if seen.proposal is not None:
        return None
    record, person = wanted.record(seen.key.dataset), current_user().account
    return next(
        (
            item
            for item in loader.waiting(seen.key.dataset)
            if (item.key, item.content, item.base_version) == (seen.key, record, seen.versions[0])
            and (item.change, item.reason) == (wanted.change, wanted.reason.strip())
            and item.proposed_by == person
        ),
        None,
    )


def _finish(seen: Base, done: Proposal, scope: Scope) -> None:
    """Go on to the proposal, and say that it is kept."""
    results_typing.forget(seen.place)
    results_base.unsee(seen)
    own = results_choice.of_proposal(done)
    acting.begin_anew(shared.kept(done), **views.query(scope, **own))


def _keep(seen: Base, wanted: Draft) -> Proposal | None:
    """The proposal as it is kept; None where somebody else was faster than this very run."""
    known = seen.proposal
    try:
        if known is None:
            return acting.act(
                lambda session, user, now: results.propose(session, user, wanted, now=now)
            )
        return acting.act(
            lambda session, user, now: results.amend(
                session, user, known.number, wanted, version=known.version, now=now
            )
        )
    except StaleError:
        return None


def _head(base: Base) -> None:
    label = results_choice.label(base.key.region_code)
    draw(
        frame.section(f"{words.TITLES[base.change]}: {shared.title(label, base.key)}"),
        frame.note(words.RETRACT_NOTE) if base.change is Change.RETRACT else "",
        _present(base),
    )


def _foot(form: Typed, base: Base, found: Sequence[Finding]) -> None:
    """What keeps the change from being handed in, where the button is."""
    form_end.show(form, found, PROPOSING)
    name = words.SUBMIT_AGAIN if base.proposal else words.SUBMIT[base.change]
    with st.container(horizontal=True):
        results_typing.button(f"ajukan-{base.name}", name, type="primary")
        results_typing.button(f"kosongkan-{base.name}", words.CLEAR)


def _present(base: Base) -> str:
    """The result as recorded, in short, where there is one."""
    if base.recorded is None:
        return ""
    told = result_facts.values(base.recorded.record)
    facts = tuple((name, value) for name, value in told.items() if value != numbers.NOTHING)
    return frame.section(words.PRESENT_TITLE) + markup("facts", facts=facts)
