"""Metodologi: the instruments, their weights and bands, sources, boundaries, and terms."""

import streamlit as st

from merit.ui import filters, loaders, method_view, views
from merit.ui.access import Permission, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import method as words

require(Permission.READ_PUBLISHED)
scope = filters.current()
data = loaders.method()

header = st.container()
instrument = method_view.choose(data)
with header:
    draw(frame.header(words.TITLE, words.lead(instrument), words.period(instrument)))

left, right = st.columns(2, gap="medium")
with left:
    draw(method_view.bands(instrument))
with right:
    draw(method_view.rules())
draw(method_view.aspects(instrument))
method_view.indicators(instrument)
draw(
    method_view.confidence(instrument),
    method_view.states(),
    method_view.sources(data),
    method_view.glossary(),
    method_view.open_data(),
    frame.section(words.BOUNDARY_TITLE, loaders.boundary_note()),
    views.footer(scope),
)
