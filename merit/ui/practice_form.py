"""The form in which a good practice is proposed or amended."""

from collections.abc import Collection, Mapping

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.findings import Finding, findings_of
from merit.domain.practices import PracticeRecord
from merit.domain.scope import Scope
from merit.errors import ResultError, StaleError
from merit.services import practices
from merit.ui import (
    acting,
    action_forms,
    address,
    practice_choice,
    practice_fields,
    practice_versions,
    results_typing,
    views,
)
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.practice_choice import CODE, REGION, WIDTH
from merit.ui.results_typing import Typed
from merit.ui.text import practices as words

NEW = "praktik-baru"
SUBMIT = "ajukan-praktik"


def propose(user: User, scope: Scope) -> None:
    """The form for a new practice."""
    known = practice_choice.regions()
    own = {
        code: item.label
        for code, item in known.items()
        if user.may(Permission.PROPOSE_PRACTICES, code)
    }
    asked = next(iter(own)) if len(own) == 1 else address.asked(REGION, own, default="")
    form = action_forms.opened(NEW, practice_fields.start(asked))
    found: tuple[Finding, ...] = ()
    with st.container(), acting.faults_told():  # its place is kept, so that no field moves
        found = _submitted(form, scope, None, 0)
    draw(frame.section(words.PROPOSE_TITLE, words.FORM_NOTE))
    _fields(form, found, own, words.SUBMIT)


def amend(present: PracticeRecord, version: int, scope: Scope) -> None:
    """The form for a practice that waits or was returned."""
    place = f"ubah-praktik/{present.code}"
    seen, at = acting.pinned(place, (present, version))
    form = action_forms.opened(place, practice_fields.written(seen))
    found: tuple[Finding, ...] = ()
    with st.container(), acting.faults_told():  # its place is kept, so that no field moves
        try:
            found = _submitted(form, scope, seen, at)
        except StaleError:
            if at == version:
                st.rerun()  # which finds what changed a moment ago
    if at != version:
        practice_versions.conflict(place, seen, present)
        return
    answered = frame.remark(words.answered(present)) if present.reason else ""
    draw(frame.section(words.AMEND_TITLE, words.FORM_NOTE), answered)
    own = {present.region_code: practice_choice.regions()[present.region_code].label}
    _fields(form, found, own, words.SUBMIT_AGAIN)


def _submitted(
    form: Typed, scope: Scope, seen: PracticeRecord | None, version: int
) -> tuple[Finding, ...]:
    """Keep the practice when its button was pressed; what speaks against it otherwise."""
    if not results_typing.pressed(SUBMIT):
        return ()
    draft = practice_fields.draft(form)
    try:
        done = acting.act(
            lambda session, user, now: (
                practices.propose_practice(session, user, draft, now=now)
                if seen is None
                else practices.amend_practice(
                    session, user, seen.code, draft, version=version, now=now
                )
            )
        )
    except ResultError as error:
        return findings_of(error)
    results_typing.forget(form.place.partition("#")[0])
    told = words.PROPOSED if seen is None else words.AMENDED
    acting.begin_anew(told, **views.query(scope, **{CODE: done.code}))
    return ()


def _fields(
    form: Typed, found: Collection[Finding], regions: Mapping[str, str], submit: str
) -> None:
    with st.container(width=WIDTH):
        practice_fields.fields(form, found, regions)
        results_typing.button(SUBMIT, submit, type="primary")
