"""Finding tables in a sheet: headings, columns, lines that are rows and lines that are not."""

from collections.abc import Collection

import pytest
from domain.imports.sheets_by_hand import sheet
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.imports.footers import begins_total, is_note, is_total
from merit.domain.imports.headings import Heading, Headings, Meaning
from merit.domain.imports.tables import Table, column_complaints, find_tables
from merit.domain.imports.workbook import Area, Sheet
from merit.domain.imports.years import years_in

HEADINGS = Headings.of(
    (
        Heading("number", ("No",)),
        Heading("name", ("Kab/Kota", "Nama")),
        Heading("score", ("Total",), weak=("Skor", "Nilai")),
        Heading("band", ("Kategori",)),
        Heading("part:1", ("Pengadaan", "Aspek 1")),
    )
)


def tables(found: Sheet) -> tuple[Table, ...]:
    return find_tables(found, HEADINGS, anchors={"name"})


def fields(table: Table) -> list[tuple[int, str | None, int | None]]:
    return [(column.number, column.field, column.year) for column in table.columns]


def numbers(rows: Collection[object]) -> list[int]:
    return [row.number for row in rows]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("path", "meaning"),
    [
        (["SKOR"], Meaning("score")),
        (["Skor (0–410)"], Meaning("score")),
        (["Skor Tahun 2023"], Meaning("score", 2023)),
        (["2022", "Skor"], Meaning("score", 2022)),
        (["Skor", "2022"], Meaning("score", 2022)),
        (["2022"], Meaning(None, 2022)),
        (["Pengadaan", "Nilai"], Meaning("part:1")),
        (["Nilai", "Pengadaan"], Meaning("part:1")),
        (["Aspek", "1"], Meaning("part:1")),
        (["Pengadaan", "40"], Meaning("part:1")),
        (["Pengadaan (10%)"], Meaning("part:1")),
        (["Pengadaan", "%"], Meaning("part:1", share=True)),
        (["Skor (%)"], Meaning("score", share=True)),
        (["Data lain", "Skor"], Meaning("score")),
        (["Skor", "Selisih"], Meaning()),
        (["Skor 2021-2023"], Meaning()),
        (["Skor menurut Peraturan Nomor 9 Tahun 2019"], Meaning()),
        ([""], Meaning()),
        (["x" * 121], Meaning()),
    ],
    ids=lambda item: " over ".join(item)[:40] if isinstance(item, list) else "",
)
def test_words_above_a_column_say_what_it_is(path: list[str], meaning: Meaning) -> None:
    assert HEADINGS.meaning(path) == meaning


def test_titles_stand_above_and_rows_below_a_heading() -> None:
    (found,) = tables(
        sheet([["REKAP"], ["Tahun", 2023], [], ["No", "Kab/Kota", "Skor"], [1, "Cilacap", 264.5]])
    )
    assert [row.text for row in found.titles] == ["REKAP", "Tahun 2023"]
    assert fields(found) == [(1, "number", None), (2, "name", None), (3, "score", None)]
    assert numbers(found.rows) == [5]
    (row,) = found.rows
    cell = found.cell(row, "score")
    assert cell is not None
    assert cell.address == "C5"
    assert found.cell(row, "band") is None


def test_merged_lines_are_read_as_one_heading() -> None:
    (found,) = tables(
        sheet(
            [
                ["No", "Kab/Kota", 2022, None, 2023, None],
                [None, None, "Skor", "Kategori", "Skor", "Kategori"],
                [1, "Cilacap", 250, "Baik", 264.5, "Baik"],
            ],
            merged=[Area(1, 1, 2, 1), Area(1, 2, 2, 2), Area(1, 3, 1, 4), Area(1, 5, 1, 6)],
        )
    )
    assert fields(found)[2:] == [
        (3, "score", 2022),
        (4, "band", 2022),
        (5, "score", 2023),
        (6, "band", 2023),
    ]
    assert [column.cell.address for column in found.columns] == ["A1", "B1", "C2", "D2", "E2", "F2"]
    assert numbers(found.rows) == [3]


def test_a_group_that_is_not_merged_reaches_to_the_next_one() -> None:
    (found,) = tables(
        sheet(
            [
                [None, None, "Tahun 2022", None, "Tahun 2023", None],
                ["No", "Kab/Kota", "Skor", "Kategori", "Skor", "Kategori"],
                [1, "Cilacap", 250, "Baik", 264.5, "Baik"],
            ]
        )
    )
    assert [column.year for column in found.columns] == [None, None, 2022, 2022, 2023, 2023]


def test_captions_totals_notes_and_signatures_are_not_rows() -> None:
    (found,) = tables(
        sheet(
            [
                ["No", "Kab/Kota", "Skor"],
                ["(1)", "(2)", "(3)"],
                ["Eks-Karesidenan Banyumas"],
                [1, "Cilacap", 264.5],
                [None, "Jumlah", 264.5],
                ["II", "EKS KEDU"],
                [2, "Kebumen", 270],
                ["Sumber: KASN"],
                [None, None, "Semarang, 3 Januari 2024"],
                ["Kepala Badan", None, "Penyusun"],
            ]
        )
    )
    assert [(row.number, row.group) for row in found.rows] == [
        (4, "Eks-Karesidenan Banyumas"),
        (7, "II EKS KEDU"),
    ]
    assert numbers(found.asides) == [2, 3, 5, 6, 8, 9, 10]


def test_a_full_line_below_a_note_is_a_row_all_the_same() -> None:
    (found,) = tables(
        sheet(
            [
                ["No", "Kab/Kota", "Skor"],
                [1, "Cilacap", 264.5],
                ["Catatan: susulan di bawah ini"],
                [2, "Kebumen", 270],
            ]
        )
    )
    assert [(row.number, row.late) for row in found.rows] == [(2, False), (4, True)]


def test_tables_beside_each_other_are_two() -> None:
    left, right = tables(
        sheet(
            [
                ["KABUPATEN", None, None, None, "KOTA"],
                ["No", "Nama", "Skor", None, "No", "Nama", "Skor"],
                [1, "Tegal", 268, None, 1, "Tegal", 250],
                [2, "Batang", 255],
            ]
        )
    )
    assert numbers(left.rows) == [3, 4]
    assert numbers(right.rows) == [3]
    assert (left.rows[0].group, right.rows[0].group) == ("KABUPATEN", "KOTA")


def test_tables_beside_each_other_may_begin_on_different_lines() -> None:
    left, right = tables(
        sheet(
            [
                ["Nama", "Skor"],
                ["Tegal", 268, None, "Daftar kota"],
                ["Batang", 255, None, "Nama", "Kategori"],
                ["Blora", 250, None, "Tegal", "Baik"],
            ]
        )
    )
    assert numbers(left.rows) == [2, 3, 4]
    assert numbers(right.rows) == [4]
    assert [row.text for row in right.titles] == ["Daftar kota"]


def test_tables_below_each_other_have_their_own_titles() -> None:
    first, second = tables(
        sheet(
            [
                ["Tahun 2022"],
                ["Nama", "Skor"],
                ["Tegal", 268],
                ["Sumber: laporan 2024"],
                [],
                ["Tahun 2023"],
                ["Nama", "Skor"],
                ["Tegal", 270],
            ]
        )
    )
    assert numbers(first.rows) == [3]
    assert [row.text for row in second.titles] == ["Tahun 2023"]
    assert [row.text for row in second.earlier] == ["Tahun 2022"]


def test_a_region_called_like_a_heading_does_not_begin_a_table() -> None:
    found = tables(sheet([["Nama", "Skor"], ["Kab/Kota", 268], ["Nama", 2023]]))
    assert [numbers(table.rows) for table in found] == [[2, 3]]


@pytest.mark.parametrize(
    "rows",
    [[], [["Nama"]], [["Skor", "Kategori"]], [["Nama lain", "Skor"]], [["Nama", 12]]],
    ids=["empty", "one heading", "no anchor", "unknown anchor", "heading and number"],
)
def test_without_an_anchor_and_another_heading_there_is_no_table(rows: list[list[object]]) -> None:
    assert tables(sheet(rows)) == ()  # type: ignore[arg-type]


def test_a_field_twice_and_an_unknown_column_are_named() -> None:
    (found,) = tables(
        sheet(
            [["No", "Nama", "Skor", "Peringkat", "Total", None], [1, "Tegal", 268, 3, 268, "Baik"]]
        )
    )
    twice, unknown, bare = sorted(column_complaints(found), key=lambda item: not item.is_error)
    assert (twice.is_error, twice.cell) == (True, "E1")
    assert "C1" in twice.reason
    assert (unknown.is_error, unknown.cell) == (False, "D1")
    assert (bare.is_error, bare.cell, bare.value) == (False, "F2", "Baik")


def test_a_field_once_a_year_is_not_twice() -> None:
    (found,) = tables(sheet([["Nama", "Skor 2022", "Skor 2023"], ["Tegal", 260, 268]]))
    assert column_complaints(found) == ()


def test_hidden_rows_and_columns_are_marked() -> None:
    (found,) = tables(
        sheet(
            [["Nama", "Skor", "Kategori"], ["Tegal", 268, "Baik"], ["Blora", 255, "Baik"]],
            hidden_rows=[3],
            hidden_columns=[2],
        )
    )
    assert [row.hidden for row in found.rows] == [False, True]
    assert found.column("score") is None
    assert [column.hidden for column in found.columns] == [False, True, False]


def test_a_merged_area_without_end_stays_inside_the_sheet() -> None:
    (found,) = tables(
        sheet(
            [["Judul"], ["Nama", "Skor"], ["Tegal", 268]],
            merged=[Area(1, 1, 1, 16384), Area(3, 1, 1_048_576, 1)],
        )
    )
    assert numbers(found.rows) == [3]


@pytest.mark.parametrize(
    ("label", "total"),
    [
        ("Jumlah", True),
        ("RATA - RATA", True),
        ("Rerata Provinsi Jawa Tengah", True),
        ("Sub Total Eks Karesidenan Kedu", True),
        ("Nilai Tertinggi", True),
        ("Jumlah ASN yang dilatih", False),
        ("Total quality management", False),
        ("Kota Tegal", False),
    ],
)
def test_labels_of_sums_are_told_from_titles(label: str, total: bool) -> None:
    assert is_total(label) is total


@pytest.mark.parametrize("name", ["Kabupaten Rembang", "Kota Salatiga", "Surakarta", "33.10"])
def test_no_region_is_taken_for_a_sum_or_a_note(name: str) -> None:
    assert [test(name) for test in (is_total, is_note, begins_total)] == [False] * 3


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Hasil Penilaian Sistem Merit Tahun 2023", (2023,)),
        ("TAHUN 2022 S.D. 2024", (2022, 2023, 2024)),
        ("2022 dan 2023", (2022, 2023)),
        ("Peraturan KASN Nomor 9 Tahun 2019", ()),
        ("Keputusan No. 12/KEP/2021", ()),
        ("Keadaan 31 Desember 2023", ()),
        ("Penilaian 2022/2023", ()),
        ("33.2023", ()),
    ],
)
def test_only_years_something_is_about_count(text: str, years: tuple[int, ...]) -> None:
    assert years_in(text) == years


typed = st.one_of(
    st.none(),
    st.integers(-5, 3000),
    st.sampled_from(["Nama", "Skor", "Kategori", "No", "Jumlah", "Sumber: x", "Tegal", "2023", ""]),
    st.text(max_size=8),
)
areas = st.builds(
    lambda top, left, down, right: Area(top, left, top + down, left + right),
    *(st.integers(1, 6), st.integers(1, 5), st.integers(0, 4), st.integers(0, 4)),
)


@given(
    st.lists(st.lists(typed, max_size=6), max_size=10),
    st.lists(areas, max_size=3),
)
def test_every_row_of_every_table_is_a_line_of_the_sheet_below_its_heading(
    rows: list[list[int | str | None]], merged: list[Area]
) -> None:
    made = sheet(rows, merged=merged)
    for table in tables(made):
        lowest = max(column.cell.row for column in table.columns)
        assert any(column.field == "name" for column in table.columns)
        for row in (*table.rows, *table.asides):
            assert row.number > lowest
            assert all(made.cells[cell.row, cell.column] is cell for cell in row.cells.values())
