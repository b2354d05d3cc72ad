"""Regions on their way under a plan: the official score, the assumed one, and the goal.

Rows (one per region): `urut` (place from the top, 0), `nama`, `awal` and `akhir` (official and
assumed score; the end of the axis where they lie beyond it, then `bentuk` is `BEYOND` instead of
`WITHIN`), `isi` (fill by the category of the assumed score), `teks` (what is missing, in
words), `batas` (score of the goal), `kode`, `sebutan` (what a screen reader says) and the words in
`TOOLTIP`. A click on a row is a click on its region.
"""

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, haloed, values
from merit.charts.touch import touch

TOOLTIP = {"nama": "Daerah", "resmi": "Skor resmi", "asumsi": "Dengan rencana", "teks": "Sisa"}
WITHIN, BEYOND = "circle", "triangle-left"
ROW_STEP = 24
LABELS = 160  # pixels for the names
ROOM = 96  # pixels on the right for what is missing


def dumbbells() -> Layers:
    """A hollow dot at the official score, a filled one at the assumed, a line at the goal."""
    base = alt.Chart(values()).encode(
        y=alt.Y(
            "nama:N",
            sort=alt.EncodingSortField("urut", op="min"),
            title=None,
            axis=alt.Axis(
                labelLimit=LABELS,
                labelPadding=6,
                domain=False,
                ticks=False,
                labelColor=palette.INK,
            ),
        )
    )
    place = alt.Scale(zero=False, nice=False, padding=10, range=[0, alt.ExprRef(f"width - {ROOM}")])
    score = alt.X("awal:Q", title="Skor", scale=place, axis=alt.Axis(format=",.0f", tickCount=6))
    shape = alt.Shape("bentuk:N", scale=None, legend=None)
    once = alt.Chart(values()).transform_filter("datum.urut === 0")
    words = base.mark_text(align="right", color=palette.MUTED)
    return alt.layer(
        once.mark_rule(stroke=palette.INK, strokeDash=[4, 3]).encode(
            x=alt.X("batas:Q"), y=alt.value(0), y2=alt.value("height")
        ),
        base.mark_rule(stroke=palette.TILE_EDGE, strokeWidth=2).encode(x=score, x2="akhir:Q"),
        base.mark_point(
            size=60, filled=True, fill=palette.PAPER, stroke=palette.MUTED, opacity=1
        ).encode(x=score, shape=shape),
        base.mark_point(size=110, filled=True, opacity=1).encode(
            x=alt.X("akhir:Q"), color=alt.Color("isi:N", scale=None, legend=None), shape=shape
        ),
        *haloed(words.encode(x=alt.value("width"), text="teks:N")),
        touch(base, TOOLTIP, what="daerah"),
    ).properties(width="container", height=alt.Step(ROW_STEP))
