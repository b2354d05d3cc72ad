"""The list of frozen decks, and the form that withdraws one."""

from collections.abc import Sequence

import streamlit as st

from merit.charts import palette
from merit.domain.access import User
from merit.domain.deck_address import snapshot_address
from merit.domain.findings import Finding, findings_of
from merit.domain.scope import Scope
from merit.domain.snapshots import REASON, Snapshot
from merit.errors import ResultError
from merit.services import snapshots as service
from merit.ui import acting, action_forms, address, loaders, present_choice, results_typing
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Cell, Link, Stack, Table, Tag
from merit.ui.loaders import decks as loader
from merit.ui.present_choice import COMPARED, WIDTH, WITHDRAW
from merit.ui.results_form import said
from merit.ui.results_typing import Typed
from merit.ui.text import present_snapshots as words

SUBMIT, CLEAR = "tarik-cuplikan", "mulai-lagi-tarik"


def listed(user: User, scope: Scope, pause: int) -> str:
    """Every snapshot of the data shown that the reader may see, the newest first."""
    title = frame.section(words.LIST, words.LIST_NOTE)
    found = loader.snapshots(scope.dataset)
    if not found:
        return title + frame.empty(*words.NONE)
    places = {item.code: item.label for item in loaders.regions()}
    rows = tuple(_row(item, places, user, scope, pause) for item in found)
    return title + Table(words.LIST, words.HEAD, rows, is_blocks=True).html()


def _row(
    item: Snapshot, places: dict[str, str], user: User, scope: Scope, pause: int
) -> tuple[Cell, ...]:
    told = Stack((words.kind(item, places.get(item.region_code, "")), item.period))
    frozen = Stack((words.when(item), words.who(item), words.revision(item)))
    if item.is_withdrawn:
        gone = Tag(words.WITHDRAWN, words.WITHDRAWN_SIGN, palette.MUTED)
        return (
            Stack((item.title, item.code)),
            told,
            frozen,
            Stack((gone, words.why_withdrawn(item))),
        )
    where = snapshot_address(item.dataset, item.code, pause=pause)
    acts = [
        Link(words.SHOW, where),
        Link(words.COMPARE, present_choice.href(scope, **{COMPARED: item.code})),
    ]
    if present_choice.may_freeze(user, scope, item.kind, item.region_code):
        withdraw = present_choice.href(scope, **{WITHDRAW: item.code})
        acts.append(Link(words.WITHDRAW, withdraw))
    return Stack((item.title, item.code)), told, frozen, Stack(tuple(acts), is_alike=True)


def withdraw(item: Snapshot) -> None:
    """The form in which it is said why a snapshot is to be shown no more."""
    place = f"tarik-cuplikan/{item.code}"
    if results_typing.pressed(CLEAR):
        results_typing.forget(place)
    form = action_forms.opened(place, {"reason": ""})
    found: tuple[Finding, ...] = ()
    with st.container(), acting.faults_told():  # its place is kept, so that no field moves
        found = _submitted(form, item)
    draw(frame.section(f"{item.title} ({item.code})", words.WITHDRAW_NOTE))
    draw(action_forms.restored(form))
    _fields(form, found)


def _submitted(form: Typed, item: Snapshot) -> tuple[Finding, ...]:
    if not results_typing.pressed(SUBMIT):
        return ()
    reason = form.text("reason")
    try:
        acting.act(
            lambda session, user, now: service.withdraw(
                session, user, item.code, reason=reason, now=now
            )
        )
    except ResultError as error:
        return findings_of(error)
    results_typing.forget(form.place.partition("#")[0])
    kept = {name: text for name, text in address.query().items() if name != WITHDRAW}
    acting.begin_anew(words.withdrawn(item.code), **kept)
    return ()


def _fields(form: Typed, found: Sequence[Finding]) -> None:
    with st.container(width=WIDTH):
        form.write("reason", words.FIELD_REASON, max_chars=REASON, placeholder=words.REASON_HINT)
        said(found, "reason")
        with st.container(horizontal=True):
            results_typing.button(SUBMIT, words.WITHDRAW_BUTTON, type="primary")
            action_forms.clearing(CLEAR)
