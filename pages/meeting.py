"""Rakor: prepared, led, followed by every screen in the hall, and remembered."""

import streamlit as st

from merit.ui import (
    acting,
    downloads,
    filters,
    loaders,
    meeting_board,
    meeting_choice,
    meeting_form,
    meeting_page,
    meeting_view,
    views,
)
from merit.ui.access import Permission, current_user, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders import meetings as loader
from merit.ui.text import meetings as words

require(Permission.READ_ACTIONS)
scope = filters.current()
user = current_user()
chosen = meeting_choice.chosen()

if chosen.is_board:
    meeting_board.show()
else:
    held = loader.meetings(scope.dataset)
    draw(frame.header(words.TITLE, words.lead(held, chosen.code), words.PERIODS[scope.dataset]))
    with st.container():  # its place is kept, so that no field moves
        acting.say()
    if chosen.code or chosen.form:
        draw(frame.link(words.BACK, meeting_choice.href(scope)))
    detail = loader.meeting(chosen.code, scope.dataset) if chosen.code else None
    if chosen.form:
        require(Permission.LEAD_MEETINGS)
        if meeting_choice.may_lead(user, scope):
            meeting_form.show(detail, scope)
        else:
            draw(meeting_view.ways(user, scope))
    elif detail:
        meeting_page.show(detail, chosen.tab, user, scope)
    else:
        listed = meeting_view.listed(held, scope, regions=len(loaders.regions()))
        downloads.draw(meeting_view.ways(user, scope), listed, period=words.PERIODS[scope.dataset])
    draw(views.footer(scope))
