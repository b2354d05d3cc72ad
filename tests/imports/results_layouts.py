"""Results as offices lay them out: titles, headings in several lines, groups, totals, notes."""

from imports.result_cases import Case, Row, filled, one_sheet, saved
from openpyxl.styles import Font


def titles_and_blank_lines() -> bytes:
    book, sheet = one_sheet(
        [
            ["REKAPITULASI HASIL PENILAIAN PENERAPAN SISTEM MERIT"],
            ["KABUPATEN/KOTA SE-JAWA TENGAH"],
            ["TAHUN 2023"],
            [],
            ["No.", "Kabupaten/Kota", "Skor", "Kategori"],
            [1, "Kab. Cilacap", 264.5, "Baik"],
            [2, "Kab. Banyumas", 262, "Baik"],
            [],
            [3, "Kota Pekalongan", 327, "Sangat Baik"],
        ]
    )
    sheet.merge_cells("A1:D1")
    sheet.merge_cells("A2:D2")
    sheet["A1"].font = Font(bold=True)
    return saved(book)


def two_line_merged_heading() -> bytes:
    book, sheet = one_sheet(
        [
            [
                "No",
                "Daerah",
                "Nilai Aspek",
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                "Total Nilai",
            ],
            [None, None, *(f"Aspek {number}" for number in range(1, 9)), None],
            [1, "Kabupaten Kebumen", 30, 30, 80, 30, 55, 25, 10, 15, 275],
        ],
        name="Penilaian 2023",
    )
    for area in ("A1:A2", "B1:B2", "C1:J1", "K1:K2"):
        sheet.merge_cells(area)
    return saved(book)


def three_line_heading_with_maxima() -> bytes:
    book, sheet = one_sheet(
        [
            ["HASIL PENILAIAN SISTEM MERIT 2023"],
            ["NO", "INSTANSI", "ASPEK PENILAIAN", *[None] * 7, "NILAI\nAKHIR", "PREDIKAT"],
            [
                *(None, None, "Perencanaan\nKebutuhan", "Pengadaan", "Pengembangan\nKarir"),
                *("Promosi & Mutasi", "Manajemen Kinerja", "Penggajian, Penghargaan & Disiplin"),
                *("Perlindungan dan Pelayanan", "Sistem Informasi"),
            ],
            [None, None, 40, 40, 130, 40, 80, 40, 16, 24, "(maks. 410)", None],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)"],
            [1, "PEMERINTAH KABUPATEN KLATEN", 35, 34, 91, 32, 64, 32, 12, 20, 320, "BAIK"],
            [2, "PEMERINTAH KOTA SURAKARTA", 36, 35, 95, 34, 66, 33, 13, 20, 332, "SANGAT BAIK"],
        ]
    )
    for area in ("A1:L1", "A2:A4", "B2:B4", "C2:J2", "K2:K3", "L2:L4"):
        sheet.merge_cells(area)
    return saved(book)


def groups_written_once_without_merging() -> bytes:
    book, _ = one_sheet(
        [
            [None, None, "Aspek", None, None, "Hasil"],
            ["No", "Kab/Kota", "Perencanaan", "Pengadaan", "Promosi", "Skor", "Kategori"],
            [1, "Kab. Demak", 30, 31, 29, 259.5, "Baik"],
        ]
    )
    return saved(book)


def residency_groups_with_subtotals() -> bytes:
    book, sheet = one_sheet(
        [
            ["No", "Kabupaten/Kota", "Skor"],
            ["A.", "EKS KARESIDENAN BANYUMAS"],
            [1, "Kab. Cilacap", 264.5],
            [2, "Kab. Purbalingga", 250.5],
            [None, "Rata-rata Eks Karesidenan Banyumas", 257.5],
            ["Eks Karesidenan Kedu"],
            [1, "Kab. Wonosobo", 273],
            [None, "Jumlah", 788],
            [None, "Rata-rata", 262.67],
            [None, "Provinsi Jawa Tengah", 335.5],
        ]
    )
    sheet.merge_cells("A6:C6")
    return saved(book)


def notes_and_signatures_at_the_foot() -> bytes:
    book, _ = one_sheet(
        [
            ["No", "Kabupaten/Kota", "Skor", "Kategori"],
            [1, "Kab. Rembang", 260, "Baik"],
            [2, "Kab. Pati*", 163.5, "Buruk"],
            [],
            ["Keterangan:"],
            [None, "Sangat Baik", 325, 410],
            [None, "Baik", 250, 324],
            ["*) dalam masa sanggah"],
            ["Sumber: Komisi Aparatur Sipil Negara, 2024"],
            [None, None, None, "Semarang, 15 Januari 2024"],
            ["Mengetahui,", None, None, "Yang membuat,"],
            ["Kepala BKD Provinsi Jawa Tengah", None, None, "Analis SDM Aparatur"],
            ["NIP. 197001011995031001", None, None, "NIP 199002022015021002"],
        ]
    )
    return saved(book)


def two_tables_side_by_side() -> bytes:
    book, sheet = one_sheet(
        [
            ["HASIL PENILAIAN SISTEM MERIT TAHUN 2023"],
            ["KABUPATEN", None, None, None, None, "KOTA"],
            [
                "No",
                "Nama Daerah",
                "Skor",
                "Kategori",
                None,
                "No",
                "Nama Daerah",
                "Skor",
                "Kategori",
            ],
            [1, "Tegal", 268, "Baik", None, 1, "Tegal", 250, "Baik"],
            [2, "Semarang", 251, "Baik", None, 2, "Magelang", 178.5, "Kurang"],
            [3, "Jepara", 149.5, "Buruk"],
        ]
    )
    for area in ("A1:I1", "A2:D2", "F2:I2"):
        sheet.merge_cells(area)
    return saved(book)


def tables_below_each_other() -> bytes:
    book, _ = one_sheet(
        [
            ["Hasil penilaian tahun 2023"],
            [],
            ["A. KABUPATEN"],
            ["No", "Daerah", "Skor"],
            [1, "Batang", 255],
            [2, "Pekalongan", 260],
            [None, "Rata-rata", 257.5],
            [],
            ["B. KOTA"],
            ["No", "Daerah", "Skor", "Predikat"],
            [1, "Pekalongan", 327, "Sangat Baik"],
            [2, "Salatiga", 270, "Baik"],
        ]
    )
    return saved(book)


def heading_repeated_on_every_printed_page() -> bytes:
    heading = ["No", "Kabupaten/Kota", "Skor"]
    book, _ = one_sheet(
        [
            ["Tahun", 2023],
            heading,
            [1, "Kab. Blora", 255],
            [2, "Kab. Grobogan", 260],
            ["Halaman 1 dari 2"],
            heading,
            [3, "Kab. Kudus", 270.5],
            ["Halaman 2 dari 2"],
        ]
    )
    return saved(book)


def a_table_far_from_the_corner() -> bytes:
    book, sheet = one_sheet([["Data kepegawaian"]], name="Data")
    filled(
        sheet,
        [["Kabupaten/Kota", "Nilai Sistem Merit"], ["Kab. Sragen", 280], ["Kab. Boyolali", 290]],
        top=18,
        left=6,
    )
    sheet["B18"] = "Catatan rapat"
    sheet["B20"] = "Undangan dikirim 3 Maret"
    return saved(book)


def numbered_without_a_heading() -> bytes:
    book, _ = one_sheet(
        [
            [None, "Kab/Kota", "Skor", None],
            [1, "Kab. Sukoharjo", 281, "Baik"],
            [2, "Kab. Karanganyar", 282.5, "Baik"],
        ]
    )
    return saved(book)


CASES = (
    Case(
        "titles in merged cells, a blank line between rows",
        titles_and_blank_lines,
        rows=(
            Row("33.01", "264.5", "Baik", "Rekap!C6"),
            Row("33.02", "262", "Baik", "Rekap!C7"),
            Row("33.75", "327", "Sangat Baik", "Rekap!C9"),
        ),
    ),
    Case(
        "aspects by number under a merged group, total beside them, year in the sheet's name",
        two_line_merged_heading,
        year=None,
        rows=(
            Row(
                "33.05",
                "275",
                None,
                "Penilaian 2023!K3",
                more={
                    "aspect_scores": {
                        **{"A1": "30", "A2": "30", "A3": "80", "A4": "30"},
                        **{"A5": "55", "A6": "25", "A7": "10", "A8": "15"},
                    }
                },
            ),
        ),
    ),
    Case(
        "three heading lines with maxima, numbered columns, abbreviated aspects, capitals",
        three_line_heading_with_maxima,
        rows=(
            Row("33.10", "320", "Baik", "Rekap!K6", more={"aspect_scores:A3": "91"}),
            Row("33.72", "332", "Sangat Baik", "Rekap!K7", more={"aspect_scores:A6": "33"}),
        ),
    ),
    Case(
        "group headings written once, not merged",
        groups_written_once_without_merging,
        rows=(Row("33.21", "259.5", "Baik", "Rekap!F3", more={"aspect_scores:A4": "29"}),),
        warnings=("Rekap!F3",),
    ),
    Case(
        "eks-karesidenan as group lines, subtotals, grand total and the province at the foot",
        residency_groups_with_subtotals,
        rows=(
            Row("33.01", "264.5", None, "Rekap!C3"),
            Row("33.03", "250.5", None, "Rekap!C4"),
            Row("33.07", "273", None, "Rekap!C7"),
        ),
    ),
    Case(
        "a legend with numbers, footnotes, source and signatures below the table",
        notes_and_signatures_at_the_foot,
        rows=(
            Row("33.17", "260", "Baik", "Rekap!C2"),
            Row("33.18", "163.5", "Buruk", "Rekap!C3"),
        ),
    ),
    Case(
        "kabupaten on the left, kota on the right, names without their kind",
        two_tables_side_by_side,
        rows=(
            Row("33.28", "268", "Baik", "Rekap!C4"),
            Row("33.22", "251", "Baik", "Rekap!C5"),
            Row("33.20", "149.5", "Buruk", "Rekap!C6"),
            Row("33.76", "250", "Baik", "Rekap!H4"),
            Row("33.71", "178.5", "Kurang", "Rekap!H5"),
        ),
    ),
    Case(
        "a table of kabupaten above one of kota with another set of columns",
        tables_below_each_other,
        year=None,
        rows=(
            Row("33.25", "255", None, "Rekap!C5"),
            Row("33.26", "260", None, "Rekap!C6"),
            Row("33.75", "327", "Sangat Baik", "Rekap!C11"),
            Row("33.73", "270", "Baik", "Rekap!C12"),
        ),
    ),
    Case(
        "the heading again on every printed page, the year in a cell of its own",
        heading_repeated_on_every_printed_page,
        year=None,
        rows=(
            Row("33.16", "255", None, "Rekap!C3"),
            Row("33.15", "260", None, "Rekap!C4"),
            Row("33.19", "270.5", None, "Rekap!C7"),
        ),
    ),
    Case(
        "a table in the middle of a sheet with scribbles beside it",
        a_table_far_from_the_corner,
        rows=(
            Row("33.14", "280", None, "Data!G19"),
            Row("33.09", "290", None, "Data!G20"),
        ),
    ),
    Case(
        "rows numbered in a column without heading, and a last column nobody named",
        numbered_without_a_heading,
        rows=(
            Row("33.11", "281", None, "Rekap!C2"),
            Row("33.13", "282.5", None, "Rekap!C3"),
        ),
        warnings=("Rekap!D2",),
    ),
)
