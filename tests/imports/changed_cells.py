"""Workbooks with some cells changed at random into what nobody expects there."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from merit.domain.imports.workbook import Area, Cell, Flaw, Sheet, Value, Workbook

STRANGE: tuple[Value, ...] = (
    *(Decimal(0), Decimal(-1), Decimal("1E+30"), Decimal("NaN"), Decimal("Infinity")),
    *(Decimal("33.1"), Decimal(2023), True, date(2024, 5, 3), "", "-", "#N/A", "%", "()"),
    *("Jumlah", "Sumber:", "Skor", "Kategori", "Kab/Kota", "Aspek", "Tahun", "Status"),
    *("Tegal", "Kota Tegal", "A1", "3.10", "1.234", "264,5%", "12 Maret 2024", "2023"),
    *("x" * 5000, "\u202eabc", "\x00"),
)
MOST = 6  # cells changed in a sheet


def changed(book: Workbook, luck: Random) -> Workbook:
    """The workbook with cells, merged areas and hidden parts changed."""
    return replace(book, sheets=tuple(_changed(sheet, luck) for sheet in book.sheets))


def _changed(sheet: Sheet, luck: Random) -> Sheet:
    cells = dict(sheet.cells)
    for _ in range(luck.randint(0, MOST)):
        inside = luck.random() < 0.8 and cells
        place = luck.choice(list(cells)) if inside else _place(luck)
        if luck.random() < 0.1:
            cells.pop(place, None)
        elif luck.random() < 0.1:
            cells[place] = Cell(*place, None, flaw=Flaw.UNCALCULATED)
        else:
            cells[place] = Cell(*place, luck.choice(STRANGE), percent=luck.random() < 0.1)
    top, left = _place(luck)
    area = Area(top, left, top + luck.randint(0, 3), left + luck.randint(0, 3))
    return replace(
        sheet,
        cells=cells,
        hidden=sheet.hidden ^ (luck.random() < 0.1),
        merged=(*sheet.merged, area) if luck.random() < 0.3 else sheet.merged,
        hidden_rows=sheet.hidden_rows | ({luck.randint(1, 9)} if luck.random() < 0.2 else set()),
        hidden_columns=sheet.hidden_columns | ({left} if luck.random() < 0.2 else set()),
    )


def _place(luck: Random) -> tuple[int, int]:
    return luck.randint(1, 12), luck.randint(1, 12)
