"""Bars, columns and bars in parts as charts of PowerPoint, whose values can be edited."""

from decimal import Decimal

from pptx.chart.chart import Chart as Drawn
from pptx.chart.data import CategoryChartData
from pptx.chart.plot import BarPlot
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.shapetree import SlideShapes

from merit.charts import palette
from merit.charts.slides.colours import fills_of, ink_on
from merit.charts.slides.values import is_exclusive, known
from merit.domain.decks import Chart, ChartKind
from merit.reports.deck_pptx import chart_book, chart_look, chart_room, limits, shapes, words
from merit.reports.deck_pptx.boxes import Box
from merit.reports.deck_pptx.strip import strip
from merit.reports.deck_pptx.texts import Words, colour

TYPES = {
    ChartKind.BARS: XL_CHART_TYPE.BAR_CLUSTERED,
    ChartKind.COLUMNS: XL_CHART_TYPE.COLUMN_CLUSTERED,
    ChartKind.PARTS: XL_CHART_TYPE.BAR_STACKED,
}
UNIT_HEIGHT = 0.32
ONE_BEHIND_THE_OTHER = 100
LONG_ENOUGH = Decimal("0.2")  # of the longest, to hold a value


def chart(tree: SlideShapes, body: Chart, box: Box, title: str) -> None:
    """A chart of any kind, under what its values are in."""
    place = box
    if body.unit:
        unit, place = box.split(UNIT_HEIGHT)
        said = (Words(words.unit(body.unit), chart_look.LABEL, palette.MUTED),)
        shapes.panel(tree, unit, said, name=words.UNIT)
    if body.kind is ChartKind.STRIP:
        strip(tree, body, place, title)
    else:
        _bars(tree, body, place, title)


def _bars(tree: SlideShapes, body: Chart, box: Box, title: str) -> None:
    room = chart_room.room(body, box)
    limits.across(tree, body, room)
    data = CategoryChartData()
    data.categories = list(body.categories)
    for series in body.series:
        data.add_series(
            series.name,
            [None if value is None else chart_book.drawn_as(value) for value in series.values],
        )
    frame = tree.add_chart(TYPES[body.kind], *box.lengths, data)
    shapes.describe(frame, words.CHART, words.chart_described(body, title))
    drawn = frame.chart
    chart_book.put_table(drawn, body)
    chart_look.begin(drawn, legend=len(body.series) > 1)
    chart_look.inner(drawn, box, room.plot)
    _axes(drawn, body, room)
    _series(drawn, body, room.value_size)


def _axes(drawn: Drawn, body: Chart, room: chart_room.Room) -> None:
    names = drawn.category_axis
    chart_look.names(names, room.size)
    names.reverse_order = body.kind is not ChartKind.COLUMNS
    skip = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>')
    names._element.find(qn("c:noMultiLvlLbl")).addprevious(skip)
    chart_look.scale(drawn.value_axis, room.lowest, room.highest)


def _series(drawn: Drawn, body: Chart, size: float) -> None:
    plot = drawn.plots[0]
    assert isinstance(plot, BarPlot)
    in_parts = body.kind is ChartKind.PARTS
    plot.gap_width = chart_look.GAP_WIDTH
    if in_parts or is_exclusive(body):
        plot.overlap = ONE_BEHIND_THE_OTHER
    told = chart_look.number_format(body)
    where = _where(body)
    for fill, bars in zip(fills_of(body), plot.series, strict=True):
        bars.format.fill.solid()
        bars.format.fill.fore_color.rgb = colour(fill)
        bars.format.line.color.rgb = colour(chart_look.edge(fill))
        bars.invert_if_negative = False
        ink = palette.INK if where is XL_LABEL_POSITION.OUTSIDE_END else ink_on(fill)
        chart_look.values(bars.data_labels, told, size, ink)
        bars.data_labels.position = where


def _where(body: Chart) -> XL_LABEL_POSITION:
    """Where values are printed: inside bars that are long enough, where a limit may be beyond."""
    if body.kind is ChartKind.PARTS:
        return XL_LABEL_POSITION.CENTER
    values = known(body)
    shortest = min(map(abs, values), default=Decimal(0))
    longest = max([*map(abs, values), *(limit.value for limit in body.limits)], default=Decimal(1))
    if body.limits and shortest > longest * LONG_ENOUGH:
        return XL_LABEL_POSITION.INSIDE_END
    return XL_LABEL_POSITION.OUTSIDE_END
