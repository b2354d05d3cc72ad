"""How offices write numbers, categories, indexes and proofs, and what Excel makes of them."""

import io
from datetime import date, datetime

import xlsxwriter
from imports.result_cases import Case, Row, one_sheet, saved


def numbers_typed_as_text() -> bytes:
    book, _ = one_sheet(
        [
            ["No", "Kab/Kota", "Skor", "Kategori"],
            ["1", " KAB. CILACAP ", "264,5", "baik"],
            ["2", "Kab.\u00a0Banyumas", " 262.0 ", "BAIK "],
            ["3", "kota salatiga", "270,00", "Baik\u00a0"],
        ]
    )
    return saved(book)


def dashes_where_nothing_is_known() -> bytes:
    book, _ = one_sheet(
        [
            ["No", "Kabupaten/Kota", "Skor", "Kategori", "Keterangan"],
            [1, "Kab. Kendal", 251.5, "Baik", "-"],
            [2, "Kab. Temanggung", "-", "n/a", "Belum dinilai"],
            [3, "Kab. Wonogiri", "belum", None, "Menunggu jadwal"],
            [4, "Magelang", None, None, None],
            [5, "Kab. Pemalang", "–", "Kurang", None],
        ]
    )
    return saved(book)


def category_under_keterangan() -> bytes:
    book, _ = one_sheet(
        [
            ["No", "Nama Instansi", "Capaian", "Keterangan"],
            [1, "Pemkab Brebes", 200, "Kurang"],
            [2, "Pemkot Semarang", 337.5, "Sangat Baik"],
        ]
    )
    return saved(book)


def sums_that_excel_calculated() -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    sheet = book.add_worksheet("Nilai")
    points = (30, 30, 80, 30, 55, 25, 10, 15)
    sheet.write_row(0, 0, ["No", "Kab/Kota", *(f"A{n}" for n in range(1, 9)), "Jumlah", "Indeks"])
    sheet.write_row(1, 0, [1, "Kab. Cilacap", *points])
    sheet.write_formula("K2", "=SUM(C2:J2)", None, 275)
    sheet.write_formula("L2", "=K2/410", book.add_format({"num_format": "0.00"}), 275 / 410)
    sheet.write_formula("K3", "=SUM(K2:K2)", None, 275)
    book.close()
    return buffer.getvalue()


def formulas_nobody_calculated() -> bytes:
    book, _ = one_sheet(
        [
            ["Kab/Kota", "Skor"],
            ["Kab. Cilacap", "=130+134.5"],
            ["Kab. Banyumas", 262],
        ]
    )
    return saved(book)


def errors_left_by_lookups() -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    sheet = book.add_worksheet("Rekap")
    sheet.write_row("A1", ["Kab/Kota", "Skor", "Kategori"])
    sheet.write_row("A2", ["Kab. Cilacap", 264.5])
    sheet.write_formula("C2", "=VLOOKUP(B2,X:Y,2,0)", None, "#N/A")
    sheet.write("A3", "Kab. Banyumas")
    sheet.write_formula("B3", "=Lama!B3", None, "#REF!")
    sheet.write("C3", "Baik")
    book.close()
    return buffer.getvalue()


def a_score_that_became_a_date() -> bytes:
    book, sheet = one_sheet([["Kab/Kota", "A1", "A2", "Skor"], ["Kab. Cilacap", None, 3.5, 264.5]])
    sheet["B2"] = date(2024, 5, 3)
    sheet["B2"].number_format = "d-mmm"
    return saved(book)


def index_shown_in_percent() -> bytes:
    book, sheet = one_sheet(
        [
            ["Kabupaten/Kota", "Skor", "Indeks Sistem Merit"],
            ["Kab. Wonogiri", 268, 0.65],
            ["Kab. Klaten", 320, 0.78],
        ]
    )
    for cell in ("C2", "C3"):
        sheet[cell].number_format = "0%"
    return saved(book)


def index_up_to_a_hundred() -> bytes:
    book, _ = one_sheet(
        [
            ["Kabupaten/Kota", "Skor", "ISM"],
            ["Kab. Wonogiri", 268, "65,37"],
            ["Kab. Klaten", 320, "78,05"],
        ]
    )
    return saved(book)


def shares_beside_points() -> bytes:
    book, sheet = one_sheet(
        [
            ["No", "Kab/Kota", "Perencanaan Kebutuhan", None, "Pengadaan", None, "Total Skor"],
            [None, None, "Nilai", "%", "Nilai", "%", None],
            [1, "Kab. Cilacap", 30, 0.75, 28, 0.7, 264.5],
        ]
    )
    for area in ("A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2"):
        sheet.merge_cells(area)
    return saved(book)


def levels_of_all_indicators_with_codes_as_numbers() -> bytes:
    codes = (3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8, 3.9, 3.1)
    book, _ = one_sheet(
        [
            ["Kab/Kota", "Skor", *codes],
            ["Kab. Cilacap", 264.5, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2],
        ]
    )
    return saved(book)


def one_indicator_whose_zero_is_lost() -> bytes:
    book, _ = one_sheet([["Kab/Kota", "Skor", 2.1, 3.1], ["Kab. Cilacap", 264.5, 3, 2]])
    return saved(book)


def decree_and_validity() -> bytes:
    book, sheet = one_sheet(
        [
            ["No", "Instansi Pemerintah", "Penetapan", None, "Nilai", "Masa Berlaku"],
            [None, None, "Nomor", "Tanggal", None, None],
            [
                *(1, "Kabupaten Sukoharjo", "109/KEP.KASN/C/XI/2021"),
                *(datetime(2021, 11, 30), 273, "30 November 2022"),
            ],
            [2, "Kab. Kudus", "62/KEP.KASN/C/XII/2021", "15/12/2021", 267.5, None],
        ]
    )
    for area in ("A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"):
        sheet.merge_cells(area)
    return saved(book)


def source_of_every_value() -> bytes:
    book, _ = one_sheet(
        [
            ["Kab/Kota", "Kategori", "Sumber", "Jenis Sumber", "Tanggal Sumber", "Keyakinan"],
            [
                "Kab. Cilacap",
                "Baik",
                "https://bkpsdm.cilacapkab.go.id/p/1214",
                "pemerintah",
                "2023-12",
                "tinggi",
            ],
            ["Kab. Pati", "Kurang", "Surat BKD 800/12", "resmi", date(2024, 1, 5), "sedang"],
        ]
    )
    return saved(book)


def category_that_contradicts_the_score() -> bytes:
    book, _ = one_sheet(
        [
            ["Kab/Kota", "Skor", "Predikat"],
            ["Kab. Cilacap", 249.5, "Baik"],
            ["Kota Tegal", 325, "SB"],
        ]
    )
    return saved(book)


def scores_that_cannot_occur() -> bytes:
    book, _ = one_sheet(
        [
            ["Kab/Kota", "Skor"],
            ["Kab. Cilacap", 264.3],
            ["Kab. Banyumas", 412],
            ["Kab. Kebumen", -10],
            ["Kab. Kendal", "dua ratus"],
            ["Kab. Batang", 255],
        ]
    )
    return saved(book)


def an_index_in_the_column_of_scores() -> bytes:
    book, _ = one_sheet([["Kab/Kota", "Nilai"], ["Kab. Cilacap", 0.65], ["Kab. Banyumas", 262]])
    return saved(book)


def points_that_do_not_add_up() -> bytes:
    points = [30, 30, 80, 30, 55, 25, 10, 15]
    book, _ = one_sheet(
        [
            ["Kab/Kota", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "Total"],
            ["Kab. Cilacap", *points, 275],
            ["Kab. Banyumas", *points, 262],
        ]
    )
    return saved(book)


def category_words_that_are_none() -> bytes:
    book, _ = one_sheet(
        [
            ["Kab/Kota", "Skor", "Kategori"],
            ["Kab. Cilacap", 264.5, "B"],
            ["Kab. Banyumas", 262, "Memuaskan"],
        ]
    )
    return saved(book)


ASPECTS = {
    f"aspect_scores:A{place}": text
    for place, text in enumerate(("30", "30", "80", "30", "55", "25", "10", "15"), start=1)
}

CASES = (
    Case(
        "numbers as text with comma and point, capitals, no-break spaces",
        numbers_typed_as_text,
        rows=(
            Row("33.01", "264.5", "Baik", "Rekap!C2"),
            Row("33.02", "262", "Baik", "Rekap!C3"),
            Row("33.73", "270", "Baik", "Rekap!C4"),
        ),
    ),
    Case(
        "dashes, n/a and belum where a region has no result",
        dashes_where_nothing_is_known,
        rows=(
            Row("33.24", "251.5", "Baik", "Rekap!C2"),
            Row("33.27", None, "Kurang", "Rekap!D6"),
        ),
    ),
    Case(
        "the category under Keterangan, instansi as Pemkab and Pemkot",
        category_under_keterangan,
        rows=(
            Row("33.29", "200", "Kurang", "Rekap!C2"),
            Row("33.74", "337.5", "Sangat Baik", "Rekap!C3"),
        ),
    ),
    Case(
        "totals and indexes as calculated formulas, an unnamed sum at the foot",
        sums_that_excel_calculated,
        rows=(Row("33.01", "275", None, "Nilai!K2", more={**ASPECTS, "published_index": "0.67"}),),
        warnings=("Nilai!L2",),
        says="dibulatkan menjadi dua desimal",
    ),
    Case(
        "formulas saved without a result",
        formulas_nobody_calculated,
        rows=(Row("33.02", "262", None, "Rekap!B3"),),
        errors=("Rekap!B2",),
        says="belum dihitung",
    ),
    Case(
        "#N/A and #REF! left by lookups",
        errors_left_by_lookups,
        rows=(Row("33.01", "264.5", None, "Rekap!B2"), Row("33.02", None, "Baik", "Rekap!C3")),
        errors=("Rekap!C2", "Rekap!B3"),
        says="galat #REF!",
    ),
    Case(
        "points that Excel turned into a day",
        a_score_that_became_a_date,
        rows=(Row("33.01", "264.5", None, "Rekap!D2", more={"aspect_scores:A2": "3.5"}),),
        errors=("Rekap!B2",),
        says="telah berubah menjadi tanggal",
    ),
    Case(
        "an index in percent format",
        index_shown_in_percent,
        rows=(
            Row("33.12", "268", None, "Rekap!B2", more={"published_index": "0.65"}),
            Row("33.10", "320", None, "Rekap!B3", more={"published_index": "0.78"}),
        ),
    ),
    Case(
        "an index from 0 to 100 with decimal commas",
        index_up_to_a_hundred,
        rows=(
            Row("33.12", "268", None, "Rekap!B2", more={"published_index": "0.65"}),
            Row("33.10", "320", None, "Rekap!B3", more={"published_index": "0.78"}),
        ),
        warnings=("Rekap!C2",),
    ),
    Case(
        "points and percent of every aspect side by side",
        shares_beside_points,
        rows=(
            Row(
                *("33.01", "264.5", None, "Rekap!G3"),
                more={"aspect_scores": {"A1": "30", "A2": "28"}},
            ),
        ),
        warnings=("Rekap!D2", "Rekap!F2", "Rekap!G3"),
        says="berisi persen, bukan poin",
    ),
    Case(
        "indicator codes as numbers, 3.10 shown as 3.1 after 3.9",
        levels_of_all_indicators_with_codes_as_numbers,
        rows=(
            Row(
                *("33.01", "264.5", None, "Rekap!B2"),
                more={"levels:3.1": 1, "levels:3.9": 1, "levels:3.10": 2},
            ),
        ),
        warnings=("Rekap!B2", "Rekap!B2"),
    ),
    Case(
        "one indicator column headed 3.1 that may be 3.10",
        one_indicator_whose_zero_is_lost,
        rows=(Row("33.01", "264.5", None, "Rekap!B2"),),
        errors=("Rekap!D1",),
        warnings=("Rekap!B2", "Rekap!B2"),
        says="indikator 3.1 atau 3.10",
    ),
    Case(
        "decree number and date under one heading, validity in words",
        decree_and_validity,
        year=2021,
        rows=(
            Row(
                *("33.11", "273", None, "Rekap!E3", 2021),
                more={
                    "decree_number": "109/KEP.KASN/C/XI/2021",
                    "decided_on": date(2021, 11, 30),
                    "valid_until": date(2022, 11, 30),
                },
            ),
            Row(
                *("33.19", "267.5", None, "Rekap!E4", 2021),
                more={"decided_on": date(2021, 12, 15)},
            ),
        ),
    ),
    Case(
        "category only, with the source of every value",
        source_of_every_value,
        rows=(
            Row("33.01", None, "Baik", "Rekap!B2"),
            Row("33.18", None, "Kurang", "Rekap!B3"),
        ),
    ),
    Case(
        "a category that contradicts its score",
        category_that_contradicts_the_score,
        rows=(
            Row("33.01", "249.5", "Baik", "Rekap!B2"),
            Row("33.76", "325", "Sangat Baik", "Rekap!B3"),
        ),
        warnings=("Rekap!C2",),
        says="bertentangan dengan skor 249,5, yang berarti Kurang",
    ),
    Case(
        "scores that cannot occur",
        scores_that_cannot_occur,
        rows=(Row("33.25", "255", None, "Rekap!B6"),),
        errors=("Rekap!B2", "Rekap!B3", "Rekap!B4", "Rekap!B5"),
    ),
    Case(
        "one index among the scores",
        an_index_in_the_column_of_scores,
        rows=(Row("33.02", "262", None, "Rekap!B3"),),
        errors=("Rekap!B2",),
        says="terlihat seperti indeks",
    ),
    Case(
        "aspects by roman number whose points do not add up to the total",
        points_that_do_not_add_up,
        rows=(
            Row("33.01", "275", None, "Rekap!J2"),
            Row("33.02", "262", None, "Rekap!J3"),
        ),
        errors=("Rekap!J3",),
        says="Jumlah nilai aspek 275 tidak cocok dengan skor 262",
    ),
    Case(
        "categories that may be two or are none",
        category_words_that_are_none,
        rows=(
            Row("33.01", "264.5", None, "Rekap!B2"),
            Row("33.02", "262", None, "Rekap!B3"),
        ),
        errors=("Rekap!C2", "Rekap!C3"),
    ),
)
