"""Verifikasi: what waits for the province, claim beside evidence, and the verdicts on it."""

import streamlit as st

from merit.ui import (
    acting,
    downloads,
    filters,
    loaders,
    verification_check,
    verification_choice,
    verification_inflation,
    verification_queue,
    views,
)
from merit.ui.access import Permission, current_user, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders import verification as loader
from merit.ui.text import verification as words
from merit.ui.verification_choice import View

require(Permission.PLAN_COACHING)
scope = filters.current()
user = current_user()
chosen = verification_choice.chosen()

if chosen.is_check:
    verification_check.show(chosen, user, scope)
else:
    acting.let_go()
    data = loader.queue(scope.dataset, loaders.today())
    waiting = verification_queue.of_group(data, scope)
    period = words.period_line(scope.dataset, scope.group)
    match chosen.view:
        case View.INFLATION:
            lead = verification_inflation.lead(scope, chosen.period)
        case View.DONE:
            lead = words.lead_done(waiting)
        case _:
            lead = words.lead(waiting)
    draw(
        frame.header(words.TITLE, lead, period),
        verification_queue.tabs(scope, chosen.view),
        verification_queue.in_care(data),
        verification_queue.elsewhere(user, scope),
    )
    with st.container():  # its place is kept, so that nothing below it moves
        acting.say()
    if chosen.view is View.INFLATION:
        verification_inflation.show(scope, chosen.period)
    elif chosen.view is View.DONE:
        downloads.draw(verification_queue.approved(waiting, scope), period=period)
    else:
        pieces = verification_queue.pieces(waiting, user, scope)
        downloads.draw(*pieces, period=period)
draw(views.footer(scope))
