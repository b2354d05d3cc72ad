"""Tables of PowerPoint: listings, and shares with shaded cells and printed percents."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.shapetree import SlideShapes
from pptx.table import _Cell
from pptx.util import Inches

from merit.charts import palette
from merit.reports.deck_pptx import measuring
from merit.reports.deck_pptx.boxes import Box
from merit.reports.deck_pptx.texts import Words, colour, say

INSET = 0.07
PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # the table style without lines and fills


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell: its text, fill, ink and weight; `size` where it is not that of the table.

    `align` is where its text stands.
    """

    text: str
    fill: str = ""
    ink: str = palette.INK
    bold: bool = False
    align: PP_ALIGN = PP_ALIGN.LEFT
    size: float = 0.0


def table(
    tree: SlideShapes,
    box: Box,
    rows: Sequence[Sequence[Filled]],
    widths: Sequence[float],
    size: float,
    *,
    tall: float = 0.0,
) -> GraphicFrame:
    """A table whose first row is its head; rows are as high as their text, `tall` at least."""
    heights = [max(tall, needed(row, widths, size)) for row in rows]
    frame = tree.add_table(
        len(rows), len(widths), *Box(box.left, box.top, sum(widths), sum(heights)).lengths
    )
    made = frame.table
    made._tbl.tblPr.find(qn("a:tableStyleId")).text = PLAIN
    made.horz_banding = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Inches(width)
    for row, height in zip(made.rows, heights, strict=True):
        row.height = Inches(height)
    for cells, row in zip(made.rows, rows, strict=True):
        for cell, filled in zip(cells.cells, row, strict=True):
            _fill(cell, filled, size)
    return frame


def needed(row: Sequence[Filled], widths: Sequence[float], size: float) -> float:
    """Inches of height the text of a row takes."""
    return 2 * INSET + max(
        measuring.height(cell.text, width - 2 * INSET, cell.size or size, bold=cell.bold)
        for cell, width in zip(row, widths, strict=True)
    )


def _fill(cell: _Cell, filled: Filled, size: float) -> None:
    edge = Inches(INSET)
    cell.margin_left = cell.margin_right = cell.margin_top = cell.margin_bottom = edge
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = filled.align
    say(paragraph, Words(filled.text, filled.size or size, filled.ink, filled.bold))
    properties = cell._tc.get_or_add_tcPr()
    for side in ("a:lnL", "a:lnR", "a:lnT", "a:lnB"):
        properties.append(_edge(side, palette.PAPER if filled.fill else palette.LINE))
    if filled.fill:
        cell.fill.solid()
        cell.fill.fore_color.rgb = colour(filled.fill)
    else:
        cell.fill.background()


def _edge(side: str, value: str) -> BaseOxmlElement:
    """A side of a cell: thin, and only between rows where the cell has no fill."""
    is_upright = side in ("a:lnL", "a:lnR")
    inside = (
        "<a:noFill/>"
        if is_upright and value == palette.LINE
        else f'<a:solidFill><a:srgbClr val="{value[1:]}"/></a:solidFill>'
    )
    made: BaseOxmlElement = parse_xml(f'<{side} {nsdecls("a")} w="9525">{inside}</{side}>')
    return made
