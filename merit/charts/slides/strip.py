"""Every value as a dot on one line, with limits across and the names of a few."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor

from merit.charts import palette
from merit.charts.slides import legend, limits
from merit.charts.slides.colours import edge_of, fills_of
from merit.charts.slides.marks import WIDTH, Dot, Line, Picture, Words
from merit.charts.slides.measuring import LEAST, width_of
from merit.charts.slides.values import Scale, Write, known
from merit.domain.decks import Chart

RADII = (24, 22, 20, 18, 16, 14, 12, 10)
AXIS = 58
ROW = 38
LEAD = 34  # the least way from a name to the middle of its dot
CLEAR = 20  # from a name to a dot below that is another's
SIDE, GAP = 60, 14
MOST_TICKS = 8
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000)


@dataclass(frozen=True, slots=True)
class _Value:
    """A value where it stands on the line."""

    x: float
    name: str
    fill: str


@dataclass(frozen=True, slots=True)
class _Label:
    """A name with its right end and its lower edge."""

    name: str
    right: float
    y: float


Dots = dict[str, tuple[float, float]]
"""Middles of dots by name."""


def strip(chart: Chart, height: float, write: Write) -> Picture:
    """The picture; dots that would cover each other stand on top of each other."""
    picture = Picture(height)
    top = legend.of_series(picture, chart) + (limits.ROW if chart.limits else 0)
    line = height - AXIS
    scale = _scale(chart)
    _axis(picture, chart, scale, line, write)
    values = _values(chart, scale)
    shown = {item.name for item in values}
    radius, dots, labels = _fitted(
        values, [name for name in chart.named if name in shown], top, line
    )
    limits.upright(picture, chart.limits, scale, write, top=top, bottom=line, free=_extents(labels))
    for item in values:
        x, y = dots[item.name]
        picture.dots.append(Dot(x, y, radius, item.fill, edge_of(item.fill)))
    _draw_labels(picture, labels, dots, radius)
    return picture


def _scale(chart: Chart) -> Scale:
    """From the least to the greatest; names that end above their dots have room on the left."""
    values = [float(value) for value in known(chart)]
    lowest = [
        width_of(name, bold=True)
        for series in chart.series
        for name, value in zip(chart.categories, series.values, strict=True)
        if name in chart.named and value is not None and float(value) == min(values)
    ]
    values += [float(limit.value) for limit in chart.limits]
    low, high = min(values, default=0), max(values, default=1)
    air = (high - low or 1) * 0.02
    return Scale(low - air, high + air, max([SIDE, *lowest]), WIDTH - SIDE)


def _axis(picture: Picture, chart: Chart, scale: Scale, y: float, write: Write) -> None:
    picture.lines.append(Line(0, y, WIDTH, y, palette.MUTED))
    span = scale.high - scale.low
    step = next((step for step in STEPS if span / step <= MOST_TICKS), STEPS[-1])
    ticks = range(ceil(scale.low / step), floor(scale.high / step) + 1)
    for number in ticks:
        x = scale(number * step)
        unit = f" {chart.unit}" if number == ticks[-1] else ""
        text = f"{write(Decimal(number * step))}{unit}"
        at = min(x, WIDTH - width_of(text) / 2)
        picture.lines.append(Line(x, y, x, y + 12, palette.MUTED))
        picture.words.append(Words(at, y + 36, text, LEAST, palette.MUTED, anchor="center"))


def _values(chart: Chart, scale: Scale) -> list[_Value]:
    found = [
        _Value(scale(value), name, fill)
        for series, fill in zip(chart.series, fills_of(chart), strict=True)
        for name, value in zip(chart.categories, series.values, strict=True)
        if value is not None
    ]
    return sorted(found, key=lambda item: item.x)


def _stacked(values: list[_Value], line: float, radius: float) -> Dots:
    """Middles of the dots from the line up, by name."""
    placed: Dots = {}
    for item in values:
        y = line - radius - 4
        while any(
            (item.x - x) ** 2 + (y - v) ** 2 < (2 * radius + 1) ** 2 for x, v in placed.values()
        ):
            y -= 2
        placed[item.name] = item.x, y
    return placed


def _fitted(
    values: list[_Value], named: Sequence[str], top: float, line: float
) -> tuple[float, Dots, list[_Label]]:
    """The largest dots with which all names have room; with the smallest, names that have none
    are left out, the last first."""
    names = list(named)
    while True:
        for radius in RADII:
            dots = _stacked(values, line, radius)
            labels = _labels(dots, names, radius)
            highest = [y - radius for _, y in dots.values()] + [label.y - ROW for label in labels]
            if min(highest, default=line) >= top or (radius == RADII[-1] and not names):
                return radius, dots, labels
        names.pop()


def _labels(dots: Dots, names: list[str], radius: float) -> list[_Label]:
    """Names that end above their dots, the further right the higher: no line cuts a name."""
    labels: list[_Label] = []
    for name in sorted(names, key=lambda name: (dots[name][0], -dots[name][1])):
        x, _ = dots[name]
        right = max(x, width_of(name, bold=True))
        left = right - width_of(name, bold=True)
        under = [
            y - radius - (0 if other == name else CLEAR)
            for other, (u, y) in dots.items()
            if left - radius - 8 < u < right + radius
        ]
        lower = [label.y - ROW for label in labels if label.right > left - GAP]
        labels.append(_Label(name, right, min(*under, *lower, dots[name][1] - LEAD) - 10))
    return labels


def _extents(labels: list[_Label]) -> list[limits.Extent]:
    """Where the names are: left, top, right, bottom."""
    return [
        (item.right - width_of(item.name, bold=True), item.y - ROW, item.right, item.y)
        for item in labels
    ]


def _draw_labels(picture: Picture, labels: list[_Label], dots: Dots, radius: float) -> None:
    for label in labels:
        x, y = dots[label.name]
        picture.lines.append(Line(x, label.y, x, y - radius, palette.MUTED))
        middle = label.y - ROW / 2
        picture.words.append(
            Words(label.right, middle, label.name, anchor="right", bold=True, ground=palette.PAPER)
        )
