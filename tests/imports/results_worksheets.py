"""Sheets about one region, with the aspects below each other."""

from imports.result_cases import Case, Row, filled, one_sheet, saved
from openpyxl import Workbook

NAMES = (
    "Perencanaan Kebutuhan",
    "Pengadaan",
    "Pengembangan Karier",
    "Promosi dan Mutasi",
    "Manajemen Kinerja",
    "Penggajian, Penghargaan, dan Disiplin",
    "Perlindungan dan Pelayanan",
    "Sistem Informasi",
)
MAXIMA = (40, 40, 130, 40, 80, 40, 16, 24)
POINTS = (30, 30, 80, 30, 55, 25, 10, 15)
ASPECTS = {f"A{place}": str(point) for place, point in enumerate(POINTS, 1)}


def one_region() -> bytes:
    book, sheet = one_sheet(
        [
            ["LEMBAR KERJA VERIFIKASI SISTEM MERIT"],
            ["Kabupaten/Kota", ":", "Kabupaten Cilacap"],
            ["Tahun", ":", 2023],
            [],
            ["No", "Aspek", "Skor Maksimal", "Skor", "Capaian (%)"],
            *(
                [number, name, most, points, points / most]
                for number, name, most, points in zip(
                    range(1, 9), NAMES, MAXIMA, POINTS, strict=True
                )
            ),
            [None, "Jumlah", 410, 275, 275 / 410],
            [None, "Kategori", None, "Baik"],
        ],
        name="Cilacap",
    )
    for row in range(6, 15):
        sheet.cell(row, 5).number_format = "0%"
    return saved(book)


def a_sheet_for_every_region() -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, points, total in (
        ("Kab. Blora", POINTS, 275),
        ("Kota Tegal", (28, *POINTS[1:]), 273),
    ):
        filled(
            book.create_sheet(name),
            [
                [f"PENILAIAN SISTEM MERIT {name.upper()}"],
                ["Aspek Penilaian", "Nilai"],
                *(
                    [f"{n}. {aspect}", got]
                    for n, aspect, got in zip(range(1, 9), NAMES, points, strict=True)
                ),
                ["Total Nilai", total],
            ],
        )
    return saved(book)


def regions_side_by_side() -> bytes:
    book, _ = one_sheet(
        [
            ["Aspek", "Kab. Blora", "Kab. Demak", "Kota Tegal"],
            *([name, *[points] * 3] for name, points in zip(NAMES, POINTS, strict=True)),
        ]
    )
    return saved(book)


def one_region_in_the_heading() -> bytes:
    book, _ = one_sheet(
        [
            ["Aspek", "Kab. Demak"],
            *([name, points] for name, points in zip(NAMES, POINTS, strict=True)),
            ["Total", 275],
        ]
    )
    return saved(book)


def a_worksheet_without_a_region() -> bytes:
    book, _ = one_sheet(
        [
            ["Aspek", "Nilai"],
            *([name, points] for name, points in zip(NAMES, POINTS, strict=True)),
        ]
    )
    return saved(book)


def levels_and_a_wrong_sum() -> bytes:
    book, _ = one_sheet(
        [
            ["Pemerintah Kota Magelang"],
            ["Kode", "Uraian", "Tingkat", "Nilai"],
            ["A1", "Perencanaan Kebutuhan", None, 30],
            ["1.1", "Peta jabatan", 3],
            ["1.2", "Data pegawai", 4],
            ["A2", "Pengadaan", None, 30],
            ["2.1", "Rencana pengadaan", 7],
            ["Jumlah", None, None, 50],
        ]
    )
    return saved(book)


CASES = (
    Case(
        "the worksheet of one region with maxima, shares, total and category",
        one_region,
        year=None,
        rows=(Row("33.01", "275", "Baik", "Cilacap!D14", more={"aspect_scores": ASPECTS}),),
    ),
    Case(
        "a worksheet for every region",
        a_sheet_for_every_region,
        rows=(
            Row("33.16", "275", None, "Kab. Blora!B11", more={"aspect_scores": ASPECTS}),
            Row("33.76", "273", None, "Kota Tegal!B11", more={"aspect_scores:A1": "28"}),
        ),
    ),
    Case(
        "regions side by side and aspects below each other",
        regions_side_by_side,
        errors=("Rekap!C1",),
        says="berjajar ke samping",
    ),
    Case(
        "one region as the heading of the points",
        one_region_in_the_heading,
        rows=(Row("33.21", "275", None, "Rekap!B10", more={"aspect_scores": ASPECTS}),),
    ),
    Case(
        "a worksheet that names no region",
        a_worksheet_without_a_region,
        errors=("Rekap!A1",),
        says="tidak menyebut daerahnya",
    ),
    Case(
        "levels below their aspects, one impossible, and too small a sum",
        levels_and_a_wrong_sum,
        rows=(
            Row(
                *("33.71", "50", None, "Rekap!D8"),
                more={
                    "aspect_scores": {"A1": "30", "A2": "30"},
                    "levels": {"1.1": "3", "1.2": "4"},
                },
            ),
        ),
        errors=("Rekap!C7", "Rekap!D8"),
        warnings=("Rekap!D8",) * 4,
    ),
)
