"""One indicator of a self-check on a page of its own: answer, evidence, conversation, history."""

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.scope import Scope
from merit.domain.self_checks.records import SelfCheck, cell_code
from merit.services import self_checks as service
from merit.services.self_checks import Cell, CheckView
from merit.ui import (
    acting,
    address,
    documents_view,
    form_seen,
    results_typing,
    self_check_acts,
    self_check_cells,
    self_check_choice,
    self_check_view,
)
from merit.ui.components import drill, frame
from merit.ui.components.proposals import proposals
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Link, Stack
from merit.ui.components.versions import remarks
from merit.ui.loaders import self_checks as loader
from merit.ui.self_check_choice import WIDTH
from merit.ui.text import self_check_cells as words

SAY, TEXT = "tanggapi", "text"


def show(view: CheckView, cell: Cell, user: User, scope: Scope) -> None:
    """Draw the indicator with everything that belongs to it."""
    code = cell.indicator.code
    aspect = self_check_cells.aspect_of(view, code)
    above = Link(
        words.BACK.format(aspect=aspect), self_check_view.aspect_href(view, user, scope, aspect)
    )
    draw(drill.trail([above], words.name(cell.indicator)))
    self_check_cells.show(view, [cell], aspect, user, scope, whole=True)
    _examples(cell)
    documents_view.show(
        service.subject(view.check.dataset, cell_code(view.check.code, code)),
        title=words.EVIDENCE_TITLE,
        may_change=cell.is_open and self_check_cells.may_fill(view, user, scope),
    )
    _conversation(view, code, user, scope)
    draw(_history(view.check, code), _pager(view, code, user, scope))


def _examples(cell: Cell) -> None:
    """What is usually shown for an indicator; nothing where the instrument does not say."""
    if cell.indicator.evidence:
        draw(frame.note(words.examples(cell.indicator.evidence)))


def _conversation(view: CheckView, code: str, user: User, scope: Scope) -> None:
    """A field to answer in; what was said stands above, with the indicator."""
    if not may_speak(view, user, scope):
        return
    check = view.check
    draw(frame.section(words.TALK_TITLE, words.TALK_NOTE))
    place = f"{service.subject(check.dataset, cell_code(check.code, code))}/percakapan"
    form = form_seen.opened(place, {TEXT: ""})
    found: list[str] = []
    if results_typing.pressed(SAY):
        found = _say(check, code, form.text(TEXT), place)
    with st.container(width=WIDTH):
        form.tell(TEXT, words.TALK_FIELD)
        draw(remarks(found, []))
        results_typing.button(SAY, words.TALK_SEND)


def may_speak(view: CheckView, user: User, scope: Scope) -> bool:
    """Whether the reader takes part in the conversation."""
    if not self_check_choice.works_here(user, scope):
        return False
    code = view.check.region_code
    of_region = any(user.may(item, code) for item in self_check_choice.OWN)
    return of_region or user.may(Permission.VERIFY_SELF_CHECKS, code)


def _say(check: SelfCheck, code: str, text: str, place: str) -> list[str]:
    """Why it was not said; nothing when it was."""
    found = self_check_acts.refusals(
        lambda session, user, now: service.say(
            session, user, check.period_code, check.region_code, code, text, now=now
        )
    )
    if not found:
        results_typing.forget(place)
        acting.begin_anew(words.TALK_SENT, **address.query())
    return found


def _history(check: SelfCheck, code: str) -> str:
    """Every version of the answer and every verdict, the latest first."""
    found = loader.cell_history(check, code)
    title = words.HISTORY_TITLE
    if not found:
        return frame.section(title) + frame.note(words.HISTORY_NONE)
    rows = tuple(
        (Stack(words.when(item)), named, *words.event(item)) for item, named in reversed(found)
    )
    return frame.section(title) + proposals(title, words.HISTORY_HEAD, rows, is_told_last=True)


def _pager(view: CheckView, code: str, user: User, scope: Scope) -> str:
    """Ways to the indicator before and after."""
    listed = list(view.cells)
    place = listed.index(code)

    def way(at: int) -> Link | None:
        if not 0 <= at < len(listed):
            return None
        name = words.name(view.cells[listed[at]].indicator)
        return Link(name, self_check_view.indicator_href(view, user, scope, listed[at]))

    return drill.pager(way(place - 1), way(place + 1))
