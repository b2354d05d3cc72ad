"""How old the open action items are, counted in two ways.

Rows (one per class, and one per heading): `urut` (place from the top), `judul` (heading, else
empty), `nama` (class), `jumlah` (items; null for a heading), `semua` (all open items; null for a
heading), `teks` (the count in words) and `isi` (fill).
"""

from typing import Any

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, values

ROW_STEP = 36
BAR = 12


def bars() -> Layers:
    """A bar per class on a track as long as all open items, its name and count above it."""
    base = alt.Chart(values()).encode(y=alt.Y("urut:O", axis=None, scale=alt.Scale(padding=0.1)))
    classes = base.transform_filter("isValid(datum.jumlah)")
    length = alt.X("jumlah:Q", axis=None, scale=alt.Scale(domainMin=0, nice=False))
    top: dict[str, Any] = {"dy": -9, "fontSize": 12, "color": palette.INK}
    return alt.layer(
        classes.mark_bar(height=BAR, yOffset=8, color=palette.GRID).encode(
            x=alt.X("semua:Q", axis=None)
        ),
        classes.mark_bar(height=BAR, yOffset=8).encode(
            x=length, fill=alt.Fill("isi:N", scale=None, legend=None)
        ),
        classes.mark_text(align="left", **top).encode(x=alt.value(0), text="nama:N"),
        classes.mark_text(align="right", fontWeight=700, **top).encode(
            x=alt.value("width"), text="teks:N"
        ),
        base.mark_text(align="left", dy=4, fontSize=13, fontWeight=700, color=palette.INK).encode(
            x=alt.value(0), text="judul:N"
        ),
    ).properties(width="container", height=alt.Step(ROW_STEP))
