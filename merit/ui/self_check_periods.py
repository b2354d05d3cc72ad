"""The periods as the province sees them: the list, and how far the regions of one are."""

import streamlit as st

from merit.charts import palette
from merit.domain.access import Permission, User
from merit.domain.scope import Scope
from merit.domain.self_checks.periods import STEPS, WITH_REASON, Period, PeriodState, PeriodStep
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.services import self_checks as service
from merit.services.self_checks import Progress, RegionProgress
from merit.ui import (
    acting,
    address,
    downloads,
    form_seen,
    loaders,
    results_typing,
    self_check_acts,
    self_check_choice,
)
from merit.ui.components import drill, frame
from merit.ui.components.cards import Card, cards
from merit.ui.components.proposals import proposals
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Bar, Cell, Link, Table, Tag
from merit.ui.downloads import Listing
from merit.ui.loaders import self_checks as loader
from merit.ui.results_typing import Typed
from merit.ui.self_check_choice import WIDTH, Part
from merit.ui.text import numbers, shell
from merit.ui.text import self_check as check_words
from merit.ui.text import self_check_periods as words

STEP, REASON, BESIDE = "langkah-masa", "reason", "bersamaan"
OPENING = (PeriodStep.OPEN, PeriodStep.REOPEN)
INKS = {
    CheckState.DRAFT: palette.MUTED,
    CheckState.WITH_HEAD: palette.MUTED,
    CheckState.SENT: palette.ACCENT,
    CheckState.RETURNED: palette.MARK,
    CheckState.MENDING: palette.MARK,
    CheckState.VERIFIED: palette.ACCENT,
    CheckState.APPROVED: palette.INK,
    CheckState.REOPENED: palette.MARK,
}


def listed(user: User, scope: Scope) -> None:
    """Every period, the newest first; where there is none, what one is and what to do."""
    found = [period for period, _ in loader.periods(scope.dataset)]
    running = [
        loader.progress(scope.dataset, item.code)
        for item in found
        if item.state is PeriodState.OPEN
    ]
    line = check_words.period_line(scope.dataset)
    draw(frame.header(check_words.TITLE, words.lead(found, running), line))
    acting.say()
    ways = _ways(user, scope)
    if not found:
        draw(frame.empty(*words.none(plans=self_check_choice.may_plan(user, scope))), ways)
        return
    rows = tuple(_row(item, scope) for item in found)
    title = words.LIST_TITLE
    table = Table(f"{check_words.TITLE}: {title.lower()}", words.LIST_HEAD, rows)
    downloads.draw(
        ways,
        downloads.listing(
            "masa_penilaian",
            table,
            before=frame.section(title),
            html=proposals(title, words.LIST_HEAD, rows),
            work=shell.mark(scope.dataset),
        ),
        period=line,
    )


def _ways(user: User, scope: Scope) -> str:
    """How a period is planned, or where, for those who may."""
    if self_check_choice.may_plan(user, scope):
        href = self_check_choice.href(scope, **{self_check_choice.PART: Part.PLAN.value})
        return drill.ways([Link(words.PLAN_LINK, href)])
    if not user.may(Permission.MANAGE_PERIODS):
        return ""
    there = user.writes_in
    return frame.link(check_words.ELSEWHERE[there], address.here(data=there.value))


def _row(item: Period, scope: Scope) -> tuple[Cell, ...]:
    return (
        Link(item.code, self_check_choice.period_href(scope, item.code)),
        words.kind(item),
        words.days(item),
        words.regions(len(item.region_codes)),
        check_words.PERIOD_STATES[item.state],
    )


def one(code: str, user: User, scope: Scope) -> None:
    """One period: how far its regions are, and for those who may, opening and closing it."""
    found = loader.progress(scope.dataset, code)
    period = found.period
    line = check_words.period_line(scope.dataset, period=period)
    draw(
        frame.header(
            check_words.TITLE,
            words.lead_of(period, found.expected.count, found.received.count, found.on_time.count),
            line,
        ),
        frame.link(words.BACK, self_check_choice.href(scope)),
    )
    with st.container():  # its place is kept, so that no field moves
        acting.say()
    plans = self_check_choice.may_plan(user, scope)
    draw(_counts(found), _about(period), _amend(period, scope) if plans else "")
    is_planned = period.state is PeriodState.PLANNED
    if plans and is_planned:
        _steps(found)
    downloads.draw(_progress(found, user, scope), period=line)
    if plans and not is_planned:
        _steps(found)


def _counts(found: Progress) -> str:
    """Scheduled, received and in time, each with what it is a part of."""
    return cards(
        (
            Card(
                words.EXPECTED,
                str(found.expected.count),
                words.share(found.expected.of, words.OF_REACH),
                palette.ACCENT,
            ),
            Card(
                words.RECEIVED,
                str(found.received.count),
                words.share(found.received.of, words.OF_SCHEDULED),
                palette.ACCENT,
            ),
            Card(
                words.ON_TIME,
                str(found.on_time.count),
                words.share(found.on_time.of, words.OF_RECEIVED),
                palette.ACCENT,
            ),
        )
    )


def _about(period: Period) -> str:
    reason = frame.remark(words.reopened(period.reason)) if period.reason else ""
    return reason + drill.facts(words.facts(period))


def _amend(period: Period, scope: Scope) -> str:
    if period.state is PeriodState.CLOSED:
        return ""
    href = self_check_choice.period_href(scope, period.code, Part.AMEND)
    return drill.ways([Link(words.AMEND_LINK, href)])


def _steps(found: Progress) -> None:
    """The steps the period can take now."""
    period = found.period
    place = f"{service.subject(period.dataset, period.code)}/langkah"
    form = form_seen.opened(place, {REASON: "", BESIDE: False})
    seen = acting.pinned(place, found.version)
    asked = results_typing.pressed(*(f"{STEP}-{step}" for step in PeriodStep))
    others = also_open(period.dataset, period.code)
    for step in (step for step in PeriodStep if period.state in STEPS[step]):
        draw(frame.section(words.STEPS[step], words.STEP_NOTES[step]))
        with st.container(width=WIDTH):
            if step in WITH_REASON:
                form.tell(REASON, words.REASON)
            if step in OPENING and others:
                draw(frame.remark(words.also_open(others)))
                form.tick(BESIDE, words.BESIDE)
            with st.container():  # its place is kept, so that no button moves
                if asked == f"{STEP}-{step}":
                    _take(period, step, form, place, seen)
            kind = "primary" if step is PeriodStep.OPEN else "secondary"
            results_typing.button(f"{STEP}-{step}", words.STEPS[step], type=kind)
    acting.seen_anew(place, found.version)


def also_open(dataset: Dataset, code: str = "") -> list[Period]:
    """The periods that are open, but for the one of `code`."""
    every = (period for period, _ in loader.periods(dataset))
    return [item for item in every if item.state is PeriodState.OPEN and item.code != code]


def _take(period: Period, step: PeriodStep, form: Typed, place: str, seen: int) -> None:
    """Do what was asked for in the run before, against what was on the screen then."""
    if step in OPENING and also_open(period.dataset, period.code) and not form.is_set(BESIDE):
        draw(frame.faults(words.NOT_BESIDE, []))
        return
    reason = form.text(REASON)
    faults = self_check_acts.refusals(
        lambda session, user, now: service.step_period(
            session, user, period.code, step, version=seen, reason=reason, now=now
        )
    )
    if faults:
        draw(frame.faults(words.refused(len(faults)), faults))
        return
    results_typing.forget(place)
    acting.begin_anew(words.STEP_DONE[step], **address.query())


def _progress(found: Progress, user: User, scope: Scope) -> Listing:
    """The regions, each with how far it is."""
    overdue = {item.region.code for item in found.overdue(loaders.today())}
    rows = tuple(
        _region(item, found.period, user, scope, is_overdue=item.region.code in overdue)
        for item in found.regions
    )
    title = words.PROGRESS_TITLE
    return downloads.listing(
        f"kemajuan_{found.period.code}",
        Table(f"{title}, masa {found.period.code}", words.PROGRESS_HEAD, rows, row_header=0),
        before=frame.section(title, words.PROGRESS_NOTE),
        html=proposals(title, words.PROGRESS_HEAD, rows),
        work=shell.mark(scope.dataset),
    )


def _region(
    item: RegionProgress, period: Period, user: User, scope: Scope, *, is_overdue: bool
) -> tuple[Cell, ...]:
    code, name = item.region.code, item.region.short
    href = self_check_choice.check_href(scope, user, period.code, code)
    shown = Link(name, href) if item.first_sent_at else name
    is_planned = period.state is PeriodState.PLANNED
    return (
        shown,
        numbers.NOTHING
        if is_planned
        else Tag(check_words.STATES[item.state], check_words.SIGNS[item.state], INKS[item.state]),
        Bar(words.answered(item.answered, item.of), item.answered / item.of if item.of else 0),
        words.sent(item.first_sent_at),
        numbers.NOTHING
        if is_planned
        else words.punctuality(item.first_sent_at, is_late=item.late, is_overdue=is_overdue),
    )
