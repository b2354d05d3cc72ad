"""Which year a file is about: titles, headings, columns, sheets, and when they disagree."""

from imports.result_cases import Case, Row, filled, one_sheet, saved
from openpyxl import Workbook


def years_side_by_side() -> bytes:
    book, sheet = one_sheet(
        [
            ["PERKEMBANGAN HASIL PENILAIAN SISTEM MERIT TAHUN 2021 - 2023"],
            ["No", "Kabupaten/Kota", 2021, None, 2022, None, 2023, None],
            [None, None, *(["Skor", "Kategori"] * 3)],
            [1, "Kab. Sukoharjo", 250, "Baik", 260.5, "Baik", 281, "Baik"],
            [2, "Kota Surakarta", "-", "-", 300, "Baik", 332, "Sangat Baik"],
        ]
    )
    for area in ("A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2", "A1:H1"):
        sheet.merge_cells(area)
    return saved(book)


def scores_under_bare_years() -> bytes:
    book, _ = one_sheet(
        [
            ["Skor Sistem Merit"],
            ["Kabupaten/Kota", "2022", "2023", "Rata-rata"],
            ["Kab. Jepara", 149.5, 200, 174.75],
            ["Kab. Demak", None, 259.5, 259.5],
        ]
    )
    return saved(book)


def last_year_for_comparison() -> bytes:
    book, _ = one_sheet(
        [
            ["Hasil Penilaian Tahun 2023"],
            ["No", "Kab/Kota", "Skor 2022", "Skor", "Kategori", "Selisih"],
            [1, "Kab. Tegal", 260, 268, "Baik", 8],
        ]
    )
    return saved(book)


def one_line_for_every_year() -> bytes:
    book, _ = one_sheet(
        [
            ["Kode", "Nama", "Tahun", "Skor", "Kategori"],
            ["33.75", "Kota Pekalongan", 2022, 300, "Baik"],
            ["33.75", "Kota Pekalongan", "2023", 327, "Sangat Baik"],
            ["33.72", "Kota Surakarta", "dua ribu", 332, "Sangat Baik"],
        ],
        name="Riwayat",
    )
    return saved(book)


def a_sheet_for_every_year() -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for year, score in (("2021", 250), ("2022", 255), ("2023", 264.5)):
        filled(book.create_sheet(year), [["Kab/Kota", "Nilai"], ["Kab. Cilacap", score]])
    return saved(book)


def a_title_of_another_year() -> bytes:
    book, _ = one_sheet(
        [
            ["DAFTAR NILAI", None],
            ["Tahun Penilaian : 2022", None],
            ["Kabupaten/Kota", "Skor"],
            ["Kab. Cilacap", 264.5],
        ]
    )
    return saved(book)


def no_year_at_all() -> bytes:
    book, _ = one_sheet([["Kabupaten/Kota", "Skor"], ["Kab. Cilacap", 264.5]])
    return saved(book)


def two_years_in_the_title() -> bytes:
    book, _ = one_sheet(
        [
            ["Penilaian tahun 2022, ditetapkan tahun 2023"],
            ["Kabupaten/Kota", "Skor"],
            ["Kab. Cilacap", 264.5],
        ]
    )
    return saved(book)


def years_of_decrees_and_days_in_the_title() -> bytes:
    book, _ = one_sheet(
        [
            ["Hasil penilaian menurut Peraturan KASN Nomor 9 Tahun 2019"],
            ["Keputusan Ketua KASN Nomor 12 Tahun 2024"],
            ["Tahun Penilaian 2023, keadaan 31 Januari 2024"],
            [],
            ["Kabupaten/Kota", "Skor"],
            ["Kab. Cilacap", 264.5],
        ]
    )
    return saved(book)


def years_that_are_not_the_one_asked_for() -> bytes:
    book, sheet = one_sheet(
        [
            ["Kab/Kota", "Skor", None],
            [None, "2021", "2022"],
            ["Kab. Cilacap", 200, 210],
        ]
    )
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    return saved(book)


def the_new_instrument() -> bytes:
    book, _ = one_sheet(
        [
            ["NILAI INDEKS SISTEM MERIT TAHUN 2026"],
            ["(PermenPANRB Nomor 19 Tahun 2025)"],
            ["No", "Pemerintah Daerah", "Indeks", "Predikat"],
            [1, "Kab. Banyumas", 0.83, "Tinggi"],
            [2, "Kota Semarang", 1.02, "Maju"],
            [3, "Kota Salatiga", 0.61, "Lanjutan"],
            [4, "Kota Magelang", 268, "Menengah"],
        ]
    )
    return saved(book)


def a_title_about_the_other_instrument() -> bytes:
    book, _ = one_sheet(
        [
            ["Hasil menurut PermenPANRB 19/2025 tahun 2026"],
            ["Kab/Kota", "Indeks"],
            ["Kab. Banyumas", 0.83],
        ]
    )
    return saved(book)


def _sukoharjo(year: int, score: str, at: str) -> Row:
    return Row("33.11", score, "Baik", f"Rekap!{at}", year)


CASES = (
    Case(
        "three years side by side under merged years, one of them asked for",
        years_side_by_side,
        rows=(
            _sukoharjo(2023, "281", "G4"),
            Row("33.72", "332", "Sangat Baik", "Rekap!G5"),
        ),
        warnings=("Rekap!C3", "Rekap!E3"),
    ),
    Case(
        "scores under bare years, no year asked for, a mean in the last column",
        scores_under_bare_years,
        year=None,
        rows=(
            Row("33.20", "149.5", None, "Rekap!B3", 2022),
            Row("33.20", "200", None, "Rekap!C3", 2023),
            Row("33.21", "259.5", None, "Rekap!C4", 2023),
        ),
        warnings=("Rekap!D2",),
    ),
    Case(
        "the year before for comparison",
        last_year_for_comparison,
        rows=(Row("33.28", "268", "Baik", "Rekap!D3"),),
        warnings=("Rekap!C2", "Rekap!F2"),
    ),
    Case(
        "one line for every year, whatever year is asked for",
        one_line_for_every_year,
        rows=(
            Row("33.75", "300", "Baik", "Riwayat!D2", 2022),
            Row("33.75", "327", "Sangat Baik", "Riwayat!D3", 2023),
        ),
        errors=("Riwayat!C4",),
    ),
    Case(
        "a sheet for every year",
        a_sheet_for_every_year,
        rows=(Row("33.01", "264.5", None, "2023!B2"),),
        warnings=("2021!", "2022!"),
        says="tertulis tahun 2021, bukan 2023",
    ),
    Case(
        "a title of another year than the one asked for",
        a_title_of_another_year,
        errors=("Rekap!A2",),
        says="tertulis tahun 2022, bukan 2023",
    ),
    Case(
        "no year anywhere, and none asked for",
        no_year_at_all,
        year=None,
        errors=("Rekap!B1",),
        says="Tahun penilaian tidak disebut",
    ),
    Case(
        "a title with two years, and none asked for",
        two_years_in_the_title,
        year=None,
        errors=("Rekap!A1",),
        says="2022, 2023",
    ),
    Case(
        "years of regulations, decrees and days in the title",
        years_of_decrees_and_days_in_the_title,
        year=None,
        rows=(Row("33.01", "264.5", None, "Rekap!B6"),),
    ),
    Case(
        "years side by side without the one asked for",
        years_that_are_not_the_one_asked_for,
        errors=("Rekap!B2",),
        says="tidak memuat tahun 2023",
    ),
    Case(
        "indexes of the new instrument, with one score of the old one among them",
        the_new_instrument,
        year=2026,
        rows=(
            Row("33.02", "0.83", "Tinggi", "Rekap!C4", 2026),
            Row("33.74", "1.02", "Maju", "Rekap!C5", 2026),
            Row("33.73", "0.61", "Lanjutan", "Rekap!C6", 2026),
            Row("33.71", None, "Menengah", "Rekap!D7", 2026),
        ),
        errors=("Rekap!C7",),
        warnings=("Rekap!C4", "Rekap!C5", "Rekap!C6"),
        says="terlihat seperti skor instrumen lain",
    ),
    Case(
        "a title about another instrument than the one asked for",
        a_title_about_the_other_instrument,
        year=2026,
        instrument="kasn-9-2019",
        rows=(Row("33.02", "0.83", None, "Rekap!B3", 2026),),
        errors=("Rekap!A1",),
        warnings=("Rekap!B3",),
    ),
)
