"""A schedule or a list of follow-ups as an office keeps it, and what it says by hand."""

import io
from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from merit.domain.imports.readings import Kind

Cells = Sequence[Any]


@dataclass(frozen=True)
class Activity:
    """One expected activity; `regions` are codes, or how many; `aspects` numbers of KASN's."""

    title: str
    kind: str
    days: str
    status: str
    regions: Sequence[str] | int
    hours: str | None = None
    aspects: str = ""
    at: str = ""


@dataclass(frozen=True)
class Item:
    """One expected follow-up; `at` is where its deadline stands."""

    region: str
    title: str
    due: str
    status: str
    progress: int
    indicator: str | None = None
    step: tuple[int, int] | None = None
    at: str = ""


@dataclass(frozen=True)
class Case:
    """An office habit and a file that shows it; errors and warnings as "sheet!cell"."""

    habit: str
    kind: Kind
    build: Callable[[], bytes]
    rows: Sequence[Activity | Item] = ()
    errors: Sequence[str] = ()
    warnings: Sequence[str] = ()
    says: str = ""
    name: str = "berkas.xlsx"


class Page:
    """A sheet being typed; days are dated cells, None leaves a cell out."""

    def __init__(self, book: Workbook, name: str) -> None:
        self.sheet: Worksheet = book.add_worksheet(name)
        self.day = book.add_format({"num_format": "dd/mm/yyyy"})
        self.percent = book.add_format({"num_format": "0%"})
        self.text = book.add_format({"num_format": "@"})

    def type(self, rows: Iterable[Cells], *, top: int = 1) -> None:
        """Type rows from column A on; `top` counts from one."""
        for number, row in enumerate(rows, top - 1):
            for place, value in enumerate(row):
                if isinstance(value, date):
                    self.sheet.write_datetime(number, place, value, self.day)
                elif isinstance(value, str):
                    self.sheet.write_string(number, place, value, self.text)
                elif value is not None:
                    self.sheet.write(number, place, value)

    def merge(self, area: str, value: Any) -> None:
        """Merge cells and type into them."""
        if isinstance(value, date):
            self.sheet.merge_range(area, "", self.day)
            self.sheet.write_datetime(area.split(":")[0], value, self.day)
        else:
            self.sheet.merge_range(area, value)


@contextmanager
def _file(into: io.BytesIO) -> Any:
    book = Workbook(into, {"in_memory": True})
    yield book
    book.close()


def file_of(*pages: tuple[str, Callable[[Page], None]]) -> bytes:
    """An XLSX file of named sheets, each typed by a function."""
    buffer = io.BytesIO()
    with _file(buffer) as book:
        for name, typed in pages:
            typed(Page(book, name))
    return buffer.getvalue()


def of_rows(rows: Iterable[Cells], *, name: str = "Sheet1") -> bytes:
    """An XLSX file of one sheet of rows."""
    return file_of((name, lambda page: page.type(rows)))
