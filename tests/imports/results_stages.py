"""Columns that are no official results, and headings that say more than a name."""

from imports.result_cases import Case, Row, one_sheet, saved


def self_assessed_verified_and_final() -> bytes:
    book, sheet = one_sheet(
        [
            ["No", "Kab/Kota", "Penilaian Mandiri", None, "Hasil Penilaian", None, "Target 2024"],
            [None, None, "Skor", "Kategori", "Skor", "Kategori", "Skor"],
            [1, "Kab. Kudus", 390, "Sangat Baik", 267.5, "Baik", 330],
        ]
    )
    for area in ("A1:A2", "B1:B2", "C1:D1", "E1:F1"):
        sheet.merge_cells(area)
    return saved(book)


def self_assessment_only() -> bytes:
    book, _ = one_sheet(
        [
            ["REKAP PENILAIAN MANDIRI TAHUN 2023"],
            ["No", "Kab/Kota", "Skor Mandiri"],
            [1, "Kab. Kudus", 390],
        ]
    )
    return saved(book)


def weights_and_maxima_in_the_headings() -> bytes:
    book, _ = one_sheet(
        [
            [
                "Kab/Kota",
                "Perencanaan Kebutuhan (10%)",
                "Pengadaan - Bobot 10%",
                "Pengembangan Karier ASN\n(maks. 130)",
                "Skor (0-410)",
                "Skor Maksimal",
            ],
            ["Kab. Kudus", 30, 31, 90, 267.5, 410],
        ]
    )
    return saved(book)


def a_name_heading_over_two_columns() -> bytes:
    book, sheet = one_sheet(
        [
            ["No", "Nama Kabupaten/Kota", None, "Skor"],
            [1, "Kabupaten", "Semarang", 251],
            [2, "Kota", "Semarang", 337.5],
        ]
    )
    sheet.merge_cells("B1:C1")
    return saved(book)


def names_merged_over_two_columns() -> bytes:
    book, sheet = one_sheet(
        [
            ["No", "Daerah", None, "Skor"],
            [1, "Kab. Kudus", None, 267.5],
            [2, "Kota Solo", None, 332],
        ]
    )
    for area in ("B1:C1", "B2:C2", "B3:C3"):
        sheet.merge_cells(area)
    return saved(book)


def the_score_called_index() -> bytes:
    book, _ = one_sheet(
        [
            ["Daerah", "Indeks Sistem Merit", "Predikat"],
            ["Kab. Kudus", 267.5, "Baik"],
            ["Kab. Rembang", 65.5, "Buruk"],
        ]
    )
    return saved(book)


def headings_nobody_knows() -> bytes:
    book, _ = one_sheet(
        [["Unit organisasi", "Hasil asesmen kelembagaan"], ["Kab. Kudus", 267.5]], name="Isian"
    )
    return saved(book)


def a_second_sheet_nobody_can_read() -> bytes:
    book, _ = one_sheet([["Kab/Kota", "Skor"], ["Kab. Kudus", 267.5]])
    pivot = book.create_sheet("Pivot")
    for row in (["Row Labels", "Sum of Skor"], ["Kab. Kudus", 267.5], ["Grand Total", 267.5]):
        pivot.append(row)
    return saved(book)


def sums_with_long_labels() -> bytes:
    book, _ = one_sheet(
        [
            ["No", "Kabupaten/Kota", "Skor"],
            [None, "Skor maksimal", 410],
            [1, "Kab. Kudus", 267.5],
            [None, "Rata-rata Jawa Tengah tahun 2023", 267.5],
            [None, "Nilai tertinggi (Kab. Kudus)", 267.5],
            [None, "Jumlah kab/kota yang dinilai", 1],
        ]
    )
    return saved(book)


CASES = (
    Case(
        "self-assessed, official and aimed-at scores side by side",
        self_assessed_verified_and_final,
        rows=(Row("33.19", "267.5", "Baik", "Rekap!E3"),),
        warnings=("Rekap!C2", "Rekap!D2", "Rekap!G2"),
        says="Kolom ini bukan hasil resmi menurut judulnya",
    ),
    Case(
        "a table of self-assessments only",
        self_assessment_only,
        errors=("!",),
        warnings=("Rekap!A1", "Rekap!C2"),
        says="Judul ini menyebut penilaian mandiri",
    ),
    Case(
        "weights, maxima and ranges inside the headings",
        weights_and_maxima_in_the_headings,
        rows=(
            Row(
                *("33.19", "267.5", None, "Rekap!E2"),
                more={"aspect_scores": {"A1": "30", "A2": "31", "A3": "90"}},
            ),
        ),
        warnings=("Rekap!F1", "Rekap!E2"),
    ),
    Case(
        "one merged heading over kind and name",
        a_name_heading_over_two_columns,
        rows=(
            Row("33.22", "251", None, "Rekap!D2"),
            Row("33.74", "337.5", None, "Rekap!D3"),
        ),
    ),
    Case(
        "heading and names merged over two columns",
        names_merged_over_two_columns,
        rows=(
            Row("33.19", "267.5", None, "Rekap!D2"),
            Row("33.72", "332", None, "Rekap!D3"),
        ),
    ),
    Case(
        "the score called Indeks Sistem Merit",
        the_score_called_index,
        rows=(
            Row("33.19", "267.5", "Baik", "Rekap!B2"),
            Row("33.17", "65.5", "Buruk", "Rekap!B3"),
        ),
        warnings=("Rekap!B3",),
        says="terlalu rendah untuk penilaian yang lengkap",
    ),
    Case(
        "regions and numbers under headings nobody knows",
        headings_nobody_knows,
        errors=("Isian!A2",),
        says="judul kolomnya tidak dikenal",
    ),
    Case(
        "a pivot table beside the data",
        a_second_sheet_nobody_can_read,
        rows=(Row("33.19", "267.5", None, "Rekap!B2"),),
        warnings=("Pivot!A2",),
    ),
    Case(
        "maximum above, and sums with long labels below",
        sums_with_long_labels,
        rows=(Row("33.19", "267.5", None, "Rekap!C3"),),
    ),
)
