"""Praktik baik: what regions do well on an aspect, proposed by them, endorsed by the province."""

import streamlit as st

from merit.ui import (
    acting,
    downloads,
    filters,
    practice_choice,
    practice_form,
    practice_list,
    practice_view,
    views,
)
from merit.ui.access import Permission, current_user, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders.practices import practice
from merit.ui.practice_choice import View
from merit.ui.text import practices as words

require(Permission.READ_PUBLISHED)
scope = filters.current()
user = current_user()
view, code = practice_choice.view(), practice_choice.code()
period = words.period(scope, code=code)
back = frame.link(words.BACK, practice_choice.href(scope))

if view is View.LIST:
    acting.let_go()
    seen = practice_list.seen(scope)
    draw(frame.header(words.TITLE, practice_list.lead(seen), period))
    acting.say()
    downloads.draw(
        practice_list.ways(user, scope),
        *practice_list.pieces(seen, user, scope),
        views.footer(scope),
        period=period,
    )
elif view is View.PROPOSE:
    require(Permission.PROPOSE_PRACTICES)
    draw(frame.header(words.TITLE, words.PROPOSE_LEAD, period), back)
    if practice_choice.may_propose(user, scope):
        practice_form.propose(user, scope)
    else:
        draw(practice_list.ways(user, scope))
else:
    found, version = practice(scope.dataset, code)
    draw(frame.header(found.title, practice_choice.lead(found), period), back)
    with st.container():  # its place is kept, so that no field moves
        acting.say()
    if view is View.AMEND and practice_choice.may_propose(user, scope, found.region_code):
        practice_form.amend(found, version, scope)
    else:
        practice_view.show(found, version, user, scope)
if view is not View.LIST:
    draw(views.footer(scope))
