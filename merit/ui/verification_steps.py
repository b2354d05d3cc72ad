"""What the province may do with a self-check as a whole: return, finish, approve, open again."""

from collections.abc import Iterator

import streamlit as st

from merit.domain.access import User
from merit.domain.findings import Finding
from merit.domain.scope import Scope
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import OF_THE_REGION, STEPS, TAKEN_BY, WITH_REASON, CheckStep
from merit.errors import ResultError
from merit.services import self_checks
from merit.services.self_checks.reading import CheckView
from merit.ui import acting, action_forms, address, form_seen, results_typing, verification_choice
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders.verification import Seen
from merit.ui.results_typing import Typed
from merit.ui.text import verification_steps as words
from merit.ui.verification_choice import WIDTH
from merit.ui.verification_place import place

REASON = "reason"
FORWARD = (CheckStep.VERIFY, CheckStep.APPROVE)


def show(seen: Seen, user: User, scope: Scope) -> None:
    """The steps the reader may take now, each with what comes of it."""
    view = seen.view
    held = sorted(_offered(view, user, scope), key=lambda step: step not in FORWARD)
    if not held:
        return
    at = place(view.check, "langkah")
    version = acting.pinned(at, view.version)
    form = form_seen.opened(at, {REASON: ""})
    steps = [step for step in held if not _obstacle(view, step, user)]
    with st.container(), acting.faults_told():  # its place is kept, so that no field moves
        _take(view, form, at, version)
    if version != view.version:
        acting.let_go(at)
    draw(
        frame.section(words.TITLE),
        frame.notes(words.consequence(step) for step in steps) if steps else "",
        *(frame.note(_obstacle(view, step, user)) for step in held if step not in steps),
        frame.remark(words.will_open(_apart(view))) if CheckStep.RETURN in steps else "",
        action_forms.restored(form),
    )
    with st.container(width=WIDTH):
        if WITH_REASON.intersection(steps):
            form.tell(REASON, words.REASON, placeholder=words.REASON_HINT)
        with st.container(horizontal=True):
            for step in steps:
                kind = "primary" if step in FORWARD else "secondary"
                results_typing.button(_key(step, at), words.BUTTONS[step], type=kind)


def _offered(view: CheckView, user: User, scope: Scope) -> Iterator[CheckStep]:
    """Steps of the province from the present state the reader holds the right for."""
    region = view.check.region_code
    for step, before in STEPS.items():
        if step in OF_THE_REGION or view.check.state not in before:
            continue
        if verification_choice.may(user, scope, TAKEN_BY[step], region):
            yield step


def _obstacle(view: CheckView, step: CheckStep, user: User) -> str:
    """Why a step cannot be taken yet; empty where it can."""
    if step is CheckStep.RETURN and not _apart(view):
        return words.NOTHING_APART
    if step is CheckStep.VERIFY:
        undecided = [code for code, cell in view.cells.items() if not cell.verdict_counts]
        unclear = _with(view, Word.CLARIFY)
        return words.missing(undecided, unclear) if undecided or unclear else ""
    if step is CheckStep.APPROVE and view.check.verified_by == user.known_as:
        return words.VERIFIED_BY_READER
    return ""


def _apart(view: CheckView) -> list[str]:
    return _with(view, Word.DIFFERS, Word.CLARIFY)


def _with(view: CheckView, *found: Word) -> list[str]:
    """Codes of the indicators whose counting verdict is one of these."""
    return [
        code
        for code, cell in view.cells.items()
        if cell.verdict and cell.verdict_counts and cell.verdict.word in found
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
        found = [item.message for item in error.findings if isinstance(item, Finding)]
        draw(frame.faults(words.CANNOT, found))
        return
    results_typing.forget(at)
    acting.begin_anew(words.DONE[step], **address.query())
