"""The form for new action items: one entry, one item for each region."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.agreements import Agreement
from merit.domain.findings import Finding
from merit.domain.regions import Region
from merit.domain.scope import EVERYONE, Scope, belongs
from merit.services import follow_ups
from merit.services.follow_ups.reading import Sources
from merit.ui import (
    acting,
    action_fields,
    action_forms,
    action_wanted,
    address,
    form_end,
    loaders,
    results_choice,
    results_typing,
    views,
)
from merit.ui.access import require
from merit.ui.action_fields import Group, Groups
from merit.ui.action_wanted import Origin
from merit.ui.actions_choice import DECISION, INTERVENTION
from merit.ui.actions_desk import ITEM, WIDTH
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders import follow_ups as loader
from merit.ui.results_form import said
from merit.ui.results_typing import Typed, Value
from merit.ui.text import follow_up_form as words
from merit.ui.text import follow_ups as shared
from merit.ui.text import vocabulary
from merit.ui.text.form_end import SAVING

SAVE, CLEAR = "catat-butir", "kosongkan-butir"
PARTICIPANTS = "peserta"


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the form offers: where items may come from, the regions, and groups of them."""

    held: Sources
    origin: Origin
    regions: tuple[Region, ...]
    groups: Groups


def show(scope: Scope, user: User) -> None:
    """The form, what was found in it, and its button."""
    require(Permission.MANAGE_ACTIONS)
    ground = _ground(user)
    place = f"rtl/baru/{ground.origin.code}"
    form = action_forms.opened(place, _start(ground))
    action_fields.catch_up(form)
    if results_typing.pressed(CLEAR):
        results_typing.forget(place)
        st.rerun()
    sent = bool(results_typing.pressed(SAVE))
    form.values[action_forms.TRIED] = form.is_set(action_forms.TRIED) or sent
    codes = action_fields.chosen(form, ground.groups)
    wanted, unread = action_wanted.read(
        form, codes, results_choice.instruments(), today=loaders.today()
    )
    found = _found(wanted, unread, ground) if form.is_set(action_forms.TRIED) else ()
    draw(frame.section(words.NEW_TITLE), action_forms.restored(form))
    with st.container(width=WIDTH):
        _fields(form, ground, found, len(codes))
        with st.container():  # its place is kept, so that no button moves
            if sent and form_end.is_ready(form, found):
                _keep(place, wanted, scope)
        form_end.show(form, found, SAVING)
        with st.container(horizontal=True):
            results_typing.button(SAVE, words.SAVE_NEW, type="primary")
            results_typing.button(CLEAR, words.CLEAR)


def _fields(form: Typed, ground: _Ground, found: Sequence[Finding], number: int) -> None:
    action_fields.what(form, found)
    draw(frame.section(words.WHOM_TITLE))
    action_fields.whom(form, ground.groups, ground.regions)
    said(found, "region_code")
    draw(frame.note(words.regions(number)) if number else "")
    action_fields.owner(form, found, alone=False)
    action_fields.days(form, found)
    action_fields.aim(form, results_choice.instruments(), found)
    action_fields.origin(form, ground.held, found, present=ground.origin)


def _keep(place: str, wanted: Agreement, scope: Scope) -> None:
    with acting.faults_told():
        codes = acting.act(
            lambda session, user, now: follow_ups.record_items(session, user, wanted, now=now)
        )
        results_typing.forget(place)
        own = {ITEM: codes[0]} if len(codes) == 1 else {}
        acting.begin_anew(shared.recorded(codes), **views.query(scope, **own))


def _found(wanted: Agreement, unread: Sequence[Finding], ground: _Ground) -> tuple[Finding, ...]:
    """What cannot be read, then what the rules find in the rest; of any region while none is."""
    told = {item.field for item in unread}
    codes = wanted.region_codes or tuple(item.code for item in ground.regions[:1])
    found = loader.checked_items(replace(wanted, region_codes=codes)) if codes else ()
    return (*unread, *(item for item in found if item.field not in told))


def _ground(user: User) -> _Ground:
    held = loader.sources()
    reach = user.reach(Permission.MANAGE_ACTIONS)
    own = tuple(item for item in loaders.regions() if reach is None or item.code in reach)
    origin = _origin(held)
    return _Ground(held, origin, own, _groups(held, origin, own, is_all=reach is None))


def _origin(held: Sources) -> Origin:
    """Where the address says the items were agreed, as far as that is recorded."""
    activity, decision = address.value(INTERVENTION), address.value(DECISION)
    return Origin(
        activity if activity in {item.code for item in held.interventions} else "",
        decision if decision in {item.code for item in held.decisions} else "",
    )


def _groups(
    held: Sources, origin: Origin, own: Sequence[Region], *, is_all: bool
) -> dict[str, Group]:
    """Whom an activity was for, where one is named; then the groups the user may choose."""
    found: dict[str, Group] = {}
    activity = next((item for item in held.interventions if item.code == origin.intervention), None)
    if activity is not None:
        codes = tuple(item.code for item in own if item.code in activity.reached_codes)
        if codes:
            name = words.participants(activity.code, len(codes))
            found[PARTICIPANTS] = Group(name, codes)
    if not is_all:
        found[EVERYONE] = Group(words.own_regions(len(own)), tuple(item.code for item in own))
        return found
    for code in loaders.groups():
        codes = tuple(item.code for item in own if belongs(item, code))
        found[code] = Group(vocabulary.group(code), codes)
    return found


def _start(ground: _Ground) -> dict[str, Value]:
    today, origin = loaders.today(), ground.origin
    decided = [item for item in ground.held.decisions if item.code == origin.decision]
    held = [item for item in ground.held.interventions if item.code == origin.intervention]
    days = [item.held_on for item in decided] + [item.ends_on for item in held]
    agreed_on = min([today, *days])
    told = [item.instrument for item in held if item.instrument]
    instrument = next(iter(told), results_choice.in_force(agreed_on.year))
    return action_wanted.fresh(origin, next(iter(ground.groups)), instrument, agreed_on=agreed_on)
