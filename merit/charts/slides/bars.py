"""Bars to the right (and to the left below zero), each with its name and its value."""

from dataclasses import dataclass
from math import ceil

from merit.charts import palette
from merit.charts.slides import legend, limits
from merit.charts.slides.colours import edge_of, fills_of
from merit.charts.slides.marks import WIDTH, Anchor, Box, Line, Picture, Words
from merit.charts.slides.measuring import LEADING, lines_within, widest
from merit.charts.slides.values import (
    Scale,
    Write,
    from_zero,
    is_exclusive,
    known,
    type_in,
    written,
)
from merit.domain.decks import Chart

LEAST_ROW, LEAST_BAR = 40, 34
"""Of a row with one bar, and of each bar where several share a row."""

SHARED = 0.9
"""Of a row that bars share, so that their values do not touch."""

TALLEST = 150
THICKEST = 42
"""Half of a bar."""

TWO_LINES = 2.5  # times the size of type, the row a name in two lines needs
MOST_NAME, MOST_OF_ONE_LINE = 0.42, 0.55
GAP, NEAR = 64, 14


@dataclass(frozen=True, slots=True)
class _Area:
    """The room of one panel, the height of its rows, and how many bars stand in each."""

    left: float
    top: float
    width: float
    step: float
    deep: int

    @property
    def size(self) -> float:
        """The type of names and values."""
        return type_in(self.step / self.deep)


def bars(chart: Chart, height: float, write: Write) -> Picture:
    """The picture; more rows than fit below each other stand beside each other."""
    picture = Picture(height)
    top = legend.of_series(picture, chart) + (limits.ROW if chart.limits else 0)
    deep = 1 if is_exclusive(chart) else len(chart.series)
    least = LEAST_ROW if deep == 1 else LEAST_BAR * deep
    panels = _panels(len(chart.categories), int((height - top) // least))
    width = (WIDTH - GAP * (len(panels) - 1)) / len(panels)
    step = min((height - top) / max(1, len(panels[0])), TALLEST * deep)
    for place, rows in enumerate(panels):
        _panel(picture, chart, rows, _Area(place * (width + GAP), top, width, step, deep), write)
    return picture


def _panels(total: int, most: int) -> list[range]:
    each = max(1, ceil(total / max(1, ceil(total / max(1, most)))))
    return [range(start, min(start + each, total)) for start in range(0, total, each)] or [range(0)]


def _panel(picture: Picture, chart: Chart, rows: range, area: _Area, write: Write) -> None:
    longest, size = widest(chart.categories, area.size), area.size
    most = MOST_NAME if area.step >= TWO_LINES * size else MOST_OF_ONE_LINE
    name_width = min(longest, area.width * most)
    scale = _scale(chart, area, name_width, write)
    bottom = area.top + len(rows) * area.step
    limits.upright(picture, chart.limits, scale, write, top=area.top, bottom=bottom)
    for order, row in enumerate(rows):
        top = area.top + order * area.step
        lines = lines_within(chart.categories[row], name_width + 1, area.step, size)
        first = top + area.step / 2 - (len(lines) - 1) * size * LEADING / 2
        for number, line in enumerate(lines):
            y = first + number * size * LEADING
            picture.words.append(Words(area.left + name_width, y, line, size, anchor="right"))
        _bars_of(picture, chart, row, (top, area), scale, write)
    picture.lines.append(Line(scale(0), area.top, scale(0), bottom, palette.MUTED))


def _scale(chart: Chart, area: _Area, name_width: float, write: Write) -> Scale:
    values = known(chart)
    texts = [
        written(value, chart.unit, write, tone=series.tone)
        for series in chart.series
        for value in series.values
        if value is not None
    ]
    label = widest(texts, area.size, bold=True) + NEAR
    below = label if any(value < 0 for value in values) else 0
    start = area.left + name_width + NEAR + below
    crossing = [limit.value for limit in chart.limits]
    return from_zero([*values, *crossing], start, area.left + area.width - label)


def _bars_of(
    picture: Picture,
    chart: Chart,
    row: int,
    place: tuple[float, _Area],
    scale: Scale,
    write: Write,
) -> None:
    top, area = place
    share = 0.8 if area.deep == 1 else SHARED
    each = area.step * share / area.deep
    pairs = zip(chart.series, fills_of(chart), strict=True)
    for order, (series, fill) in enumerate(pairs):
        value = series.values[row]
        if value is None:
            continue
        middle = top + area.step * (1 - share) / 2 + each * ((order if area.deep > 1 else 0) + 0.5)
        left, right = sorted((scale(0), scale(value)))
        half = min(each * 0.45, THICKEST)
        picture.boxes.append(Box(left, middle - half, right, middle + half, fill, edge_of(fill)))
        anchor: Anchor = "right" if value < 0 else "left"
        at = left - NEAR if value < 0 else right + NEAR
        text = written(value, chart.unit, write, tone=series.tone)
        ground = palette.PAPER if chart.limits else ""
        picture.words.append(
            Words(at, middle, text, area.size, anchor=anchor, bold=True, ground=ground)
        )
