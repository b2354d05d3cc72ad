"""The two maps of the province: shapes on a true map, and one equal tile per region.

Both fill the box they are shown in.
Rows (one per region): `kode`, `nama`, `petak` and `singkat` (name on a wide and a narrow tile),
`isi` (fill), `dasar` (its plain colour), `tinta` (ink on it), `teks` (printed value), `bujur` and
`lintang` (label point), `baris` and `kolom` (tile), `pilih` (1 for the selected region), and the
words of the tooltip in `TOOLTIP`.
"""

from dataclasses import dataclass
from typing import Any

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, values

SELECTION = "daerah"
CODE = "kode"
TOOLTIP = {"nama": "Daerah", "kategori": "Kategori", "skor": "Skor", "nilai": "Ukuran"}
LABEL_SIZE = alt.ExprRef("width < 450 ? 8 : max(10, min(14, width / 60))")
FILL: dict[str, Any] = {"width": "container", "height": "container"}
FIELDS = ["nama", "isi", "tinta", "teks", "pilih", "kategori", "skor", "nilai"]


@dataclass(frozen=True, slots=True)
class Frame:
    """The box an inset is drawn in, in degrees, with its label."""

    west: float
    south: float
    east: float
    north: float
    label: str


def choropleth(*, shapes_url: str, inset: Frame | None) -> Layers:
    """Regions as shapes; a click selects one by its code.

    Shapes are fetched once by URL and joined in the browser, so a rerun sends only the rows.
    Every shape has a dark outline under a white one, and its printed value, never colour alone.
    """
    chosen = alt.selection_point(name=SELECTION, fields=[CODE], toggle=False)
    shapes = alt.UrlData(
        url=shapes_url, format=alt.JsonDataFormat(type="json", property="features")
    )
    joined = (
        alt.Chart(shapes)
        .transform_calculate(kode="datum.properties.kode")
        .transform_lookup(CODE, from_=alt.LookupData(values(), CODE, FIELDS))
    )
    filled = (
        joined.mark_geoshape(cursor="pointer")
        .encode(fill=alt.Fill("isi:N", scale=None, legend=None), tooltip=_tooltip())
        .add_params(chosen)
    )
    borders = [
        joined.mark_geoshape(fill=None, stroke=colour, strokeWidth=width, strokeJoin="round")
        for colour, width in ((palette.DARK_OUTLINE, 2.2), (palette.PAPER, 1))
    ]
    selected = joined.transform_filter("datum.pilih === 1").mark_geoshape(
        fill=None, stroke=palette.INK, strokeWidth=4, strokeJoin="round"
    )
    places = alt.Chart(values()).encode(longitude="bujur:Q", latitude="lintang:Q", text="teks:N")
    labels = _printed(places, fontSize=LABEL_SIZE, fontWeight=600, tooltip=None)
    layers = [filled, *borders, selected, *labels, *_inset(inset)]
    return alt.layer(*layers).project("mercator").properties(**FILL)


def _inset(frame: Frame | None) -> list[alt.Chart]:
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
        name="nama_bingkai", values=[{"x": frame.east, "y": frame.south, "label": frame.label}]
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


def tiles() -> Layers:
    """One equal tile per region, roughly where it lies: the six kota are specks on a true map."""
    chosen = alt.selection_point(name=SELECTION, fields=[CODE], toggle=False)
    base = alt.Chart(values()).encode(
        x=alt.X("kolom:O", axis=None, scale=alt.Scale(paddingInner=0.05, paddingOuter=0.02)),
        y=alt.Y("baris:O", axis=None, scale=alt.Scale(paddingInner=0.05, paddingOuter=0.02)),
    )
    squares = (
        base.mark_rect(cornerRadius=3, strokeWidth=1, stroke=palette.TILE_EDGE, cursor="pointer")
        .encode(fill=alt.Fill("isi:N", scale=None, legend=None), tooltip=_tooltip())
        .add_params(chosen)
    )
    selected = base.transform_filter("datum.pilih === 1").mark_rect(
        cornerRadius=3, fill=None, stroke=palette.INK, strokeWidth=4
    )
    wide = "width >= 560"
    named = base.encode(text="petak:N")
    top: dict[str, Any] = {"baseline": "top", "dy": alt.ExprRef("-height / 14")}
    name = _printed(
        named,
        **top,
        lineBreak="|",
        fontSize=alt.ExprRef("max(9, min(14, width / 66))"),
        opacity=alt.ExprRef(f"{wide} ? 1 : 0"),
    )
    start = _printed(
        base.encode(text="singkat:N"),
        **top,
        fontSize=9,
        opacity=alt.ExprRef(f"{wide} ? 0 : 1"),
    )
    value = _printed(
        base.encode(text="teks:N"),
        dy=alt.ExprRef("height / 22"),
        fontSize=alt.ExprRef("max(10, min(20, width / 44))"),
        fontWeight=700,
    )
    return alt.layer(squares, selected, *name, *start, *value).properties(**FILL)


def _printed(chart: alt.Chart, **style: Any) -> tuple[alt.Chart, alt.Chart]:
    """Words on a fill, with a halo in the fill's own colour so that hatches do not cut them."""
    halo = chart.mark_text(cursor="pointer", strokeWidth=5, strokeJoin="round", **style)
    words = chart.mark_text(cursor="pointer", **style)
    ground = alt.Stroke("dasar:N", scale=None, legend=None)
    return (
        halo.encode(stroke=ground, color=alt.Color("dasar:N", scale=None, legend=None)),
        words.encode(color=alt.Color("tinta:N", scale=None, legend=None)),
    )


def _tooltip() -> list[alt.Tooltip]:
    return [alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()]
