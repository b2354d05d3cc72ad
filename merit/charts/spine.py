"""One region's aspects against everybody's.

Rows (one per aspect): `aspek` (name), `urut`, the shares `min`, `p25`, `median`, `p75`, `max` and
`sendiri` (null when not scored), and `teks` (own value in words).
"""

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, values

HEIGHT = 372


def aspects() -> Layers:
    """Per aspect the range, the middle half and the median of all regions, and the own value."""
    base = alt.Chart(values()).encode(y=alt.Y("urut:O", axis=None, scale=alt.Scale(padding=0.1)))
    share = alt.X(
        "min:Q",
        title="Bagian dari nilai maksimum aspek",
        scale=alt.Scale(domain=[0, 1]),
        axis=alt.Axis(format=".0%", tickCount=5),
    )
    name = base.mark_text(align="left", dx=2, dy=-13, fontSize=12, color=palette.INK)
    own = base.transform_filter("isValid(datum.sendiri)")
    return alt.layer(
        base.mark_rule(stroke=palette.TILE_EDGE, strokeWidth=1.5, yOffset=8).encode(
            x=share, x2="max:Q"
        ),
        base.mark_bar(color=palette.SEQUENCE[1], height=12, yOffset=8).encode(
            x="p25:Q", x2="p75:Q"
        ),
        base.mark_tick(color=palette.INK, thickness=2, height=16, yOffset=8).encode(x="median:Q"),
        own.mark_point(
            filled=True, size=140, color=palette.ACCENT, opacity=1, stroke=palette.PAPER, yOffset=8
        ).encode(x="sendiri:Q"),
        name.encode(x=alt.value(0), text="aspek:N"),
        base.mark_text(align="right", dy=-13, fontSize=12, fontWeight=700).encode(
            x=alt.value("width"), text="teks:N"
        ),
    ).properties(width="container", height=HEIGHT)
