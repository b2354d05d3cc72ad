"""What was agreed against what was done, cumulated over time.

Rows (one per month end, and one for today): `tanggal` (the day, in milliseconds of UTC),
`disepakati` and `selesai` (items so far), `hari` (the day in words) and `terbuka` (the items
between the lines). In the last row `label_disepakati`, `label_selesai` and `label_terbuka` name
the lines and the band, and `tengah` is the middle of the band; elsewhere they are null.
"""

from typing import Any

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, values

HEIGHT = 400
LABEL_ROOM = 104
APART = 7
HEADROOM = 16  # the upper name may stand above the highest point
AGREED, DONE = palette.ACCENT, palette.ACTIONS["selesai"]
TOOLTIP = {
    "hari": "Sampai",
    "disepakati": "Disepakati",
    "selesai": "Selesai",
    "terbuka": "Terbuka",
}


def lines() -> Layers:
    """Two lines with what is open between them, named at their ends."""
    base = alt.Chart(values()).encode(
        x=alt.X(
            "tanggal:T",
            title=None,
            scale=alt.Scale(type="utc", range=[0, {"expr": f"width - {LABEL_ROOM}"}]),
            axis=alt.Axis(
                format="%b %Y", tickCount=6, labelOverlap=True, labelSeparation=12, grid=False
            ),
        )
    )
    room = alt.Scale(domainMin=0, range=[{"expr": "height"}, HEADROOM])
    whole = alt.Axis(format=",.0f", tickMinStep=1)
    upper = alt.Y("disepakati:Q", title="Butir", scale=room, axis=whole)
    tooltip = [alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()]
    marks: list[alt.Chart] = [
        base.mark_area(color=palette.SEQUENCE[0]).encode(y=upper, y2="selesai:Q")
    ]
    for field, colour in (("disepakati", AGREED), ("selesai", DONE)):
        height = alt.Y(f"{field}:Q", title="Butir")
        marks += [
            base.mark_line(stroke=colour, strokeWidth=2.5).encode(y=height),
            base.mark_point(filled=True, size=26, color=colour, opacity=1).encode(
                y=height, tooltip=tooltip
            ),
        ]
    return alt.layer(*marks, *_labels(base)).properties(width="container", height=HEIGHT)


def _labels(base: alt.Chart) -> list[alt.Chart]:
    """Names beside the last points, apart even where the lines meet."""
    last = base.transform_filter("isValid(datum.label_disepakati)")

    def label(field: str, words: str, **style: Any) -> alt.Chart:
        text: alt.Chart = last.mark_text(align="left", dx=8, fontSize=13, **style)
        return text.encode(y=alt.Y(f"{field}:Q", title="Butir"), text=f"{words}:N")

    return [
        label("disepakati", "label_disepakati", color=AGREED, fontWeight=700, dy=-APART),
        label("selesai", "label_selesai", color=DONE, fontWeight=700, dy=APART),
        label("tengah", "label_terbuka", color=palette.MUTED),
    ]
