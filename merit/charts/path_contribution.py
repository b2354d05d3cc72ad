"""What each aspect brings to a way up: points before, points gained, and the maximum.

Rows (one per aspect): `urut` (place from the top, 0), `nama` and `singkat` (name on a wide and a
narrow chart), `awal` and `akhir` (points before and after), `maksimum`, `teks` (all printed) and
the tooltip words in `TOOLTIP`.
"""

from typing import Any

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, values

TOOLTIP = {"nama": "Aspek", "sebelum": "Sekarang", "sesudah": "Sesudahnya", "tambah": "Naik"}
ROOM, BEFORE, GAIN = palette.SURFACE, palette.SEQUENCE[2], palette.ACCENT
ROW_STEP = 46
BAR_HEIGHT = 18
NAME = alt.ExprRef("width < 520 ? datum.singkat : datum.nama")


def bars() -> Layers:
    """Per aspect a bar to its maximum, filled as far as it is, and the gain in a dark colour."""
    base = alt.Chart(values()).encode(
        y=alt.Y("urut:O", axis=None, scale=alt.Scale(padding=0, paddingOuter=0.1)),
        tooltip=[alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()],
    )
    points = alt.X("maksimum:Q", title="Poin", axis=alt.Axis(format=",.0f", tickCount=6))
    bar: dict[str, Any] = {"height": BAR_HEIGHT, "yOffset": 11}
    label: dict[str, Any] = {"dy": -9, "fontSize": 13}
    return alt.layer(
        base.mark_bar(color=ROOM, stroke=palette.TILE_EDGE, strokeWidth=1, **bar).encode(x=points),
        base.mark_bar(color=BEFORE, **bar).encode(x=alt.X("awal:Q", title="Poin")),
        base.mark_bar(color=GAIN, **bar).encode(x=alt.X("awal:Q", title="Poin"), x2="akhir:Q"),
        base.mark_text(align="left", text=NAME, **label).encode(x=alt.value(0)),
        base.mark_text(align="right", fontWeight=700, **label).encode(
            x=alt.value("width"), text="teks:N"
        ),
    ).properties(width="container", height=alt.Step(ROW_STEP))
