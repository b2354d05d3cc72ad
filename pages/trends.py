"""Tren: whether the regions come closer together, and at what pace all of them get there."""

import streamlit as st

from merit.ui import (
    countdown_view,
    figures,
    filters,
    loaders,
    trend_choice,
    trends_view,
    views,
)
from merit.ui.access import Permission, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import shell
from merit.ui.text import trends as words

require(Permission.READ_PUBLISHED)
scope = filters.current()
data = loaders.trends(scope)
choice = trend_choice.chosen(data, loaders.today())
period = shell.period(scope, data.instrument.code)

draw(
    frame.header(words.TITLE, trends_view.lead(data, choice.aim.since), period),
    trend_choice.targets(data, choice),
)
left, right = st.columns(2, gap="medium")
with left:
    way = countdown_view.figure(data, choice.aim)
    trends_view.show(way, countdown_view.no_figure(data), period=period)
with right:
    trends_view.show(trends_view.spread(data), trends_view.no_spread(), period=period)

changes = trends_view.changes(data, choice.years)
draw(
    countdown_view.prospects(data, choice.aim.target),
    trends_view.changes_head(changes, trend_choice.pair(data, choice)),
)
if changes is None:
    draw(trends_view.no_changes(data, choice.years), trends_view.largest(data, choice.years))
else:
    left, right = st.columns([3, 2], gap="medium")
    with left:
        figures.chart(changes)
        figures.details(changes, period=period)
    with right:
        draw(trends_view.largest(data, choice.years))

figures.show(trends_view.panels(data), period=period)
draw(views.footer(scope))
