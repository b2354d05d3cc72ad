"""Freezing the deck on the desk, for those who may."""

from collections.abc import Sequence

import streamlit as st

from merit.domain.access import User
from merit.domain.decks import DeckKind
from merit.domain.findings import Finding, findings_of
from merit.domain.scope import Scope
from merit.domain.snapshots import TITLE
from merit.errors import ResultError
from merit.services import snapshots
from merit.ui import acting, action_forms, address, clock, present_choice, results_typing
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.present_choice import WIDTH, Chosen
from merit.ui.results_form import said
from merit.ui.results_typing import Typed
from merit.ui.text import present as words

SUBMIT, CLEAR = "bekukan-paparan", "mulai-lagi-bekukan"


def show(chosen: Chosen, user: User, scope: Scope) -> None:
    """The form, or for who freezes elsewhere the way there; nothing for others."""
    kind, region = chosen.asked.kind, chosen.asked.region_code
    if not present_choice.may_freeze(user, scope, kind, region):
        draw(elsewhere(user, kind, region))
        return
    place, start = _start(chosen)
    if results_typing.pressed(CLEAR) or _is_empty(place):
        results_typing.forget(place)
    form = action_forms.opened(place, start)
    found: tuple[Finding, ...] = ()
    with st.container(), acting.faults_told():  # its place is kept, so that no field moves
        found = _submitted(form, chosen)
    draw(frame.section(words.FREEZE_TITLE, words.FREEZE_NOTE), action_forms.restored(form))
    _fields(form, found)


def elsewhere(user: User, kind: DeckKind, region_code: str) -> str:
    """The way to the data the reader freezes such a deck of; empty for others."""
    if not present_choice.holds(user, kind, region_code):
        return ""
    there = user.writes_in
    own = {present_choice.WITHDRAW: "", "data": there.value}
    return frame.link(words.ELSEWHERE[there], address.here(**own))


def _start(chosen: Chosen) -> tuple[str, dict[str, str | bool]]:
    place = f"bekukan/{chosen.asked.kind.value}/{chosen.asked.region_code}"
    return place, {"title": words.first_title(chosen.deck, clock.now())}


def _is_empty(place: str) -> bool:
    """Whether nothing but an emptied title is left of an earlier visit: not worth keeping."""
    if results_typing.is_typed(place):
        return False
    left = action_forms.present(place)
    return left is not None and not left.text("title").strip()


def _submitted(form: Typed, chosen: Chosen) -> tuple[Finding, ...]:
    """Keep the deck when the button was pressed; what speaks against it otherwise."""
    if not results_typing.pressed(SUBMIT):
        return ()
    title = form.text("title")
    try:
        done = acting.act(
            lambda session, user, now: snapshots.freeze(
                session, user, chosen.deck, title=title, now=now
            )
        )
    except ResultError as error:
        return findings_of(error)
    results_typing.forget(form.place.partition("#")[0])
    acting.begin_anew(words.frozen(done.code), **address.query())
    return ()


def _fields(form: Typed, found: Sequence[Finding]) -> None:
    with st.container(width=WIDTH):
        form.write("title", words.FIELD_TITLE, max_chars=TITLE)
        said(found, "title")
        with st.container(horizontal=True):
            results_typing.button(SUBMIT, words.FREEZE)
            action_forms.clearing(CLEAR)
