"""A sheet as people see it: a merged cell stands wherever it reaches."""

import re
from collections.abc import Mapping
from decimal import Decimal

from merit.domain.imports.workbook import Area, Cell, Sheet

Line = Mapping[int, Cell]
"""The filled cells of one row, by column number, from left to right."""


_NUMBER = re.compile(r"[-+]?\d[\d.,\s]*%?")


def is_number(cell: Cell) -> bool:
    """Whether a cell holds a number, also one that is text, as all cells of a CSV file are."""
    if isinstance(cell.value, str):
        return _NUMBER.fullmatch(cell.value.strip()) is not None
    return isinstance(cell.value, Decimal)


def lines(sheet: Sheet) -> dict[int, Line]:
    """The filled rows of `sheet`, by number; a merged cell is in every row and column it covers.

    Merged areas are cut at the last filled row and column, and none overwrites a filled cell.
    """
    filled = {place: cell for place, cell in sheet.cells.items() if _says(cell)}
    if not filled:
        return {}
    last_row = max(row for row, _ in filled)
    last_column = max(column for _, column in filled)
    room = last_row * last_column
    for area in sheet.merged:
        cut = Area(area.top, area.left, min(area.bottom, last_row), min(area.right, last_column))
        size = max(0, cut.bottom - cut.top + 1) * max(0, cut.right - cut.left + 1)
        cell = sheet.cells.get((area.top, area.left))
        if cell is None or not _says(cell) or size > room:
            continue
        room -= size
        for row in range(cut.top, cut.bottom + 1):
            for column in range(cut.left, cut.right + 1):
                filled.setdefault((row, column), cell)
    found: dict[int, dict[int, Cell]] = {}
    for (row, column), cell in sorted(filled.items()):
        found.setdefault(row, {})[column] = cell
    return dict(found)


def _says(cell: Cell) -> bool:
    """Whether a cell is filled; a formula without a result is, though it shows nothing."""
    return cell.flaw is not None or bool(cell.text.strip())
