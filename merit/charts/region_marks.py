"""What the two maps share: their rows, the selection, tooltips, and words printed on a fill.

Rows (one per region): `kode`, `nama`, `petak` and `singkat` (name on a wide and a narrow tile),
`isi` (fill), `dasar` (its plain colour), `tinta` (ink on it), `teks` (printed value), `bujur` and
`lintang` (label point), `baris` and `kolom` (tile), `pilih` (1 for the selected region),
`terpotong` (1 where a hatch or a border would cut the words), `sebutan` (what a screen reader
says), and the words of the tooltip in `TOOLTIP`.
"""

from typing import Any

import altair as alt

SELECTION = "daerah"
CODE = "kode"
TOOLTIP = {"nama": "Daerah", "kategori": "Kategori", "skor": "Skor", "nilai": "Ukuran"}
SPOKEN: dict[str, Any] = {"aria": True, "ariaRoleDescription": "daerah", "cursor": "pointer"}
FILL: dict[str, Any] = {"width": "container", "height": "container"}


def selection() -> alt.Parameter:
    """A click selects one region by its code."""
    return alt.selection_point(name=SELECTION, fields=[CODE], toggle=False)


def filled(chart: alt.Chart) -> alt.Chart:
    """Marks with the region's fill, its tooltip, and what a screen reader says of it."""
    return chart.encode(
        fill=alt.Fill("isi:N", scale=None, legend=None),
        description="sebutan:N",
        tooltip=[alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()],
    ).add_params(selection())


def printed(chart: alt.Chart, **style: Any) -> tuple[alt.Chart, alt.Chart]:
    """Words on a fill, with a halo in the fill's own colour where something would cut them."""
    halo = chart.transform_filter("datum.terpotong === 1").mark_text(
        cursor="pointer", strokeWidth=5, strokeJoin="round", **style
    )
    words = chart.mark_text(cursor="pointer", **style)
    ground = alt.Stroke("dasar:N", scale=None, legend=None)
    return (
        halo.encode(stroke=ground, color=alt.Color("dasar:N", scale=None, legend=None)),
        words.encode(color=alt.Color("tinta:N", scale=None, legend=None)),
    )
