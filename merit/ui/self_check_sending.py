"""The review before a self-check goes on: what is missing, what is doubtful, and the step."""

from collections import Counter

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.scope import Scope
from merit.domain.self_checks.rules import findings_on_handing_in
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
    results_kept,
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
        _place(view), {**{f"{UNDERSTOOD}-{step}": False for step in OFFERED}, REASON: ""}
    )
    seen = acting.pinned(place_seen(view), view.version)
    asked = results_typing.pressed(*(f"{STEP}-{step}" for step in OFFERED))
    told = ""
    step = CheckStep(asked.removeprefix(f"{STEP}-")) if asked else None
    if step:
        told = _take(view, step, form, seen)
    elif steps and seen != view.version:
        _look_again(form)
        told = frame.faults(words.MOVED_ON, [])
    with st.container():  # its place is kept, so that no field moves
        draw("" if step in steps else told)
    acting.seen_anew(place_seen(view), view.version)
    if not steps:
        draw(frame.note(_waiting(view, user)))
    for offered in steps:
        held = _held(view) if offered is CheckStep.HAND_IN else ""
        _offer(offered, form, told if offered is step else "", held)


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


def _held(view: CheckView) -> str:
    """What keeps a self-check from being handed in; nothing where nothing does."""
    answers = {code: cell.answer for code, cell in view.cells.items() if cell.answer}
    found = findings_on_handing_in(view.instrument, view.check, answers, view.doubts)
    kinds = Counter(item.field.partition(":")[0] for item in found)
    return words.held(kinds) if kinds else ""


def _offer(step: CheckStep, form: Typed, told: str, held: str) -> None:
    """One step with what it will do, and why it was not done in the run before.

    What is `held` is not offered: why is said where the button would be.
    """
    draw(frame.section(words.STEP_TITLES[step], words.CONSEQUENCES[step]))
    if held:
        draw(told, frame.remark(held))
        return
    with st.container(width=WIDTH):
        if step in WITH_REASON:
            form.tell(REASON, words.REASON)
        if step in words.UNDERSTOOD:
            form.tick(f"{UNDERSTOOD}-{step}", words.UNDERSTOOD[step])
        with st.container():  # its place is kept, so that no button moves
            draw(told)
        kind = "primary" if step in words.UNDERSTOOD else "secondary"
        results_typing.button(f"{STEP}-{step}", words.STEP_TITLES[step], type=kind)


def _take(view: CheckView, step: CheckStep, form: Typed, seen: int) -> str:
    """Do what was asked for in the run before, against what was on the screen then.

    Why it was not done, to be shown beside its button.
    """
    if step in words.UNDERSTOOD and not form.is_set(f"{UNDERSTOOD}-{step}"):
        return frame.faults(words.NOT_UNDERSTOOD[step], [])
    check, reason = view.check, form.text(REASON)
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
        _look_again(form)
        results_kept.keep_at(_place(view), form.values)
        return frame.faults(words.refused(len(found)), found)
    results_typing.forget(_place(view))
    acting.begin_anew(words.DONE[step], **address.query())
    return ""


def _place(view: CheckView) -> str:
    """Where the form of the steps is kept."""
    return f"{service.subject(view.check.dataset, view.check.code)}/langkah"


def place_seen(view: CheckView) -> str:
    """Where it is pinned which version the review showed."""
    return f"langkah/{view.check.dataset.value}/{view.check.code}"


def _look_again(form: Typed) -> None:
    """What is there now has to be looked at before it is said to have been."""
    for step in words.UNDERSTOOD:
        form.put(f"{UNDERSTOOD}-{step}", False)


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
    if not rows:
        return frame.section(words.MISSING_TITLE) + frame.note(words.COMPLETE)
    title = words.MISSING_GROUP
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
