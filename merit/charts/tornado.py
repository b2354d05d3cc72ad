"""What one step up or down would do to a score, the largest gain first.

Rows (one per aspect or indicator): `urut` (place from the top, 0), `nama` and `singkat` (name on a
wide and a narrow chart), `turun` (points lost by a step down, 0 or less) and `naik` (points won by
a step up, 0 or more), `teks` (both in words), `sebutan` (what a screen reader says) and the words
in `TOOLTIP`.
"""

from typing import Any

import altair as alt

from merit.charts import palette
from merit.charts.theme import Layers, haloed, values
from merit.charts.touch import touch

TOOLTIP = {"nama": "Bagian", "kata_turun": "Satu langkah turun", "kata_naik": "Satu langkah naik"}
UP, DOWN = palette.RISING[2], palette.FALLING[2]
ROW_STEP, TALL_STEP = 44, 58
BAR_HEIGHT = 18
NARROW = "width < 560"
NAME = alt.ExprRef(f"{NARROW} ? datum.singkat : datum.nama")
LINE_HEIGHT = 15
IS_BROKEN = f"{NARROW} && indexof(datum.singkat, '\\n') > 0"
SIGNED = "datum.value === 0 ? '0' : replace(datum.label, '-', '−')"


def bars() -> Layers:
    """A bar to the left for the step down, one to the right for the step up."""
    return _bars(ROW_STEP)


def tall_bars() -> Layers:
    """The same with room for short names in two lines, parted by a line break."""
    return _bars(TALL_STEP)


def _bars(step: int) -> Layers:
    foot = step // 2 - 3  # where a bar ends, below the middle of its row
    head = foot - BAR_HEIGHT - 3  # where the words above it end
    base = alt.Chart(values()).encode(
        y=alt.Y("urut:O", axis=None, scale=alt.Scale(padding=0, paddingOuter=0.1))
    )
    axis = alt.Axis(format="+,.0f", tickCount=6, labelExpr=SIGNED)
    bar: dict[str, Any] = {"height": BAR_HEIGHT, "yOffset": foot - BAR_HEIGHT // 2}
    label: dict[str, Any] = {"baseline": "bottom", "dy": head, "fontSize": 13}
    once = alt.Chart(values()).transform_filter("datum.urut === 0")
    raised = {**label, "dy": alt.ExprRef(f"{IS_BROKEN} ? {head - LINE_HEIGHT} : {head}")}
    name = base.mark_text(align="left", text=NAME, lineBreak="\n", **raised)
    number = base.mark_text(align="right", fontWeight=700, **label)
    return alt.layer(
        base.mark_bar(color=DOWN, **bar).encode(
            x=alt.X(
                "turun:Q",
                title="Perubahan skor, dalam poin",
                scale=alt.Scale(nice=False, padding=14),
                axis=axis,
            )
        ),
        base.mark_bar(color=UP, **bar).encode(x=alt.X("naik:Q")),
        once.mark_rule(stroke=palette.INK).encode(
            x=alt.datum(0), y=alt.value(0), y2=alt.value("height")
        ),
        *haloed(name.encode(x=alt.value(0))),
        *haloed(number.encode(x=alt.value("width"), text="teks:N")),
        touch(base, TOOLTIP, what="bagian skor"),
    ).properties(width="container", height=alt.Step(step))
