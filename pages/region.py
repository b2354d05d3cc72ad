"""Profil daerah: how one region does, over time and on every aspect; help it got; what is open."""

import streamlit as st

from merit.ui import (
    corrections_view,
    downloads,
    figures,
    filters,
    imports_origins,
    learn_from_view,
    loaders,
    paper_files,
    region_choice,
    region_view,
    views,
)
from merit.ui.access import Permission, current_user, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import region as words
from merit.ui.text import shell

require(Permission.READ_PUBLISHED)
scope = filters.current()

header = st.container()
data = loaders.profile(scope, region_choice.region(current_user()))
period = shell.period(scope, data.instrument.code, whose=data.standing.region.label)
with header:
    draw(frame.header(words.TITLE, words.lead(data), period))

draw(views.region_card(data.standing, scope, linked=False), region_view.ways(data))
left, right = st.columns(2, gap="medium")
with left:
    figures.show(region_view.history(data), period=period)
with right:
    aspects = region_view.aspects(data)
    if aspects is None:
        draw(region_view.no_aspects())
    else:
        figures.show(aspects, period=period)
        draw(region_view.next_level(data))
downloads.draw(
    paper_files.profile(data),
    corrections_view.block(data),
    learn_from_view.block(scope, data.standing.region.code),
    region_view.actions(data),
    region_view.interventions(data),
    region_view.talent(data),
    imports_origins.of_region(data),
    views.footer(scope),
    period=period,
)
