"""Bars in parts: how many of each kind there are, from the left on, with a legend on top."""

from dataclasses import dataclass
from decimal import Decimal

from merit.charts import palette
from merit.charts.slides import legend
from merit.charts.slides.colours import edge_of, fills_of, ink_on
from merit.charts.slides.marks import WIDTH, Box, Picture, Words
from merit.charts.slides.measuring import LEADING, lines_within, widest, width_of
from merit.charts.slides.values import PERCENT, Scale, Write, type_in, written
from merit.domain.decks import Chart

NEAR = 16
TALLEST = 150
THICKEST = 48
"""Half of a bar."""

MOST_NAME = 0.36


@dataclass(frozen=True, slots=True)
class _Row:
    """The middle of a bar, half its height, and the size of its type."""

    middle: float
    half: float
    size: float


def stacks(chart: Chart, height: float, write: Write) -> Picture:
    """The picture: one bar per category, its parts in the order of the series."""
    picture = Picture(height)
    top = legend.of_series(picture, chart)
    step = min((height - top) / max(1, len(chart.categories)), TALLEST)
    size = type_in(step)
    names = min(widest(chart.categories, size), WIDTH * MOST_NAME)
    totals = [_total(chart, place) for place in range(len(chart.categories))]
    is_share = chart.unit.startswith(PERCENT)
    sums = ["" if is_share else written(item, chart.unit, write) for item in totals]
    end = WIDTH - widest(sums, size, bold=True) - NEAR
    scale = Scale(0, float(max([*totals, Decimal(1)])), names + NEAR if names else 1, end)
    for place, name in enumerate(chart.categories):
        row = _Row(top + (place + 0.5) * step, min(step * 0.4, THICKEST), size)
        lines = lines_within(name, names + 1, step, size)
        for order, line in enumerate(lines):
            y = row.middle + (order - (len(lines) - 1) / 2) * size * LEADING
            picture.words.append(Words(names, y, line, size, anchor="right"))
        last = _parts(picture, chart, place, row, scale, write) + NEAR
        picture.words.append(Words(last, row.middle, sums[place], size, palette.MUTED, bold=True))
    return picture


def _total(chart: Chart, place: int) -> Decimal:
    return sum((series.values[place] or Decimal() for series in chart.series), Decimal())


def _parts(
    picture: Picture, chart: Chart, place: int, row: _Row, scale: Scale, write: Write
) -> float:
    """Draw the parts of one bar; where it ends."""
    before = Decimal()
    for series, fill in zip(chart.series, fills_of(chart), strict=True):
        value = series.values[place]
        if not value:
            continue
        left, right = scale(before) + 1, scale(before + value) - 1
        top, bottom = row.middle - row.half, row.middle + row.half
        picture.boxes.append(Box(left, top, right, bottom, fill, edge_of(fill)))
        text = written(value, PERCENT if chart.unit.startswith(PERCENT) else "", write)
        is_whole = value == _total(chart, place) and not chart.unit.startswith(PERCENT)
        if not is_whole and width_of(text, row.size, bold=True) + 8 <= right - left:
            middle = (left + right) / 2
            ink = ink_on(fill)
            picture.words.append(
                Words(middle, row.middle, text, row.size, ink, anchor="center", bold=True)
            )
        before += value
    return scale(before)
