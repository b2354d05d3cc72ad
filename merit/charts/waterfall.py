"""From one score to another: what each aspect adds or takes away on the way.

Rows (from the top): `urut` (place, 0), `nama` and `singkat` (name on a wide and a narrow chart),
`jenis` (SCORE for the first and the last row, CHANGE between), `mulai` and `sampai` (where the
bar begins and ends; both the score itself in a SCORE row), `isi` (fill), `teks` (the points with
their sign, or the score), `batas` (score of the goal, null where unknown) and `sebutan` (what a
screen reader says).
"""

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, haloed, values
from merit.charts.touch import touch

SCORE, CHANGE = "skor", "perubahan"
TOOLTIP = {"nama": "Bagian", "teks": "Poin"}
UP, DOWN = palette.RISING[2], palette.FALLING[2]
ROW_STEP = 46
BAR_HEIGHT = 18
ROOM = 64  # pixels on the right for the points
DROP = 10  # of the bars, from the middle of a row
NAME = alt.ExprRef("width < 420 ? datum.singkat : datum.nama")


def steps() -> Layers:
    """A diamond for each score, a floating bar for each change, its name and points above it."""
    base = alt.Chart(values()).encode(
        y=alt.Y("urut:O", axis=None, scale=alt.Scale(padding=0, paddingOuter=0.1))
    )
    scores = base.transform_filter(f"datum.jenis === '{SCORE}'")
    changes = base.transform_filter(f"datum.jenis === '{CHANGE}'")
    goal = alt.Chart(values()).transform_filter("datum.urut === 0 && isValid(datum.batas)")
    place = alt.X(
        "mulai:Q",
        title="Skor",
        scale=alt.Scale(zero=False, padding=12, range=[0, alt.ExprRef(f"width - {ROOM}")]),
        axis=alt.Axis(format=",.0f", tickCount=6),
    )
    name = base.mark_text(align="left", dy=-10, fontSize=13, text=NAME)
    number = base.mark_text(align="right", dy=-10, fontSize=13, fontWeight=700)
    fill = alt.Fill("isi:N", scale=None, legend=None)
    return alt.layer(
        goal.mark_rule(stroke=palette.INK, strokeDash=[4, 3]).encode(
            x=alt.X("batas:Q"), y=alt.value(0), y2=alt.value("height")
        ),
        changes.mark_bar(height=BAR_HEIGHT, yOffset=DROP).encode(x=place, x2="sampai:Q", fill=fill),
        scores.mark_point(shape="diamond", size=220, filled=True, opacity=1, yOffset=DROP).encode(
            x=place, fill=fill
        ),
        *haloed(name.encode(x=alt.value(0))),
        *haloed(number.encode(x=alt.value("width"), text="teks:N")),
        touch(base, TOOLTIP, what="bagian skor"),
    ).properties(width="container", height=alt.Step(ROW_STEP))
