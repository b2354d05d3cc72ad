"""The form in which a period is planned or amended: year, instrument, days, and the regions."""

from collections.abc import Collection, Sequence
from itertools import groupby

import streamlit as st

from merit.domain.access import User
from merit.domain.findings import Finding, error, findings_of
from merit.domain.scope import Scope, group_of
from merit.domain.self_checks.periods import Period, PeriodState
from merit.errors import MeritError, ResultError
from merit.services import self_checks as service
from merit.services.self_checks import Scheduled
from merit.ui import (
    acting,
    action_forms,
    address,
    form_seen,
    loaders,
    results_typing,
    self_check_choice,
    self_check_periods,
    self_check_plan_typed,
    views,
)
from merit.ui.components import drill, frame
from merit.ui.components.rendering import draw
from merit.ui.loaders import self_checks as loader
from merit.ui.results_form import SHORT, said
from merit.ui.results_typing import Typed
from merit.ui.self_check_choice import PERIOD, WIDTH
from merit.ui.self_check_plan_typed import REGION, VERSION
from merit.ui.text import self_check as check_words
from merit.ui.text import self_check_periods as words
from merit.ui.text import shell, vocabulary

SAVE, CLEAR = "simpan-masa", "kosongkan-masa"
EVERY, NOBODY, PROPOSED = "centang-semua", "centang-tidak", "centang-usulan"
COLUMNS = 3


def show(code: str, user: User, scope: Scope) -> None:
    """The form for a new period, or for the one of a code; elsewhere the way to one's own data."""
    seen = loader.progress(scope.dataset, code) if code else None
    period, version = (seen.period, seen.version) if seen else (None, 0)
    line = check_words.period_line(scope.dataset, period=period)
    back = self_check_choice.period_href(scope, code)
    draw(
        frame.header(
            words.AMEND_TITLE if code else words.PLAN_LINK,
            words.AMEND_LEAD if code else words.PLAN_LEAD,
            line,
        ),
        frame.link(words.BACK_ONE if code else words.BACK, back),
    )
    with st.container():  # its place is kept, so that no field moves
        acting.say()
    if self_check_choice.may_plan(user, scope):
        others = [] if period else self_check_periods.also_open(scope.dataset)
        draw(frame.remark(words.also_open(others)) if others else "")
        _form(period, version, scope)
    else:
        there = user.writes_in
        draw(frame.link(check_words.ELSEWHERE[there], address.here(data=there.value)))


def _form(period: Period | None, version: int, scope: Scope) -> None:
    told = f"{period.code}/isi" if period else "baru"
    place = f"{scope.dataset.value}/masa-mandiri/{told}"
    if results_typing.pressed(CLEAR):
        results_typing.forget(place)
    instruments = [item.code for item in loaders.method().instruments if item.indicators]
    first = loader.proposed_schedule(loaders.today().year, instruments[0])
    start = self_check_plan_typed.start(period, version, instruments[0], first)
    form = form_seen.opened(place, start)
    schedule = _proposal(form)
    if period is None:  # another year proposes others, as far as nobody chose
        form_seen.follow(form, self_check_plan_typed.ticks(schedule))
    _tick_many(form, schedule)
    found: tuple[Finding, ...] = ()
    fields, answer = st.container(), st.container()
    with answer:  # where the button is: the fields are longer than the screen
        if results_typing.pressed(SAVE):
            found = _save(form, place, period, scope)
            if found:
                draw(frame.faults(words.refused(len(found)), [item.message for item in found]))
            if form.text(VERSION) != str(version) and period:
                draw(drill.facts(words.facts(period)))
                form_seen.follow(form, start)
                form.values[VERSION] = str(version)
    with fields:
        draw(action_forms.restored(form))
        _fields(form, period, instruments, found)
        note = words.REGIONS_KEPT_NOTE if period else words.REGIONS_NOTE
        _regions(form, schedule, note, found)
    with st.container(horizontal=True):
        results_typing.button(SAVE, words.SAVE if period else words.SAVE_NEW, type="primary")
        action_forms.clearing(CLEAR)


def _proposal(form: Typed) -> tuple[Scheduled, ...]:
    """Who is due in the year that is typed; in this year while it cannot be read."""
    year = self_check_plan_typed.year(form) or loaders.today().year
    return loader.proposed_schedule(year, form.text("instrument"))


def _tick_many(form: Typed, schedule: Sequence[Scheduled]) -> None:
    """Tick all, none, or as the cycle proposes, as was asked for in the run before."""
    asked = results_typing.pressed(EVERY, NOBODY, PROPOSED)
    if not asked:
        return
    for item in schedule:
        ticked = {EVERY: True, NOBODY: False}.get(asked, item.is_due)
        form.put(f"{REGION}{item.region.code}", ticked)


def _fields(
    form: Typed, period: Period | None, instruments: Sequence[str], found: Collection[Finding]
) -> None:
    """Year, instrument and days; of an open period the first three are only read."""
    is_open = period is not None and period.state is PeriodState.OPEN
    if period and is_open:
        draw(drill.facts(words.settled(period)))
    with st.container(width=WIDTH):
        if not is_open:  # pair by pair, so that a phone shows them in the same order
            left, right = st.columns(2)
            with left:
                form.write("year", words.YEAR, max_chars=4)
                said(found, "year")
            with right:
                form.choose("instrument", words.INSTRUMENT, instruments, shell.instrument_name)
                said(found, "instrument")
        left, right = st.columns(2)
        if not is_open:
            with left:
                _day(form, "opens_on", words.OPENS, found)
        with left if is_open else right:
            _day(form, "due_on", words.DUE, found)
        if is_open:
            form.tell("reason", words.AMEND_REASON)
            said(found, "reason")


def _day(form: Typed, name: str, label: str, found: Collection[Finding]) -> None:
    form.write(name, label, max_chars=SHORT, placeholder=words.DAY_HINT)
    said(found, name)


def _regions(
    form: Typed, schedule: Sequence[Scheduled], note: str, found: Collection[Finding]
) -> None:
    """A box for each region, by eks-karesidenan, with what its turn follows from."""
    draw(frame.section(words.REGIONS_TITLE, note))
    with st.container(horizontal=True):
        results_typing.button(PROPOSED, words.AS_PROPOSED)
        results_typing.button(EVERY, words.ALL)
        results_typing.button(NOBODY, words.NONE_OF_THEM)
    columns = st.columns(COLUMNS)
    ordered = sorted(schedule, key=_residency)
    for number, (residency, members) in enumerate(groupby(ordered, key=_residency)):
        with columns[number % COLUMNS]:
            draw(frame.section(vocabulary.group(residency)))
            for item in members:
                form.tick(f"{REGION}{item.region.code}", words.box(item))
    draw(frame.note(words.chosen(len(self_check_plan_typed.chosen(form)), len(schedule))))
    said(found, "region_codes")


def _residency(item: Scheduled) -> str:
    return group_of(item.region.residency or "")


def _save(form: Typed, place: str, period: Period | None, scope: Scope) -> tuple[Finding, ...]:
    """What keeps it from being saved; where it was, the page runs again."""
    draft, unread = self_check_plan_typed.draft(form)
    if unread:
        return unread
    reason, version = form.text("reason"), int(form.text(VERSION))
    try:
        done = acting.act(
            lambda session, user, now: (
                service.plan_period(session, user, draft, now=now)
                if period is None
                else service.amend_period(
                    session, user, period.code, draft, version=version, reason=reason, now=now
                )
            )
        )
    except ResultError as refused:
        return findings_of(refused)
    except MeritError as refused:
        return (error("", str(refused)),)
    results_typing.forget(place)
    told = words.PLANNED if period is None else words.AMENDED
    acting.begin_anew(told, **views.query(scope, **{PERIOD: done.code}))
    return ()
