"""Tables beside and below the one that counts, loose headings, and files about something else."""

from imports.result_cases import Case, Row, one_sheet, saved


def a_count_of_categories_below() -> bytes:
    book, _ = one_sheet(
        [
            ["No", "Kabupaten/Kota", "Skor", "Kategori"],
            [1, "Kab. Kudus", 267.5, "Baik"],
            [2, "Kota Tegal", 250, "Baik"],
            [],
            [None, "Rekap kategori"],
            [None, "Kategori", "Jumlah", "Persentase"],
            [None, "Sangat Baik", 0, "0%"],
            [None, "Baik", 2, "100%"],
            [None, "Belum dinilai", 33, None],
        ]
    )
    return saved(book)


def a_count_of_categories_beside() -> bytes:
    book, _ = one_sheet(
        [
            ["No", "Kabupaten/Kota", "Skor", "Kategori", None, "Kategori", "Jumlah"],
            [1, "Kab. Kudus", 267.5, "Baik", None, "Sangat Baik", 0],
            [2, "Kota Tegal", 250, "Baik", None, "Baik", 2],
        ]
    )
    return saved(book)


def names_under_a_heading_that_tells_their_kind() -> bytes:
    book, _ = one_sheet(
        [["Kota", "Skor¹"], ["Magelang", 178.5], ["Tegal", 250], ["Salatiga", 270]], name="Kota"
    )
    return saved(book)


def a_loose_heading_over_both_kinds() -> bytes:
    book, _ = one_sheet([["Kabupaten", "Skor"], ["Blora", 255], ["Salatiga", 270], ["Tegal", 250]])
    return saved(book)


def one_line_for_every_aspect_of_every_region() -> bytes:
    book, _ = one_sheet(
        [
            ["Kab/Kota", "Aspek", "Nilai"],
            ["Kab. Kudus", "Perencanaan Kebutuhan", 30],
            ["Kab. Kudus", "Pengadaan", 31],
            ["Kota Tegal", "Perencanaan Kebutuhan", 28],
        ]
    )
    return saved(book)


def another_index_of_the_same_offices() -> bytes:
    book, _ = one_sheet(
        [
            ["INDEKS PROFESIONALITAS ASN TAHUN 2023"],
            ["Kab/Kota", "Nilai", "Kategori"],
            ["Kab. Kudus", 78.5, "Sedang"],
        ]
    )
    return saved(book)


def another_index_beside_it() -> bytes:
    book, sheet = one_sheet(
        [
            ["Kab/Kota", "Sistem Merit", None, "IP ASN", None],
            [None, "Nilai", "Kategori", "Nilai", "Kategori"],
            ["Kab. Kudus", 267.5, "Baik", 78.43, "Tinggi"],
        ]
    )
    for area in ("A1:A2", "B1:C1", "D1:E1"):
        sheet.merge_cells(area)
    return saved(book)


def codes_of_offices_beside_names() -> bytes:
    book, _ = one_sheet(
        [
            ["Kode", "Instansi", "Jenis Instansi", "Skor"],
            ["P-7719", "Pemerintah Kab. Kudus", "Pemerintah Daerah", 267.5],
            ["P-7720", "Pemerintah Kota Tegal", "Pemerintah Daerah", 250],
        ]
    )
    return saved(book)


def a_kind_that_contradicts_the_name() -> bytes:
    book, _ = one_sheet(
        [["Jenis", "Daerah", "Skor"], ["Kota", "Kab. Magelang", 255], ["Kab.", "Kudus", 267.5]]
    )
    return saved(book)


def two_stages_with_a_score_each() -> bytes:
    book, sheet = one_sheet(
        [
            ["Kab/Kota", "Tahap I", "Tahap II"],
            [None, "Skor", "Skor"],
            ["Kab. Kudus", 260, 267.5],
        ]
    )
    sheet.merge_cells("A1:A2")
    return saved(book)


def two_codes_beside_each_other() -> bytes:
    book, _ = one_sheet(
        [
            ["Kode Kemdagri", "Kode BPS", "Kabupaten/Kota", "Nilai"],
            ["33.19", 3319, "Kab. Kudus", 267.5],
            ["33.76", 3376, "Kota Tegal", 250],
            ["33.16", 3315, "Kab. Blora", 255],
        ]
    )
    return saved(book)


def categories_with_their_rank() -> bytes:
    book, _ = one_sheet(
        [
            ["Kab/Kota", "Skor", "Kategori"],
            ["Kab. Kudus", 267.5, "Kategori III (Baik)"],
            ["Kota Surakarta", 332, "IV - Sangat Baik"],
            ["Kab. Blora", 255, "IV (Baik)"],
        ]
    )
    return saved(book)


def units_above_and_bare_signatures_below() -> bytes:
    book, _ = one_sheet(
        [
            ["No", "Kab/Kota", "Skor", "Kategori"],
            [None, None, "poin", None],
            [1, "Kab. Kudus", 267.5, "Baik"],
            [],
            [None, "Sekretaris Daerah", None, "Gubernur Jawa Tengah"],
            [None, "ttd", None, "cap/ttd"],
            [None, "Drs. Budi Santosa, M.Si.", None, "H. Ahmad Fauzi, S.H."],
        ]
    )
    return saved(book)


CASES = (
    Case(
        "a count of categories below the table",
        a_count_of_categories_below,
        rows=(
            Row("33.19", "267.5", "Baik", "Rekap!C2"),
            Row("33.76", "250", "Baik", "Rekap!C3"),
        ),
    ),
    Case(
        "a count of categories beside the table",
        a_count_of_categories_beside,
        rows=(
            Row("33.19", "267.5", "Baik", "Rekap!C2"),
            Row("33.76", "250", "Baik", "Rekap!C3"),
        ),
    ),
    Case(
        "names under a heading that tells their kind, a footnote in a heading",
        names_under_a_heading_that_tells_their_kind,
        rows=(
            Row("33.71", "178.5", None, "Kota!B2"),
            Row("33.76", "250", None, "Kota!B3"),
            Row("33.73", "270", None, "Kota!B4"),
        ),
    ),
    Case(
        "the heading Kabupaten over both kinds",
        a_loose_heading_over_both_kinds,
        rows=(
            Row("33.16", "255", None, "Rekap!B2"),
            Row("33.73", "270", None, "Rekap!B3"),
        ),
        errors=("Rekap!A4",),
    ),
    Case(
        "one line for every aspect of every region",
        one_line_for_every_aspect_of_every_region,
        errors=("Rekap!A1",),
        says="satu baris untuk setiap aspek",
    ),
    Case(
        "another index of the same offices",
        another_index_of_the_same_offices,
        rows=(Row("33.19", "78.5", None, "Rekap!B3"),),
        errors=("Rekap!A1", "Rekap!C3"),
        says="Judul ini tentang hal lain",
    ),
    Case(
        "another index in columns beside the one that counts",
        another_index_beside_it,
        rows=(Row("33.19", "267.5", "Baik", "Rekap!B3"),),
        warnings=("Rekap!D2", "Rekap!E2"),
    ),
    Case(
        "codes of offices that are no region's",
        codes_of_offices_beside_names,
        rows=(
            Row("33.19", "267.5", None, "Rekap!D2"),
            Row("33.76", "250", None, "Rekap!D3"),
        ),
        warnings=("Rekap!A1",),
    ),
    Case(
        "a kind that contradicts the name beside it",
        a_kind_that_contradicts_the_name,
        rows=(Row("33.19", "267.5", None, "Rekap!C3"),),
        errors=("Rekap!B2",),
    ),
    Case(
        "two stages with a score each",
        two_stages_with_a_score_each,
        rows=(Row("33.19", "260", None, "Rekap!B3"),),
        errors=("Rekap!C2",),
        says="kolom di sel B2 sama artinya",
    ),
    Case(
        "codes of the ministry and of Statistics Indonesia side by side",
        two_codes_beside_each_other,
        rows=(
            Row("33.19", "267.5", None, "Rekap!D2"),
            Row("33.76", "250", None, "Rekap!D3"),
        ),
        errors=("Rekap!B4",),
        says="Kode ini milik daerah lain",
    ),
    Case(
        "categories with their rank in roman numbers, one of them wrong",
        categories_with_their_rank,
        rows=(
            Row("33.19", "267.5", "Baik", "Rekap!B2"),
            Row("33.72", "332", "Sangat Baik", "Rekap!B3"),
            Row("33.16", "255", None, "Rekap!B4"),
        ),
        errors=("Rekap!C4",),
    ),
    Case(
        "units below the heading, signatures without any introduction",
        units_above_and_bare_signatures_below,
        rows=(Row("33.19", "267.5", "Baik", "Rekap!C3"),),
    ),
)
