"""Ringkasan: where the 35 stand, what needs attention, what comes next."""

import streamlit as st

from merit.charts import region_marks, theme
from merit.ui import filters, loaders, map_choice, overview_view, specifications, views
from merit.ui.access import Permission, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import overview as words
from merit.ui.text import shell

require(Permission.READ_PUBLISHED)
scope = filters.current()
data = loaders.overview(scope)

draw(
    frame.header(words.TITLE, words.lead(data), shell.period(scope, data.instrument)),
    overview_view.counters(data),
    overview_view.remark(data),
)

left, right = st.columns([3, 2], gap="medium")
with left:
    draw(frame.section(words.MAP_TITLE, words.average(data)))
    measure = map_choice.measure(loaders.map_data(scope))
    clicked = st.vega_lite_chart(
        spec=theme.bound(
            specifications.choropleth(scope.dataset), loaders.map_rows(scope, measure, "")
        ),
        theme=None,
        height="stretch",
        on_select="rerun",
        selection_mode=region_marks.SELECTION,
        key="bidang_ringkasan",
        alt=words.map_alt(data),
    )
    map_choice.follow(clicked)
    draw(views.map_legend(loaders.map_data(scope).instrument, measure))
with right:
    draw(frame.section(words.DISTANCE_TITLE, words.distance_note(data)))
    st.vega_lite_chart(
        spec=theme.bound(
            specifications.distance_strip(scope.dataset),
            loaders.distance_rows(scope),
            batas=loaders.boundary_rows(data.instrument),
        ),
        theme=None,
        key="jarak_ringkasan",
        alt=words.distance_alt(data),
    )
    draw(overview_view.next_dates(data, loaders.today()))
with right if overview_view.is_short(data) else st.container():
    draw(overview_view.attention(data))
views.standings_table(loaders.map_data(scope), measure)
draw(views.footer(scope, with_map=True))
