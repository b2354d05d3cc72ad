"""Profil daerah: how one region does, over time and on every aspect; help it got; what is open."""

import streamlit as st

from merit.charts import theme
from merit.ui import filters, loaders, region_choice, region_view, specifications, views
from merit.ui.access import Permission, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import legends, shell
from merit.ui.text import region as words

require(Permission.READ_PUBLISHED)
scope = filters.current()

header = st.container()
code = region_choice.region()
data = loaders.profile(scope, code)
history, aspects = loaders.profile_rows(scope, code)
with header:
    draw(frame.header(words.TITLE, words.lead(data), shell.period(scope, data.instrument.code)))

draw(views.region_card(data.standing, scope, linked=False))
left, right = st.columns(2, gap="medium")
with left:
    draw(frame.section(words.history_finding(data), region_view.history_note(data)))
    st.vega_lite_chart(
        spec=theme.bound(
            specifications.score_history(scope.dataset),
            history,
            batas=loaders.boundary_rows(data.instrument.code),
        ),
        theme=None,
        key="riwayat",
        alt=words.chart_alt(data, words.history_finding(data)),
    )
with right:
    finding = words.aspects_finding(data)
    if data.spreads:
        draw(frame.section(finding, legends.SPINE))
        st.vega_lite_chart(
            spec=theme.bound(specifications.aspect_spine(scope.dataset), aspects),
            theme=None,
            key="aspek",
            alt=words.chart_alt(data, finding),
        )
    else:
        draw(frame.section(finding), frame.empty(words.ASPECTS_NONE, words.ASPECTS_NEXT))
draw(
    region_view.history_table(data),
    region_view.aspects_table(data),
    region_view.learning(data),
    region_view.actions(data),
    region_view.interventions(data),
    region_view.talent(data),
    views.footer(scope),
)
