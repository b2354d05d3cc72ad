"""From one year's end to another: a line per region.

Rows carry `jenis`. MOVE rows (one per region) read `y` and `y2` (share of the height at either
end), `warna`, `tebal` (1 for the largest movers) and the tooltip words in `TOOLTIP`; LABEL rows
(the largest movers) `y` (place of the words at the right), `y2` (end of the line), `teks` and
`singkat` (words on a wide and a narrow chart) and `tinta`; START rows `y` and `teks` (the score at
the left of the same movers); LINE rows (boundaries) `y` and `teks`; HEAD rows `sisi` (0 left, 1
right) and `teks` (the year).
"""

from typing import Any

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, values

MOVE, LABEL, START, LINE, HEAD = "gerak", "label", "awal", "batas", "judul"
TOOLTIP = {"nama": "Daerah", "sebelum": "Sebelum", "sesudah": "Sesudah", "selisih": "Perubahan"}
HEIGHT = 520
HEAD_ROOM = 26  # pixels above the lines, for the years
NARROW = "width < 480"
LEFT = f"({NARROW} ? 42 : 52)"
RIGHT = f"(width - ({NARROW} ? 132 : 208))"
RISING, FALLING, SAME = palette.RISING[-1], palette.FALLING[-1], palette.HATCH_GREY


def lines() -> Layers:
    """Every comparable pair; words stand at the largest movers only, never over each other."""
    chart: Layers = alt.layer(*_lines(), *_words(), data=values()).properties(
        width="container", height=HEIGHT
    )
    places = {
        "kiri": LEFT,
        "kanan": RIGHT,
        "py": f"height - datum.y * (height - {HEAD_ROOM})",
        "py2": f"height - datum.y2 * (height - {HEAD_ROOM})",
        "letak": "datum.sisi === 1 ? datum.kanan : datum.kiri",
    }
    for name, expression in places.items():
        chart = chart.transform_calculate(**{name: expression})
    return chart


def _of(kind: str) -> alt.Chart:
    return alt.Chart().transform_filter(f"datum.jenis === '{kind}'")


def _at(x: str, y: str, **ends: str) -> dict[str, Any]:
    return {
        "x": alt.X(f"{x}:Q", scale=None, axis=None),
        "y": alt.Y(f"{y}:Q", scale=None, axis=None),
        **{name: f"{column}:Q" for name, column in ends.items()},
    }


def _lines() -> list[alt.Chart]:
    colour = alt.Stroke("warna:N", scale=None, legend=None)
    fill = alt.Fill("warna:N", scale=None, legend=None)
    tooltip = [alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()]
    limits = _of(LINE).mark_rule(stroke=palette.MUTED, strokeDash=[4, 4])
    ends: dict[str, Any] = {
        "filled": True,
        "size": 46,
        "opacity": 1,
        "stroke": palette.PAPER,
        "strokeWidth": 0.8,
    }
    thin = _of(MOVE).mark_rule(strokeWidth=1.8, opacity=0.5)
    bold = _of(MOVE).transform_filter("datum.tebal === 1").mark_rule(strokeWidth=2.6)
    sloped = _at("kiri", "py", x2="kanan", y2="py2")
    leaders = _of(LABEL).mark_rule(stroke=palette.TILE_EDGE, strokeWidth=1)
    dots = _of(MOVE).mark_point(**ends)
    return [
        limits.encode(**_at("kiri", "py", x2="kanan")),
        thin.encode(**sloped, stroke=colour, tooltip=tooltip),
        bold.encode(**sloped, stroke=colour, tooltip=tooltip),
        leaders.transform_calculate(ujung="datum.kanan + 4", pangkal="datum.kanan + 12").encode(
            **_at("ujung", "py2", x2="pangkal", y2="py")
        ),
        dots.encode(**_at("kiri", "py"), fill=fill, tooltip=tooltip),
        dots.encode(**_at("kanan", "py2"), fill=fill, tooltip=tooltip),
    ]


def _words() -> list[alt.Chart]:
    ink = alt.Color("tinta:N", scale=None, legend=None)
    label = _of(LABEL).transform_calculate(tulis="datum.kanan + 16")
    wide = label.mark_text(align="left", opacity=alt.ExprRef(f"{NARROW} ? 0 : 1"))
    narrow = label.mark_text(align="left", fontSize=11, opacity=alt.ExprRef(f"{NARROW} ? 1 : 0"))
    start = _of(START).mark_text(align="right", dx=-8, fontWeight=600)
    limit = _of(LINE).transform_calculate(tengah="(datum.kiri + datum.kanan) / 2")
    halo = limit.mark_text(dy=-8, color=palette.PAPER, stroke=palette.PAPER, strokeWidth=4)
    name = limit.mark_text(dy=-8, color=palette.MUTED)
    head = _of(HEAD).mark_text(fontWeight=700, fontSize=14, baseline="top")
    return [
        wide.encode(**_at("tulis", "py"), text="teks:N", color=ink),
        narrow.encode(**_at("tulis", "py"), text="singkat:N", color=ink),
        start.encode(**_at("kiri", "py"), text="teks:N"),
        halo.encode(**_at("tengah", "py"), text="teks:N"),
        name.encode(**_at("tengah", "py"), text="teks:N"),
        head.encode(x=alt.X("letak:Q", scale=None, axis=None), y=alt.value(0), text="teks:N"),
    ]
