"""What the province may do with a self-check as a whole: return, finish, approve, open again."""

from collections.abc import Iterator

import streamlit as st

from merit.domain.access import User
from merit.domain.findings import findings_of
from merit.domain.scope import Scope
from merit.domain.self_checks.periods import PeriodState
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import TO_THE_REGION, WITH_REASON, CheckStep
from merit.errors import MeritError, ResultError
from merit.services import self_checks
from merit.services.self_checks.reading import CheckView
from merit.ui import (
    acting,
    action_forms,
    address,
    form_seen,
    results_typing,
    self_check_acts,
    self_check_choice,
    verification_choice,
)
from merit.ui.components import drill, frame
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Link
from merit.ui.loaders import verification as loader
from merit.ui.loaders.verification import Obstacles, Seen
from merit.ui.results_typing import Typed
from merit.ui.text import verification_steps as words
from merit.ui.verification_choice import WIDTH
from merit.ui.verification_place import place

REASON = "reason"
FORWARD = (CheckStep.VERIFY, CheckStep.APPROVE)


def show(seen: Seen, user: User, scope: Scope) -> None:
    """The steps the reader may take now, each with what comes of it."""
    view = seen.view
    held = _offered(view, user, scope)
    if not held:
        return
    at = place(view.check, "langkah")
    version = acting.pinned(at, view.version)
    form = form_seen.opened(at, {REASON: ""})
    steps = [step for step, obstacle in held.items() if obstacle is None]
    draw(
        frame.section(words.TITLE),
        frame.notes(words.consequence(step) for step in steps) if steps else "",
        *_obstacles(view, held, scope),
        frame.remark(words.will_open(_apart(view))) if CheckStep.RETURN in steps else "",
        action_forms.restored(form),
    )
    with st.container(width=WIDTH):
        if WITH_REASON.intersection(steps):
            form.tell(REASON, words.REASON, placeholder=words.reason_hint(steps))
        with st.container(), acting.faults_told():  # its place is kept, so that no button moves
            _take(view, form, at, version)
        acting.seen_anew(at, view.version)
        with st.container(horizontal=True):
            for step in steps:
                kind = "primary" if step in FORWARD else "secondary"
                results_typing.button(_key(step, at), words.BUTTONS[step], type=kind)


def _offered(view: CheckView, user: User, scope: Scope) -> Obstacles:
    """The steps the reader holds the right for, those onward first, with what is in their way."""
    if not verification_choice.works_here(user, scope):
        return {}
    check = view.check
    found = loader.obstacles(check.dataset, check.period_code, check.region_code)
    return dict(sorted(found.items(), key=lambda item: item[0] not in FORWARD))


def _obstacles(view: CheckView, held: Obstacles, scope: Scope) -> Iterator[str]:
    """What keeps steps from being taken, each said once, and the way to a period that is closed."""
    told = {_told(view, step, error): step for step, error in held.items() if error}
    for sentence, step in told.items():
        yield frame.note(sentence)
        if step is CheckStep.VERIFY and isinstance(held[step], ResultError):
            yield drill.ways(_open(view, scope))
    if view.period.state is PeriodState.CLOSED and TO_THE_REGION.intersection(told.values()):
        href = self_check_choice.period_href(scope, view.period.code)
        yield frame.link(words.TO_PERIOD, href)


def _open(view: CheckView, scope: Scope) -> list[Link]:
    """The indicators that keep the verification from being finished."""
    return [
        Link(code, verification_choice.check_href(scope, view.check, indicator=code))
        for code, cell in view.cells.items()
        if not (cell.verdict and cell.verdict_counts and cell.verdict.word is not Word.CLARIFY)
    ]


def _told(view: CheckView, step: CheckStep, error: MeritError) -> str:
    """Why a step cannot be taken; what is said of many indicators in one sentence."""
    if step is not CheckStep.VERIFY or not isinstance(error, ResultError):
        return " ".join(self_check_acts.told(error))
    named = [item.field.partition(":")[2] for item in findings_of(error)]
    undecided = [code for code in named if not view.cells[code].verdict_counts]
    return words.missing(undecided, [code for code in named if code not in undecided])


def _apart(view: CheckView) -> list[str]:
    """Codes of the indicators whose counting verdict is not Sesuai."""
    return [
        code
        for code, cell in view.cells.items()
        if cell.verdict and cell.verdict_counts and cell.verdict.word is not Word.CONFORMS
    ]


def _key(step: CheckStep, at: str) -> str:
    return f"{step.value}-{at}"


def _take(view: CheckView, form: Typed, at: str, version: int) -> None:
    """Take the step whose button was pressed, against what was on the screen then."""
    keys = {_key(step, at): step for step in CheckStep}
    step = keys.get(results_typing.pressed(*keys))
    if step is None:
        return
    check = view.check
    try:
        acting.act(
            lambda session, user, now: self_checks.take_step(
                session,
                user,
                check.period_code,
                check.region_code,
                step,
                version=version,
                reason=form.text(REASON),
                now=now,
            )
        )
    except ResultError as error:
        found = [item.message for item in findings_of(error)]
        draw(frame.faults(words.CANNOT, found))
        return
    results_typing.forget(at)
    acting.begin_anew(words.DONE[step], **address.query())
