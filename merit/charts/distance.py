"""Scores of the regions on one line towards the goal.

Rows: `skor` (points), `susun` (place in a stack of close scores, 0 at the bottom), `isi` (fill),
`bentuk` ("circle" for a kabupaten, "square" for a kota) and the tooltip words in `TOOLTIP`.
Boundaries as in `merit.charts.boundaries`.
"""

import altair as alt

from merit.charts import boundaries, palette
from merit.charts.theme import Layers, values

TOOLTIP = {"nama": "Daerah", "kategori": "Kategori", "teks": "Skor", "jarak": "Jarak"}
HEIGHT = 190
STACK_ROOM = 9


def strip() -> Layers:
    """One mark per region with a known score; regions without one are not drawn at all."""
    dots = (
        alt.Chart(values())
        .mark_point(size=150, filled=True, opacity=1, stroke=palette.PAPER, strokeWidth=1)
        .encode(
            x=alt.X(
                "skor:Q",
                title="Skor",
                scale=alt.Scale(zero=False, nice=True, padding=14),
                axis=alt.Axis(format=",.0f", tickCount=6, labelOverlap=True),
            ),
            y=alt.Y("susun:Q", axis=None, scale=alt.Scale(domain=[-0.5, STACK_ROOM])),
            fill=alt.Fill("isi:N", scale=None, legend=None),
            shape=alt.Shape("bentuk:N", scale=None, legend=None),
            tooltip=[alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()],
        )
    )
    return alt.layer(*boundaries.vertical(), dots).properties(width="container", height=HEIGHT)
