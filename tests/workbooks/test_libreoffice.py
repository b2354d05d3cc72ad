"""Files as LibreOffice writes them: its workbooks are read alike, its other files refused by name.

The formats of other programs are real here; the hostile corpus only imitates them.
"""

import io
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from libreoffice import Office

from merit.domain.imports.workbook import Flaw, Sheet
from merit.errors import WorkbookError
from merit.workbooks import open_file

NAME = "hasil"
AS_CSV = "csv:Text - txt - csv (StarCalc):59,34,76"


@pytest.fixture(scope="module")
def made() -> bytes:
    """A workbook with what programs store in ways of their own."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as made:
        percent, day, clock = (
            made.add_format({"num_format": code}) for code in ("0.00%", "dd/mm/yyyy", "[h]:mm")
        )
        page = made.add_worksheet("Hasil")
        page.merge_range("A1:D1", "Hasil Penilaian 2023")
        page.write_row("A2", ["Kab. Brebes", 33.1, "33.10", True])
        page.write("A3", 0.625, percent)
        page.write_datetime("B3", date(2023, 11, 1), day)
        page.write("C3", 1.25, clock)
        page.write_formula("D3", "=B2*2", None, 66.2)
        page.write_formula("E3", "=NA()", None, "#N/A")
        page.set_row(3, None, None, {"hidden": True})
        page.write("A4", "tersembunyi")
        page.set_column("F:F", None, None, {"hidden": True})
        page.write("F2", "tersembunyi")
        made.add_worksheet("Lama").hide()
    return file.getvalue()


def seen(sheet: Sheet) -> object:
    """What counts of a sheet: values, flaws, and what is hidden among them.

    Which cells are formulas does not: LibreOffice writes a truth value as one.
    """
    return (
        sheet.name,
        sheet.hidden,
        {(c.address, c.value, c.percent, c.flaw) for c in sheet.cells.values()},
        sheet.merged,
        sheet.hidden_rows & {cell.row for cell in sheet.cells.values()},
        sheet.hidden_columns & {cell.column for cell in sheet.cells.values()},
    )


def test_a_workbook_saved_by_libreoffice_is_read_alike(made: bytes, office: Office) -> None:
    before, after = open_file(made), open_file(office.saved_again(made, f"{NAME}.xlsx"))
    assert [seen(sheet) for sheet in after.sheets] == [seen(sheet) for sheet in before.sheets]
    held = {cell.address: cell for cell in after.sheets[0].cells.values()}
    assert (held["B3"].value, held["C3"].value) == (date(2023, 11, 1), "30:00")
    assert (held["A3"].percent, held["E3"].flaw, held["F2"].value) == (
        True,
        Flaw.ERROR,
        "tersembunyi",
    )


@pytest.mark.parametrize(("form", "word"), [("ods", "OpenDocument"), ("xls", "Excel lama")])
def test_other_files_are_refused_by_name(
    made: bytes, office: Office, tmp_path: Path, form: str, word: str
) -> None:
    path = tmp_path / f"{NAME}.xlsx"
    path.write_bytes(made)
    with pytest.raises(WorkbookError, match=word):
        open_file((office.converted([path], form) / f"{NAME}.{form}").read_bytes(), name="x.xlsx")


def test_a_text_file_saved_by_libreoffice_is_read(
    made: bytes, office: Office, tmp_path: Path
) -> None:
    path = tmp_path / f"{NAME}.xlsx"
    path.write_bytes(made)
    text = (office.converted([path], AS_CSV) / f"{NAME}.csv").read_bytes()
    held = {c.address: c.value for c in open_file(text).sheets[0].cells.values()}
    assert (held["A2"], held["B2"], held["C2"]) == ("Kab. Brebes", "33.1", "33.10")
