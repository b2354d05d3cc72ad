"""Tables as files: read back by another reader, harmless in a spreadsheet, complete."""

import csv
import io
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from libreoffice import CSV_OF_PEOPLE, CSV_OF_PROGRAMS, Office
from reports.formulas import FORMULAS

from merit.reports.printed import is_number
from merit.reports.sheet import Sheet
from merit.reports.spreadsheet import machine_csv, table_csv

SHEET = Sheet(
    title="3 dari 35 daerah Sangat Baik",
    period="Posisi akhir 2025 · 35 kabupaten/kota",
    mark="Data contoh",
    notes=("Sumber: himpunan data contoh.", "Diunduh pada 25 November 2026."),
)
HEAD = ("Daerah", "Skor", "Perubahan")


def read(content: bytes) -> list[list[str]]:
    """The file as a spreadsheet reads it: UTF-8 with its mark, semicolons."""
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def test_a_table_carries_mark_title_filters_source_and_date() -> None:
    rows = read(table_csv(SHEET, HEAD, [("Kab. Batang", "312,5", "+8,5")]))
    assert rows == [
        ["Data contoh"],
        ["3 dari 35 daerah Sangat Baik"],
        ["Posisi akhir 2025 · 35 kabupaten/kota"],
        ["Sumber: himpunan data contoh."],
        ["Diunduh pada 25 November 2026."],
        [],
        ["Daerah", "Skor", "Perubahan"],
        ["Kab. Batang", "312,5", "+8,5"],
    ]


def test_published_tables_have_no_empty_line_for_the_mark() -> None:
    sheet = Sheet("Judul", "Posisi akhir 2024", "", ())
    assert read(table_csv(sheet, HEAD, []))[0] == ["Judul"]


@pytest.mark.parametrize(
    ("printed", "stored"),
    [("−37,5", "-37,5"), ("1.234,5", "1.234,5"), ("−", "−"), ("–", "–")],
)
def test_numbers_stay_numbers_for_an_indonesian_spreadsheet(printed: str, stored: str) -> None:
    assert read(table_csv(SHEET, ("Skor",), [(printed,)]))[-2:] == [["Skor"], [stored]]


@pytest.mark.parametrize(
    ("printed", "heading", "stored"),
    [
        (["54 poin", "−2,5 poin"], "Nilai (poin)", ["54", "-2,5"]),
        (["58%", "12,5 %", "–"], "Nilai (%)", ["58", "12,5", "–"]),
        (
            ["31% dari maksimum", "belum dinilai"],
            "Nilai (% dari maksimum)",
            ["31", "belum dinilai"],
        ),
        (["+18,5 poin per tahun"], "Nilai (poin per tahun)", ["+18,5"]),
        (["54 poin", "tercapai"], "Nilai (poin)", ["54", "tercapai"]),
        # of two units, or beside a number without one, a number would lose its meaning
        (["54 poin", "58%"], "Nilai", ["54 poin", "58%"]),
        (["54 poin", "3"], "Nilai", ["54 poin", "3"]),
        (["10 November 2026", "3 November 2026"], "Nilai", ["10 November 2026", "3 November 2026"]),
        (["262 (2023)", "27 dari 35"], "Nilai", ["262 (2023)", "27 dari 35"]),
        (["tercapai"], "Nilai", ["tercapai"]),
        ([], "Nilai", []),
    ],
)
def test_the_unit_of_a_column_stands_in_its_heading_and_the_cells_are_numbers(
    printed: list[str], heading: str, stored: list[str]
) -> None:
    content = read(
        table_csv(SHEET, ("Daerah", "Nilai"), [("Kab. Batang", cell) for cell in printed])
    )
    assert content[len(SHEET.lines) + 1] == ["Daerah", heading]
    assert [row[1] for row in content[len(SHEET.lines) + 2 :]] == stored


@pytest.mark.parametrize("text", FORMULAS, ids=ascii)
def test_a_text_that_would_run_as_a_formula_is_made_harmless(text: str) -> None:
    assert _content(table_csv(SHEET, (text,), [(text,)]))[-2:] == [[f"'{text}"]] * 2
    assert _content(machine_csv((text,), [(text,)]), ",") == [[f"'{text}"]] * 2


def _content(content: bytes, delimiter: str = ";") -> list[list[str]]:
    """The lines of a file as a program reads them, whatever ends of line its cells hold."""
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=delimiter))


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_no_cell_begins_like_a_formula_unless_it_is_a_number(cells: list[str]) -> None:
    stored = _content(table_csv(SHEET, ["Daerah"] * len(cells), [cells]))
    for row in stored:
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t")) or is_number(cell)


def test_a_number_of_a_letter_keeps_its_leading_zeros() -> None:
    assert machine_csv(("Nomor", "Skor"), [("007", "0,5")]) == b"Nomor,Skor\r\n007,0.5\r\n"


def test_the_form_for_programs_is_a_head_and_exact_values() -> None:
    head = ("Kode", "Daerah", "Skor", "Perubahan", "Jarak", "Tanggal", "Catatan")
    rows = [
        ("33.10", "Kab. Klaten", "1.234,5", "+8,5", "54 poin", "1 Maret 2026", "tetap, aman"),
        ("33.75", "Kota Pekalongan", "327", "−3", "−2,5 poin", "Maret 2026", "−"),
        ("33.76", "Kota Tegal", "–", "–", "tercapai", "31 Februari 2026", ""),
    ]
    content = machine_csv(head, rows)
    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.decode().split("\r\n") == [
        "Kode,Daerah,Skor,Perubahan,Jarak (poin),Tanggal,Catatan",
        '33.10,Kab. Klaten,1234.5,8.5,54,2026-03-01,"tetap, aman"',
        "33.75,Kota Pekalongan,327,-3,-2.5,Maret 2026,−",
        "33.76,Kota Tegal,,,tercapai,31 Februari 2026,",
        "",
    ]


def test_libreoffice_reads_both_forms_as_the_values_they_are(
    office: Office, tmp_path: Path
) -> None:
    head = ("Daerah", "Skor", "Perubahan", "Tanggal")
    rows = [("Kab. Batang", "1.312,5", "−8,5", "1 Maret 2026"), ("=1+1", "54", "+3", "–")]
    told = {"orang.csv": (table_csv(SHEET, head, rows), CSV_OF_PEOPLE, "–")}
    told["program.csv"] = (machine_csv(head, rows), CSV_OF_PROGRAMS, None)
    for name, (content, reading, nothing) in told.items():
        path = tmp_path / name
        path.write_bytes(content)
        saved = office.converted([path], "xlsx", reading=reading) / f"{path.stem}.xlsx"
        page = openpyxl.load_workbook(saved).worksheets[0]
        *_, first, second = page.iter_rows(values_only=True)
        assert first[:4] == ("Kab. Batang", 1312.5, -8.5, datetime(2026, 3, 1))
        assert second[:4] == ("'=1+1", 54, 3, nothing)
