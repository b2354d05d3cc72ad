"""Columns over a line, such as the years, each with its value on top."""

from merit.charts import palette
from merit.charts.slides import legend, limits
from merit.charts.slides.colours import edge_of, fills_of
from merit.charts.slides.marks import WIDTH, Box, Line, Picture, Words
from merit.charts.slides.measuring import LEADING, lines_of, widest, width_of
from merit.charts.slides.values import (
    PERCENT,
    Scale,
    Write,
    from_zero,
    is_exclusive,
    known,
    type_in,
    written,
)
from merit.domain.decks import Chart, Limit

NEAR = 12
WIDEST = 200


def columns(chart: Chart, height: float, write: Write) -> Picture:
    """The picture; names of columns break where they are wider than a column's room."""
    picture = Picture(height)
    top = legend.of_series(picture, chart)
    names_of_limits = [limits.named(limit, write) for limit in chart.limits]
    beside = widest(names_of_limits, bold=True) + 2 * NEAR if chart.limits else 0
    right = WIDTH - beside
    step = right / max(1, len(chart.categories))
    size = type_in(step / 3)
    names = [lines_of(name, step - NEAR, size) for name in chart.categories]
    foot = max((len(lines) for lines in names), default=1) * size * LEADING + NEAR
    crossing = [limit.value for limit in chart.limits]
    above = top + size * LEADING + NEAR
    scale = from_zero([*known(chart), *crossing], height - foot, above)
    for place, lines in enumerate(names):
        _column(picture, chart, place, (step, size), scale, write)
        for order, line in enumerate(lines):
            y = height - foot + NEAR + (order + 0.5) * size * LEADING
            picture.words.append(Words((place + 0.5) * step, y, line, size, anchor="center"))
    for limit in chart.limits:
        _limit(picture, limit, scale, right, write)
    picture.lines.append(Line(0, scale(0), right, scale(0), palette.MUTED))
    return picture


def _column(
    picture: Picture,
    chart: Chart,
    place: int,
    room: tuple[float, float],
    scale: Scale,
    write: Write,
) -> None:
    step, size = room
    deep = 1 if is_exclusive(chart) else len(chart.series)
    each = min(step * 0.8 / deep, WIDEST)
    start = (place + 0.5) * step - each * deep / 2
    for order, (series, fill) in enumerate(zip(chart.series, fills_of(chart), strict=True)):
        value = series.values[place]
        if value is None:
            continue
        left = start + each * (order if deep > 1 else 0)
        top, bottom = sorted((scale(0), scale(value)))
        picture.boxes.append(Box(left + 3, top, left + each - 3, bottom, fill, edge_of(fill)))
        y = bottom + size * LEADING / 2 if value < 0 else top - size * LEADING / 2 - 2
        unit = PERCENT if chart.unit.startswith(PERCENT) else ""
        text = written(value, unit, write, tone=series.tone)
        middle = left + each / 2
        picture.words.append(
            Words(middle, y, text, size, anchor="center", bold=True, ground=palette.PAPER)
        )


def _limit(picture: Picture, limit: Limit, scale: Scale, right: float, write: Write) -> None:
    """A line across with its name at its end; it leaves out the numbers it would strike through."""
    y = scale(limit.value)
    cut = [
        (item.x - half, item.x + half)
        for item in picture.words
        if abs(item.y - y) < item.size / 2
        for half in (width_of(item.text, item.size, bold=item.bold) / 2 + NEAR,)
    ]
    for start, end in limits.between(sorted(cut), 0, right):
        picture.lines.append(Line(start, y, end, y, palette.INK, 3))
    name = limits.named(limit, write)
    picture.words.append(Words(right + NEAR, y, name, bold=True, ground=palette.PAPER))
