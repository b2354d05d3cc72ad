"""Jalur ke Sangat Baik: the least that has to rise for a region, proven; always a simulation."""

import streamlit as st

from merit.ui import (
    filters,
    pathway_choice,
    pathway_question,
    pathway_view,
    region_choice,
    views,
)
from merit.ui.access import Permission, current_user, require
from merit.ui.components import drill
from merit.ui.components.rendering import draw
from merit.ui.loaders import pathways as loader
from merit.ui.text import pathways as words

require(Permission.READ_PUBLISHED)
scope = filters.current()
user = current_user()

header = st.container()
left, right = st.columns([1, 2], gap="medium")
with left:
    code = region_choice.region(user)
current = loader.current_levels(scope, code, pathway_choice.basis(user, code))
with right:
    chosen = pathway_choice.chosen(scope, user, code, current)
period = words.period(current, scope.dataset, scope.year, chosen.label)
draw(pathway_question.bases(chosen, user), pathway_question.form(chosen, current))
lead = pathway_view.show(current, chosen, user, period=period)
with header:
    draw(pathway_view.header(lead, period))
draw(drill.ways(pathway_question.ways(chosen)), views.footer(scope))
