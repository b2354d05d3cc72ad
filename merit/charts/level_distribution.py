"""How many regions stand at which level of each indicator, as a picture for the files.

Rows (one per indicator and level that somebody stands at): `urut` (place of the indicator from the
top, 0), `mulai`, `tengah` and `sampai` (where its part of the bar begins, has its middle and ends,
in regions), `teks` (printed number), `isi` (fill), `tinta` (ink on it); `nama` (the indicator) and
`rata` (its means in words) are null in all but one row of each indicator.
"""

from typing import Any

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, values

ROW_STEP = 48
BAR_HEIGHT = 20


def bars() -> Layers:
    """One bar per indicator, cut by level, with its name above it."""
    base = alt.Chart(values()).encode(
        y=alt.Y("urut:O", axis=None, scale=alt.Scale(padding=0, paddingOuter=0.1))
    )
    start = alt.X(
        "mulai:Q",
        title="Daerah",
        scale=alt.Scale(nice=False),
        axis=alt.Axis(tickMinStep=1, tickCount=7),
    )
    bar: dict[str, Any] = {"height": BAR_HEIGHT, "yOffset": 10}
    label: dict[str, Any] = {"dy": -10, "fontSize": 13}
    named = base.transform_filter("isValid(datum.nama)")
    return alt.layer(
        base.mark_bar(stroke=palette.PAPER, **bar).encode(
            x=start, x2="sampai:Q", fill=alt.Fill("isi:N", scale=None, legend=None)
        ),
        base.mark_text(dy=10, fontWeight=600).encode(
            x=alt.X("tengah:Q", title="Daerah"),
            text="teks:N",
            color=alt.Color("tinta:N", scale=None, legend=None),
        ),
        named.mark_text(align="left", **label).encode(x=alt.value(0), text="nama:N"),
        named.mark_text(align="right", color=palette.MUTED, **label).encode(
            x=alt.value("width"), text="rata:N"
        ),
    ).properties(width="container", height=alt.Step(ROW_STEP))
