"""Shares as a table: the darker a cell, the higher the share that is printed in it."""

from decimal import Decimal

from pptx.enum.text import PP_ALIGN
from pptx.shapes.shapetree import SlideShapes

from merit.charts import palette
from merit.charts.slides.colours import ink_on, step_of
from merit.domain.decks import Heat
from merit.reports.deck_pptx import measuring, shapes, words
from merit.reports.deck_pptx.boxes import Box
from merit.reports.deck_pptx.tables import INSET, Filled, needed, table

LARGEST, LEAST, LEAST_HEAD = 18, 9, 12
MOST_OF_NAMES = 0.3  # of the width
HIGHEST_EXTRA = 0.25  # inches a row is higher than its text needs where there is room

Rows = list[list[Filled]]


def heat(tree: SlideShapes, body: Heat, box: Box, title: str) -> None:
    """A cell for every row and column."""
    size = measuring.largest(
        range(LARGEST, LEAST, -1), lambda size: _fits(_rows(body, size), box, size)
    )
    size = LEAST if size is None else size
    rows = _rows(body, size)
    widths = _widths(rows, box, size)
    spare = (box.height - sum(needed(row, widths, size) for row in rows)) / len(rows)
    tall = needed(rows[-1], widths, size) + max(0.0, min(spare, HIGHEST_EXTRA))
    frame = table(tree, box, rows, widths, size, tall=tall)
    shapes.describe(frame, words.TABLE, words.heat_described(body, title))


def _rows(body: Heat, size: float) -> Rows:
    """The cells; names of columns are smaller where they are long."""
    head = max(LEAST_HEAD, size - 4) if size > LEAST_HEAD else size
    return [
        [
            Filled("", palette.ACCENT, size=head),
            *(
                Filled(
                    name, palette.ACCENT, palette.PAPER, bold=True, align=PP_ALIGN.CENTER, size=head
                )
                for name in body.columns
            ),
        ],
        *(
            [Filled(name, bold=True), *map(_cell, percents)]
            for name, percents in zip(body.rows, body.percents, strict=True)
        ),
    ]


def _cell(percent: Decimal | None) -> Filled:
    text = words.percent(percent)
    if percent is None:
        return Filled(text, palette.SURFACE, palette.MUTED, align=PP_ALIGN.CENTER)
    fill = step_of(float(percent))
    return Filled(text, fill, ink_on(fill), align=PP_ALIGN.CENTER)


def _widths(rows: Rows, box: Box, size: float) -> list[float]:
    """Names as wide as the longest, within limits; the other columns share the rest."""
    longest = max(measuring.width(row[0].text, size, bold=True) for row in rows)
    names = min(longest * measuring.SPARE + 2 * INSET + 0.02, box.width * MOST_OF_NAMES)
    others = len(rows[0]) - 1
    return [names, *[(box.width - names) / others] * others]


def _fits(rows: Rows, box: Box, size: float) -> bool:
    """Whether the table is no higher than its box, and no word of it has to be broken."""
    widths = _widths(rows, box, size)
    told = [(cell, width) for row in rows for cell, width in zip(row, widths, strict=True)]
    return sum(needed(row, widths, size) for row in rows) <= box.height and all(
        measuring.width(word, cell.size or size, bold=cell.bold) * measuring.SPARE
        <= width - 2 * INSET
        for cell, width in told
        for word in cell.text.split()
    )
