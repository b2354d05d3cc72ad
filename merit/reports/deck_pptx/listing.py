"""A listing as a table: as large as fits, and what does not fit is said to be elsewhere."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pptx.enum.text import PP_ALIGN
from pptx.shapes.shapetree import SlideShapes

from merit.charts import palette
from merit.domain.decks import Listing
from merit.reports import numbers
from merit.reports.deck_pptx import measuring, shapes, words
from merit.reports.deck_pptx.boxes import Box
from merit.reports.deck_pptx.tables import INSET, Filled, needed, table
from merit.reports.deck_pptx.texts import Words

LARGEST, LEAST = 20, 12
CELL_HEIGHT = 0.65  # a cell is cut to three lines where even the smallest letters do not help
MORE_HEIGHT = 0.32
NUMBER = re.compile(r"[+−]?[\d.]+(,\d+)?%?")

Rows = Sequence[Sequence[Filled]]


def listing(tree: SlideShapes, body: Listing, box: Box, title: str) -> None:
    """Head and lines in the widths they ask for."""
    widths = [box.width * share / sum(body.shares) for share in body.shares]
    sides = [
        _side([line[place] for line in body.lines]) if place else PP_ALIGN.LEFT
        for place in range(len(body.head))
    ]
    head = [
        Filled(text, palette.ACCENT, palette.PAPER, bold=True, align=side)
        for text, side in zip(body.head, sides, strict=True)
    ]
    lines = [
        [Filled(text, align=side) for text, side in zip(line, sides, strict=True)]
        for line in body.lines
    ]
    size = measuring.largest(
        range(LARGEST, LEAST - 1, -1),
        lambda size: _height([head, *lines], widths, size) <= box.height,
    )
    if size is None:
        size, lines = LEAST, _short(lines, widths)
        lines = _first(head, lines, widths, box.height)
    frame = table(tree, box, [head, *lines], widths, size)
    shapes.describe(frame, words.TABLE, words.table_described(body, title))
    if len(lines) < len(body.lines):
        _, below = box.split(box.height - MORE_HEIGHT + 0.04)
        said = (Words(words.more(len(body.lines) - len(lines)), 14, palette.MUTED),)
        shapes.panel(tree, below, said, name=words.MORE)


def _side(cells: Sequence[str]) -> PP_ALIGN:
    """Numbers stand to the right, words and what a row is called by to the left."""
    told = [cell for cell in cells if cell != numbers.NOTHING]
    is_number = told and all(NUMBER.fullmatch(cell) for cell in told)
    return PP_ALIGN.RIGHT if is_number else PP_ALIGN.LEFT


def _height(rows: Rows, widths: Sequence[float], size: float) -> float:
    return sum(needed(row, widths, size) for row in rows)


def _short(lines: Rows, widths: Sequence[float]) -> list[list[Filled]]:
    """Every cell cut to the height one may have."""
    return [
        [
            replace(cell, text=measuring.cut(cell.text, width - 2 * INSET, CELL_HEIGHT, LEAST))
            for cell, width in zip(line, widths, strict=True)
        ]
        for line in lines
    ]


def _first(
    head: list[Filled], lines: list[list[Filled]], widths: Sequence[float], high: float
) -> list[list[Filled]]:
    """As many lines as there is room for, above the sentence that counts the others."""
    if _height([head, *lines], widths, LEAST) <= high:
        return lines
    kept = len(lines)
    while kept and _height([head, *lines[:kept]], widths, LEAST) > high - MORE_HEIGHT:
        kept -= 1
    return lines[:kept]
