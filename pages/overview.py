"""Ringkasan: where the 35 stand, what needs attention, what changed, what comes next."""

import streamlit as st

from merit.ui import (
    attention_view,
    downloads,
    figures,
    filters,
    loaders,
    map_choice,
    news_view,
    overview_view,
    paper_files,
    views,
)
from merit.ui.access import Permission, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import overview as words
from merit.ui.text import shell

require(Permission.READ_PUBLISHED)
scope = filters.current()
today = loaders.today()
data = loaders.overview(scope)
regions = loaders.map_data(scope)
period = shell.period(scope, data.instrument.code)

if attention_view.is_full():
    downloads.draw(
        attention_view.header(data, period),
        attention_view.full(data, today),
        attention_view.weekly(scope, today),
        views.footer(scope),
        period=period,
    )
    st.stop()
draw(
    frame.header(words.TITLE, words.lead(data), period),
    overview_view.counters(data),
    overview_view.remarks(data, today),
)
left, right = st.columns([3, 2], gap="medium")
with left:
    measure = map_choice.measure(regions)
    draw(map_choice.measures(regions, measure))
    figures.show(overview_view.region_map(data, regions, measure), period=period)
with right:
    distances = overview_view.distances(data)
    if distances is None:
        draw(overview_view.no_distances(data))
    else:
        figures.show(distances, period=period)
    draw(overview_view.goal(data))
changes = loaders.changes(scope, news_view.since(today))
changed = news_view.changes(changes, scope, news_view.kept())
downloads.draw(
    attention_view.summary(data, today),
    news_view.agenda(loaders.agenda(scope), changed),
    paper_files.brief(scope),
    views.footer(scope, with_map=True),
    period=period,
)
