"""Results of one region over the years.

Rows (one per year): `tahun`, `skor` (points or null), `bawah` and `atas` (the range of the
category where only the category is known, else null), `isi` (fill), `ruas` (comparable run; points
are joined within a run only), `teks` (label), `kosong` (why the year has no value, else null).
Boundaries as in `merit.charts.boundaries`.
"""

import altair as alt

from merit.charts import boundaries, palette
from merit.charts.theme import Layers, values

HEIGHT = 300


def indices() -> Layers:
    """The same for an instrument that measures an index, which may exceed 1."""
    return scores(1.25, "Indeks")


def scores(maximum: float = 410, measure: str = "Skor") -> Layers:
    """Points for scores, bars over a category's range for a category alone, words for neither."""
    base = alt.Chart(values()).encode(
        x=alt.X(
            "tahun:O",
            title=None,
            axis=alt.Axis(labelAngle=0, grid=False, labelFontSize=13),
            scale=alt.Scale(paddingOuter=0.3),
        )
    )
    height = alt.Y("skor:Q", title=measure, scale=alt.Scale(domain=[0, maximum], nice=False))
    fill = alt.Fill("isi:N", scale=None, legend=None)
    ranges = base.transform_filter("isValid(datum.bawah)").mark_bar(
        size=34, stroke=palette.MUTED, strokeWidth=0.8
    )
    lines = base.transform_filter("isValid(datum.skor)").mark_line(
        stroke=palette.MUTED, strokeWidth=1.5
    )
    points = base.transform_filter("isValid(datum.skor)").mark_point(
        filled=True, size=160, opacity=1, stroke=palette.PAPER, strokeWidth=1
    )
    labels = base.transform_filter("isValid(datum.skor)").mark_text(
        dy=-16, fontWeight=700, fontSize=13
    )
    ranged = base.transform_filter("isValid(datum.bawah)").mark_text(dy=-9, fontSize=12)
    absent = base.transform_filter("isValid(datum.kosong)").mark_text(
        color=palette.MUTED, fontSize=11, lineBreak="|", baseline="top", dy=-44
    )
    return alt.layer(
        *boundaries.horizontal(),
        ranges.encode(y=alt.Y("bawah:Q", title=measure), y2="atas:Q", fill=fill),
        lines.encode(y=height, detail="ruas:N"),
        points.encode(y=height, fill=fill),
        labels.encode(y=height, text="teks:N"),
        ranged.encode(y="atas:Q", text="teks:N"),
        absent.encode(y=alt.value("height"), text="kosong:N"),
    ).properties(width="container", height=HEIGHT)
