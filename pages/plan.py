"""Rencana pembinaan: which aspects and regions to coach with a budget of slots, proven best."""

import streamlit as st

from merit.ui import (
    downloads,
    figures,
    filters,
    plan_choice,
    plan_form,
    plan_schedule_view,
    plan_view,
    views,
)
from merit.ui.access import Permission, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders.plans import coaching_plan, plan_facts
from merit.ui.text import plan_settings as settings
from merit.ui.text import plans as words

require(Permission.PLAN_COACHING)
scope = filters.current()
facts = plan_facts(scope)
question = plan_choice.question(facts)
period = words.period(facts, question)

header = st.container()
with st.container(key="layar_rencana"):  # not on paper
    plan_form.show(facts, question)
with st.spinner(settings.COMPUTING):
    plan = coaching_plan(facts, question)
with header:
    draw(
        frame.header(words.TITLE, words.lead(facts, question, plan), period),
        frame.remark(words.REMARK),
    )
if plan is None:
    draw(plan_view.nothing(question))
else:
    again = frame.link(settings.RESET, plan_choice.href(scope))
    draw(again if plan_choice.is_changed(facts, question) else "", plan_view.counters(plan))
    figures.show(plan_view.ways(plan), period=period)
    downloads.draw(plan_schedule_view.fgds(plan), plan_schedule_view.desks(plan), period=period)
    figures.show(plan_view.scores(plan), period=period)
downloads.draw(
    plan_schedule_view.left_out(facts, question),
    plan_view.ground(plan) + plan_view.rules(plan) if plan else "",
    views.footer(scope),
    period=period,
)
