"""Whole rows of a chart as the place to point at, to click and to be heard."""

from collections.abc import Mapping

import altair as alt

from merit.charts import palette
from merit.charts.region_marks import SPOKEN


def touch(base: alt.Chart, tooltip: Mapping[str, str], *, what: str) -> alt.Chart:
    """An invisible mark over each row of `base`: tooltip, and `sebutan` aloud.

    `tooltip` names the columns it shows, `what` is what a row stands for ("daerah").
    """
    rows: alt.Chart = base.mark_rect(
        fill=palette.PAPER, opacity=0, **SPOKEN | {"ariaRoleDescription": what}
    ).encode(
        x=alt.value(0),
        x2=alt.value("width"),
        description="sebutan:N",
        tooltip=[alt.Tooltip(f"{field}:N", title=title) for field, title in tooltip.items()],
    )
    return rows
