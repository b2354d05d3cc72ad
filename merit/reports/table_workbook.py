"""A table of a page as a workbook: numbers that can be counted with, ready to be printed."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from merit.charts import palette
from merit.reports.printed import Column, columns, is_number
from merit.reports.sheet import Sheet
from merit.reports.workbook_file import (
    DAY_FORMAT,
    LINE,
    Look,
    Pen,
    lines,
    print_on_a4,
    saved,
    write,
)

NAME = "Tabel"
NARROWEST, WIDEST = 9, 48  # characters
MARGIN = 3  # characters a cell leaves free: for its indent, and in a heading for the filter
SPAN = 90  # characters the lines above and below the table may take at least
SPARE = 9.0  # of the columns beside a narrow table

MARK: Look = {
    **{"bold": True, "font_color": palette.PAPER, "bg_color": palette.MARK},
    "indent": 1,
}
TITLE: Look = {"bold": True, "font_size": 14, "font_color": palette.INK}
QUIET: Look = {"font_color": palette.MUTED}
HEADING: Look = {
    **{"bold": True, "font_color": palette.PAPER, "bg_color": palette.ACCENT},
    **{"text_wrap": True, "valign": "vcenter", "border": 1, "border_color": palette.LINE},
    "indent": 1,
}
CELL: Look = {"border": 1, "border_color": palette.LINE, "indent": 1}


def table_xlsx(sheet: Sheet, head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Mark, title and filters, the table, and below it source, status and date.

    Cells are given as a page prints them, each row as long as the head. The heading stays in
    view and is repeated on every printed page; the notes stand below the table, where they take
    no room from it.
    """
    found = columns(head, rows)

    def fill(book: Workbook, pen: Pen) -> None:
        page = book.add_worksheet(NAME)
        widths = _widths(found)
        for place, width in enumerate(widths):
            page.set_column(place, place, width)
        first = _said(page, pen, _above(sheet), row=0, widths=widths) + 1
        last = _table(page, pen, found, row=first, widths=widths)
        _said(page, pen, [(note, QUIET) for note in sheet.notes], row=last + 2, widths=widths)
        page.freeze_panes(first + 1, 0)
        page.autofilter(first, 0, last, len(found) - 1)
        page.repeat_rows(0, first)
        print_on_a4(page)

    return saved(sheet, fill)


def _above(sheet: Sheet) -> list[tuple[str, Look]]:
    said = [(sheet.mark, MARK), (sheet.title, TITLE), (sheet.period, QUIET)]
    return [(text, look) for text, look in said if text]


def _said(
    page: Worksheet,
    pen: Pen,
    said: Sequence[tuple[str, Look]],
    *,
    row: int,
    widths: Sequence[float],
) -> int:
    """Lines of text across the table, from `row` on; the row below the last."""
    for place, (text, look) in enumerate(said, row):
        size = float(str(look.get("font_size", 11))) / 11
        page.set_row(place, LINE * size * lines(text, sum(widths) / size))
        how = pen(look, text_wrap=True)
        page.merge_range(place, 0, place, len(widths) - 1, "", how)
        write(page, place, 0, text, how)
    return row + len(said)


def _widths(found: Sequence[Column]) -> list[float]:
    """Widths in characters, of the table and of as many more columns as its title needs."""
    widths = [_width(column) for column in found]
    while sum(widths) < SPAN:
        widths.append(SPARE)
    return widths


def _width(column: Column) -> float:
    """Wide enough for the longest word of the heading and, up to a limit, the longest cell."""
    word = max((len(word) for word in column.name.split()), default=0)
    cell = max((len(cell) for cell in column.cells), default=0)
    return float(max(NARROWEST, min(WIDEST, max(word, cell) + MARGIN)))


def _table(
    page: Worksheet, pen: Pen, found: Sequence[Column], *, row: int, widths: Sequence[float]
) -> int:
    """Heading and cells, each row as high as its longest text needs; the last row."""
    for place, column in enumerate(found):
        values = column.values
        is_counted = any(isinstance(value, Decimal) for value in values)
        side = "right" if is_counted else "left"
        write(page, row, place, column.name, pen(HEADING, align=side))
        looks = {
            Decimal: pen(CELL, num_format=_number_format(column.cells)),
            date: pen(CELL, num_format=DAY_FORMAT, align="left"),
            str: pen(CELL, text_wrap=True, align=side),
        }
        for line, value in enumerate(values, row + 1):
            write(page, line, place, value, looks[type(value)])
    names = [column.name for column in found]
    for line, texts in enumerate([names, *zip(*(column.cells for column in found), strict=True)]):
        page.set_row(row + line, _height(texts, widths))
    return row + len(found[0].cells)


def _height(texts: Iterable[str], widths: Sequence[float]) -> float:
    """Points a row takes: nobody else fits it to its text when the file is opened."""
    taken = (
        lines(text, width - MARGIN) for text, width in zip(texts, widths, strict=False) if text
    )
    return LINE * max(taken, default=1)


def _number_format(cells: Sequence[str]) -> str:
    """How the numbers of a column are shown: decimals, thousands and sign as printed.

    >>> _number_format(["264,5", "327", "–"]), _number_format(["+8,5", "−3"])
    ('0.0', '+0.0;-0.0;0.0')
    >>> _number_format(["2023"]), _number_format(["1.234"])
    ('0', '#,##0')
    """
    numbers = [cell for cell in cells if is_number(cell)]
    places = max((len(cell.partition(",")[2]) for cell in numbers), default=0)
    shown = "#,##0" if any("." in cell for cell in numbers) else "0"
    shown += f".{'0' * places}" if places else ""
    is_signed = any(cell.startswith("+") for cell in numbers)
    return f"+{shown};-{shown};{shown}" if is_signed else shown
