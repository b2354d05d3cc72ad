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
from merit.ui.access import Permission, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders.plans import basis as basis_of
from merit.ui.text import simulation as words

require(Permission.READ_PUBLISHED)
scope = filters.current()

header = st.container()
basis = basis_of(scope, region_choice.region())
simulation_choice.settle(basis)
period = words.period(basis)
if basis.score is None:
    with header:
        draw(frame.header(words.TITLE, words.lead(basis, None), period))
    draw(simulation_view.nothing(basis))
else:
    wanted = simulation_choice.wanted(basis)
    found = wanted.apply(basis)
    by_level = wanted.levels is not None
    with header:
        draw(
            frame.header(words.TITLE, words.lead(basis, found), period), frame.remark(words.REMARK)
        )
    draw(simulation_view.counters(basis, found), simulation_view.ways(basis))
    left, right = st.columns([2, 3], gap="large")
    with left:
        if by_level:
            draw(simulation_view.aspect_ways(basis))
            simulation_sliders.of_levels(basis)
        else:
            simulation_sliders.of_points(basis)
        again = frame.link(words.OFFICIAL_AGAIN, simulation_choice.official_again(basis))
        draw((again if found.waterfall else "") + frame.note(words.SHARE))
    with right:
        waterfall = simulation_view.waterfall_figure(basis, found)
        if waterfall is None:
            draw(frame.note(words.UNTOUCHED))
        else:
            figures.show(waterfall, period=period)
        sways = basis.sways(found, wanted.levels)
        figures.show(simulation_view.sway_figure(basis, found, sways), period=period)
    draw(simulation_view.ways_on(basis))
draw(views.footer(scope))
