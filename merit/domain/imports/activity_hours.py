"""How many hours activities last, read as one column."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from merit.domain.coaching_rules import MOST_HOURS
from merit.domain.imports.amounts import Amount, Limits, read_column
from merit.domain.imports.answers import NO_VALUE, NoValue, Unreadable
from merit.domain.imports.tables import Table
from merit.domain.imports.workbook import Cell
from merit.domain.imports.writing import clean

LIMITS = Limits(Decimal(0), MOST_HOURS, step=Decimal("0.01"), what="jumlah jam")

_HOURS = re.compile(r"(?:±|\+/-|kurang lebih)?\s*([\d.,]+)\s*jam", re.IGNORECASE)
_CLOCK = re.compile(r"(?:pukul|pkl\.?|jam)?\s*\d{1,2}[.:]\d{2}\b.*", re.IGNORECASE)
_LESSONS = re.compile(r"\b(?:jp|jpl|jam pelajaran)\b", re.IGNORECASE)
_DAYS = re.compile(r"\b(?:hari|minggu|bulan)\b", re.IGNORECASE)

Answer = Amount | NoValue | Unreadable


def hours_in(table: Table) -> Mapping[int, Answer]:
    """The hours by row number. Days, lessons and times of day are no hours, and are named."""
    cells = {row.number: table.cell(row, "hours") for row in table.rows}
    unsuitable = {number: _unsuitable(cell) for number, cell in cells.items()}
    numbers = read_column(
        [None if unsuitable[number] else _bare(cell) for number, cell in cells.items()], LIMITS
    )
    read = dict(zip(cells, numbers, strict=True))
    return {number: unsuitable[number] or read.get(number, NO_VALUE) for number in cells}


def _bare(cell: Cell | None) -> Cell | None:
    """The cell without the word for its unit."""
    told = _HOURS.fullmatch(clean(cell.value)) if cell and isinstance(cell.value, str) else None
    return replace(cell, value=told[1]) if cell and told else cell


def _unsuitable(cell: Cell | None) -> Unreadable | None:
    """Why a text is no number of hours."""
    if cell is None or not isinstance(cell.value, str):
        return None
    text = clean(cell.value)
    if _LESSONS.search(text):
        return Unreadable(
            "Jam pelajaran (JP) tidak sama dengan jam.", "Tulis lamanya dalam jam, misalnya 6 jam."
        )
    if _DAYS.search(text):
        return Unreadable(
            f'"{text[:60]}" bukan jumlah jam.', "Tulis lamanya dalam jam, misalnya 12 jam."
        )
    if _CLOCK.fullmatch(text):
        return Unreadable(
            "Dapat berarti pukul, bukan lamanya.", 'Tulis lamanya, misalnya "3 jam" atau 3,5.'
        )
    return None
