"""A workbook as somebody fills it in at a desk without a network, in tests."""

import io
from collections.abc import Callable, Mapping

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from services.self_checks.check_cases import BREBES

from merit.domain.regions import Region
from merit.domain.self_checks.offline import SHEET, Column, Filling
from merit.domain.self_checks.offline_reading import Reading
from merit.domain.states import RegionKind
from merit.reports.self_check_workbook import self_check_workbook
from merit.services.self_checks import CheckView
from merit.services.self_checks.offline import understood

PLACE = Region(BREBES, "Brebes", RegionKind.REGENCY, "Pekalongan")
Typed = Mapping[tuple[str, Column], str | int | float | None]


def file_of(view: CheckView) -> bytes:
    """The workbook as it is handed out."""
    return self_check_workbook(view, PLACE)


def edited(content: bytes, work: Callable[[Workbook], None]) -> bytes:
    """The workbook after `work` was done in it, saved by another program than ours."""
    book = load_workbook(io.BytesIO(content))
    work(book)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def typed(content: bytes, cells: Typed) -> bytes:
    """The workbook after something was typed into the cells of indicators and columns."""

    def work(book: Workbook) -> None:
        page = book[SHEET]
        for (code, column), value in cells.items():
            page.cell(row_of(page, code), place_of(page, column)).value = value

    return edited(content, work)


def row_of(page: Worksheet, code: str) -> int:
    """The row of an indicator."""
    return next(cell.row for (cell,) in page.iter_rows(max_col=1) if cell.value == code)


def place_of(page: Worksheet, column: Column) -> int:
    """The number of a column, by its heading."""
    return next(
        cell.column for row in page.iter_rows() for cell in row if cell.value == column.value
    )


def read_back(view: CheckView, content: bytes) -> Reading:
    """What the application makes of a file."""
    return understood(view, content, name="isian.xlsx")


def filling(view: CheckView, cells: Typed) -> Filling:
    """What is read from the workbook of `view` after `cells` were typed into it."""
    found = read_back(view, typed(file_of(view), cells))
    assert found.complaints == ()
    assert found.filling is not None
    return found.filling
