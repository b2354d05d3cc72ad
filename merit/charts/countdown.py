"""Regions in the top band per year end, on the way to all of them.

Rows carry `jenis`, `tahun` and `jumlah` (regions, null where no result is in force). COUNT rows are
what was recorded, with `teks`; PACE rows (none, two or three) the line "at the same pace", NEEDED
rows (none or two) the line to everybody by the year the reader picks. LABEL rows name a line with
`teks` in `warna`: `sisi` 1 at the middle of the upper line, 0 at the end of the lower one. GOAL is
one row: how many there are to reach, with `teks`.
"""

from typing import Any

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, values

COUNT, PACE, NEEDED = "jumlah", "laju", "perlu"
LABEL, GOAL = "label", "sasaran"
TOOLTIP = {"tahun": "Akhir tahun", "rincian": "Sangat Baik"}
HEIGHT = 360
HALF = 0.36
TOP = palette.BANDS["SB"].fill
NEEDED_COLOUR = palette.ACCENT


def steps() -> Layers:
    """Bars for what was recorded; dashed for the same pace, dotted for the pace needed."""
    y = _regions()
    counts = _of(COUNT).transform_calculate(
        kiri=f"datum.tahun - {HALF}", kanan=f"datum.tahun + {HALF}"
    )
    goal = _of(GOAL).transform_calculate(kanan="datum.tahun + 0.75")
    return alt.layer(
        goal.mark_rule(strokeOpacity=0).encode(x=alt.X("kanan:Q", title=None)),
        goal.mark_rule(stroke=palette.MUTED, strokeDash=[4, 4]).encode(y=y),
        goal.mark_text(align="left", dx=2, dy=-8, color=palette.MUTED).encode(
            x=alt.value(0), y=y, text="teks:N"
        ),
        counts.transform_filter("isValid(datum.jumlah)")
        .mark_bar(color=TOP)
        .encode(
            x=alt.X("kiri:Q", title=None),
            x2="kanan:Q",
            y=y,
            y2=alt.Y2Datum(0),
            tooltip=[alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()],
        ),
        _line(NEEDED, stroke=NEEDED_COLOUR, strokeWidth=1.8, strokeDash=[1, 4]),
        _line(PACE, stroke=TOP, strokeWidth=2.4, strokeDash=[7, 5]),
        *_printed(counts, dy=-9, fontWeight=700, fontSize=14),
        *_printed(_labels(1), align="right", dx=-10, dy=-5, fontWeight=600),
        *_printed(_labels(0), align="right", dx=-6, dy=-12, fontWeight=600),
    ).properties(width="container", height=HEIGHT)


def _of(kind: str) -> alt.Chart:
    return alt.Chart(values()).transform_filter(f"datum.jenis === '{kind}'")


def _labels(side: int) -> alt.Chart:
    return _of(LABEL).transform_filter(f"datum.sisi === {side}")


def _years() -> alt.X:
    return alt.X(
        "tahun:Q",
        title=None,
        scale=alt.Scale(zero=False, nice=False),
        axis=alt.Axis(
            format="d",
            tickMinStep=1,
            grid=False,
            labelOverlap="parity",
            labelSeparation=4,
        ),
    )


def _regions() -> alt.Y:
    return alt.Y(
        "jumlah:Q",
        title="Daerah Sangat Baik",
        scale=alt.Scale(nice=False, domainMin=0, padding=18),
        axis=alt.Axis(format="d", tickMinStep=1, tickCount=7),
    )


def _line(kind: str, **style: Any) -> alt.Chart:
    line: alt.Chart = _of(kind).mark_line(**style).encode(x=_years(), y=_regions())
    return line


def _printed(rows: alt.Chart, **style: Any) -> list[alt.Chart]:
    """Words with a halo, because lines pass near them."""
    placed = rows.transform_calculate(tinggi="isValid(datum.jumlah) ? datum.jumlah : 0").encode(
        x=_years(), y=alt.Y("tinggi:Q", title="Daerah Sangat Baik"), text="teks:N"
    )
    halo = {"color": palette.PAPER, "stroke": palette.PAPER, "strokeWidth": 4, **style}
    words = placed.mark_text(**style).encode(color=alt.Color("warna:N", scale=None, legend=None))
    return [placed.mark_text(**halo), words]
