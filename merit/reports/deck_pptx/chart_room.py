"""Where the bars of a chart are drawn, and the size of its letters, so that names have room."""

from dataclasses import dataclass
from decimal import Decimal

from merit.charts.slides.values import is_exclusive
from merit.domain.decks import Chart, ChartKind
from merit.reports.deck_pptx import chart_look, measuring
from merit.reports.deck_pptx.boxes import Box

LIMIT_HEIGHT = 0.34
LIMIT_WIDTH = 1.9  # of the name of a limit beside columns
MOST_OF_NAMES = 0.38  # of the width
GAP = 0.14
MARGIN = 0.06
NAME_SHARE, NAME_SPARE = 0.92, 1.06
ROOM = Decimal("0.12")  # for values beyond the bars, of the length of the axis


@dataclass(frozen=True, slots=True)
class Room:
    """The box of the bars, the size of names and values in points, and the ends of the axis."""

    plot: Box
    size: float
    value_size: float
    lowest: float
    highest: float


def room(chart: Chart, box: Box) -> Room:
    """Room for the bars of a chart in its box."""
    above = chart_look.LEGEND_HEIGHT if len(chart.series) > 1 else MARGIN
    if chart.kind is ChartKind.COLUMNS:
        size, plot = _columns(chart, box, above)
    else:
        size, plot = _bars(chart, box, above)
    if chart.kind is ChartKind.PARTS:
        return Room(plot, size, size, 0.0, _longest(chart))
    values = size if is_exclusive(chart) else min(size, _beside(chart, plot))
    return Room(plot, size, values, *chart_look.span(chart, room=ROOM))


def _beside(chart: Chart, plot: Box) -> float:
    """Size of the values of bars beside each other: digits are no higher than their bar."""
    length = plot.width if chart.kind is ChartKind.COLUMNS else plot.height
    bar = length / len(chart.categories) / (len(chart.series) + chart_look.GAP_WIDTH / 100)
    return max(chart_look.LEAST_LABEL, bar * measuring.POINTS)


def _bars(chart: Chart, box: Box, above: float) -> tuple[float, Box]:
    """Names before the bars, in lines that leave room to the names above and below."""
    above += LIMIT_HEIGHT if chart.limits else 0
    high = box.height - above - MARGIN
    step, most = high / len(chart.categories) * NAME_SHARE, box.width * MOST_OF_NAMES
    size = measuring.largest(
        range(chart_look.LABEL + 2, chart_look.LEAST_LABEL, -1),
        lambda size: all(measuring.height(name, most, size) <= step for name in chart.categories),
    ) or chart_look.LEAST_LABEL  # fmt: skip
    longest = max(measuring.width(name, size) for name in chart.categories) * NAME_SPARE
    width = min(most, longest) + GAP
    return size, Box(box.left + width, box.top + above, box.width - width - GAP, high)


def _columns(chart: Chart, box: Box, above: float) -> tuple[float, Box]:
    wide = box.width - 2 * MARGIN - (LIMIT_WIDTH if chart.limits else 0)
    step = wide / len(chart.categories) * 0.92
    words = [word for name in chart.categories for word in name.split()]
    size = measuring.largest(
        range(chart_look.LABEL + 2, chart_look.LEAST_LABEL, -1),
        lambda size: all(measuring.width(word, size) * measuring.SPARE <= step for word in words),
    ) or chart_look.LEAST_LABEL  # fmt: skip
    below = max(measuring.height(name, step, size) for name in chart.categories) + GAP
    return size, Box(box.left + MARGIN, box.top + above, wide, box.height - above - below)


def _longest(chart: Chart) -> float:
    columns = zip(*(series.values for series in chart.series), strict=True)
    return float(max(sum(value or Decimal(0) for value in column) for column in columns) or 1)
