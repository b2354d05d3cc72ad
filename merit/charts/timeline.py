"""Activities over time, one row per kind.

Rows (one per activity): `baris` (row from 0), `jenis` (its name, empty on further rows of the
same kind), `pertama` (1 for one activity of each row), `mulai`, `tengah` and `selesai` (moments in
milliseconds, UTC), `tepat` (1 where the days are known, 0 where only the month is), `isi` and
`garis` (fill and outline), `awal` and `akhir` (ends of the period), `hari_ini` (today, null outside
the period) with `sebutan` (what it is called), `kode` (of the activity), and the words of the
tooltip in `TOOLTIP`.
"""

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, values

TOOLTIP = {
    "kegiatan": "Kegiatan",
    "jenis_kegiatan": "Jenis",
    "tanggal": "Tanggal",
    "keadaan": "Status",
    "tempat": "Tempat",
    "jumlah": "Daerah",
}
ROW_STEP = 44
BELOW_NAME = 9  # marks stand under the name of their row
SIZE = alt.ExprRef("width < 450 ? 90 : 210")
# Month names, and the year where one begins.
TIME = "utcFormat(datum.value, utcmonth(datum.value) === 0 ? '%Y' : '%b')"


def activities() -> Layers:
    """A square per activity on its days, a bar where only the month is known, a line for today."""
    base = alt.Chart(values()).encode(y=alt.Y("baris:O", axis=None))
    start = alt.X(
        "mulai:T",
        title=None,
        scale=alt.Scale(type="utc"),
        axis=alt.Axis(orient="top", tickCount=8, labelExpr=TIME, grid=True),
    )
    looks = {
        "fill": alt.Fill("isi:N", scale=None, legend=None),
        "stroke": alt.Stroke("garis:N", scale=None, legend=None),
        "tooltip": [alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()],
    }
    first = base.transform_filter("datum.pertama === 1")
    dated = base.transform_filter("datum.tepat === 1")
    today = alt.Chart(values()).transform_filter(
        "datum.baris === 0 && datum.pertama === 1 && isValid(datum.hari_ini)"
    )
    return alt.layer(
        first.mark_rule(stroke=palette.LINE, yOffset=BELOW_NAME).encode(
            x=alt.X("awal:T"), x2="akhir:T"
        ),
        today.mark_rule(stroke=palette.INK, strokeDash=[4, 3]).encode(x="hari_ini:T"),
        base.transform_filter("datum.tepat === 0")
        .mark_bar(height=14, cornerRadius=3, yOffset=BELOW_NAME, strokeWidth=1.2)
        .encode(x=start, x2="selesai:T", **looks),
        dated.mark_rule(strokeWidth=5, yOffset=BELOW_NAME).encode(
            x=start, x2="selesai:T", stroke=looks["stroke"]
        ),
        dated.mark_point(
            shape="square", size=SIZE, opacity=1, filled=True, strokeWidth=1.4, yOffset=BELOW_NAME
        ).encode(x="tengah:T", **looks),
        first.mark_text(align="left", dy=-7, dx=2).encode(x=alt.value(0), text="jenis:N"),
        today.mark_text(baseline="top", dy=4, color=palette.MUTED).encode(
            x="hari_ini:T", y=alt.value("height"), text="sebutan:N"
        ),
    ).properties(width="container", height=alt.Step(ROW_STEP))
