"""The form in which a good practice is proposed or amended."""

from collections.abc import Collection

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.coaching_rules import TITLE
from merit.domain.findings import Finding
from merit.domain.practice_rules import CONTACT
from merit.domain.practices import PracticeDraft, PracticeRecord
from merit.domain.result_sources import TEXT
from merit.domain.scope import Scope
from merit.errors import ResultError, StaleError
from merit.services import practices
from merit.ui import (
    acting,
    address,
    practice_choice,
    practice_versions,
    results_kept,
    results_typing,
    views,
)
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.practice_choice import CODE, REGION, WIDTH
from merit.ui.results_form import said
from merit.ui.results_typing import Typed, Value
from merit.ui.text import practices as words

FIELDS = ("region_code", "aspect", "indicator_code", "title", "description", "contact")
NEW = "praktik-baru"
SUBMIT = "ajukan-praktik"
RESTORED = "dari-sesi-lalu"
SEPARATOR = "/"  # between the codes of an instrument and of its aspect


def propose(user: User, scope: Scope) -> None:
    """The form for a new practice."""
    form = _form(NEW, {"region_code": address.value(REGION)})
    found: tuple[Finding, ...] = ()
    with st.container(), acting.faults_told():  # its place is kept, so that no field moves
        found = _submitted(form, scope, None, 0)
    draw(frame.section(words.PROPOSE_TITLE, words.FORM_NOTE))
    _fields(form, user, found, words.SUBMIT)


def amend(present: PracticeRecord, version: int, user: User, scope: Scope) -> None:
    """The form for a practice that waits or was returned."""
    place = f"ubah-praktik/{present.code}"
    seen, at = acting.pinned(place, (present, version))
    form = _form(place, _written(seen))
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
    _fields(form, user, found, words.SUBMIT_AGAIN, only=present.region_code)


def _written(item: PracticeRecord) -> dict[str, Value]:
    return {
        "region_code": item.region_code,
        "aspect": f"{item.instrument}{SEPARATOR}{item.aspect_code}",
        "indicator_code": item.indicator_code or "",
        "title": item.title,
        "description": item.description,
        "contact": item.contact,
    }


def _form(place: str, start: dict[str, Value]) -> Typed:
    """The form, with what was typed in a session that is over; it is held beyond this one."""
    kept = None if results_typing.is_typed(place) else results_kept.found_at(place)
    values: dict[str, Value] = {**dict.fromkeys(FIELDS, ""), **start}
    if kept is not None:
        values |= {**kept.values, RESTORED: True}
    form = results_typing.typed(place, lambda: values)
    form.catch_up()
    typed = {name: form.text(name) for name in FIELDS}
    if any(typed[name] for name in ("title", "description", "contact")):
        results_kept.keep_at(place, typed)
    else:
        results_kept.drop(place)
    return form


def _draft(form: Typed) -> PracticeDraft:
    instrument, _, aspect = form.text("aspect").partition(SEPARATOR)
    return PracticeDraft(
        region_code=form.text("region_code"),
        title=form.text("title"),
        description=form.text("description"),
        instrument=instrument,
        aspect_code=aspect,
        contact=form.text("contact"),
        indicator_code=form.text("indicator_code") or None,
    )


def _submitted(
    form: Typed, scope: Scope, seen: PracticeRecord | None, version: int
) -> tuple[Finding, ...]:
    """Keep the practice when its button was pressed; what speaks against it otherwise."""
    if not results_typing.pressed(SUBMIT):
        return ()
    draft = _draft(form)
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
        return tuple(item for item in error.findings if isinstance(item, Finding))
    results_typing.forget(form.place.partition("#")[0])
    told = words.PROPOSED if seen is None else words.AMENDED
    acting.begin_anew(told, **views.query(scope, **{CODE: done.code}))
    return ()


def _fields(
    form: Typed, user: User, found: Collection[Finding], submit: str, *, only: str = ""
) -> None:
    draw(frame.note(words.RESTORED) if form.is_set(RESTORED) else "")
    with st.container(width=WIDTH):
        _region(form, user, found, only)
        _parts(form, found)
        form.write("title", words.FIELD_TITLE, max_chars=TITLE, placeholder=words.FIELD_TITLE_HINT)
        said(found, "title")
        form.tell("description", words.FIELD_DESCRIPTION, max_chars=TEXT)
        said(found, "description")
        form.write(
            "contact",
            words.FIELD_CONTACT,
            max_chars=CONTACT,
            placeholder=words.FIELD_CONTACT_HINT,
        )
        said(found, "contact")
        results_typing.button(SUBMIT, submit, type="primary")


def _region(form: Typed, user: User, found: Collection[Finding], only: str) -> None:
    """The region: one's own, or one of those the reader proposes for."""
    known = practice_choice.regions()
    own = [code for code in known if user.may(Permission.PROPOSE_PRACTICES, code)]
    if only or len(own) == 1:
        form.values["region_code"] = only or own[0]
        draw(frame.note(f"{words.FIELD_REGION}: {known[form.text('region_code')].label}"))
        return
    form.choose(
        "region_code",
        words.FIELD_REGION,
        ["", *own],
        lambda code: known[code].label if code else words.CHOOSE,
    )
    said(found, "region_code")


def _parts(form: Typed, found: Collection[Finding]) -> None:
    """The aspect, and one of its indicators where the practice is about one only."""
    names = {
        f"{instrument}{SEPARATOR}{code}": practice_choice.aspect_in_full(instrument, aspect)
        for (instrument, code), aspect in practice_choice.aspects().items()
    }
    form.choose(
        "aspect", words.FIELD_ASPECT, ["", *names], lambda code: names.get(code, words.CHOOSE)
    )
    said(found, "aspect_code")
    instrument, _, code = form.text("aspect").partition(SEPARATOR)
    aspect = practice_choice.aspects().get((instrument, code))
    found_in = aspect.indicators if aspect else ()
    indicators = {item.code: f"{item.code} {item.name}" for item in found_in}
    form.choose(
        "indicator_code",
        words.FIELD_INDICATOR,
        ["", *indicators],
        lambda code: indicators.get(code, words.NO_INDICATOR),
    )
    said(found, "indicator_code")
