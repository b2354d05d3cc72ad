"""One aspect of a self-check: its indicators, one of them opened, and verdicts on several."""

from collections.abc import Sequence

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.instruments import Aspect
from merit.domain.scope import Scope
from merit.domain.self_checks.workflow import CheckState
from merit.services.self_checks.reading import Cell, CheckView
from merit.ui import (
    acting,
    verification_bulk,
    verification_choice,
    verification_form,
    verification_indicator,
    verification_marks,
    verification_talk,
    views,
)
from merit.ui.components import drill, frame
from merit.ui.components.proposals import proposals
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Cell as TableCell
from merit.ui.components.tables import Link
from merit.ui.loaders.verification import Seen
from merit.ui.text import verification_check as words


def show(seen: Seen, aspect: Aspect, asked: str, user: User, scope: Scope) -> None:
    """The indicators of an aspect, and the one asked for, else the first to be decided."""
    view = seen.view
    cells = [view.cells[item.code] for item in aspect.indicators]
    opened = _opened(cells, asked)
    verifies = verification_choice.may(
        user, scope, Permission.VERIFY_SELF_CHECKS, view.check.region_code
    )
    decides = verifies and view.check.state is CheckState.SENT
    rows = [_row(cell, view, scope, is_opened=cell is opened) for cell in cells]
    draw(
        frame.section(words.aspect(aspect)),
        proposals(words.aspect(aspect), words.ASPECT_HEAD, rows, is_named_first=True),
    )
    if decides:
        verification_bulk.show(seen, aspect, cells)
    draw(verification_indicator.title(seen, opened))
    with st.container():  # in view, where the reader arrives; its place is kept
        acting.say()
    draw(verification_indicator.whole(seen, opened))
    if decides:
        verification_form.show(seen, opened)
    verification_talk.show(seen, opened, may_write=verifies)
    draw(_history(view, opened, scope), _pager(view, opened, scope))


def _opened(cells: Sequence[Cell], asked: str) -> Cell:
    """The indicator asked for; else the first without a verdict, else the first."""
    named = (cell for cell in cells if cell.indicator.code == asked)
    waiting = (cell for cell in cells if not cell.verdict_counts)
    return next(named, next(waiting, cells[0]))


def _row(cell: Cell, view: CheckView, scope: Scope, *, is_opened: bool) -> Sequence[TableCell]:
    link = verification_choice.check_href(scope, view.check, indicator=cell.indicator.code)
    return (
        Link(words.indicator(cell.indicator), link, is_current=is_opened),
        words.level(cell.answer.level if cell.answer else None),
        words.level(cell.official_level),
        words.documents(len(cell.evidence)),
        verification_marks.tag(cell),
    )


def _history(view: CheckView, opened: Cell, scope: Scope) -> str:
    """The way to every version of the answer and every verdict on it."""
    own = verification_choice.check_query(view.check, indicator=opened.indicator.code)
    return frame.link(words.HISTORY, views.href("mandiri", scope, **own))


def _pager(view: CheckView, opened: Cell, scope: Scope) -> str:
    """The indicators before and after, over all aspects."""
    codes = list(view.cells)
    place = codes.index(opened.indicator.code)

    def link(at: int) -> Link | None:
        if not 0 <= at < len(codes):
            return None
        code = codes[at]
        href = verification_choice.check_href(scope, view.check, indicator=code)
        return Link(words.indicator(view.cells[code].indicator), href)

    return drill.pager(link(place - 1), link(place + 1))
