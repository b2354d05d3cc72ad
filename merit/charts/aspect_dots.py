"""The regions on one aspect, one row each, the largest share first.

Rows (one per scored region): `kode`, `urut` (place from the top, 0), `nama` and `singkat` (name on
a wide and a narrow chart), `bagian` (share of the maximum, 0 to 1) and `teks` (printed share),
`bentuk` ("circle" for a kabupaten, "square" for a kota), `sebutan` (what a screen reader says),
`tengah` (the median share, the same in every row) and `nama_tengah` (its label), and the tooltip
words in `TOOLTIP`. A click on a row is a click on its region.
"""

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, haloed, values
from merit.charts.touch import touch

TOOLTIP = {"nama": "Daerah", "poin": "Nilai", "teks": "Bagian dari maksimum", "ubah": "Perubahan"}
ROW_STEP = 21
NARROW = "width < 450"
NAME_ROOM = f"({NARROW} ? 118 : 178)"  # left of the shares
SHARE_ROOM = 36  # right of a full share, for its number
NAME = alt.ExprRef(f"{NARROW} ? datum.singkat : datum.nama")
NAME_SIZE = alt.ExprRef(f"{NARROW} ? 11 : width < 1000 ? 13 : 15")


def dots() -> Layers:
    """One mark per scored region on a scale from nothing to the maximum, and the median."""
    base = alt.Chart(values()).encode(
        y=alt.Y("urut:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=1))
    )
    share = alt.X(
        "bagian:Q",
        title="Bagian dari nilai maksimum aspek",
        scale=alt.Scale(
            domain=[0, 1], range=[alt.ExprRef(NAME_ROOM), alt.ExprRef(f"width - {SHARE_ROOM}")]
        ),
        axis=alt.Axis(format=".0%", values=[0, 0.25, 0.5, 0.75, 1]),
    )
    shape = alt.Shape("bentuk:N", scale=None, legend=None)
    return alt.layer(
        base.mark_rule(stroke=palette.GRID).encode(
            x=alt.value(alt.ExprRef(NAME_ROOM)), x2=alt.value(alt.ExprRef(f"width - {SHARE_ROOM}"))
        ),
        *_median(base),
        base.mark_point(
            size=130, filled=True, opacity=1, fill=palette.ACCENT, stroke=palette.PAPER
        ).encode(x=share, shape=shape),
        base.mark_text(align="left", fontSize=NAME_SIZE, text=NAME).encode(x=alt.value(0)),
        *haloed(
            base.mark_text(align="left", dx=11, fontSize=NAME_SIZE).encode(x=share, text="teks:N")
        ),
        touch(base, TOOLTIP, what="daerah"),
    ).properties(width="container", height=alt.Step(ROW_STEP))


def _median(base: alt.Chart) -> list[alt.Chart]:
    first = base.transform_filter("datum.urut === 0")
    place = alt.X("tengah:Q", title="Bagian dari nilai maksimum aspek")
    return [
        first.mark_rule(stroke=palette.MUTED, strokeDash=[4, 4]).encode(
            x=place, y=alt.value(0), y2=alt.value("height")
        ),
        first.mark_text(align="left", dx=5, dy=6, color=palette.MUTED).encode(
            x=place, y=alt.value(0), text="nama_tengah:N"
        ),
    ]
