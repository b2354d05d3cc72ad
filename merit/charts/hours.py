"""Contact hours per region, most first, and the median.

Rows (one per region): `daerah`, `urut` (place from 0), `jam` (hours, null where none are
recorded), `teks` (in words), `jumlah` (activities in words), `ruang` (hours at which the words
after the longest bar end), and on the row with `urut` 0 the `median` with `sebutan`, else null.
"""

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, haloed, values

TOOLTIP = {"daerah": "Daerah", "teks": "Jam kontak", "jumlah": "Kegiatan"}
ROW_STEP = 21


def bars() -> Layers:
    """A bar per region with its hours; a region without recorded hours has words and no bar."""
    base = alt.Chart(values()).encode(
        y=alt.Y(
            "daerah:N",
            sort=alt.EncodingSortField("urut", op="min"),
            title=None,
            axis=alt.Axis(
                labelLimit=170, labelPadding=6, domain=False, ticks=False, labelColor=palette.INK
            ),
        )
    )
    hours = alt.X(
        "jam:Q", title="Jam kontak", axis=alt.Axis(format=",.0f", tickCount=6, tickMinStep=1)
    )
    known = base.transform_filter("isValid(datum.jam)")
    unknown = base.transform_filter("!isValid(datum.jam)")
    middle = alt.Chart(values()).transform_filter("isValid(datum.median)")
    tooltip = [alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()]
    return alt.layer(
        known.mark_bar(color=palette.SEQUENCE[2], height=alt.RelativeBandSize(0.72)).encode(
            x=hours, tooltip=tooltip
        ),
        known.mark_point(opacity=0).encode(x="ruang:Q"),
        middle.mark_rule(stroke=palette.INK, strokeDash=[4, 3]).encode(x="median:Q"),
        *haloed(known.mark_text(align="left", dx=5).encode(x=hours, text="teks:N")),
        unknown.mark_text(align="left", dx=5, color=palette.MUTED).encode(
            x=alt.value(0), text="teks:N"
        ),
        middle.mark_text(align="left", dx=5, dy=-7, color=palette.MUTED).encode(
            x="median:Q", y=alt.value("height"), text="sebutan:N"
        ),
    ).properties(width="container", height=alt.Step(ROW_STEP))
