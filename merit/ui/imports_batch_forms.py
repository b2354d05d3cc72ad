"""What is decided about a batch as a whole: published, taken back, undone."""

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.imports.batches import Batch, BatchState
from merit.domain.imports.readings import Kind
from merit.domain.proposals import Proposal
from merit.domain.scope import Scope
from merit.errors import StaleError
from merit.services import imports
from merit.store.engine import Session
from merit.ui import acting, imports_choice, results_typing, views
from merit.ui.clock import now
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.versions import Pair, versions
from merit.ui.imports_choice import WIDTH
from merit.ui.results_typing import Typed
from merit.ui.text import imports_batch as shared
from merit.ui.text import imports_decisions as words
from merit.ui.text.imports import SAVING

PUBLISH, WITHDRAW, UNDO, READ = "terbitkan", "batalkan", "urungkan", "baca"
CHECKED, REASON = "diperiksa", "alasan"


def show(present: Batch, found: tuple[Proposal, ...], user: User, scope: Scope) -> None:
    """The decisions the reader may take; or both states, if it changed since it was opened."""
    seen = acting.pinned(_place(present), present)
    if results_typing.pressed(_key(READ, present)):
        acting.let_go()
        st.rerun()
    form = results_typing.typed(_place(present), dict)
    form.catch_up()
    with st.container(), acting.faults_told():  # its place is kept, so that no field moves
        try:
            _act(seen, found, form, scope)
        except StaleError:
            if seen.version == present.version:
                st.rerun()  # which finds what changed a moment ago
    if seen.version != present.version:
        _conflict(seen, present)
    elif present.state is BatchState.WAITING:
        _publish(present, found, user, form)
        _withdraw(present, user, form)
    elif present.state is BatchState.RECORDED and not (present.undoes or present.undone_by):
        _undo(present, user, form)


def _place(batch: Batch) -> str:
    return f"kiriman/{batch.number}"


def _key(name: str, batch: Batch) -> str:
    return f"{name}-kiriman-{batch.number}"


def _act(seen: Batch, found: tuple[Proposal, ...], form: Typed, scope: Scope) -> None:
    """Do what was asked for in the run before, against what was on the screen then."""
    number, version, reason = seen.number, seen.version, form.text(REASON)
    keys = {_key(name, seen): name for name in (PUBLISH, WITHDRAW, UNDO)}
    asked = keys.get(results_typing.pressed(*keys), "")
    if asked == UNDO and not form.is_set(CHECKED):
        draw(frame.faults(words.UNDO_FIRST, []))
    elif asked == UNDO and seen.state is BatchState.RECORDED:
        done = _done(
            lambda session, user, now: imports.undo_batch(
                session, user, number, version=version, reason=reason, now=now
            )
        )
        _finish(words.undone(done), seen, done, scope)
    elif asked == WITHDRAW and seen.state is BatchState.WAITING:
        done = _done(
            lambda session, user, now: imports.withdraw_batch(
                session, user, number, version=version, reason=reason, now=now
            )
        )
        _finish(words.withdrawn(done), seen, done, scope)
    elif asked == PUBLISH and words.has_warnings(found) and not form.is_set(CHECKED):
        draw(frame.faults(words.ACKNOWLEDGE_FIRST, []))
    elif asked == PUBLISH and seen.state is BatchState.WAITING:
        done = _done(
            lambda session, user, now: imports.publish_batch(
                session, user, number, version=version, now=now
            )
        )
        _finish(words.published(done), seen, done, scope)


def _done(work: Callable[[Session, User, datetime], Batch]) -> Batch:
    """The batch after something was done that may take a moment."""
    with st.spinner(SAVING):
        return acting.act(work)


def _finish(said: str, seen: Batch, done: Batch, scope: Scope) -> None:
    """Go to the batch as it is now, or to the one that takes it back, and say what was done."""
    results_typing.forget(_place(seen))
    own = {imports_choice.NUMBER: str(done.number)}
    acting.begin_anew(said, **views.query(scope, **own))


def _publish(item: Batch, found: tuple[Proposal, ...], user: User, form: Typed) -> None:
    """The decision of the second person, or why the reader has none."""
    reason = words.why_not(user, item, found)
    draw(frame.section(words.DECIDE_TITLE), frame.note(reason or words.PUBLISH_NOTE))
    if reason:
        return
    with st.container(width=WIDTH):
        if words.has_warnings(found):
            form.tick(CHECKED, words.ACKNOWLEDGE)
        results_typing.button(_key(PUBLISH, item), words.publish(item), type="primary")


def _withdraw(item: Batch, user: User, form: Typed) -> None:
    """Taking it back, for those who draw results up."""
    if not _may_change(item, user):
        return
    draw(frame.section(words.WITHDRAW_TITLE, words.WITHDRAW_NOTE))
    with st.container(width=WIDTH):
        form.tell(REASON, words.WITHDRAW_REASON)
        results_typing.button(_key(WITHDRAW, item), words.WITHDRAW)


def _undo(item: Batch, user: User, form: Typed) -> None:
    """Undoing what is recorded, its consequences told before."""
    if not _may_change(item, user):
        return
    draw(frame.section(words.UNDO_TITLE, words.consequences(item)))
    with st.container(width=WIDTH):
        form.tell(REASON, words.UNDO_REASON)
        form.tick(CHECKED, words.UNDO_UNDERSTOOD)
        results_typing.button(_key(UNDO, item), words.UNDO)


def _may_change(item: Batch, user: User) -> bool:
    needed = Permission.PROPOSE_RESULTS if item.kind is Kind.RESULTS else Permission.IMPORT_COACHING
    return user.may(needed) and item.dataset is user.writes_in


def _conflict(seen: Batch, present: Batch) -> None:
    """Both states, and the way to the present one."""
    was, there = dict(shared.facts(seen)), dict(shared.facts(present))
    pairs = [
        Pair(
            name,
            was.get(name, shared.NOTHING),
            there.get(name, shared.NOTHING),
            was.get(name) != there.get(name),
        )
        for name in dict.fromkeys([*was, *there])
    ]
    draw(
        frame.faults(shared.changed(present, now()), []),
        frame.section(shared.CHANGED_TITLE),
        versions(
            shared.CHANGED_TITLE,
            (shared.PART, shared.ON_SCREEN, shared.NEWEST),
            pairs,
            mark=shared.MARK,
        ),
    )
    results_typing.button(_key(READ, present), shared.READ_NEWEST, type="primary")
