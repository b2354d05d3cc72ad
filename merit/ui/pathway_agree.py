"""A path becomes action items in one step: a due date and a button, for those who may."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.agreements import Agreement
from merit.domain.comparison import plain_code
from merit.domain.findings import Finding, error
from merit.domain.local_time import day_of
from merit.domain.pathway.basis import Basis
from merit.domain.progress_rules import EVIDENCE
from merit.domain.records import ActionRecord
from merit.services import pathways
from merit.services.current_levels import CurrentLevels
from merit.ui import acting, address, form_seen, results_typing, views
from merit.ui.components import drill, frame
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Link
from merit.ui.loaders import pathways as loader
from merit.ui.pathway_answer import Seen
from merit.ui.results_form import SHORT, said
from merit.ui.results_typing import Typed
from merit.ui.text import pathway_agree as words
from merit.ui.text import typed as parse

SAVE, TRIED = "catat-jalur", "diperiksa-jalur"
WIDTH = 720  # pixels; less where the screen is narrower


@dataclass(frozen=True, slots=True)
class _Ground:
    """The items a path asks for, and those of its indicators that are open already."""

    wanted: tuple[str, ...]
    known: Mapping[str, ActionRecord]


def may(user: User, item: Seen) -> bool:
    """Whether the reader agrees on action items of the region here."""
    current = item.answer.current
    return (
        user.writes_in is current.dataset
        and user.may(Permission.MANAGE_ACTIONS, current.region.code)
        and plain_code(current.instrument.code) == current.instrument.code
    )


def show(user: User, item: Seen) -> None:
    """The due date and the button; nothing for others, or where nothing has to rise."""
    if not item.path.steps or not may(user, item):
        return
    ground = _ground(item)
    board = views.href("tindak-lanjut", item.chosen.scope, kode=item.chosen.code)
    with st.container(width=WIDTH, key="layar_rtl"):  # not on paper
        if not ground.wanted:
            draw(frame.section(words.TITLE), frame.note(words.NONE_LEFT))
        else:
            _form(item, ground)
    draw(drill.ways([Link(words.OPEN_BOARD, board)]))


def _form(item: Seen, ground: _Ground) -> None:
    place = f"jalur/{item.answer.current.dataset}/{item.chosen.code}"
    periods = _periods(item, ground.wanted)
    form = form_seen.opened(place, {_field(period): "" for period in periods})
    sent = bool(results_typing.pressed(SAVE))
    form.values[TRIED] = form.is_set(TRIED) or sent
    draw(
        frame.section(
            words.TITLE,
            words.note(len(ground.wanted), len(ground.known), is_claimed=_is_claimed(item)),
        ),
        frame.note(words.known([one.code for one in ground.known.values()]))
        if ground.known
        else "",
    )
    dues: dict[int, date] = {}
    for period, codes in periods.items():
        due, found = _due(form, _field(period))
        label = words.due(period, len(periods), codes)
        form.write(_field(period), label, max_chars=SHORT, placeholder=words.DAY_HINT)
        said(found if form.is_set(TRIED) else (), _field(period))
        if due is not None:
            dues[period] = due
    with st.container():  # its place is kept, so that no button moves
        if sent and len(dues) == len(periods):
            _keep(place, item, dues)
    results_typing.button(SAVE, words.button(len(ground.wanted)), type="primary")


def _periods(item: Seen, wanted: Collection[str]) -> dict[int, list[str]]:
    """The indicators by the period (from 1) in which they reach their level."""
    found: dict[int, list[str]] = {}
    for code, period in ends(item).items():
        if code in wanted:
            found.setdefault(period, []).append(code)
    return dict(sorted(found.items()))


def ends(item: Seen) -> dict[str, int]:
    """In which period, from 1, each indicator takes its last step."""
    return {
        step.indicator: period
        for period, steps in enumerate(item.path.periods, 1)
        for step in steps
    }


def _field(period: int) -> str:
    return f"due_on-{period}"


def _due(form: Typed, name: str) -> tuple[date | None, tuple[Finding, ...]]:
    """The day that was typed, and what is wrong with it; the rules say whether it can be."""
    try:
        day = parse.day(form.text(name))
    except ValueError:
        return None, (error(name, words.BAD_DUE),)
    return day, () if day else (error(name, words.NO_DUE),)


def _keep(place: str, item: Seen, dues: Mapping[int, date]) -> None:
    with acting.faults_told():
        codes = acting.act(
            lambda session, user, now: pathways.agree_on_steps(
                session,
                user,
                item.chosen.code,
                agreements(item, agreed_on=day_of(now), dues=dues),
                now=now,
            )
        )
        results_typing.forget(place)
        acting.begin_anew(words.recorded(codes), **address.query())


def agreements(item: Seen, *, agreed_on: date, dues: Mapping[int, date]) -> tuple[Agreement, ...]:
    """One agreement for each indicator that rises, due with the period it reaches its level in."""
    current, last = item.answer.current, ends(item)
    return tuple(
        _agreement(current, code, rise, agreed_on, dues[last[code]])
        for code, rise in item.path.rises.items()
        if last[code] in dues
    )


def _agreement(
    current: CurrentLevels, code: str, rise: tuple[int, int], agreed_on: date, due_on: date
) -> Agreement:
    """What a region claims of itself stays its own affair: no item says where it starts then."""
    indicator = next(item for item in current.instrument.indicators if item.code == code)
    claimed, high = rise
    low = None if current.basis is Basis.SELF else claimed or None  # nothing: not answered
    origin = words.ORIGIN if current.basis is Basis.VERIFIED else ""
    return Agreement(
        region_codes=(current.region.code,),
        title=words.title(indicator, low, high, origin=origin),
        owner=words.OWNER,
        agreed_on=agreed_on,
        due_on=due_on,
        instrument=current.instrument.code,
        indicator_code=code,
        level_from=low,
        level_to=high,
        evidence="; ".join(indicator.evidence)[:EVIDENCE],
    )


def _is_claimed(item: Seen) -> bool:
    return item.answer.current.basis is Basis.SELF


def _ground(item: Seen) -> _Ground:
    current = item.answer.current
    held = loader.open_items(item.chosen.scope, current.region.code, current.instrument.code)
    known = {
        code: held[code]
        for code, (_, high) in item.path.rises.items()
        if code in held and (held[code].level_to or 0) >= high
    }
    wanted = tuple(code for code in item.path.rises if code not in known)
    return _Ground(wanted, known)
