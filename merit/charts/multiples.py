"""One small panel per region, all in one view that lays the panels out itself.

The number of columns follows the width of the box, so one specification serves a phone and a
hall screen. Positions inside a panel are shares of it: `x` from the first year (0) to the last
(1), `y` from the bottom of the score scale (0) to its top (1).

Rows carry `jenis` (what is drawn, see below), `kode`, `urut` (place of the panel from 0), `banyak`
(number of panels) and the tooltip words in `TOOLTIP`. By kind: PANEL reads `teks` (name), `awal`
and `akhir` (years), `pesan` (why the panel is empty, else ""); SCORE `x`, `y`, `isi` (fill),
`ruas` (comparable run; points are joined within a run only), `teks` (the last score, else empty);
CARRIED `x`, `y`, `isi`; RANGE `x`, `y` to `y2`, `isi`; DOUBT `x`; BREAK `x`; GOAL `y` from `x` to
`x2`.
"""

from typing import Any

import altair as alt

from merit.charts import palette
from merit.charts.region_marks import FILL, SPOKEN
from merit.charts.theme import Layers, values

PANEL, SCORE, CARRIED, RANGE = "panel", "skor", "siklus", "rentang"
DOUBT, BREAK, GOAL = "ragu", "putus", "sasaran"
TOOLTIP = {"nama": "Daerah", "tahun": "Tahun", "nilai": "Nilai", "tren": "Tren"}
NARROW, WIDE = 480, 800  # of the box in pixels: 3, 5 and 7 columns
GAP, SIDE, TOP, BOTTOM = 6, 12, 41, 24
EDGE = "(width < 1200 ? 20 : 24)"  # half a printed score, which must not leave its panel
THICK = "(width < 480 ? 9 : 12)"  # of the bar of a category
SMALL: dict[str, Any] = {"fontSize": alt.ExprRef("width < 1200 ? 10.5 : 12")}
COLUMNS = f"width < {NARROW} ? 3 : width < {WIDE} ? 5 : 7"
PLACES = {
    "lajur": f"min(datum.banyak, {COLUMNS})",
    "lebar": "width / datum.lajur",
    "tinggi": "height / ceil(datum.banyak / datum.lajur)",
    "kiri": f"(datum.urut % datum.lajur) * datum.lebar + {GAP / 2}",
    "atas": f"floor(datum.urut / datum.lajur) * datum.tinggi + {GAP / 2}",
    "kanan": f"datum.kiri + datum.lebar - {GAP}",
    "bawah": f"datum.atas + datum.tinggi - {GAP}",
    "ruang": f"datum.kanan - datum.kiri - {2 * SIDE}",
    "lantai": f"datum.bawah - {BOTTOM}",
    "langit": f"datum.atas + {TOP}",
    "px": f"datum.kiri + {SIDE} + datum.x * datum.ruang",
    "px2": f"datum.kiri + {SIDE} + datum.x2 * datum.ruang",
    "py": "datum.lantai - datum.y * (datum.lantai - datum.langit)",
    "py2": "datum.lantai - datum.y2 * (datum.lantai - datum.langit)",
    "pxt": f"clamp(datum.px, datum.kiri + {EDGE}, datum.kanan - {EDGE})",
    "tengah": "(datum.kiri + datum.kanan) / 2",
    "paruh": "(datum.langit + datum.lantai) / 2",
}


def panels() -> Layers:
    """Every panel with its scores, ranges, breaks and goal; every mark knows its region."""
    chart: Layers = alt.layer(
        *_frames(),
        *_marks(),
        *_words(),
        data=values(),
    ).properties(**FILL)
    for name, expression in PLACES.items():
        chart = chart.transform_calculate(**{name: expression})
    return chart


def _of(*kinds: str) -> alt.Chart:
    """The rows of some kinds, placed in pixels."""
    wanted = " || ".join(f"datum.jenis === '{kind}'" for kind in kinds)
    return alt.Chart().transform_filter(wanted)


def _at(x: str, y: str, x2: str = "", y2: str = "") -> dict[str, Any]:
    """Encodings of pixel positions by the columns that hold them."""
    found: dict[str, Any] = {
        "x": alt.X(f"{x}:Q", scale=None, axis=None),
        "y": alt.Y(f"{y}:Q", scale=None, axis=None),
    }
    return found | ({"x2": f"{x2}:Q"} if x2 else {}) | ({"y2": f"{y2}:Q"} if y2 else {})


def _fill() -> alt.Fill:
    return alt.Fill("isi:N", scale=None, legend=None)


def _tooltip() -> list[alt.Tooltip]:
    return [alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()]


def _frames() -> list[alt.Chart]:
    """The panels with the line of the goal and the breaks between instruments."""
    frames = _of(PANEL).mark_rect(
        fill=palette.PAPER, stroke=palette.LINE, strokeWidth=1, cornerRadius=4, **SPOKEN
    )
    goals = _of(GOAL).mark_rule(stroke=palette.MUTED, strokeDash=[4, 3], cursor="pointer")
    breaks = _of(BREAK).mark_rule(stroke=palette.INK, strokeDash=[1, 3], strokeWidth=1.5)
    return [
        frames.encode(
            **_at("kiri", "atas", "kanan", "bawah"), tooltip=_tooltip(), description="sebutan:N"
        ),
        goals.encode(**_at("px", "py", "px2")),
        breaks.encode(**_at("px", "langit", y2="lantai")),
    ]


def _marks() -> list[alt.Chart]:
    """Ranges of a category alone, comparable scores and their lines, carried results."""
    pointed: dict[str, Any] = {"opacity": 1, "cursor": "pointer"}
    ranges = _of(RANGE).transform_calculate(
        awalan=f"datum.px - {THICK} / 2", akhiran=f"datum.px + {THICK} / 2"
    )
    bars = ranges.mark_rect(stroke=palette.MUTED, strokeWidth=0.8, **pointed)
    lines = _of(SCORE).mark_line(stroke=palette.MUTED, strokeWidth=1.5)
    points = _of(SCORE).mark_point(
        filled=True, size=48, stroke=palette.PAPER, strokeWidth=0.8, **pointed
    )
    hollow = _of(CARRIED).mark_point(
        filled=True, size=48, fill=palette.PAPER, strokeWidth=1.6, **pointed
    )
    stroke = alt.Stroke("isi:N", scale=None, legend=None)
    return [
        bars.encode(**_at("awalan", "py", "akhiran", "py2"), fill=_fill(), tooltip=_tooltip()),
        lines.encode(**_at("px", "py"), detail=["kode:N", "ruas:N"], order="px:Q"),
        points.encode(**_at("px", "py"), fill=_fill(), tooltip=_tooltip()),
        hollow.encode(**_at("px", "py"), stroke=stroke, tooltip=_tooltip()),
    ]


def _words() -> list[alt.Chart]:
    """Name, last score, first and last year, doubt, and why a panel is empty."""
    still: dict[str, Any] = {"tooltip": None, "cursor": "pointer"}
    names = _of(PANEL).mark_text(
        align="left",
        baseline="top",
        dx=8,
        dy=7,
        fontWeight=600,
        fontSize=alt.ExprRef("width < 480 ? 11 : width < 1200 ? 11.5 : 14"),
        **still,
    )
    size = alt.ExprRef("width < 1200 ? 11 : 13")
    above: dict[str, Any] = {"dy": -10, "fontWeight": 700, "fontSize": size, **still}
    halo = _of(SCORE).mark_text(stroke=palette.PAPER, strokeWidth=3, **above)
    scores = _of(SCORE).mark_text(**above)
    years: dict[str, Any] = {"color": palette.MUTED, "baseline": "bottom", "dy": -4, **SMALL}
    first = _of(PANEL).mark_text(align="left", dx=7, **years, **still)
    last = _of(PANEL).mark_text(align="right", dx=-7, **years, **still)
    doubts = _of(DOUBT).mark_text(color=palette.MARK, fontWeight=700, fontSize=14, **still)
    empty = _of(PANEL).mark_text(color=palette.MUTED, lineBreak="|", **SMALL, **still)
    return [
        names.encode(**_at("kiri", "atas"), text="teks:N"),
        halo.encode(**_at("pxt", "py"), text="teks:N"),
        scores.encode(**_at("pxt", "py"), text="teks:N"),
        first.encode(**_at("kiri", "bawah"), text="awal:N"),
        last.encode(**_at("kanan", "bawah"), text="akhir:N"),
        doubts.encode(**_at("px", "py"), text=alt.value("?")),
        empty.encode(**_at("tengah", "paruh"), text="pesan:N"),
    ]
