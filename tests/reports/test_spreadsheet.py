"""Tables as files: read back by another reader, harmless in a spreadsheet, complete."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.reports.sheet import Sheet
from merit.reports.spreadsheet import harmless, is_number, table_csv

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


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "+8,5 poin",
        " =1",
        "\n=1",
        "＝1+1",
    ],
)
def test_a_text_that_would_run_as_a_formula_is_made_harmless(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert read(table_csv(SHEET, (text,), []))[-1] == [f"'{text}"]


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_no_cell_begins_like_a_formula_unless_it_is_a_number(cells: list[str]) -> None:
    stored = read(table_csv(SHEET, ["Daerah"] * len(cells), [cells]))
    for row in stored:
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t")) or is_number(cell)
