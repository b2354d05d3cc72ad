"""Peta: where, on a true map or on tiles of equal size."""

import streamlit as st

from merit.ui import figures, filters, loaders, map_choice, map_view, views
from merit.ui.access import Permission, require
from merit.ui.components import frame
from merit.ui.components.legend import legend
from merit.ui.components.rendering import draw
from merit.ui.parts import part
from merit.ui.text import legends, shell
from merit.ui.text import map as words

require(Permission.READ_PUBLISHED)


@part
def explorer() -> None:
    """Choices, map and the chosen region; a click reruns this part alone."""
    scope = filters.current()
    data = loaders.map_data(scope)
    form = map_choice.form()
    measure = map_choice.measure(data)
    period = shell.period(scope, data.instrument.code)
    draw(frame.header(words.TITLE, words.lead(data, measure), period))
    with st.container(horizontal=True, key="pilihan_peta"):
        draw(map_choice.measures(data, measure), map_choice.forms(form))
        region = map_choice.region(data)

    left, right = st.columns([7, 3], gap="medium")
    key = f"bidang_{form}"
    figure = map_view.region_map(data, measure, form=form, key=key, chosen=region)
    with left:
        figures.chart(figure, on_select=lambda: map_choice.pick(key))
        draw(legend(legends.LABEL, figure.legend))
    with right:
        draw(map_view.selected(data, region))
    figures.details(figure, period=period)


explorer()
draw(views.footer(filters.current(), with_map=True))
