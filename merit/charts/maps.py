"""The true map of the province.

Rows as in `merit.charts.region_marks`. The chart fills the box it is shown in.
"""

from dataclasses import dataclass
from math import atan, degrees, exp, log, pi, radians, tan
from typing import Any

import altair as alt

from merit.charts import palette
from merit.charts.region_marks import CODE, FILL, SPOKEN, filled, printed
from merit.charts.theme import Layers, values

FIELDS = ["nama", "isi", "kategori", "skor", "nilai", "sebutan"]
MARGIN = 0.985  # of the chart is filled, so that outlines are not cut
LABEL_SIZE = alt.ExprRef("width < 450 ? 8 : max(10, min(14, width / 60))")


@dataclass(frozen=True, slots=True)
class Box:
    """A box in degrees."""

    west: float
    south: float
    east: float
    north: float


def choropleth(*, shapes_url: str, bounds: Box, inset: Box | None, inset_label: str) -> Layers:
    """Regions as shapes; a click selects one by its code.

    Shapes are fetched once by URL and joined in the browser, so a rerun sends only the rows.
    Borders are drawn dark under white from the shapes alone, and the projection is computed from
    `bounds`: neither is done anew when rows change. Values are printed, never colour alone.
    """
    features = alt.UrlData(
        url=shapes_url, format=alt.JsonDataFormat(type="json", property="features")
    )
    shapes = alt.Chart(features)
    joined = shapes.transform_calculate(kode="datum.properties.kode").transform_lookup(
        CODE, from_=alt.LookupData(values(), CODE, FIELDS)
    )
    regions = filled(joined.mark_geoshape(**SPOKEN))
    borders = [
        shapes.mark_geoshape(fill=None, stroke=colour, strokeWidth=width, strokeJoin="round")
        for colour, width in ((palette.DARK_OUTLINE, 2.2), (palette.PAPER, 1))
    ]
    selected = (
        alt.Chart(values())
        .transform_filter("datum.pilih === 1")
        .transform_lookup(
            CODE, from_=alt.LookupData(features, "properties.kode", ["type", "geometry"])
        )
        .mark_geoshape(fill=None, stroke=palette.INK, strokeWidth=4, strokeJoin="round")
    )
    places = alt.Chart(values()).encode(longitude="bujur:Q", latitude="lintang:Q", text="teks:N")
    labels = printed(places, fontSize=LABEL_SIZE, fontWeight=600, tooltip=None)
    layers = [regions, *borders, selected, *labels, *_inset(inset, inset_label)]
    return alt.layer(*layers).project(**_projection(bounds)).properties(**FILL)


def _projection(bounds: Box) -> dict[str, Any]:
    """Mercator that fills the chart with `bounds`, whatever the chart's size."""
    west, east = radians(bounds.west), radians(bounds.east)
    south, north = (log(tan(pi / 4 + radians(lat) / 2)) for lat in (bounds.south, bounds.north))
    middle = degrees(2 * atan(exp((south + north) / 2)) - pi / 2)
    scale = f"min(width / {east - west:.6f}, height / {north - south:.6f}) * {MARGIN}"
    return {
        "type": "mercator",
        "center": [(bounds.west + bounds.east) / 2, middle],
        "scale": alt.ExprRef(scale),
        "translate": alt.ExprRef("[width / 2, height / 2]"),
    }


def _inset(frame: Box | None, label: str) -> list[alt.Chart]:
    if frame is None:
        return []
    corners = [
        (frame.west, frame.south),
        (frame.east, frame.south),
        (frame.east, frame.north),
        (frame.west, frame.north),
        (frame.west, frame.south),
    ]
    box = alt.InlineData(
        name="bingkai",
        values=[{"x": x, "y": y, "urut": place} for place, (x, y) in enumerate(corners)],
    )
    name = alt.InlineData(
        name="nama_bingkai", values=[{"x": frame.east, "y": frame.south, "label": label}]
    )
    return [
        alt.Chart(box)
        .mark_line(stroke=palette.MUTED, strokeWidth=1, strokeDash=[3, 3])
        .encode(longitude="x:Q", latitude="y:Q", order="urut:Q"),
        alt.Chart(name)
        .mark_text(
            align="right",
            baseline="top",
            dy=4,
            fontSize=11,
            color=palette.MUTED,
            opacity=alt.ExprRef("width < 450 ? 0 : 1"),
        )
        .encode(longitude="x:Q", latitude="y:Q", text="label:N"),
    ]
