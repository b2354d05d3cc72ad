"""What all charts have in common: where they are drawn, letters, labels, axes and legend."""

from collections.abc import Sequence
from decimal import Decimal

from pptx.chart.axis import ValueAxis, _BaseAxis
from pptx.chart.chart import Chart as Drawn
from pptx.chart.datalabel import DataLabels
from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement

from merit.charts import palette
from merit.charts.slides.colours import FALL, RISE, edge_of
from merit.domain.decks import Chart, ChartKind
from merit.reports.deck_pptx.boxes import Box
from merit.reports.deck_pptx.texts import colour, style
from merit.reports.deck_pptx.words import LANGUAGE

LABEL = 16
LEAST_LABEL = 6
LEGEND_HEIGHT = 0.45
GAP_WIDTH = 45  # between bars, in percent of their width
INDONESIAN = "[$-421]"
WHOLE, TENTHS = f"{INDONESIAN}#,##0", f"{INDONESIAN}General"
"""Of values that are rounded to tenths: no zero is put behind the decimal sign."""
MINUS = '"−"'
SQUARE = f'<c:roundedCorners {nsdecls("c")} val="0"/>'


def number_format(chart: Chart) -> str:
    """The format of the labels; the program that opens the file puts its own decimal sign."""
    values = [value for series in chart.series for value in series.values if value is not None]
    told = WHOLE if all(value == value.to_integral_value() for value in values) else TENTHS
    if chart.kind is ChartKind.PARTS:
        return f"{told};{told};"  # nothing is printed in a part of no length
    plain = told.removeprefix(INDONESIAN)
    plus = "+" if {series.tone for series in chart.series} <= {RISE, FALL} else ""
    return f"{INDONESIAN}{plus}{plain};{INDONESIAN}{MINUS}{plain};{told}"


def span(chart: Chart, *, room: Decimal) -> tuple[float, float]:
    """Lowest and highest value of an axis that begins at zero, with `room` for labels."""
    values = [value for series in chart.series for value in series.values if value is not None]
    values += [limit.value for limit in chart.limits]
    lowest, highest = min([*values, Decimal(0)]), max([*values, Decimal(0)])
    more = (highest - lowest or Decimal(1)) * room
    return float(lowest - more if lowest < 0 else lowest), float(highest + more)


def begin(drawn: Drawn, *, legend: bool, without: Sequence[int] = ()) -> None:
    """No title, no ground, our letters; a legend above, `without` the series at some places."""
    drawn.has_title = False
    style(drawn.font, LABEL)
    space = drawn._chartSpace
    for told in space.findall(qn("c:roundedCorners")):
        space.remove(told)
    for told in (f'<c:lang {nsdecls("c")} val="{LANGUAGE}"/>', SQUARE):
        space.chart.addprevious(parse_xml(told))
    space.chart.addnext(_see_through())
    space.chart.plotArea.append(_see_through())
    drawn.has_legend = legend
    if legend:
        told = drawn.legend
        assert told is not None
        told.position, told.include_in_layout = XL_LEGEND_POSITION.TOP, False
        style(told.font, LABEL)
        for place in reversed(without):  # each is put before the last one
            told._element.find(qn("c:legendPos")).addnext(_no_entry(place))


def _see_through() -> BaseOxmlElement:
    made: BaseOxmlElement = parse_xml(
        f"<c:spPr {nsdecls('c', 'a')}><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    )
    return made


def _no_entry(place: int) -> BaseOxmlElement:
    made: BaseOxmlElement = parse_xml(
        f'<c:legendEntry {nsdecls("c")}><c:idx val="{place}"/><c:delete val="1"/></c:legendEntry>'
    )
    return made


def inner(drawn: Drawn, box: Box, plot: Box) -> None:
    """Draw the values exactly in `plot`, a part of the `box` of the chart."""
    area = drawn._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    told = (
        ("x", (plot.left - box.left) / box.width),
        ("y", (plot.top - box.top) / box.height),
        ("w", plot.width / box.width),
        ("h", plot.height / box.height),
    )
    places = "".join(f'<c:{name} val="{value:.5f}"/>' for name, value in told)
    layout = (
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
        f'<c:xMode val="edge"/><c:yMode val="edge"/>{places}</c:manualLayout></c:layout>'
    )
    area.insert(0, parse_xml(layout))


def scale(axis: ValueAxis, lowest: float, highest: float) -> None:
    """Fix an axis whose values stand at the marks themselves, and hide it."""
    axis.minimum_scale, axis.maximum_scale = lowest, highest
    axis.has_major_gridlines = axis.has_minor_gridlines = False
    axis.visible = False


def names(axis: _BaseAxis, size: float) -> None:
    """The axis of the categories: names at the edge, a thin line, no ticks."""
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.has_major_gridlines = False
    axis.format.line.color.rgb = colour(palette.TILE_EDGE)
    style(axis.tick_labels.font, size)


def values(labels: DataLabels, told: str, size: float, ink: str = palette.INK) -> None:
    """Print the values of a series."""
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = told, False
    style(labels.font, size, ink)


def edge(fill: str) -> str:
    """The outline of a part: paper between strong colours, grey around pale ones."""
    return palette.PAPER if edge_of(fill) == fill else palette.TILE_EDGE
