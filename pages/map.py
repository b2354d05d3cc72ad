"""Peta: where, on a true map or on tiles of equal size."""

import streamlit as st

from merit.charts import region_marks, theme
from merit.ui import filters, loaders, map_choice, specifications, views
from merit.ui.access import Permission, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.parts import part
from merit.ui.text import map as words
from merit.ui.text import shell

require(Permission.READ_PUBLISHED)


@part
def explorer() -> None:
    """Choices, map and the chosen region; a click reruns this part alone."""
    scope = filters.current()
    data = loaders.map_data(scope)
    header = st.container()
    first, second, third = st.columns([1, 2, 2])
    with first:
        form = map_choice.form()
    with second:
        measure = map_choice.measure(data)
    with third:
        region = map_choice.region(data)
    period = shell.period(scope, data.instrument.code)
    with header:
        draw(frame.header(words.TITLE, words.lead(data, measure), period))

    left, right = st.columns([7, 3], gap="medium")
    key = f"bidang_{form}"
    chart = specifications.tiles if form == words.TILES else specifications.choropleth
    with left:
        st.vega_lite_chart(
            spec=theme.bound(chart(scope.dataset), loaders.map_rows(scope, measure, region)),
            theme=None,
            height="stretch",
            on_select=lambda: map_choice.pick(key),
            selection_mode=region_marks.SELECTION,
            key=key,
            alt=words.alt(data, measure, form=words.FORMS[form]),
        )
        draw(views.map_legend(data.instrument, measure))
    with right:
        draw(views.map_selection(data, region))
    views.standings_table(data, measure)


explorer()
draw(views.footer(filters.current(), with_map=True))
