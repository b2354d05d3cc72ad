"""Ways to hand out the same slots, by how many regions would reach the goal.

Rows (one per way): `urut` (place from the top, 0), `cara` (name), `capai` (regions that would
reach the goal), `teks` (that number and what is still missing, in words), `isi` (fill), `sebutan`
(what a screen reader says) and the words in `TOOLTIP`.
"""

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, haloed, values
from merit.charts.touch import touch

TOOLTIP = {"cara": "Cara", "daerah": "Mencapai sasaran", "sisa": "Sisa jarak", "rata": "Pemerataan"}
PLAN, OTHERS = palette.ACCENT, palette.SEQUENCE[2]
ROW_STEP = 52
BAR_HEIGHT = 20
LABEL_RISE = -9


def bars() -> Layers:
    """A bar per way, its name and its numbers above it."""
    base = alt.Chart(values()).encode(
        y=alt.Y("urut:O", axis=None, scale=alt.Scale(padding=0, paddingOuter=0.1))
    )
    reached = alt.X(
        "capai:Q",
        title="Daerah yang mencapai sasaran",
        scale=alt.Scale(domainMin=0),
        axis=alt.Axis(format="d", tickMinStep=1, tickCount=7),
    )
    name = base.mark_text(align="left", dy=LABEL_RISE, fontSize=13)
    number = base.mark_text(align="right", dy=LABEL_RISE, fontSize=13, fontWeight=700)
    return alt.layer(
        base.mark_bar(height=BAR_HEIGHT, yOffset=12).encode(
            x=reached, fill=alt.Fill("isi:N", scale=None, legend=None)
        ),
        *haloed(name.encode(x=alt.value(0), text="cara:N")),
        *haloed(number.encode(x=alt.value("width"), text="teks:N")),
        touch(base, TOOLTIP, what="cara"),
    ).properties(width="container", height=alt.Step(ROW_STEP))
