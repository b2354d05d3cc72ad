"""The self-check of one region in one period, at the part the address asks for."""

import streamlit as st

from merit.domain.access import User
from merit.domain.scope import Scope
from merit.services import self_checks as service
from merit.services.self_checks import CheckView
from merit.ui import (
    acting,
    address,
    self_check_cell,
    self_check_cells,
    self_check_choice,
    self_check_offline,
    self_check_present,
    self_check_sending,
    self_check_view,
)
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders import self_checks as loader
from merit.ui.self_check_choice import Chosen, Part
from merit.ui.text import self_check as words


def show(chosen: Chosen, user: User, scope: Scope) -> None:
    """One self-check; where the address names no period, the one there is something to do in."""
    region = self_check_view.region_of(chosen.region)
    code = chosen.period or self_check_present.code(scope, chosen.region)
    if region is None or not code:
        _none(user, scope)
        return
    view = loader.check_view(scope.dataset, code, chosen.region)
    period = words.period_line(scope.dataset, whose=region.label, period=view.period)
    draw(frame.header(words.TITLE, self_check_view.lead(view), period))
    draw(self_check_present.switcher(view, user, scope))
    with st.container():  # its place is kept, so that no field moves
        acting.say()
    _part(view, chosen, user, scope)


def _part(view: CheckView, chosen: Chosen, user: User, scope: Scope) -> None:
    cell = view.cells.get(chosen.indicator)
    if chosen.indicator or chosen.aspect or chosen.part is not Part.ANSWERS:
        acting.let_go(_start(view))
    part = self_check_view.part_shown(view, chosen, user, scope)
    if part is not Part.REVIEW:
        acting.let_go(self_check_sending.place_seen(view))
    ways = self_check_view.ways(view, user, scope, part)
    if cell is not None:
        self_check_cell.show(view, cell, user, scope)
    elif part is Part.REVIEW:
        draw(self_check_view.head(view), ways)
        self_check_sending.show(view, user, scope)
    elif part is Part.OFFLINE:
        draw(ways)
        self_check_offline.show(view)
    else:
        _answers(view, user, scope, ways)


def _answers(view: CheckView, user: User, scope: Scope, ways: str) -> None:
    """The answers to the indicators of one aspect; of a returned one what is open comes first."""
    listed = view.instrument.aspects
    asked = (item.code for item in listed if _is_asked(view, item.code))
    # Its last answer takes nobody on to the next aspect: the notes may still be to write.
    first = acting.pinned(_start(view), next(asked, listed[0].code))
    aspect = address.asked(self_check_choice.ASPECT, [item.code for item in listed], default=first)
    cells = self_check_cells.cells_of(view, aspect)
    if view.check.open_codes is not None:
        cells.sort(key=lambda cell: not cell.is_open)
    draw(
        self_check_view.head(view),
        ways,
        self_check_view.aspects(view, user, scope, aspect),
        self_check_view.title(view, aspect),
    )
    self_check_cells.show(view, cells, aspect, user, scope, whole=False)
    draw(self_check_view.pager(view, user, scope, aspect))


def _start(view: CheckView) -> str:
    """Where the aspect is pinned that one began with."""
    return f"aspek/{service.subject(view.check.dataset, view.check.code)}"


def _is_asked(view: CheckView, aspect: str) -> bool:
    """Whether something of an aspect may be answered that is not complete, or was returned."""
    return any(
        cell.is_open and (view.check.open_codes is not None or cell.answer is None)
        for cell in self_check_cells.cells_of(view, aspect)
    )


def _none(user: User, scope: Scope) -> None:
    """Why there is nothing to fill in, and where the reader's work is."""
    there = user.writes_in
    elsewhere = "" if self_check_choice.works_here(user, scope) else words.ELSEWHERE[there]
    draw(
        frame.header(words.TITLE, words.NONE_TITLE + ".", words.period_line(scope.dataset)),
        frame.empty(words.NONE_TITLE, words.NONE),
        frame.link(elsewhere, address.here(data=there.value)) if elsewhere else "",
    )
