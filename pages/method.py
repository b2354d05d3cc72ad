"""Metodologi: the instruments, their weights and bands, sources, boundaries, and terms."""

import streamlit as st

from merit.ui import downloads, exports_view, filters, loaders, method_view, views
from merit.ui.access import Permission, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import method as words

require(Permission.READ_PUBLISHED)
scope = filters.current()
data = loaders.method()

header = st.container()
instrument = method_view.choose(data)
period = words.period(instrument)
with header:
    draw(frame.header(words.TITLE, words.lead(instrument), period))

left, right = st.columns(2, gap="medium")
with left:
    downloads.draw(method_view.bands(instrument), period=period)
with right:
    draw(method_view.rules())
downloads.draw(method_view.aspects(instrument), period=period)
method_view.indicators(instrument, period)
left, right = st.columns(2, gap="medium")
with left:
    draw(method_view.claimed())
with right:
    draw(method_view.simulated())
downloads.draw(
    method_view.confidence(instrument),
    method_view.states(),
    method_view.sources(data),
    method_view.glossary(),
    *exports_view.bundles(instrument),
    method_view.open_data(),
    frame.section(words.BOUNDARY_TITLE, loaders.boundary_note()),
    views.footer(scope),
    period=period,
)
