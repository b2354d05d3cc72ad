"""The scale of a strip, from one round number to another."""

from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor

from merit.domain.decks import Chart
from merit.reports.deck_pptx import chart_look
from merit.reports.deck_pptx.boxes import Box

AXIS_HEIGHT, LIMIT_HEIGHT, MARGIN = 0.45, 0.4, 0.3
NAMES = 1.55  # inches beyond the scale for names of the rightmost dots
LANE = 0.32  # inches from one lane of dots to the next
AIR = Decimal("0.02")  # beyond the outermost values, of the distance between them
MOST_STEPS = 12
STEPS = tuple(map(Decimal, (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000)))


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the dots are drawn, the values at both ends, and from one printed value to the next."""

    plot: Box
    lowest: float
    highest: float
    step: float

    def at(self, value: Decimal) -> float:
        """Inches from the left end."""
        share = (float(value) - self.lowest) / (self.highest - self.lowest)
        return self.plot.width * share


def scale_of(body: Chart, box: Box) -> Scale:
    """The scale that holds every value and limit of a chart in its box."""
    values = [value for series in body.series for value in series.values if value is not None]
    values += [limit.value for limit in body.limits]
    lowest, highest = min(values, default=Decimal(0)), max(values, default=Decimal(1))
    air = (highest - lowest) * AIR or Decimal(1)
    lowest, highest = lowest - air, highest + air
    step = next((step for step in STEPS if (highest - lowest) / step <= MOST_STEPS), STEPS[-1])
    above = LIMIT_HEIGHT if body.limits else 0.0
    above += chart_look.LEGEND_HEIGHT if len(body.series) > 1 else 0.0
    plot = Box(
        box.left + MARGIN,
        box.top + above,
        box.width - MARGIN - NAMES,
        box.height - above - AXIS_HEIGHT,
    )
    return Scale(
        plot, float(floor(lowest / step) * step), float(ceil(highest / step) * step), float(step)
    )
