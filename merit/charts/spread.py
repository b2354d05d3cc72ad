"""How far the scores of the regions lie apart at the end of each year.

Rows carry `jenis` and `tahun`. YEAR rows (one per year) read `p10`, `p90`, `median`, `rata`
(points, null where there is no spread) and `teks` (how many scores); SCORE rows (one per region
and year) `skor`, `geser` (sideways shift in years, so that close scores do not hide each other),
`isi` (fill) and the tooltip words in `TOOLTIP`. Boundaries as in `merit.charts.boundaries`.
"""

import altair as alt

from merit.charts import boundaries, palette
from merit.charts.theme import Layers, values

YEAR, SCORE = "tahun", "skor"
TOOLTIP = {"nama": "Daerah", "hasil": "Skor", "kategori": "Kategori"}
HEIGHT = 340
HALF = 0.36  # of a year, the half width of a band


def bands() -> Layers:
    """Per year all scores, the middle four fifths (P10 to P90), median and mean."""
    years = _of(YEAR).transform_calculate(
        kiri=f"datum.tahun - {HALF}", kanan=f"datum.tahun + {HALF}"
    )
    known = years.transform_filter("isValid(datum.median)")
    x = alt.X(
        "kiri:Q",
        title=None,
        scale=alt.Scale(zero=False, nice=False, padding=8),
        axis=alt.Axis(format="d", tickMinStep=1, grid=False, labelFontSize=13),
    )
    y = alt.Y("p10:Q", title="Skor", scale=alt.Scale(zero=False, nice=False, padding=26))
    middle = alt.X("tahun:Q", title=None)
    means = known.mark_point(
        shape="diamond",
        filled=True,
        size=110,
        color=palette.PAPER,
        stroke=palette.INK,
        strokeWidth=1.8,
        opacity=1,
    )
    counts = years.mark_text(baseline="bottom", dy=-3, color=palette.MUTED)
    return alt.layer(
        years.mark_rule(strokeOpacity=0).encode(x=x, x2="kanan:Q", y=alt.value(0)),
        known.mark_bar(color=palette.SEQUENCE[0], stroke=palette.SEQUENCE[2]).encode(
            x=x, x2="kanan:Q", y=y, y2="p90:Q"
        ),
        *boundaries.horizontal(),
        _scores(),
        known.mark_rule(stroke=palette.INK, strokeWidth=2.5).encode(
            x=x, x2="kanan:Q", y="median:Q"
        ),
        means.encode(x=middle, y="rata:Q"),
        counts.encode(x=middle, y=alt.value("height"), text="teks:N"),
    ).properties(width="container", height=HEIGHT)


def _of(kind: str) -> alt.Chart:
    return alt.Chart(values()).transform_filter(f"datum.jenis === '{kind}'")


def _scores() -> alt.Chart:
    """One mark per region, shifted where scores are close."""
    dots: alt.Chart = (
        _of(SCORE)
        .transform_calculate(letak="datum.tahun + datum.geser")
        .mark_point(filled=True, size=42, opacity=0.9, stroke=palette.PAPER, strokeWidth=0.6)
        .encode(
            x=alt.X("letak:Q", title=None),
            y=alt.Y("skor:Q", title="Skor"),
            fill=alt.Fill("isi:N", scale=None, legend=None),
            tooltip=[alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()],
        )
    )
    return dots
