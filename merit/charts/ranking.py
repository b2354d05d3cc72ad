"""Regions by score, best first, one row each.

Rows (one per region): `kode`, `urut` (place from the top, 0), `peringkat` (printed rank), `nama`,
`skor` (points) and `teks` (printed score), `isi` (fill), `bentuk` ("circle" for a kabupaten,
"square" for a kota), `pilih` (1 for a region of the reader's choice), `sebutan` (what a screen
reader says), `rata` (the mean of the province, the same in every row, or null) and `nama_rata`
(its label), and the tooltip words in `TOOLTIP`.
Boundaries as in `merit.charts.boundaries`. A click on a row is a click on its region.
"""

from typing import Any

import altair as alt

from merit.charts import boundaries, palette
from merit.charts.theme import Layers, haloed, values
from merit.charts.touch import touch

TOOLTIP = {
    "lengkap": "Daerah",
    "tempat": "Peringkat",
    "kategori": "Kategori",
    "teks": "Skor",
    "jarak": "Jarak",
    "ubah": "Perubahan",
}
ROW_STEP = 24
MARGIN_ROWS = 1  # above the first row and below the last, for the names of the lines
NAMES_DROP = -5  # of the boundaries' names, so that they keep clear of the first row
NARROW = "width < 450"
RANK_ROOM = f"({NARROW} ? 18 : 26)"
NAME_ROOM = f"({NARROW} ? 132 : 178)"  # left of the scores: ranks and names
SCORE_ROOM = 44  # right of the best score, for its number
NAME_SIZE = alt.ExprRef(f"{NARROW} ? 11 : width < 800 ? 13 : 15")


def dots() -> Layers:
    """One mark per region with rank, name and score; regions without a score are not drawn."""
    base = alt.Chart(values()).encode(
        y=alt.Y("urut:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=MARGIN_ROWS))
    )
    chosen = base.transform_filter("datum.pilih === 1")
    score = alt.X(
        "skor:Q",
        title="Skor",
        scale=alt.Scale(
            zero=False,
            nice=True,
            range=[alt.ExprRef(NAME_ROOM), alt.ExprRef(f"width - {SCORE_ROOM}")],
        ),
        axis=alt.Axis(format=",.0f", tickCount=6, labelOverlap=True, labelFlush=False),
    )
    fill = alt.Fill("isi:N", scale=None, legend=None)
    shape = alt.Shape("bentuk:N", scale=None, legend=None)
    return alt.layer(
        chosen.mark_rect(fill=palette.SURFACE).encode(x=alt.value(0), x2=alt.value("width")),
        base.mark_rule(stroke=palette.GRID).encode(
            x=alt.value(alt.ExprRef(NAME_ROOM)), x2=alt.value("width")
        ),
        *boundaries.vertical(drop=NAMES_DROP),
        *_mean(base),
        chosen.mark_point(size=420, opacity=1, stroke=palette.INK, strokeWidth=2).encode(
            x=score, shape=shape
        ),
        base.mark_point(
            size=170, filled=True, opacity=1, stroke=palette.DARK_OUTLINE, strokeWidth=0.6
        ).encode(x=score, fill=fill, shape=shape),
        *_words(base, score),
        touch(base, TOOLTIP, what="daerah"),
    ).properties(width="container", height=alt.Step(ROW_STEP))


def _words(base: alt.Chart, score: alt.X) -> list[alt.Chart]:
    weight: dict[str, Any] = {"fontWeight": alt.ExprRef("datum.pilih === 1 ? 700 : 400")}
    rank = base.mark_text(align="right", color=palette.MUTED, fontSize=NAME_SIZE)
    name = base.mark_text(align="left", dx=8, fontSize=NAME_SIZE, **weight)
    number = base.mark_text(align="left", dx=14, fontSize=NAME_SIZE, **weight)
    return [
        rank.encode(x=alt.value(alt.ExprRef(RANK_ROOM)), text="peringkat:N"),
        name.encode(x=alt.value(alt.ExprRef(RANK_ROOM)), text="nama:N"),
        *haloed(number.encode(x=score, text="teks:N")),
    ]


def _mean(base: alt.Chart) -> list[alt.Chart]:
    first = base.transform_filter("datum.urut === 0 && isValid(datum.rata)")
    place = alt.X("rata:Q", title="Skor")
    name = first.mark_text(align="right", dx=-5, dy=-8, color=palette.ACCENT, fontSize=12)
    return [
        first.mark_rule(stroke=palette.ACCENT, strokeWidth=1.5).encode(
            x=place, y=alt.value(ROW_STEP), y2=alt.value("height")
        ),
        *haloed(name.encode(x=place, y=alt.value("height"), text="nama_rata:N")),
    ]
