"""The workbook inside a chart, which PowerPoint opens when its values are edited.

Made by us and not by python-pptx, which would take a name that begins like a formula for one.
"""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO

from pptx.chart.chart import Chart as Drawn
from pptx.oxml.ns import qn
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from merit.domain.decks import Chart
from merit.reports import numbers
from merit.reports.deck_pptx import words
from merit.reports.workbook_file import MAKER, OPTIONS, stored

ALWAYS = datetime(1980, 1, 1)  # so that the same chart is the same file
GIVEN_SHEET = "Sheet1!"
WIDE = 30  # characters

Cell = str | Decimal | float | None


def drawn_as(value: Decimal | float) -> float:
    """A value as it is printed, in tenths; what stands in the sheet is what is drawn."""
    return float(numbers.rounded(value, "0.1"))


def put_table(drawn: Drawn, chart: Chart) -> None:
    """A table with a row per category and a column per series."""
    lines: list[list[Cell]] = [[None, *(series.name for series in chart.series)]]
    for place, category in enumerate(chart.categories):
        lines.append([category, *(series.values[place] for series in chart.series)])
    put(drawn, lines)


def put_columns(drawn: Drawn, lines: Sequence[Sequence[Cell]]) -> None:
    """Names, values across, and a column per series of values up, for a scatter chart."""
    put(drawn, lines)
    last = len(lines)
    for place, series in enumerate(drawn._chartSpace.iter(qn("c:ser")), start=2):
        column = xl_col_to_name(place)
        for part, told in (
            ("c:tx", f"${column}$1"),
            ("c:xVal", f"$B$2:$B${last}"),
            ("c:yVal", f"${column}$2:${column}${last}"),
        ):
            (formula,) = series.find(qn(part)).iter(qn("c:f"))
            formula.text = f"{words.BOOK}!{told}"


def put(drawn: Drawn, lines: Sequence[Sequence[Cell]]) -> None:
    """Put rows of cells behind a chart that refers to them."""
    content = BytesIO()
    with Workbook(content, OPTIONS) as book:
        book.set_properties({"author": MAKER, "created": ALWAYS})
        sheet = book.add_worksheet(words.BOOK)
        sheet.set_column(0, 0, WIDE)
        for row, cells in enumerate(lines):
            for column, cell in enumerate(cells):
                if isinstance(cell, str):
                    sheet.write_string(row, column, stored(cell))
                elif cell is not None:
                    sheet.write_number(row, column, drawn_as(cell))
    drawn.part.chart_workbook.update_from_xlsx_blob(content.getvalue())
    for formula in drawn._chartSpace.iter(qn("c:f")):
        formula.text = formula.text.replace(GIVEN_SHEET, f"{words.BOOK}!")
