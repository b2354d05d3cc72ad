"""One sheet of the workbook of the state: what it says, and below that one real Excel table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from merit.charts import palette
from merit.reports import numbers
from merit.reports.workbook_file import (
    LINE,
    Look,
    Pen,
    Value,
    lines,
    print_on_a4,
    stored,
    write,
)

NARROWEST = 8  # characters
MARGIN = 3  # characters a cell leaves free for its indent
FILTER = 2  # more of them in a heading, for the button of its filter
BOLD = 1.1  # how much wider bold letters are
SPAN = 110  # characters of the lines above the table
PRINTED = 240  # characters across a printed page: more could not be read
PRINTED_WIDTH, PRINTED_HEIGHT = 145, 500  # characters and points of a page at full size
SQUEEZED = 1.35  # how much more than a page is put on one
ABOVE = 8  # lines above the first row
LONGEST_HEADER = 255  # characters, a limit of the format
FIXED = 2  # columns that stay in view: code and name

# With the code of Indonesian, programs that heed it write 264,5 whatever their own language is.
SCORE, SIGNED, COUNT = "[$-421]#,##0.0", "[$-421]+#,##0.0;-#,##0.0;0.0", "[$-421]#,##0"
INDEX, PERCENT, YEAR, DAY = "[$-421]0.00", "[$-421]0%", "0", "[$-421]d mmm yyyy"

MARK: Look = {"bold": True, "font_color": palette.PAPER, "bg_color": palette.MARK, "indent": 1}
TITLE: Look = {"bold": True, "font_size": 14, "font_color": palette.INK}
QUIET: Look = {"font_color": palette.MUTED}
LINK: Look = {"font_color": palette.ACCENT, "underline": 1}
HEADING: Look = {
    **{"bold": True, "font_color": palette.PAPER, "bg_color": palette.ACCENT},
    **{"text_wrap": True, "valign": "vcenter", "border": 1, "border_color": palette.LINE},
    "indent": 1,
}
CELL: Look = {"border": 1, "border_color": palette.LINE, "indent": 1}
SCALE = {
    **{"type": "3_color_scale", "min_type": "num", "mid_type": "num", "max_type": "num"},
    **{"min_value": 0, "mid_value": 0.5, "max_value": 1},
    **{"min_color": palette.SEQUENCE[0], "mid_color": palette.SEQUENCE[1]},
    "max_color": palette.SEQUENCE[2],  # the darkest on which black figures are still read
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its heading; `form` is the format of its numbers or days, empty for texts.

    `widest` is in characters: longer texts are broken into lines. `is_scaled` colours shares of 0
    to 1 by their size.
    """

    name: str
    form: str = ""
    widest: int = 48
    is_scaled: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet: `title` is the finding, `about` how to read it, `empty` why it holds no rows.

    Names of columns are told apart without regard to capitals: Excel asks for it.
    """

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    empty: str = ""


def add(book: Workbook, pen: Pen, page: Page, *, mark: str, back: str) -> None:
    """The sheet of a page; `back` is the name of the sheet its first link leads to."""
    sheet = book.add_worksheet(page.name)
    widths = [
        _width(column, [row[place] for row in page.rows])
        for place, column in enumerate(page.columns)
    ]
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    first = _above(sheet, pen, page, widths, mark=mark, back=back)
    if page.rows:
        _table(sheet, pen, page, widths, row=first)
        sheet.freeze_panes(first + 1, FIXED)
        sheet.repeat_rows(first)
        sheet.repeat_columns(0, FIXED - 1)
    wide = ceil(sum(widths) / PRINTED) if page.rows else 1
    print_sheet(sheet, page.name, mark, wide=wide, tall=_tall(page, widths, wide))
    if wide > 1:  # the lines above the table would be cut where the second page begins
        sheet.print_area(first, 0, first + len(page.rows), len(widths) - 1)
        sheet.set_header(_header(page.name, mark, page), {"margin": 0.3})


def _tall(page: Page, widths: Sequence[float], wide: int) -> int:
    """One page down where little more is needed, so that no few rows stand alone; else 0."""
    needed = LINE * ABOVE + sum(_height(map(shown, row), widths) for row in page.rows)
    return int(needed * min(1.0, PRINTED_WIDTH * wide / sum(widths)) <= PRINTED_HEIGHT * SQUEEZED)


def _above(
    sheet: Worksheet, pen: Pen, page: Page, widths: Sequence[float], *, mark: str, back: str
) -> int:
    """Mark, link, title and how to read it; the row of the heading below them."""
    last = next(
        (place for place in range(1, len(widths)) if sum(widths[: place + 1]) >= SPAN),
        len(widths) - 1,
    )
    across = sum(widths[: last + 1])
    said = [(mark, MARK), (page.title, TITLE), (page.about, QUIET), (page.empty, QUIET)]
    row = 0
    for text, look in said:
        if not text:
            continue
        size = float(str(look.get("font_size", 11))) / 11
        sheet.set_row(row, LINE * size * lines(text, across / size))
        how = pen(look, text_wrap=True)
        sheet.merge_range(row, 0, row, last, "", how)
        write(sheet, row, 0, text, how)
        row += 1
    sheet.write_url(row, 0, f"internal:'{back}'!A1", pen(LINK), f"‹ {back}")
    return row + 1


def _table(sheet: Worksheet, pen: Pen, page: Page, widths: Sequence[float], *, row: int) -> None:
    """The rows as a table of Excel with filters, each as high as its longest text."""
    last = row + len(page.rows)
    table = {
        "name": f"tabel_{page.name.lower().replace(' ', '_')}",
        "columns": [
            {"header": column.name, "header_format": pen(HEADING)} for column in page.columns
        ],
        "style": None,
    }
    sheet.add_table(row, 0, last, len(page.columns) - 1, table)
    looks = [pen(CELL, align=_side(column), **_form(column)) for column in page.columns]
    for line, values in enumerate(page.rows, row + 1):
        for place, (value, look) in enumerate(zip(values, looks, strict=True)):
            write(sheet, line, place, value, look)
        sheet.set_row(line, _height(map(shown, values), widths))
    heads = [column.name for column in page.columns]
    sheet.set_row(row, _height(heads, [(width - FILTER) / BOLD for width in widths]))
    sheet.ignore_errors({"number_stored_as_text": f"A{row + 2}:A{last + 1}"})  # codes are texts
    for place, column in enumerate(page.columns):
        if column.is_scaled:
            sheet.conditional_format(row + 1, place, last, place, SCALE)


def _side(column: Column) -> str:
    return "right" if column.form and column.form != DAY else "left"


def _form(column: Column) -> Look:
    return {"num_format": column.form} if column.form else {"text_wrap": True, "num_format": "@"}


def shown(value: Value) -> str:
    """About what a cell shows, for its width.

    >>> shown(Decimal("264.50")), shown(date(2026, 3, 1)), shown(None)
    ('264,5', '1 Mar 2026', '')
    """
    if isinstance(value, Decimal):
        return numbers.score(value)
    if isinstance(value, date):
        return numbers.short_day(value)
    return "" if value is None else str(value)


def _width(column: Column, values: Sequence[Value]) -> float:
    """Wide enough for the longest word of the heading and, up to a limit, the longest cell."""
    word = max(len(word) for word in column.name.split()) * BOLD + FILTER
    cell = max((_long(shown(value)) for value in values), default=0)
    return max(NARROWEST, ceil(max(word, min(column.widest, cell))) + MARGIN)


def _long(letters: str) -> float:
    """How long a text is in characters; capitals are wider than others."""
    return len(letters) + 0.4 * sum(letter.isupper() for letter in letters)


def _height(texts: Iterable[str], widths: Sequence[float]) -> float:
    """Points a row takes: nobody else fits it to its text when the file is opened."""
    taken = (lines(text, width - MARGIN) for text, width in zip(texts, widths, strict=True))
    return LINE * max(taken, default=1)


def print_sheet(sheet: Worksheet, name: str, mark: str, *, wide: int = 1, tall: int = 0) -> None:
    """A4 with the name of the sheet, and the mark, on every printed page."""
    print_on_a4(sheet, wide=wide, tall=tall)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.set_header(_header(name, mark), {"margin": 0.3})


def _header(name: str, mark: str, page: Page | None = None) -> str:
    """Name and mark; between them the finding of a `page` and how to read it, if there is room."""
    first = f"&L{stored(name)}"
    last = f'&R&"Calibri,Bold"{mark}' if mark else ""
    if page is None:
        return first + last
    title = f"&C{_plain(page.title)}"
    whole = f"{first}{title}\n{_plain(page.about)}{last}"
    return whole if len(whole) <= LONGEST_HEADER else first + title + last


def _plain(told: str) -> str:
    return stored(told).replace("&", "&&")
