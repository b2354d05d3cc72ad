"""A heat table as a picture, for the files of the tables that are real tables on the page.

Rows (one per cell): `baris` and `kolom` (names, the lines of a column's name parted by "|"),
`urut_baris` and `urut_kolom` (places from 0), `teks` (printed value), `isi` (fill) and `tinta`
(ink on it).
"""

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, values

ROW_STEP = 24
LINE = 14
# A name of one or two lines stands at the bottom of the room for three.
NAME = (
    "indexof(datum.label, '|') < 0 ? ['\u00a0', '\u00a0', datum.label] : "
    "indexof(datum.label, '|') === lastindexof(datum.label, '|') ? "
    "['\u00a0', split(datum.label, '|')[0], split(datum.label, '|')[1]] : split(datum.label, '|')"
)


def cells() -> Layers:
    """Every cell with its value printed, rows and columns in the order of the table."""
    base = alt.Chart(values()).encode(
        x=alt.X(
            "kolom:N",
            sort=alt.EncodingSortField("urut_kolom"),
            title=None,
            axis=alt.Axis(
                orient="top",
                labelAngle=0,
                labelLimit=150,
                labelExpr=NAME,
                labelLineHeight=LINE,
                labelPadding=4 + 2 * LINE,
                domain=False,
                ticks=False,
            ),
        ),
        y=alt.Y(
            "baris:N",
            sort=alt.EncodingSortField("urut_baris"),
            title=None,
            axis=alt.Axis(
                labelLimit=260, labelPadding=6, domain=False, ticks=False, labelColor=palette.INK
            ),
        ),
    )
    squares = base.mark_rect(stroke=palette.PAPER, strokeWidth=1).encode(
        fill=alt.Fill("isi:N", scale=None, legend=None)
    )
    words = base.mark_text(fontSize=12).encode(
        text="teks:N", color=alt.Color("tinta:N", scale=None, legend=None)
    )
    return alt.layer(squares, words).properties(width="container", height=alt.Step(ROW_STEP))
