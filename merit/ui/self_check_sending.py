"""The review before a self-check goes on: what is missing, what is doubtful, and the step."""

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.scope import Scope
from merit.domain.self_checks.workflow import (
    STEPS,
    TAKEN_BY,
    WITH_REASON,
    CheckState,
    CheckStep,
)
from merit.services import self_checks as service
from merit.services.self_checks import CheckView
from merit.ui import (
    acting,
    address,
    form_seen,
    loaders,
    results_typing,
    self_check_acts,
    self_check_cells,
    self_check_choice,
    self_check_view,
)
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Cell, Link, table
from merit.ui.results_typing import Typed
from merit.ui.self_check_choice import WIDTH
from merit.ui.text import self_check as check_words
from merit.ui.text import self_check_cells as cell_words
from merit.ui.text import self_check_sending as words

STEP, UNDERSTOOD, REASON = "langkah-mandiri", "mengerti", "reason"
OFFERED = (CheckStep.HAND_IN, CheckStep.TAKE_BACK, CheckStep.SEND, CheckStep.DECLINE)


def show(view: CheckView, user: User, scope: Scope) -> None:
    """The review, and below it what the reader may do now."""
    draw(_missing(view, user, scope), _doubtful(view, user, scope))
    steps = possible(view, user, scope)
    form = form_seen.opened(
        f"{service.subject(view.check.dataset, view.check.code)}/langkah",
        {**{f"{UNDERSTOOD}-{step}": False for step in OFFERED}, REASON: ""},
    )
    asked = results_typing.pressed(*(f"{STEP}-{step}" for step in OFFERED))
    faults = st.container()  # its place is kept, so that no field moves
    if asked:
        step = CheckStep(asked.removeprefix(f"{STEP}-"))
        with faults:
            _take(view, step, form)
    if not steps:
        draw(frame.note(_waiting(view, user)))
    for step in steps:
        _offer(step, form)


def possible(view: CheckView, user: User, scope: Scope) -> list[CheckStep]:
    """The steps the reader may take now."""
    if not self_check_choice.works_here(user, scope):
        return []
    if not view.period.takes_answers(loaders.today()):
        return []
    check = view.check
    return [
        step
        for step in OFFERED
        if user.may(TAKEN_BY[step], check.region_code) and check.state in STEPS[step]
    ]


def _offer(step: CheckStep, form: Typed) -> None:
    """One step, with what it will do."""
    draw(frame.section(words.STEP_TITLES[step], words.CONSEQUENCES[step]))
    with st.container(width=WIDTH):
        if step in WITH_REASON:
            form.tell(REASON, words.REASON)
        if step in words.UNDERSTOOD:
            form.tick(f"{UNDERSTOOD}-{step}", words.UNDERSTOOD[step])
        kind = "primary" if step in words.UNDERSTOOD else "secondary"
        results_typing.button(f"{STEP}-{step}", words.STEP_TITLES[step], type=kind)


def _take(view: CheckView, step: CheckStep, form: Typed) -> None:
    """Do what was asked for in the run before, against what was on the screen then."""
    if step in words.UNDERSTOOD and not form.is_set(f"{UNDERSTOOD}-{step}"):
        draw(frame.faults(words.NOT_UNDERSTOOD[step], []))
        return
    check, reason = view.check, form.text(REASON)
    seen = acting.pinned(_seen(view), view.version)
    found = self_check_acts.refusals(
        lambda session, user, now: service.take_step(
            session,
            user,
            check.period_code,
            check.region_code,
            step,
            version=seen,
            reason=reason,
            now=now,
        )
    )
    if found:
        acting.let_go(_seen(view))
        draw(frame.faults(words.refused(len(found)), found))
        return
    results_typing.forget(form.place.partition("#")[0])
    acting.begin_anew(words.DONE[step], **address.query())


def _seen(view: CheckView) -> str:
    return f"langkah/{view.check.dataset.value}/{view.check.code}"


def _waiting(view: CheckView, user: User) -> str:
    """Why there is nothing to do for the reader now."""
    state, region = view.check.state, view.check.region_code
    if not view.period.takes_answers(loaders.today()) and not state.is_with_province:
        return words.NOT_OPEN
    if state is CheckState.WITH_HEAD:
        return words.WAITING_FOR_HEAD
    if state.is_with_operator and user.may(Permission.SEND_SELF_CHECK, region):
        return words.WAITING_FOR_OPERATOR
    return words.NOTHING_TO_DO


def _missing(view: CheckView, user: User, scope: Scope) -> str:
    """What is not answered yet, aspect by aspect."""
    rows: list[tuple[Cell, ...]] = []
    groups: list[str] = []
    for item, aspect in zip(view.standing.by_aspect, view.instrument.aspects, strict=True):
        for indicator in aspect.indicators:
            answer = view.cells[indicator.code].answer
            if answer is None or answer.level is None:
                href = self_check_view.indicator_href(view, user, scope, indicator.code)
                rows.append((Link(cell_words.name(indicator), href),))
                groups.append(check_words.aspect(item))
    title = words.MISSING_TITLE
    if not rows:
        return frame.section(title) + frame.note(words.COMPLETE)
    return frame.section(title, words.missing(len(rows), view.standing.of)) + table(
        title, words.MISSING_HEAD, rows, groups=groups
    )


def _doubtful(view: CheckView, user: User, scope: Scope) -> str:
    """What a second pair of eyes would ask, the most urgent first."""
    title = words.DOUBTS_TITLE
    if not view.doubts:
        return frame.section(title, words.DOUBTS_NOTE) + frame.note(words.NO_DOUBTS)
    rows: list[tuple[Cell, ...]] = [
        (
            Link(
                cell_words.called(view.instrument, item.indicator_code),
                self_check_view.indicator_href(view, user, scope, item.indicator_code),
            ),
            self_check_cells.doubt_in_words(view, item),
        )
        for item in view.doubts
    ]
    groups = [cell_words.PRIORITIES[item.priority] for item in view.doubts]
    return frame.section(title, words.DOUBTS_NOTE) + table(
        title, words.DOUBTS_HEAD, rows, groups=groups
    )
