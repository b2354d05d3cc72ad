"""Shapes with real text in them, their names, and what is read out instead of them."""

from collections.abc import Sequence

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.shapetree import SlideShapes
from pptx.util import Pt

from merit.reports.deck_pptx.boxes import Box
from merit.reports.deck_pptx.texts import BETWEEN, Words, colour, fitted, together, write

CORNER = 0.06  # of the shorter side


def panel(
    tree: SlideShapes,
    box: Box,
    said: Sequence[Words],
    *,
    name: str,
    fill: str = "",
    outline: str = "",
    kind: MSO_SHAPE = MSO_SHAPE.RECTANGLE,
    inset: float = 0.0,
    align: PP_ALIGN = PP_ALIGN.LEFT,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
    between: float = BETWEEN,
) -> Shape:
    """A shape with paragraphs, made smaller where they would not fit."""
    shape = tree.add_shape(kind, *box.lengths)
    shape.name = name
    style = shape._element.find(qn("p:style"))
    shape._element.remove(style)  # it would colour the text of shapes without a fill
    if fill:
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour(fill)
    else:
        shape.fill.background()
    if outline:
        shape.line.color.rgb, shape.line.width = colour(outline), Pt(1)
    else:
        shape.line.fill.background()
    if kind is MSO_SHAPE.ROUNDED_RECTANGLE:
        shape.adjustments[0] = CORNER
    room, high = box.width - 2 * inset, box.height - 2 * inset
    told = fitted(said, room, high, together([said], room, high))
    write(shape.text_frame, told, inset=inset, align=align, anchor=anchor, between=between)
    return shape


def describe(shape: BaseShape, name: str, description: str) -> None:
    """Give a shape a name, and the words that are read out instead of it."""
    shape.name = name
    shape._element.xpath(".//p:cNvPr")[0].set("descr", description)
