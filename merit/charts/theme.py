"""The look all charts share: type, axes, and Indonesian numbers and dates."""

from collections.abc import Mapping
from typing import Any

import altair as alt

from merit.charts import palette

FONT = "Inter, sans-serif"
NUMBERS = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["Rp", ""]}
DATES = {
    "dateTime": "%A, %e %B %Y %H.%M",
    "date": "%d-%m-%Y",
    "time": "%H.%M",
    "periods": ["", ""],
    "days": ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
    "shortDays": ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"],
    "months": [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ],
    "shortMonths": [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Mei",
        "Jun",
        "Jul",
        "Agu",
        "Sep",
        "Okt",
        "Nov",
        "Des",
    ],
}
CONFIG: dict[str, Any] = {
    "font": FONT,
    "background": "transparent",
    "aria": False,  # a chart speaks through its alternative text; only regions speak for themselves
    "mark": {"aria": False},
    "view": {"stroke": None},
    "axis": {
        "labelColor": palette.MUTED,
        "labelFontSize": 12,
        "titleColor": palette.MUTED,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "gridColor": palette.GRID,
        "domainColor": palette.LINE,
        "tickColor": palette.LINE,
    },
    "text": {"font": FONT, "fontSize": 12, "color": palette.INK},
    "locale": {"number": NUMBERS, "time": DATES},
}
VALUES = "nilai"
Layers = alt.LayerChart | alt.FacetChart  # what Altair says a layered chart may become
MARK_STYLE = {
    "aria": False,
    "anchor": "end",
    "color": palette.MARK,
    "font": FONT,
    "fontSize": 12,
    "fontWeight": "bold",
    "offset": 4,
}


def values() -> alt.NamedData:
    """The data set every chart draws, bound to rows when it is shown."""
    return alt.NamedData(VALUES)


def haloed(words: alt.Chart) -> tuple[alt.Chart, alt.Chart]:
    """Words, and under them the same words in paper, so that no line runs through them."""
    ground = words.copy()
    ground.mark = ground.mark.copy()
    ground.mark.stroke, ground.mark.strokeWidth = palette.PAPER, 4
    ground.mark.strokeJoin = "round"
    return ground, words


def specification(chart: Layers, *, mark: str = "") -> dict[str, Any]:
    """The finished specification of a chart, without rows, as it is kept and shared.

    `mark` is written inside the chart, so that it stays with every picture of it. The renderer
    is SVG, because hatches refer to patterns in the page.
    """
    spec: dict[str, Any] = chart.to_dict()
    spec.pop("datasets", None)
    if mark:
        spec["title"] = {"text": mark, **MARK_STYLE}
    spec["config"] = CONFIG
    spec["usermeta"] = {"embedOptions": {"renderer": "svg", "actions": False}}
    return spec


def bound(spec: dict[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """The specification together with its rows (Arrow bytes), by data set name."""
    return spec | {"datasets": dict(data)}
