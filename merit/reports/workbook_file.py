"""Workbooks as files: made in memory, with nothing in them that runs, leads away or tells a name.

Every text is stored as a text (`write_string`): no formula, no link, no number made of it.
"""

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from merit.reports.sheet import Sheet

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DAY_FORMAT = "[$-421]d mmmm yyyy"  # Indonesian months whatever the language of the program
A4 = 9
FONT = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
LINE = 15.0  # points one line of text takes
LONGEST = 32_767  # characters a cell can hold
FIRST_DAY = date(1900, 3, 1)  # before it, Excel counts a day that never was
MAKER = "Merit Jateng"
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": FONT,
}

Value = Decimal | date | str | int | bool | None
Look = Mapping[str, object]
"""Properties of a format."""


class Pen:
    """Formats of one workbook by their properties, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[frozenset[tuple[str, object]], Format] = {}

    def __call__(self, *looks: Look, **properties: object) -> Format:
        """The format of these properties, later ones first, on the font of every file."""
        told = {name: value for look in (FONT, *looks, properties) for name, value in look.items()}
        key = frozenset(told.items())
        if key not in self._made:
            self._made[key] = self._book.add_format(told)
        return self._made[key]


def saved(sheet: Sheet, fill: Callable[[Workbook, Pen], None]) -> bytes:
    """The workbook `fill` writes, described by `sheet`."""
    content = io.BytesIO()
    with _opened(content, sheet) as book:
        fill(book, Pen(book))
    return content.getvalue()


@contextmanager
def _opened(content: io.BytesIO, sheet: Sheet) -> Iterator[Workbook]:
    with Workbook(content, OPTIONS) as book:
        book.set_properties(
            {
                "title": stored(sheet.title),
                "subject": stored(sheet.period),
                "author": MAKER,
                "keywords": sheet.mark,
            }
        )
        book.set_size(1600, 900)
        yield book


def stored(text: str) -> str:
    """A text a cell can hold: cut to its length, without halves of characters."""
    return text[:LONGEST].encode("utf-8", "replace").decode()


def write(page: Worksheet, row: int, column: int, value: Value, how: Format) -> None:
    """One cell, counted from zero. None leaves it empty, but in its format."""
    if value is None:
        page.write_blank(row, column, None, how)
    elif isinstance(value, bool):
        page.write_boolean(row, column, value, how)
    elif isinstance(value, Decimal | int) and abs(float(value)) != float("inf"):
        page.write_number(row, column, float(value), how)
    elif isinstance(value, date) and value >= FIRST_DAY:
        page.write_datetime(row, column, value, how)
    else:
        page.write_string(row, column, stored(str(value)), how)


def lines(text: str, width: float) -> int:
    """How many lines a text takes in a cell that is `width` characters wide.

    >>> lines("Rencana tindak lanjut", 30), lines("Rencana tindak lanjut", 14), lines("", 5)
    (1, 2, 1)
    """
    taken = 0
    for paragraph in text.split("\n") or [""]:
        used, rows = 0, 1
        for word in paragraph.split(" "):
            if used and used + 1 + len(word) > width:
                rows, used = rows + 1, 0
            rows += max(0, int((len(word) - 1) / width)) if len(word) > width else 0
            used += len(word) + bool(used)
        taken += rows
    return taken


def print_on_a4(page: Worksheet, *, wide: int = 1, tall: int = 0) -> None:
    """Landscape A4, `wide` pages across and `tall` down (0: as many as it takes), numbered."""
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(wide, tall)
    page.set_margins(left=0.4, right=0.4, top=0.4, bottom=0.6)
    page.set_footer(f"&L{MAKER}&RHalaman &P dari &N", {"margin": 0.3})
