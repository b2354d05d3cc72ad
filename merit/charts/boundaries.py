"""Boundaries of the categories as lines across a chart.

Rows of the data set `BOUNDARIES`: `batas` (points), `nama` (what begins there) and `turun` (pixels
the name stands below the top, so that close names do not collide).
"""

import altair as alt

from merit.charts import palette

BOUNDARIES = "batas"


def vertical() -> tuple[alt.Chart, alt.Chart]:
    """Lines at the boundaries on the x axis, each with its name at the top."""
    base = alt.Chart(alt.NamedData(BOUNDARIES)).encode(x=alt.X("batas:Q"))
    names = base.mark_text(align="right", dx=-5, dy=7, color=palette.MUTED, fontSize=12)
    return (
        base.mark_rule(stroke=palette.MUTED, strokeDash=[4, 4]),
        names.encode(y=alt.Y("turun:Q", scale=None, axis=None), text="nama:N"),
    )


def horizontal() -> tuple[alt.Chart, alt.Chart]:
    """Lines at the boundaries on the y axis, each with its name at the right."""
    base = alt.Chart(alt.NamedData(BOUNDARIES)).encode(y=alt.Y("batas:Q"))
    names = base.mark_text(align="left", dx=5, color=palette.MUTED, fontSize=12)
    return (
        base.mark_rule(stroke=palette.MUTED, strokeDash=[4, 4]),
        names.encode(x=alt.value("width"), text="nama:N"),
    )
