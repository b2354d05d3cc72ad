"""Limits of bars and columns: lines across the chart, each with its name."""

from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.shapetree import SlideShapes
from pptx.util import Inches, Pt

from merit.charts import palette
from merit.domain.decks import Chart, ChartKind, Limit
from merit.reports import numbers
from merit.reports.deck_pptx import chart_look, measuring, shapes, words
from merit.reports.deck_pptx.boxes import Box
from merit.reports.deck_pptx.chart_room import LIMIT_HEIGHT, LIMIT_WIDTH, Room
from merit.reports.deck_pptx.texts import Words, colour

BESIDE = 0.08


def across(tree: SlideShapes, chart: Chart, room: Room) -> None:
    """Draw every limit of a chart, behind its bars and the values printed beside them."""
    for limit in chart.limits:
        share = (float(limit.value) - room.lowest) / (room.highest - room.lowest)
        if chart.kind is ChartKind.COLUMNS:
            _over_columns(tree, limit, room.plot, share)
        else:
            _over_bars(tree, limit, room.plot, share)


def name(limit: Limit) -> str:
    """A limit with its value."""
    return f"{limit.name} {numbers.score(limit.value)}"


def _over_bars(tree: SlideShapes, limit: Limit, plot: Box, share: float) -> None:
    at = plot.left + plot.width * share
    _line(tree, (at, plot.top, at, plot.top + plot.height), limit)
    width = measuring.width(name(limit), chart_look.LABEL, bold=True) * measuring.SPARE + BESIDE
    left = min(max(at - width / 2, plot.left), plot.left + plot.width - width)
    _said(tree, limit, Box(left, plot.top - LIMIT_HEIGHT, width, LIMIT_HEIGHT - 0.04))


def _over_columns(tree: SlideShapes, limit: Limit, plot: Box, share: float) -> None:
    at = plot.top + plot.height * (1 - share)
    right = plot.left + plot.width
    _line(tree, (plot.left, at, right, at), limit)
    high = 0.6
    _said(
        tree,
        limit,
        Box(right + BESIDE, at - high / 2, LIMIT_WIDTH - BESIDE, high),
        align=PP_ALIGN.LEFT,
    )


def _line(tree: SlideShapes, ends: tuple[float, float, float, float], limit: Limit) -> None:
    line = tree.add_connector(MSO_CONNECTOR.STRAIGHT, *(Inches(end) for end in ends))
    line.line.color.rgb, line.line.width = colour(palette.INK), Pt(1.5)
    line.line.dash_style = MSO_LINE.DASH
    shapes.describe(line, words.LIMIT, name(limit))


def _said(tree: SlideShapes, limit: Limit, box: Box, *, align: PP_ALIGN = PP_ALIGN.CENTER) -> None:
    said = (Words(name(limit), chart_look.LABEL, bold=True),)
    shapes.panel(tree, box, said, name=words.LIMIT, align=align, anchor=MSO_ANCHOR.MIDDLE)
