"""A table as a workbook: opened by openpyxl and by LibreOffice, which see the same values."""

import io
import zipfile
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from libreoffice import Office
from openpyxl.worksheet.worksheet import Worksheet
from reports.formulas import FORMULAS

from merit.reports.sheet import Sheet
from merit.reports.table_workbook import table_xlsx

SHEET = Sheet(
    title="3 dari 35 daerah Sangat Baik",
    period="Posisi akhir 2025 · 35 kabupaten/kota",
    mark="Data contoh",
    notes=("Sumber: himpunan data contoh.", "Diunduh pada 25 November 2026."),
)
HEAD = ("Kode", "Daerah", "Skor", "Perubahan", "Jarak", "Tanggal")
ROWS = [
    ("33.10", "Kabupaten Klaten", "1.264,5", "+8,5", "54 poin", "1 Maret 2026"),
    ("33.75", "Kota Pekalongan", "327", "−3", "−2,5 poin", "Maret 2026"),
    ("33.76", "Kota Tegal", "–", "–", "tercapai", "belum ada"),
]
VALUES = [
    ("33.10", "Kabupaten Klaten", 1264.5, 8.5, 54, datetime(2026, 3, 1)),
    ("33.75", "Kota Pekalongan", 327, -3, -2.5, "Maret 2026"),
    ("33.76", "Kota Tegal", "–", "–", "tercapai", "belum ada"),
]


def opened(content: bytes) -> Worksheet:
    """The only sheet of the file."""
    (page,) = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    return page


def lines(page: Worksheet) -> list[tuple[Any, ...]]:
    """The rows of a sheet as the values in them, without the empty end of each."""
    found = []
    for row in page.iter_rows(values_only=True):
        last = max((place for place, cell in enumerate(row) if cell is not None), default=-1)
        found.append(row[: last + 1])
    return found


def test_a_table_is_numbers_days_and_texts_between_its_title_and_its_source(
    office: Office,
) -> None:
    content = table_xlsx(SHEET, HEAD, ROWS)
    expected = [
        ("Data contoh",),
        ("3 dari 35 daerah Sangat Baik",),
        ("Posisi akhir 2025 · 35 kabupaten/kota",),
        (),
        ("Kode", "Daerah", "Skor", "Perubahan", "Jarak (poin)", "Tanggal"),
        *VALUES,
        (),
        ("Sumber: himpunan data contoh.",),
        ("Diunduh pada 25 November 2026.",),
    ]
    assert lines(opened(content)) == expected
    assert lines(opened(office.saved_again(content))) == expected


def test_the_heading_stays_in_view_can_be_filtered_and_is_printed_on_every_page() -> None:
    page = opened(table_xlsx(SHEET, HEAD, ROWS))
    assert page.title == "Tabel"
    assert page.freeze_panes == "A6"
    assert page.auto_filter.ref == "A5:F8"
    assert page.print_title_rows == "$1:$5"
    assert page.page_setup.orientation == "landscape"
    assert page.page_setup.paperSize == 9  # A4
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.page_setup.fitToHeight == 0  # as many pages as it takes


def test_numbers_are_shown_with_the_decimals_and_signs_of_the_page() -> None:
    page = opened(table_xlsx(SHEET, HEAD, ROWS))
    shown = [page.cell(6, column).number_format for column in (3, 4, 5, 6)]
    assert shown == ["#,##0.0", "+0.0;-0.0;0.0", "0.0", "[$-421]d mmmm yyyy"]


def test_published_tables_carry_no_mark() -> None:
    sheet = Sheet("Judul", "Posisi akhir 2024", "", ())
    assert lines(opened(table_xlsx(sheet, HEAD, [])))[0] == ("Judul",)


def test_no_text_is_stored_as_a_formula_or_a_link(office: Office) -> None:
    content = table_xlsx(SHEET, FORMULAS[:1], [(text,) for text in FORMULAS])
    for file in (content, office.saved_again(content)):
        cells = [cell for row in opened(file).iter_rows() for cell in row]
        assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
        assert all(cell.hyperlink is None for cell in cells)
        with zipfile.ZipFile(io.BytesIO(file)) as parts:
            pages = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
            assert all(b"<f" not in parts.read(name) for name in pages)


def test_the_file_names_nobody() -> None:
    book = openpyxl.load_workbook(io.BytesIO(table_xlsx(SHEET, HEAD, ROWS)))
    assert book.properties.creator == "Merit Jateng"
    assert book.properties.lastModifiedBy in (None, "Merit Jateng")
    assert book.properties.title == SHEET.title


@pytest.mark.parametrize(
    ("text", "kept"),
    [("a" * 40_000, "a" * 32_767), ("\ud800", "?"), ("baris\nkedua", "baris\nkedua")],
    ids=["terlalu panjang", "setengah huruf", "dua baris"],
)
def test_what_a_cell_cannot_hold_is_cut_and_not_lost(text: str, kept: str) -> None:
    page = opened(table_xlsx(Sheet("Judul", "", "", ()), ("Catatan",), [(text,)]))
    assert page["A4"].value == kept
