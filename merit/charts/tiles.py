"""The tile map: one equal tile per region, because the six kota are specks on a true map.

Rows as in `merit.charts.region_marks`. The chart fills the box it is shown in.
"""

from typing import Any

import altair as alt

from merit.charts import palette
from merit.charts.region_marks import FILL, SPOKEN, filled, printed
from merit.charts.theme import Layers, values


def tiles() -> Layers:
    """One equal tile per region, roughly where it lies; a click selects one by its code."""
    base = alt.Chart(values()).encode(
        x=alt.X("kolom:O", axis=None, scale=alt.Scale(paddingInner=0.05, paddingOuter=0.02)),
        y=alt.Y("baris:O", axis=None, scale=alt.Scale(paddingInner=0.05, paddingOuter=0.02)),
    )
    squares = filled(
        base.mark_rect(cornerRadius=3, strokeWidth=1, stroke=palette.TILE_EDGE, **SPOKEN)
    )
    selected = base.transform_filter("datum.pilih === 1").mark_rect(
        cornerRadius=3, fill=None, stroke=palette.INK, strokeWidth=4
    )
    wide = "width >= 560"
    named = base.encode(text="petak:N")
    top: dict[str, Any] = {"baseline": "top", "dy": alt.ExprRef("-height / 14")}
    name = printed(
        named,
        **top,
        lineBreak="|",
        fontSize=alt.ExprRef("max(9, min(14, width / 66))"),
        opacity=alt.ExprRef(f"{wide} ? 1 : 0"),
    )
    start = printed(
        base.encode(text="singkat:N"),
        **top,
        fontSize=9,
        opacity=alt.ExprRef(f"{wide} ? 0 : 1"),
    )
    value = printed(
        base.encode(text="teks:N"),
        dy=alt.ExprRef("height / 22"),
        fontSize=alt.ExprRef("max(10, min(20, width / 44))"),
        fontWeight=700,
    )
    return alt.layer(squares, selected, *name, *start, *value).properties(**FILL)
