"""Boundaries of the categories as lines across a chart.

Rows of the data set `BOUNDARIES`: `batas` (points), `nama` (what begins there) and `turun` (pixels
the name stands below the top, so that close names do not collide).
"""

import altair as alt

from merit.charts import palette
from merit.charts.theme import haloed

BOUNDARIES = "batas"


def vertical(*, drop: int = 7) -> tuple[alt.Chart, ...]:
    """Lines at the boundaries on the x axis, each named `drop` pixels below the top."""
    base = alt.Chart(alt.NamedData(BOUNDARIES)).encode(x=alt.X("batas:Q"))
    names = base.mark_text(
        align="right",
        dx=-5,
        dy=alt.ExprRef(f"datum.turun + {drop}"),
        color=palette.MUTED,
        fontSize=12,
    ).encode(y=alt.value(0), text="nama:N")
    return (base.mark_rule(stroke=palette.MUTED, strokeDash=[4, 4]), *haloed(names))


def horizontal() -> tuple[alt.Chart, alt.Chart]:
    """Lines at the boundaries on the y axis, each with its name at the right."""
    base = alt.Chart(alt.NamedData(BOUNDARIES)).encode(y=alt.Y("batas:Q"))
    names = base.mark_text(align="left", dx=5, color=palette.MUTED, fontSize=12)
    return (
        base.mark_rule(stroke=palette.MUTED, strokeDash=[4, 4]),
        names.encode(x=alt.value("width"), text="nama:N"),
    )
