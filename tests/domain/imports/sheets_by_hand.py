"""Sheets typed row by row, as they stand in a file, without any file."""

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal

from merit.domain.imports.workbook import Area, Cell, Form, Sheet, Workbook

Typed = str | int | float | bool | date | Decimal | Cell | None


def sheet(
    rows: Sequence[Sequence[Typed]],
    *,
    name: str = "Sheet1",
    merged: Sequence[Area] = (),
    hidden: bool = False,
    hidden_rows: Collection[int] = (),
    hidden_columns: Collection[int] = (),
) -> Sheet:
    """A sheet; None and the empty text leave a cell out, numbers are taken as they are written."""
    cells = {}
    for number, row in enumerate(rows, start=1):
        for place, typed in enumerate(row, start=1):
            if typed is not None and typed != "":
                cells[number, place] = _cell(number, place, typed)
    return Sheet(
        name,
        cells,
        hidden,
        tuple(merged),
        frozenset(hidden_rows),
        frozenset(hidden_columns),
    )


def _cell(row: int, column: int, typed: Typed) -> Cell:
    if isinstance(typed, Cell):
        return Cell(row, column, typed.value, typed.percent, typed.formula, typed.flaw)
    if isinstance(typed, int | float) and not isinstance(typed, bool):
        return Cell(row, column, Decimal(str(typed)))
    return Cell(row, column, typed)


def book(*sheets: Sheet) -> Workbook:
    """A workbook of these sheets."""
    return Workbook(Form.XLSX, "0" * 64, sheets)
