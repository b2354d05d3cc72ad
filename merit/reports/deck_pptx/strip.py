"""Dots on one scale, none over another, as a scatter chart of PowerPoint with its limits.

Up and down means nothing: a dot goes up or down only to make room for others and for names.
All series lie over the same rows, empty where they have no value; LibreOffice does not draw a
series of a single row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pptx.chart.chart import Chart as Drawn
from pptx.chart.data import XyChartData
from pptx.chart.series import XySeries
from pptx.enum.chart import XL_AXIS_CROSSES, XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.shapes.shapetree import SlideShapes
from pptx.util import Pt

from merit.charts import palette
from merit.charts.slides.colours import fills_of
from merit.domain.decks import Chart
from merit.reports.deck_pptx import chart_book, chart_look, limits, shapes, words
from merit.reports.deck_pptx.boxes import Box
from merit.reports.deck_pptx.lanes import Dot, lanes, placed
from merit.reports.deck_pptx.strip_scale import LANE, NAMES, Scale, scale_of
from merit.reports.deck_pptx.texts import colour, style

DOT = 15  # points across
Key = tuple[int, int]
"""The place of a series and that of a category."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the sheet: whose value, the value, and how high it stands in which series."""

    name: str
    value: Decimal
    series: int
    up: float
    label: str = ""
    where: XL_LABEL_POSITION = XL_LABEL_POSITION.RIGHT


def strip(tree: SlideShapes, body: Chart, box: Box, title: str) -> None:
    """The dots of every series on one scale."""
    scale = scale_of(body, box)
    dots = _dots(body, scale)
    found = lanes(dots.values())
    reach = float(max([*map(abs, found.values()), int(scale.plot.height / LANE / 2)]) + 1)
    rows = _rows(body, dots, found, reach)
    names = [*(series.name for series in body.series), *(limit.name for limit in body.limits)]
    frame = tree.add_chart(XL_CHART_TYPE.XY_SCATTER, *box.lengths, _data(names, rows))
    shapes.describe(frame, words.CHART, words.chart_described(body, title))
    drawn = frame.chart
    _book(drawn, names, rows)
    dotted, fills = len(body.series), fills_of(body)
    chart_look.begin(drawn, legend=dotted > 1, without=range(dotted, len(names)))
    chart_look.inner(drawn, box, scale.plot)
    _axes(drawn, scale, reach)
    for place, series in enumerate(drawn.plots[0].series):
        if place < dotted:
            _look(series, fills[place])
        else:
            _line(series)
        _labels(series, place, rows)


def _dots(body: Chart, scale: Scale) -> dict[Key, Dot]:
    """Every value; names only of the categories that have room for them, clear of the limits."""
    walls = [scale.at(limit.value) for limit in body.limits]
    return {
        (row, place): placed(
            (row, place),
            scale.at(value),
            _name(body, place),
            size=chart_look.LABEL,
            width=scale.plot.width + NAMES,
            walls=walls,
        )
        for row, series in enumerate(body.series)
        for place, value in enumerate(series.values)
        if value is not None
    }


def _name(body: Chart, place: int) -> str:
    name = body.categories[place]
    return name if not body.named or name in body.named else ""


def _rows(
    body: Chart, dots: Mapping[Key, Dot], found: Mapping[Key, int], reach: float
) -> list[Row]:
    """The dots in order of series, then both ends of every limit, the upper one named."""
    told = []
    for key, dot in dots.items():
        series, place = key
        value = body.series[series].values[place]
        assert value is not None
        where = XL_LABEL_POSITION.LEFT if dot.is_left else XL_LABEL_POSITION.RIGHT
        told.append(Row(body.categories[place], value, series, float(found[key]), dot.name, where))
    for place, limit in enumerate(body.limits, start=len(body.series)):
        top = limits.name(limit)
        told.append(Row(limit.name, limit.value, place, -reach))
        told.append(Row(limit.name, limit.value, place, reach, top, XL_LABEL_POSITION.ABOVE))
    return told


def _data(names: Sequence[str], rows: Sequence[Row]) -> XyChartData:
    data = XyChartData()
    for place, name in enumerate(names):
        series = data.add_series(name)
        for row in rows:
            series.add_data_point(
                chart_book.drawn_as(row.value), row.up if row.series == place else None
            )
    return data


def _book(drawn: Drawn, names: Sequence[str], rows: Sequence[Row]) -> None:
    """One sheet: whose value, the value, then a column per series."""
    lines: list[list[chart_book.Cell]] = [[words.NAME, words.VALUE, *names]]
    for row in rows:
        ups = [row.up if row.series == place else None for place in range(len(names))]
        lines.append([row.name, row.value, *ups])
    chart_book.put_columns(drawn, lines)


def _axes(drawn: Drawn, scale: Scale, reach: float) -> None:
    across, up = drawn.category_axis, drawn.value_axis
    chart_look.scale(up, -reach, reach)
    up.crosses = XL_AXIS_CROSSES.MINIMUM
    across.minimum_scale, across.maximum_scale = scale.lowest, scale.highest
    across.major_unit = scale.step
    across.has_major_gridlines = across.has_minor_gridlines = False
    chart_look.names(across, chart_look.LABEL)
    across.tick_labels.number_format = chart_look.WHOLE
    across.tick_labels.number_format_is_linked = False


def _look(series: XySeries, fill: str) -> None:
    """Dots without a line between them."""
    series.format.line.fill.background()
    marker = series.marker
    marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, DOT
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = colour(fill)
    marker.format.line.color.rgb = colour(chart_look.edge(fill))


def _line(series: XySeries) -> None:
    """A dashed line without dots."""
    series.marker.style = XL_MARKER_STYLE.NONE
    line = series.format.line
    line.color.rgb, line.width, line.dash_style = colour(palette.INK), Pt(1.5), MSO_LINE.DASH


def _labels(series: XySeries, place: int, rows: Sequence[Row]) -> None:
    """Names beside dots, and in bold above the lines."""
    for number, row in enumerate(rows):
        if row.series == place and row.label:
            label = series.points[number].data_label
            label.text_frame.word_wrap = False
            label.position = row.where
            run = label.text_frame.paragraphs[0].add_run()
            run.text = row.label
            style(run.font, chart_look.LABEL, bold=row.where is XL_LABEL_POSITION.ABOVE)
