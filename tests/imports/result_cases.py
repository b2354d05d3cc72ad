"""A workbook as an office keeps it, and what it says when it is read right."""

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from merit.domain.imports.readings import Asked, Kind


@dataclass(frozen=True)
class Row:
    """One expected result; `at` is where its score (or category) stands."""

    code: str
    score: str | None
    band: str | None = None
    at: str = ""
    year: int = 2023
    more: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """An office habit, a file that shows it, and what was worked out by hand that it says."""

    habit: str
    build: Callable[[], bytes]
    rows: Sequence[Row] = ()
    errors: Sequence[str] = ()
    warnings: Sequence[str] = ()
    year: int | None = 2023
    instrument: str = ""
    name: str = "hasil.xlsx"
    says: str = ""

    @property
    def asked(self) -> Asked:
        return Asked(Kind.RESULTS, self.year, self.instrument)


def filled(sheet: Worksheet, rows: Iterable[Sequence[Any]], *, top: int = 1, left: int = 1) -> None:
    """Type rows into a sheet; None leaves a cell empty."""
    for number, row in enumerate(rows, top):
        for place, value in enumerate(row, left):
            if value is not None:
                sheet.cell(number, place, value)


def one_sheet(rows: Iterable[Sequence[Any]], *, name: str = "Rekap") -> tuple[Workbook, Worksheet]:
    """A workbook of one sheet that begins in A1."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = name
    filled(sheet, rows)
    return book, sheet


def saved(book: Workbook) -> bytes:
    """The file."""
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
