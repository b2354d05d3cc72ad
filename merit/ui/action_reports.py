"""Reports that would close an item: those that wait, and the province's answer to one."""

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.progress_reports import ProgressReport
from merit.domain.scope import Scope
from merit.services import follow_ups
from merit.services.follow_ups.reading import Detail, Waiting
from merit.ui import acting, downloads, results_typing, views
from merit.ui.actions_desk import ITEM, WIDTH, item_href
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Cell, Link, Stack, Table
from merit.ui.downloads import Listing
from merit.ui.results_typing import Typed
from merit.ui.text import follow_ups as words
from merit.ui.text import marks, numbers

ACCEPT, RETURN, ANSWER = "terima", "kembalikan", "jawaban"


def queue(found: tuple[Waiting, ...], scope: Scope) -> str | Listing:
    """The reports that wait, the oldest first; or that none does."""
    if not found:
        return frame.empty(words.QUEUE_NONE, words.QUEUE_NONE_NEXT)
    caption = marks.caption(words.QUEUE_CAPTION, scope.dataset)
    return downloads.listing(
        "laporan_menunggu",
        Table(caption, words.QUEUE_HEAD, tuple(_row(item, scope) for item in found), row_header=1),
        before=frame.section(words.QUEUE_TITLE),
    )


def _row(waiting: Waiting, scope: Scope) -> tuple[Cell, ...]:
    report, item = waiting.report, waiting.item
    record = item.state.record
    return (
        numbers.moment(report.made_at),
        Stack((Link(record.title, item_href(record.code, scope)), record.code)),
        Stack((item.region.label, waiting.by)),
        Stack((words.content(report), numbers.day(report.noted_on))),
        report.note or numbers.NOTHING,
    )


def decide(found: Detail, user: User, scope: Scope) -> None:
    """The answer to the report that waits: for the province a form, for others that it waits."""
    waiting = found.item.state.waiting
    if waiting is None or not found.item.state.is_reported_done:
        return
    may = user.may(Permission.ACCEPT_PROGRESS, found.item.region.code)
    if not may or scope.dataset is not user.writes_in:
        draw(frame.remark(words.WAIT_NOTE))
        return
    form = results_typing.typed(f"rtl/jawab/{waiting.number}", dict)
    form.catch_up()
    draw(frame.section(words.DECIDE_TITLE, words.DECIDE_NOTE))
    with st.container(width=WIDTH):
        form.tell(ANSWER, words.ANSWER)
        with st.container(horizontal=True):
            results_typing.button(f"{ACCEPT}-{waiting.number}", words.ACCEPT, type="primary")
            results_typing.button(f"{RETURN}-{waiting.number}", words.RETURN)


def act(found: Detail, scope: Scope) -> None:
    """Do what was asked for in the run before; a second click finds it done."""
    for report in found.reports:
        names = (f"{ACCEPT}-{report.number}", f"{RETURN}-{report.number}")
        asked = results_typing.pressed(*names).partition("-")[0]
        if asked:
            with acting.faults_told():
                _answer(report, accepts=asked == ACCEPT, scope=scope)


def _answer(report: ProgressReport, *, accepts: bool, scope: Scope) -> None:
    place = f"rtl/jawab/{report.number}"
    form: Typed = results_typing.typed(place, dict)
    form.catch_up()
    answer, number = form.text(ANSWER), report.number
    decision = follow_ups.accept_report if accepts else follow_ups.return_report
    done = acting.act(
        lambda session, user, now: decision(session, user, number, answer=answer, now=now)
    )
    results_typing.forget(place)
    acting.begin_anew(words.decided(done), **views.query(scope, **{ITEM: report.action_code}))
