"""Simulasi skor: what other points or levels would make of the score of one region."""

import streamlit as st

from merit.ui import (
    figures,
    filters,
    region_choice,
    simulation_choice,
    simulation_sliders,
    simulation_view,
    views,
)
from merit.ui.access import Permission, current_user, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders.plans import simulation_start
from merit.ui.text import simulation as words

require(Permission.READ_PUBLISHED)
scope = filters.current()

header = st.container()
start = simulation_start(scope, region_choice.region(current_user()))
simulation_choice.settle(start)
period = words.period(start)
if start.score is None:
    with header:
        draw(frame.header(words.TITLE, words.lead(start, None), period))
    draw(simulation_view.nothing(start))
else:
    wanted = simulation_choice.wanted(start)
    found = wanted.apply(start)
    by_level = wanted.levels is not None
    with header:
        draw(
            frame.header(words.TITLE, words.lead(start, found), period), frame.remark(words.REMARK)
        )
    draw(simulation_view.counters(start, found), simulation_view.ways(start))
    left, right = st.columns([2, 3], gap="large")
    with left:
        if by_level:
            draw(simulation_view.aspect_ways(start))
            simulation_sliders.of_levels(start)
        else:
            simulation_sliders.of_points(start)
        again = frame.link(words.OFFICIAL_AGAIN, simulation_choice.official_again(start))
        draw((again if found.waterfall else "") + frame.note(words.SHARE))
    with right:
        waterfall = simulation_view.waterfall_figure(start, found)
        if waterfall is None:
            draw(frame.note(words.UNTOUCHED))
        else:
            figures.show(waterfall, period=period)
        sways = start.sways(found, wanted.levels)
        figures.show(simulation_view.sway_figure(start, found, sways), period=period)
    draw(simulation_view.ways_on(start))
draw(views.footer(scope))
