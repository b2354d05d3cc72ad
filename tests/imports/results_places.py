"""How offices name regions, and regions named twice, wrongly, or not at all."""

from imports.result_cases import Case, Row, one_sheet, saved


def codes_as_numbers_beside_names() -> bytes:
    book, _ = one_sheet(
        [
            ["Kode Wilayah", "Nama Kabupaten/Kota", "Skor"],
            [33.01, "Cilacap", 264.5],
            [33.1, "Klaten", 320],
            [33.2, "Jepara", 149.5],
            [33.76, "Tegal", 250],
        ]
    )
    return saved(book)


def codes_of_statistics_without_names() -> bytes:
    book, _ = one_sheet(
        [["Kode BPS", "Nilai"], [3310, 320], ["3372", 332], [3375, 327]], name="Ekspor"
    )
    return saved(book)


def kind_in_a_column_of_its_own() -> bytes:
    book, _ = one_sheet(
        [
            ["No", "Kab/Kota", "Nama", "Skor"],
            [1, "Kab.", "Magelang", 255],
            [2, "Kota", "Magelang", 178.5],
            [3, "Kota", "Semarang", 337.5],
        ]
    )
    return saved(book)


def kind_as_a_group_line() -> bytes:
    book, sheet = one_sheet(
        [
            ["NO", "NAMA DAERAH", "SKOR"],
            ["KABUPATEN"],
            [1, "Tegal", 268],
            [2, "Pekalongan", 260],
            ["KOTA"],
            [1, "Tegal", 250],
            [2, "Pekalongan", 327],
        ]
    )
    sheet.merge_cells("A2:C2")
    sheet.merge_cells("A5:C5")
    return saved(book)


def twin_names_without_kind() -> bytes:
    book, _ = one_sheet(
        [
            ["No", "Kabupaten/Kota", "Skor"],
            [1, "Magelang", 255],
            [2, "Semarang", 251],
            [3, "Pekalongan", 260],
            [4, "Tegal", 268],
            [5, "Solo", 332],
        ]
    )
    return saved(book)


def misspelt_and_foreign_names() -> bytes:
    book, _ = one_sheet(
        [
            ["No", "Kabupaten/Kota", "Skor"],
            [1, "Kab. Cilcap", 264.5],
            [2, "Kab. Sleman", 300],
            [3, "Purwokerto", 262],
            [4, "Kab. Blora", 255],
        ]
    )
    return saved(book)


def code_of_one_and_name_of_another() -> bytes:
    book, _ = one_sheet(
        [["Kode", "Nama", "Skor"], ["33.01", "Kab. Klaten", 264.5], ["33.10", "Klaten", 320]]
    )
    return saved(book)


def twice_with_the_same_score() -> bytes:
    book, _ = one_sheet(
        [["Kab/Kota", "Skor"], ["Kab. Klaten", 320], ["Kab. Blora", 255], ["KAB KLATEN", 320]]
    )
    return saved(book)


def twice_with_different_scores() -> bytes:
    book, _ = one_sheet(
        [
            ["Kab/Kota", "Skor", "Kategori"],
            ["Kab. Klaten", 320, "Baik"],
            ["Kabupaten Klaten", 302, "Baik"],
        ]
    )
    return saved(book)


def values_without_a_name() -> bytes:
    book, _ = one_sheet(
        [
            ["No", "Kab/Kota", "Skor"],
            [1, "Kab. Klaten", 320],
            [2, None, 255],
            [3, "Kab. Blora", 260],
        ]
    )
    return saved(book)


def ranked_by_score() -> bytes:
    book, _ = one_sheet(
        [
            ["Peringkat", "Instansi", "Eks Karesidenan", "Nilai Total", "Predikat"],
            [1, "Kota Semarang", "Semarang", 337.5, "Sangat Baik"],
            [2, "Kota Surakarta", "Surakarta", 332, "Sangat Baik"],
            [None, "Rata-rata Jawa Tengah", None, 334.75],
        ]
    )
    return saved(book)


def the_same_heading_twice() -> bytes:
    book, _ = one_sheet(
        [["Kab/Kota", "Skor", "Total Nilai"], ["Kab. Klaten", 320, 320], ["Kab. Blora", 255, 260]]
    )
    return saved(book)


CASES = (
    Case(
        "codes as numbers that lost their zero, settled by the name beside them",
        codes_as_numbers_beside_names,
        rows=(
            Row("33.01", "264.5", None, "Rekap!C2"),
            Row("33.10", "320", None, "Rekap!C3"),
            Row("33.20", "149.5", None, "Rekap!C4"),
            Row("33.76", "250", None, "Rekap!C5"),
        ),
    ),
    Case(
        "codes of Statistics Indonesia and no names",
        codes_of_statistics_without_names,
        rows=(
            Row("33.10", "320", None, "Ekspor!B2"),
            Row("33.72", "332", None, "Ekspor!B3"),
            Row("33.75", "327", None, "Ekspor!B4"),
        ),
    ),
    Case(
        "Kab. or Kota in a column of its own",
        kind_in_a_column_of_its_own,
        rows=(
            Row("33.08", "255", None, "Rekap!D2"),
            Row("33.71", "178.5", None, "Rekap!D3"),
            Row("33.74", "337.5", None, "Rekap!D4"),
        ),
    ),
    Case(
        "KABUPATEN and KOTA as group lines above names without kind",
        kind_as_a_group_line,
        rows=(
            Row("33.28", "268", None, "Rekap!C3"),
            Row("33.26", "260", None, "Rekap!C4"),
            Row("33.76", "250", None, "Rekap!C6"),
            Row("33.75", "327", None, "Rekap!C7"),
        ),
    ),
    Case(
        "the four twin names without kind",
        twin_names_without_kind,
        rows=(Row("33.72", "332", None, "Rekap!C6"),),
        errors=("Rekap!B2", "Rekap!B3", "Rekap!B4", "Rekap!B5"),
        says="Ada Kabupaten Tegal dan Kota Tegal.",
    ),
    Case(
        "misspelt names, another province, a town that is no region",
        misspelt_and_foreign_names,
        rows=(Row("33.16", "255", None, "Rekap!C5"),),
        errors=("Rekap!B2", "Rekap!B3", "Rekap!B4"),
        says="di luar Jawa Tengah",
    ),
    Case(
        "the code of one region beside the name of another",
        code_of_one_and_name_of_another,
        rows=(Row("33.10", "320", None, "Rekap!C3"),),
        errors=("Rekap!A2",),
    ),
    Case(
        "a region twice with the same score",
        twice_with_the_same_score,
        rows=(
            Row("33.10", "320", None, "Rekap!B2"),
            Row("33.16", "255", None, "Rekap!B3"),
        ),
        warnings=("Rekap!A4",),
        says="sudah ada di sel A2 dengan nilai yang sama",
    ),
    Case(
        "a region twice with different scores",
        twice_with_different_scores,
        rows=(Row("33.10", "320", "Baik", "Rekap!B2"),),
        errors=("Rekap!B3",),
        says="sudah ada di sel B2 dengan isi lain: 320",
    ),
    Case(
        "a score in a line without a name",
        values_without_a_name,
        rows=(
            Row("33.10", "320", None, "Rekap!C2"),
            Row("33.16", "260", None, "Rekap!C4"),
        ),
        errors=("Rekap!C3",),
        says="tidak menyebut daerahnya",
    ),
    Case(
        "a ranking with its rank and eks-karesidenan in columns",
        ranked_by_score,
        rows=(
            Row("33.74", "337.5", "Sangat Baik", "Rekap!D2"),
            Row("33.72", "332", "Sangat Baik", "Rekap!D3"),
        ),
        warnings=("Rekap!A1", "Rekap!C1"),
    ),
    Case(
        "two columns that both are the score",
        the_same_heading_twice,
        rows=(
            Row("33.10", "320", None, "Rekap!B2"),
            Row("33.16", "255", None, "Rekap!B3"),
        ),
        errors=("Rekap!C1",),
        says="Kolom ini dan kolom di sel B1 sama artinya",
    ),
)
