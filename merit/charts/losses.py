"""Points lost on each aspect, and the part of the distance to the top category they stand for.

Rows (one per aspect): `kode`, `urut` (place from the top, 0), `nama` and `singkat` (name on a wide
and a narrow chart), `hilang` (points lost), `bagian` (points of the distance), `teks` (both
printed), `sebutan` (what a screen reader says) and the tooltip words in `TOOLTIP`. A click on a
row is a click on its aspect.
"""

from typing import Any

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, values
from merit.charts.touch import touch

TOOLTIP = {"nama": "Aspek", "jarak": "Bagian dari jarak", "poin": "Poin hilang"}
LOST, PART = palette.SEQUENCE[1], palette.SEQUENCE[4]
ROW_STEP = 44
BAR_HEIGHT = 18
NAME = alt.ExprRef("width < 520 ? datum.singkat : datum.nama")


def bars() -> Layers:
    """A light bar for what is lost, a dark one for the part of the distance; both printed."""
    base = alt.Chart(values()).encode(
        y=alt.Y("urut:O", axis=None, scale=alt.Scale(padding=0, paddingOuter=0.1))
    )
    lost = alt.X("hilang:Q", title="Poin", axis=alt.Axis(format=",.0f", tickCount=5))
    bar: dict[str, Any] = {"height": BAR_HEIGHT, "yOffset": 10}
    label: dict[str, Any] = {"dy": -9, "fontSize": 13}
    return alt.layer(
        base.mark_bar(color=LOST, **bar).encode(x=lost),
        base.mark_bar(color=PART, **bar).encode(x=alt.X("bagian:Q", title="Poin")),
        base.mark_text(align="left", text=NAME, **label).encode(x=alt.value(0)),
        base.mark_text(align="right", fontWeight=700, **label).encode(
            x=alt.value("width"), text="teks:N"
        ),
        touch(base, TOOLTIP, what="aspek"),
    ).properties(width="container", height=alt.Step(ROW_STEP))
