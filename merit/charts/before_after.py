"""Before and after of coached and other regions: all aspects by their interval, one by its lines.

`intervals` (one row per aspect): `urut` (place, 0 at the top), `aspek` (name), `selisih`,
`rendah` and `tinggi` (difference in differences and its ends, in points, null where refused),
`isi` (fill of the dot), `teks` (both in words, or that there is no comparison), `tinta` (ink of
these words) and `banyak` (numbers of regions), and the words in `TOOLTIP`.

`lines` carry `jenis`: REGION and MEAN rows read `awal` and `akhir` (points before and after),
`warna`, and for regions the words in `REGION_TOOLTIP`; LABEL rows `sisi` (0 left, 1 right),
`letak` (place of the words in points), `teks` and `warna`; HEAD rows `sisi` and `teks` (the year).
"""

from typing import Any

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, haloed, values

TOOLTIP = {"aspek": "Aspek", "sasaran": "Daerah sasaran", "lain": "Daerah lain", "teks": "Selisih"}
REGION_TOOLTIP = {
    "nama": "Daerah",
    "kelompok": "Kelompok",
    "sebelum": "Sebelum",
    "sesudah": "Sesudah",
}
REGION, MEAN, LABEL, HEAD = "daerah", "rerata", "label", "judul"
TOUCHED, OTHERS = palette.ACCENT, palette.MARK
ROW_STEP = 76
NAME_RISE, WORDS_RISE = -26, -9  # of the words, from the middle of a row
MARK_DROP = 13
HEIGHT = 420
SIGNED = "datum.value === 0 ? '0' : replace(datum.label, '-', '−')"
HEAD_ROOM = 30  # pixels above the lines, for the years
LEFT, RIGHT = "48", "(width - 150)"


def intervals() -> Layers:
    """Per aspect the difference and its interval around a line at zero; refusals in words."""
    base = alt.Chart(values()).encode(
        y=alt.Y("urut:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    )
    known = base.transform_filter("isValid(datum.selisih)")
    once = alt.Chart(values()).transform_filter("datum.urut === 0")
    place = alt.X(
        "rendah:Q",
        title="Selisih perubahan, dalam poin",
        axis=alt.Axis(format="+,.0f", tickCount=6, labelExpr=SIGNED),
    )
    name = base.mark_text(align="left", dx=2, dy=NAME_RISE, fontSize=13)
    words = base.mark_text(align="left", dx=2, dy=WORDS_RISE, fontWeight=700)
    number = base.mark_text(align="right", dy=WORDS_RISE, color=palette.MUTED)
    interval = known.mark_rule(stroke=palette.ACCENT, strokeWidth=2.5, yOffset=MARK_DROP)
    dot = known.mark_point(
        filled=True, size=110, opacity=1, stroke=palette.ACCENT, strokeWidth=2, yOffset=MARK_DROP
    )
    return alt.layer(
        once.mark_rule(stroke=palette.MUTED, strokeDash=[4, 4]).encode(
            x=alt.datum(0), y=alt.value(0), y2=alt.value("height")
        ),
        interval.encode(x=place, x2="tinggi:Q"),
        dot.encode(
            x=alt.X("selisih:Q"),
            fill=alt.Fill("isi:N", scale=None, legend=None),
            tooltip=[alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()],
        ),
        *haloed(name.encode(x=alt.value(0), text="aspek:N")),
        *haloed(
            words.encode(
                x=alt.value(0), text="teks:N", color=alt.Color("tinta:N", scale=None, legend=None)
            )
        ),
        *haloed(number.encode(x=alt.value("width"), text="banyak:N")),
    ).properties(width="container", height=alt.Step(ROW_STEP))


def lines() -> Layers:
    """A thin line per region, a thick one per group, from the first year to the second."""
    colour = alt.Stroke("warna:N", scale=None, legend=None)
    points = alt.Y(
        "awal:Q",
        title=None,
        axis=None,
        scale=alt.Scale(zero=False, nice=False, range=[alt.ExprRef("height - 12"), HEAD_ROOM]),
    )
    tooltip = [alt.Tooltip(f"{field}:N", title=title) for field, title in REGION_TOOLTIP.items()]
    span = {"x": _at(LEFT), "x2": _at(RIGHT), "y": points, "y2": alt.Y2("akhir:Q")}
    thin = _of(REGION).mark_rule(strokeWidth=1.2, opacity=0.4)
    thick = _of(MEAN).mark_rule(strokeWidth=4)
    ink = alt.Color("warna:N", scale=None, legend=None)
    layers = [
        thin.encode(**span, stroke=colour, tooltip=tooltip),
        thick.encode(**span, stroke=colour),
    ]
    for side, x in enumerate((LEFT, RIGHT)):
        label = _of(LABEL).transform_filter(f"datum.sisi === {side}")
        words = label.mark_text(
            align="left" if side else "right", dx=8 if side else -8, fontWeight=700
        )
        layers += haloed(words.encode(x=_at(x), y=alt.Y("letak:Q"), text="teks:N", color=ink))
        head = _of(HEAD).transform_filter(f"datum.sisi === {side}")
        year = head.mark_text(fontWeight=700, fontSize=14, baseline="top")
        layers.append(year.encode(x=_at(x), y=alt.value(0), text="teks:N"))
    return alt.layer(*layers).properties(width="container", height=HEIGHT)


def _of(kind: str) -> alt.Chart:
    chart: alt.Chart = alt.Chart(values()).transform_filter(f"datum.jenis === '{kind}'")
    return chart


def _at(place: str) -> Any:
    return alt.value(alt.ExprRef(place))
