"""Tindak lanjut: which action items are late, whose, since when; how far the rest is; and work."""

import streamlit as st

from merit.ui import (
    acting,
    actions_choice,
    actions_desk,
    actions_view,
    actions_work,
    ageing_view,
    downloads,
    figures,
    filters,
    loaders,
    progress_view,
    views,
)
from merit.ui.access import Permission, current_user, require
from merit.ui.actions_desk import Desk
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import actions as words

require(Permission.READ_PUBLISHED)
scope = filters.current()
user = current_user()
desk = actions_desk.asked()
if desk is not Desk.BOARD:
    actions_work.show(desk, scope, user)
    st.stop()

data = loaders.action_items(scope)
period = words.period(data)
header = frame.header(words.TITLE, words.lead(data), period)
ways = actions_view.ways(data, user)
acting.say()

if data.items:
    draw(header, actions_view.counters(data), ways, frame.section(words.LIST_TITLE))
    left, right = st.columns([1, 2], vertical_alignment="bottom")
    with left:
        choice = actions_choice.current(data, actions_choice.region(data))
    with right:
        draw(actions_view.forms(data, choice))
    who = actions_desk.movers(user, scope.dataset)
    chosen = actions_view.chosen(data, choice)
    downloads.draw(chosen, actions_view.listing(data, choice, who), period=period)
    left, right = st.columns(2, gap="medium")
    with left:
        ages = ageing_view.ageing(data)
        if ages is None:
            draw(ageing_view.no_ageing())
        else:
            figures.show(ages, period=period)
    with right:
        curves = ageing_view.burn_up(data)
        if curves is None:
            draw(ageing_view.no_burn_up())
        else:
            figures.show(curves, period=period)
    draw(progress_view.progress(data, choice))
    figures.details(progress_view.figure(data, choice.by), period=period)
    draw(views.footer(scope))
else:
    draw(header, ways, actions_view.nothing(data), views.footer(scope))
