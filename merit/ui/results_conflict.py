"""Somebody else was faster: both versions, and the choice between them."""

import streamlit as st

from merit.domain.proposals import Draft
from merit.domain.scope import Scope
from merit.ui import (
    acting,
    clock,
    results_base,
    results_choice,
    results_typing,
    results_versions,
    views,
)
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders import results as loader
from merit.ui.results_base import Base
from merit.ui.results_choice import View
from merit.ui.text import numbers, result_facts
from merit.ui.text import result_form as words
from merit.ui.text import results as shared


def show(seen: Base, present: Base, wanted: Draft) -> None:
    """Both versions side by side, and two ways on; what was typed is kept until one is taken."""
    mine = wanted.record(present.key.dataset)
    reasons = (
        words.REASON_TITLE,
        present.reason or numbers.NOTHING,
        wanted.reason.strip() or numbers.NOTHING,
    )
    draw(
        frame.faults(_sentence(seen, present), []),
        frame.section(words.CONFLICT_TITLE, words.CONFLICT_NOTE),
        results_versions.beside(
            present.record,
            mine,
            instrument=present.key.instrument,
            names=(words.THEIRS, words.MINE),
            more=(result_facts.Line(*reasons),),
            caption=words.CONFLICT_TITLE,
        ),
    )
    with st.container(horizontal=True):
        results_typing.button(f"mereka-{seen.name}", words.TAKE_THEIRS)
        results_typing.button(f"saya-{seen.name}", words.PUT_MINE)


def _sentence(seen: Base, present: Base) -> str:
    now = clock.now()
    if present.proposal is not None and present.versions[1] != seen.versions[1]:
        return shared.changed_proposal(present.proposal, now)
    last = next(iter(loader.history(present.key)), None)
    return shared.changed_proposal(last, now) if last else words.CHANGED_ELSEWHERE


def settle(seen: Base, present: Base, scope: Scope) -> None:
    """Take the choice made in the run before, if one was made."""
    chosen = results_typing.pressed(f"mereka-{seen.name}", f"saya-{seen.name}")
    if not chosen:
        return
    new = _after(present)
    if chosen.startswith("saya"):
        results_typing.move(seen.place, new.place)
        told = words.PUT_MINE_DONE if new is present else words.DECIDED_ALREADY
    else:
        results_typing.forget(seen.place)
        results_typing.forget(new.place)
        told = words.TOOK_THEIRS
    results_base.unsee(seen)
    results_base.see(new)
    acting.begin_anew(told, **views.query(scope, **_way(new)))


def _after(present: Base) -> Base:
    """What a change can be drawn up against now: a decided proposal is past changing."""
    if present.proposal is None or present.proposal.is_open:
        return present
    return results_base.of_key(present.key, retracts=present.retracts)


def _way(base: Base) -> dict[str, str]:
    if base.proposal is not None:
        return results_choice.of_proposal(base.proposal, View.AMEND)
    return results_choice.of_key(View.RETRACT if base.retracts else View.ENTER, base.key)
