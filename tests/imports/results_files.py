"""Files as a whole: sheets beside each other, hidden parts, CSV, our own template."""

from imports.result_cases import Case, Row, filled, one_sheet, saved
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet


def summary_and_details() -> bytes:
    book, _ = one_sheet(
        [
            ["Kab/Kota", "Skor", "Kategori"],
            ["Kab. Cilacap", 275, "Baik"],
            ["Kab. Banyumas", 262, "Baik"],
        ]
    )
    points = [30, 30, 80, 30, 55, 25, 10, 15]
    filled(
        book.create_sheet("Rincian"),
        [
            ["Kab/Kota", *(f"Aspek {n}" for n in range(1, 9)), "Jumlah"],
            ["Kab. Cilacap", *points, 275],
        ],
    )
    return saved(book)


def details_that_contradict_the_summary() -> bytes:
    book, _ = one_sheet([["Kab/Kota", "Skor"], ["Kab. Cilacap", 275]])
    filled(book.create_sheet("Rincian"), [["Kab/Kota", "Total Skor"], ["Cilacap", 257]])
    return saved(book)


def cover_and_instructions() -> bytes:
    book, sheet = one_sheet([["LAPORAN"], ["Badan Kepegawaian Daerah"]], name="Sampul")
    sheet["A10"] = "Nilai Kabupaten/Kota ada pada lembar berikut."
    data = book.create_sheet("Nilai")
    filled(data, [["Daerah", "Nilai Akhir"], ["Kota Tegal", 250]])
    filled(book.create_sheet("Referensi"), [["Kategori", "Batas"], ["Baik", 250]])
    return saved(book)


def rows_hidden_by_a_filter() -> bytes:
    book, sheet = one_sheet(
        [["Kab/Kota", "Skor"], ["Kab. Blora", 255], ["Kab. Pati", 163.5], ["Kab. Demak", 259.5]]
    )
    sheet.auto_filter.ref = "A1:B4"
    sheet.row_dimensions[3].hidden = True
    return saved(book)


def a_hidden_row_with_another_score() -> bytes:
    book, sheet = one_sheet(
        [["Kab/Kota", "Skor"], ["Kab. Blora", 255], ["Kab. Blora", 225], ["Kab. Demak", 259.5]]
    )
    sheet.row_dimensions[3].hidden = True
    return saved(book)


def a_hidden_column_with_older_scores() -> bytes:
    book, sheet = one_sheet(
        [
            ["Kode", "Kab/Kota", "Skor", "Nilai Akhir", "Peringkat"],
            ["33.16", "Kab. Blora", 225, 255, 2],
            ["33.21", "Kab. Demak", 259.5, 259.5, 1],
        ]
    )
    for column in "ACE":
        sheet.column_dimensions[column].hidden = True
    return saved(book)


def a_hidden_sheet_with_other_scores() -> bytes:
    book, _ = one_sheet([["Kab/Kota", "Skor"], ["Kab. Blora", 255], ["Kab. Demak", 259.5]])
    old = book.create_sheet("Lama")
    filled(old, [["Kab/Kota", "Skor"], ["Kab. Blora", 255], ["Kab. Demak", 250]])
    old.sheet_state = "hidden"
    return saved(book)


def a_hidden_sheet_that_agrees() -> bytes:
    book, _ = one_sheet([["Kab/Kota", "Skor"], ["Kab. Blora", 255]])
    copy = book.create_sheet("Salinan")
    filled(copy, [["Kab/Kota", "Skor"], ["Kab. Blora", 255]])
    copy.sheet_state = "veryHidden"
    return saved(book)


def semicolons_and_decimal_commas() -> bytes:
    text = (
        "Rekap Penilaian Sistem Merit;;;\r\n"
        "No;Kabupaten/Kota;Skor;Predikat\r\n"
        "1;Kab. Cilacap;264,5;Baik\r\n"
        "2;Kota Pekalongan;327;Sangat Baik\r\n"
        ";Rata-rata;295,75;\r\n"
    )
    return text.encode("cp1252")


def our_own_open_data() -> bytes:
    text = (
        "kode,nama,tahun,skor,indeks,kategori,sumber,jenis_sumber,pernyataan,status,keyakinan,"
        "catatan\n"
        "33.12,Kabupaten Wonogiri,2021,268,0.65,Baik,https://solopos.espos.id/x,media,langsung,"
        "dinilai,tinggi,\n"
        "33.01,Kabupaten Cilacap,2022,,,,https://bkpsdm.cilacapkab.go.id,pemerintah,langsung,"
        "data_belum_diterima,rendah,tanpa angka\n"
    )
    return b"\xef\xbb\xbf" + text.encode()


def _template() -> tuple[Workbook, Worksheet]:
    """What our template looks like, typed by hand."""
    book, data = one_sheet(
        [
            [
                "No.",
                "Kode wilayah",
                "Kabupaten/kota",
                "Tahun",
                "Status",
                "Skor",
                "Kategori",
                "A1 Perencanaan Kebutuhan",
                "Catatan",
                "Catatan pemeriksaan",
            ],
            ["Contoh", "33.01", "Kabupaten Cilacap", 2023, "Dinilai", 999, "Baik", 26, None],
            [
                1,
                "33.01",
                "Kabupaten Cilacap",
                2023,
                "Dinilai",
                264.5,
                "Baik",
                30,
                None,
                "Skor 264,3 bukan kelipatan 0,5.",
            ],
            [2, "33.02", "Kabupaten Banyumas", 2023, None, None, None, None, None],
            [
                3,
                "33.03",
                "Kabupaten Purbalingga",
                2023,
                "Belum dinilai",
                None,
                None,
                None,
                "Jadwal mundur",
            ],
        ],
        name="Data",
    )
    book.create_sheet("Petunjuk", 0)["A1"] = "Isilah lembar Data, lalu unggah."
    filled(
        book.create_sheet("Catatan pemeriksaan", 0),
        [["Lembar", "Sel", "Kabupaten/Kota", "Skor"], ["Data", "F2", "Kab. Cilacap", 1]],
    )
    lists = book.create_sheet("Pilihan")
    filled(lists, [["Kabupaten/kota", "Kategori"], ["Kabupaten Cilacap", "Baik"]])
    lists.sheet_state = "hidden"
    meta = book.create_sheet("_meta")
    filled(
        meta,
        [["templat", "hasil"], ["versi", 1], ["instrumen", "kasn-9-2019"], ["tahun", 2023]],
    )
    meta.sheet_state = "hidden"
    return book, data


def our_template_filled_in() -> bytes:
    return saved(_template()[0])


def our_template_for_another_year() -> bytes:
    book, data = _template()
    data.delete_cols(4)
    book["_meta"]["B4"] = 2022
    return saved(book)


def a_template_of_something_else() -> bytes:
    book, _ = _template()
    book["_meta"]["B1"] = "rtl"
    return saved(book)


def an_empty_template() -> bytes:
    book, data = _template()
    data.delete_rows(3)
    data.delete_rows(4)
    return saved(book)


def a_budget() -> bytes:
    book, _ = one_sheet([["Kegiatan", "Anggaran"], ["Rapat koordinasi", 12000000]])
    return saved(book)


CASES = (
    Case(
        "a summary of totals and a sheet of aspects for some regions",
        summary_and_details,
        rows=(
            Row("33.01", "275", "Baik", "Rekap!B2", more={"aspect_scores:A8": "15"}),
            Row("33.02", "262", "Baik", "Rekap!B3"),
        ),
        warnings=("Rincian!A2",),
        says="mengulang daerah dari lembar Rekap",
    ),
    Case(
        "a sheet of details with another total than the summary",
        details_that_contradict_the_summary,
        rows=(Row("33.01", "275", None, "Rekap!B2"),),
        errors=("Rincian!B2",),
        says="sel B2 lembar Rekap dengan isi lain: 275",
    ),
    Case(
        "a cover, the data, and a sheet of category limits",
        cover_and_instructions,
        rows=(Row("33.76", "250", None, "Nilai!B2"),),
    ),
    Case(
        "a row hidden by a filter",
        rows_hidden_by_a_filter,
        rows=(
            Row("33.16", "255", None, "Rekap!B2"),
            Row("33.21", "259.5", None, "Rekap!B4"),
        ),
        warnings=("Rekap!A3",),
        says="Kabupaten Pati tahun 2023 hanya ada di bagian tersembunyi",
    ),
    Case(
        "a hidden row with another score of the same region",
        a_hidden_row_with_another_score,
        rows=(
            Row("33.16", "255", None, "Rekap!B2"),
            Row("33.21", "259.5", None, "Rekap!B4"),
        ),
        errors=("Rekap!B3",),
        says="daripada yang terlihat di sel B2: 255",
    ),
    Case(
        "hidden columns with codes, ranks and another score",
        a_hidden_column_with_older_scores,
        rows=(
            Row("33.16", "255", None, "Rekap!D2"),
            Row("33.21", "259.5", None, "Rekap!D3"),
        ),
        errors=("Rekap!C2",),
        warnings=("Rekap!A3", "Rekap!E1"),
    ),
    Case(
        "a hidden sheet with another score",
        a_hidden_sheet_with_other_scores,
        rows=(
            Row("33.16", "255", None, "Rekap!B2"),
            Row("33.21", "259.5", None, "Rekap!B3"),
        ),
        errors=("Lama!B3",),
        warnings=("Lama!A2",),
        says="yang terlihat di sel B3 lembar Rekap: 259,5",
    ),
    Case(
        "a hidden copy with the same score",
        a_hidden_sheet_that_agrees,
        rows=(Row("33.16", "255", None, "Rekap!B2"),),
        warnings=("Salinan!A2",),
    ),
    Case(
        "a CSV file with semicolons, decimal commas and a title",
        semicolons_and_decimal_commas,
        name="rekap.csv",
        rows=(
            Row("33.01", "264.5", "Baik", "rekap!C3"),
            Row("33.75", "327", "Sangat Baik", "rekap!C4"),
        ),
    ),
    Case(
        "our own open data as CSV, with a year without a result",
        our_own_open_data,
        name="hasil.csv",
        year=None,
        rows=(
            Row("33.12", "268", "Baik", "hasil!D2", 2021, more={"published_index": "0.65"}),
            Row("33.01", None, None, "", 2022, more={"note": "tanpa angka"}),
        ),
    ),
    Case(
        "our template with its example and the notes of an earlier check",
        our_template_filled_in,
        rows=(
            Row("33.01", "264.5", "Baik", "Data!F3", more={"aspect_scores": {"A1": "30"}}),
            Row("33.03", None, None, "", more={"note": "Jadwal mundur"}),
        ),
        warnings=("Data!F3",),
    ),
    Case(
        "our template made for another year",
        our_template_for_another_year,
        rows=(
            Row("33.01", "264.5", "Baik", "Data!E3"),
            Row("33.03", None, None, ""),
        ),
        errors=("!",),
        warnings=("Data!E3",),
        says="Templat ini untuk tahun 2022, sedangkan yang dipilih 2023.",
    ),
    Case(
        "a template of action items",
        a_template_of_something_else,
        rows=(
            Row("33.01", "264.5", "Baik", "Data!F3"),
            Row("33.03", None, None, ""),
        ),
        errors=("!",),
        warnings=("Data!F3",),
        says="Templat ini untuk rtl",
    ),
    Case(
        "our template with nothing filled in",
        an_empty_template,
        errors=("!",),
        says="tidak ada nilai yang terbaca",
    ),
    Case("a table about something else", a_budget, errors=("!",), says="Tidak ada tabel hasil"),
)
