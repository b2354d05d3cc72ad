"""The aspects of two to four regions beside each other.

Rows (one per region and aspect): `aspek` (name), `urut` (place of the aspect, 0 at the top),
`bagian` (share of the maximum, 0 to 1), `huruf` (the region's letter), `bentuk`, `luas` and `warna`
(its shape, size and colour), `tinta` (ink on it), `geser` (pixels a mark is moved down so that
close ones do not hide each other), `awal` (1 in one row per aspect), `rendah`, `tinggi` and
`selisih` (lowest and highest share of the aspect, and their distance in words), and the words in
`TOOLTIP`.
"""

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, values

SHAPES = {"circle": 280, "square": 250, "diamond": 370, "triangle-up": 440}  # areas in pixels
ROW_STEP = 72
TOOLTIP = {"aspek": "Aspek", "nama": "Daerah", "nilai": "Nilai", "teks": "Bagian"}
NAME_RISE = -26  # of the aspect's name, from the middle of its row
MARK_DROP = 10  # of the marks


def aspects() -> Layers:
    """Per aspect a lettered mark for each region, on a line from the lowest to the highest."""
    base = alt.Chart(values()).encode(
        y=alt.Y("urut:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    )
    once = base.transform_filter("datum.awal === 1")
    share = alt.X(
        "bagian:Q",
        title="Bagian dari nilai maksimum aspek",
        scale=alt.Scale(domain=[0, 1]),
        axis=alt.Axis(format=".0%", tickCount=5),
    )
    shifted = alt.ExprRef(f"{MARK_DROP} + datum.geser")
    marks = base.mark_point(
        filled=True, opacity=1, stroke=palette.PAPER, strokeWidth=1.2, yOffset=shifted
    ).encode(
        x=share,
        fill=alt.Fill("warna:N", scale=None, legend=None),
        shape=alt.Shape("bentuk:N", scale=None, legend=None),
        size=alt.Size("luas:Q", scale=None, legend=None),
        tooltip=[alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()],
    )
    letters = base.mark_text(
        fontSize=11,
        fontWeight=700,
        yOffset=shifted,
        dy=alt.ExprRef("datum.bentuk === 'triangle-up' ? 3 : 0.5"),
    ).encode(x=share, text="huruf:N", color=alt.Color("tinta:N", scale=None, legend=None))
    name = once.mark_text(align="left", dx=2, dy=NAME_RISE, fontSize=13, color=palette.INK)
    return alt.layer(
        once.mark_rule(stroke=palette.TILE_EDGE, strokeWidth=1.5, yOffset=MARK_DROP).encode(
            x=alt.X("rendah:Q", title="Bagian dari nilai maksimum aspek"), x2="tinggi:Q"
        ),
        name.encode(x=alt.value(0), text="aspek:N"),
        once.mark_text(align="right", dy=NAME_RISE, fontSize=12, fontWeight=700).encode(
            x=alt.value("width"), text="selisih:N"
        ),
        marks,
        letters,
    ).properties(width="container", height=alt.Step(ROW_STEP))
