"""The file of the workbook of the state, written in a child: it knows of nothing but its pages."""

from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from merit.reports.sheet import Sheet
from merit.reports.state_page import CELL, COUNT, HEADING, LINK, Page, add, print_sheet
from merit.reports.workbook_file import LINE, Look, Pen, lines, saved, write

WIDTHS = (18.0, 90.0, 10.0)  # characters


@dataclass(frozen=True, slots=True)
class Book:
    """What the workbook says: `sheet` is of what, from where and when; `told` how to read it.

    `about` is the name of the first sheet, `head` that of the columns of its list of sheets.
    """

    sheet: Sheet
    told: tuple[tuple[str, Look], ...]
    pages: tuple[Page, ...]
    about: str
    head: tuple[str, ...]


def written(book: Book) -> bytes:
    """The file of what a workbook says."""

    def fill(file: Workbook, pen: Pen) -> None:
        _first(file, pen, book)
        for page in book.pages:
            add(file, pen, page, mark=book.sheet.mark, back=book.about)

    return saved(book.sheet, fill)


def _first(file: Workbook, pen: Pen, book: Book) -> None:
    """The sheet with what `told` says, and a link to each of the others."""
    page = file.add_worksheet(book.about)
    for place, width in enumerate(WIDTHS):
        page.set_column(place, place, width)
    for row, (text, look) in enumerate(book.told):
        _line(page, pen, row, text, look)
    _contents(page, pen, book, row=len(book.told))
    print_sheet(page, book.about, book.sheet.mark)


def _line(page: Worksheet, pen: Pen, row: int, text: str, look: Look) -> None:
    size = float(str(look.get("font_size", 11))) / 11
    page.set_row(row, LINE * size * lines(text, sum(WIDTHS) / size))
    if text:
        page.merge_range(row, 0, row, len(WIDTHS) - 1, "", pen(look, text_wrap=True))
        write(page, row, 0, text, pen(look, text_wrap=True))


def _contents(page: Worksheet, pen: Pen, book: Book, *, row: int) -> None:
    """The list of the sheets, each a link."""
    for place, name in enumerate(book.head):
        write(page, row, place, name, pen(HEADING, align="right" if place == 2 else "left"))
    for line, item in enumerate(book.pages, row + 1):
        page.write_url(line, 0, f"internal:'{item.name}'!A1", pen(CELL, LINK), item.name)
        write(page, line, 1, item.title, pen(CELL, text_wrap=True))
        write(page, line, 2, len(item.rows), pen(CELL, align="right", num_format=COUNT))
        page.set_row(line, LINE * lines(item.title, WIDTHS[1] - 3))
