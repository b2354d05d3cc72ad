"""Verdicts become action items in one step: tick, name who and until when, press once."""

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from merit.domain.coaching_rules import OWNER
from merit.domain.findings import Finding, error, findings_of
from merit.domain.scope import Scope
from merit.domain.self_checks.records import SelfCheck, Word
from merit.errors import MeritError, ResultError
from merit.services.self_checks import actions
from merit.services.self_checks.actions import Rise
from merit.services.self_checks.reading import CheckView
from merit.ui import (
    acting,
    actions_desk,
    address,
    form_seen,
    loaders,
    results_typing,
    verification_choice,
)
from merit.ui.components import frame
from merit.ui.components.literal import literal
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Link, Table
from merit.ui.loaders import verification as loader
from merit.ui.results_form import SHORT, said
from merit.ui.results_typing import Typed, Value
from merit.ui.text import follow_up_form
from merit.ui.text import typed as parse
from merit.ui.text import verification_steps as words
from merit.ui.verification_choice import WIDTH
from merit.ui.verification_place import place

SUGGESTED = timedelta(days=90)
TICK = "pilih-"


def show(view: CheckView, scope: Scope) -> None:
    """The steps the verdicts call for, and the form that makes items of them."""
    check = view.check
    found = loader.rises(check.dataset, check.period_code, check.region_code)
    free = [item for item in found if item.item_code is None]
    taken = [item for item in found if item.item_code is not None]
    draw(frame.section(words.ITEMS_TITLE, words.ITEMS_NOTE))
    if not found:
        draw(frame.empty(*words.ITEMS_NONE))
        return
    if free:
        _form(check, free)
    else:
        draw(frame.note(words.ITEMS_ALL))
    draw(_taken(taken, scope))


def _taken(taken: Sequence[Rise], scope: Scope) -> str:
    """The steps that are items already, each with the way to its item."""
    if not taken:
        return ""
    rows = tuple(
        (words.rise(item), Link(code, actions_desk.item_href(code, scope)))
        for item in taken
        for code in [item.item_code or ""]
    )
    return Table(words.TAKEN_TITLE, words.ITEMS_HEAD, rows).html()


def _form(check: SelfCheck, free: Sequence[Rise]) -> None:
    at = place(check, "rtl")
    form = form_seen.opened(at, _start(check, free))
    found: tuple[Finding, ...] = ()
    with st.container(width=WIDTH):
        fields, answer = st.container(), st.container()
        with answer:  # where the button is: the list may be longer than the screen
            if results_typing.pressed(at):
                found = _make(check, form, at, free)
        with fields:
            _ticks(form, free)
            form.write("owner", follow_up_form.OWNER_ALONE, max_chars=OWNER)
            said(found, "owner")
            form.write("due_on", words.DUE, max_chars=SHORT, placeholder=words.DUE_HINT)
            said(found, "due_on")
        results_typing.button(at, words.MAKE, type="primary")


def _start(check: SelfCheck, free: Sequence[Rise]) -> dict[str, Value]:
    """What is not Sesuai is ticked to begin with."""
    region = verification_choice.regions()[check.region_code]
    ticks: dict[str, Value] = {_tick(item): item.step.word is not Word.CONFORMS for item in free}
    due = parse.day_to_type(loaders.today() + SUGGESTED)
    return {**ticks, "owner": f"BKPSDM {region.label}", "due_on": due}


def _tick(item: Rise) -> str:
    return f"{TICK}{item.step.indicator.code}"


def _ticks(form: Typed, free: Sequence[Rise]) -> None:
    """First what is not Sesuai, then what conforms below the highest level."""
    apart = [item for item in free if item.step.word is not Word.CONFORMS]
    conforming = [item for item in free if item.step.word is Word.CONFORMS]
    for title, items in ((words.APART, apart), (words.CONFORMING, conforming)):
        if items:
            draw(frame.note(title))
        for item in items:
            form.tick(_tick(item), literal(words.rise(item)))


def _make(check: SelfCheck, form: Typed, at: str, free: Sequence[Rise]) -> tuple[Finding, ...]:
    """Enter the items; what speaks against it otherwise."""
    chosen = [item.step.indicator.code for item in free if form.is_set(_tick(item))]
    due_on = _day(form)
    if due_on is None:
        draw(frame.faults(words.ITEMS_CANNOT, [words.DUE_UNREAD]))
        return (error("due_on", words.DUE_UNREAD),)
    try:
        codes = acting.act(
            lambda session, user, now: actions.items_from_verdicts(
                session,
                user,
                check.period_code,
                check.region_code,
                chosen,
                owner=form.text("owner"),
                due_on=due_on,
                now=now,
            )
        )
    except ResultError as refused:
        found = findings_of(refused)
        draw(frame.faults(words.ITEMS_CANNOT, [item.message for item in found]))
        return found
    except MeritError as refused:
        draw(frame.faults(str(refused), []))
        return ()
    results_typing.forget(at)
    acting.begin_anew(words.made(codes), **address.query())
    return ()


def _day(form: Typed) -> date | None:
    try:
        return parse.day(form.text("due_on"))
    except ValueError:
        return None
