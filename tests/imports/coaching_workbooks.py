"""Schedules of coaching, as offices really keep them."""

import io
from datetime import date

import openpyxl
from imports.coaching_cases import Activity, Case, Page, file_of, of_rows

from merit.domain.imports.readings import Kind

PLAIN = ("No", "Kegiatan", "Jenis", "Tanggal", "Kab/Kota", "Status")


def letter_with_two_line_heading() -> bytes:
    def typed(page: Page) -> None:
        page.merge("A1:I1", "PEMERINTAH PROVINSI JAWA TENGAH")
        page.merge("A2:I2", "BADAN KEPEGAWAIAN DAERAH")
        page.merge("A4:I4", "JADWAL PENDAMPINGAN PENERAPAN SISTEM MERIT TAHUN 2024")
        page.merge("A6:A7", "No")
        page.merge("B6:B7", "Nama Kegiatan")
        page.merge("C6:C7", "Bentuk\nKegiatan")
        page.merge("D6:E6", "Pelaksanaan")
        page.type([[None, None, None, "Hari/Tanggal", "Tempat"]], top=7)
        page.merge("F6:F7", "Sasaran/\nPeserta")
        page.merge("G6:G7", "Durasi (jam)")
        page.merge("H6:H7", "Aspek")
        page.merge("I6:I7", "Ket.")
        page.type(
            [
                [f"({number})" for number in range(1, 10)],
                [1, "Rakor awal rangkaian asistensi", "Rakor", "Selasa, 30 Januari 2024", "Slawi",
                 "35 Kab/Kota", 4, "Semua aspek", "Terlaksana"],
                [2, "Asistensi penilaian mandiri", "Asistensi", "5 s.d. 6 Maret 2024", "Kebumen",
                 "Eks Karesidenan Kedu", 12, "Aspek 1, 2 dan 3", "Terlaksana"],
                [3, "Praverifikasi", "Praverifikasi", "16 Oktober 2024", "Surakarta",
                 "Kab. Boyolali, Kab. Klaten, Kota Surakarta", 6, "Aspek 3 & 5", "Ditunda"],
                [],
                [None, "Jumlah", None, None, None, None, 22],
                [],
                [None, "Keterangan: jadwal dapat berubah sewaktu-waktu"],
                [None, None, None, None, None, None, "Semarang, 5 Januari 2024"],
                [None, None, None, None, None, None, "Kepala BKD Provinsi Jawa Tengah"],
                [],
                [None, None, None, None, None, None, "NIP 19700101 199503 1 001"],
            ],
            top=8,
        )  # fmt: skip

    return file_of(("Jadwal", typed))


def one_activity_merged_over_its_regions() -> bytes:
    def typed(page: Page) -> None:
        page.type([PLAIN])
        for area, value in (
            ("A2:A4", 1), ("B2:B4", "FGD pemetaan sembilan kotak"), ("C2:C4", "FGD Tematik"),
            ("D2:D4", date(2025, 5, 21)), ("F2:F4", "Terlaksana"),
            ("A5:A6", 2), ("B5:B6", "Coaching penegakan disiplin"), ("C5:C6", "Coaching"),
            ("D5:D6", date(2025, 8, 7)), ("F5:F6", "Batal"),
        ):  # fmt: skip
            page.merge(area, value)
        for row, name in enumerate(
            ("Kab. Boyolali", "Kab. Klaten", "Kab. Kudus", "Kab. Pati", "Kab. Kudus"), start=2
        ):
            page.sheet.write(f"E{row}", name)

    return file_of(("FGD", typed))


def quarters_as_captions() -> bytes:
    return of_rows(
        [
            ["RENCANA PEMBINAAN SISTEM MERIT"],
            ["Tahun Anggaran 2025"],
            [],
            ["No.", "Uraian Kegiatan", "Jenis", "Bulan", "Daerah", "Status"],
            ["TRIWULAN I"],
            [1, "Rapat evaluasi hasil", "Rakor", "Januari", "Seluruh kab/kota", "Rencana"],
            ["TRIWULAN II"],
            [2, "Asistensi", "Asistensi", "April", "Eks-Karesidenan Surakarta", "Rencana"],
            [3, "Asistensi", "Asistensi", "Mei", "Eks-Karesidenan Pekalongan", "Rencana"],
        ]
    )


def months_above_bare_days() -> bytes:
    return of_rows(
        [
            ["Kalender kegiatan"],
            [],
            ["Tgl", "Agenda", "Bentuk", "Lokus", "Keterlaksanaan"],
            ["MARET 2024"],
            ["5-6", "Asistensi bukti dukung", "Asistensi", "Kab. Purworejo", "terlaksana"],
            [27, "Desk", "Desk", "Kota Salatiga", "terlaksana"],
            ["APRIL 2024"],
            ["24", "Desk", "Desk", "Kota Tegal", "ditunda"],
        ]
    )


def regions_as_a_numbered_list_in_one_cell() -> bytes:
    listed = "1. Kab. Cilacap\n2. Kab. Brebes\n3. Kota Pekalongan\n4. Kota Tegal"
    return of_rows(
        [
            PLAIN,
            [1, "Bimtek dialog kinerja", "Bimtek", "10 – 12 Juli 2023", listed, "Sudah terlaksana"],
        ]
    )


def separated_by_semicolons() -> bytes:
    text = (
        "No;Kegiatan;Jenis;Tanggal;Kab/Kota;Durasi;Status\r\n"
        '1;"Sosialisasi instrumen; gelombang I";Sosialisasi;12/02/2026;'
        '"Kab. Demak; Kab. Kudus";2,5;Terlaksana\r\n'
        "2;Coaching pola karier;Coaching;08/08/2025;Kab. Temanggung;5;Terlaksana\r\n"
    )
    return text.encode("utf-8-sig")


def a_twin_without_its_kind_in_a_list() -> bytes:
    return of_rows(
        [
            PLAIN,
            [1, "Desk", "Desk", "24 September 2024", "Kab. Demak, Pekalongan, Kab. Kudus", "Batal"],
            [2, "Desk", "Desk", "25 September 2024", "Kabupaten Tegal dan Kota Tegal", "Batal"],
        ]
    )


def kinds_and_days_that_nobody_can_know() -> bytes:
    return of_rows(
        [
            ["JADWAL 2024"],
            PLAIN,
            [1, "Apel bersama", "Apel", "2 Mei", "Semua", "Terlaksana"],
            [2, "Desk", "Desk", "minggu ke-2 April", "Semua", "Terlaksana"],
            [3, "Desk", "Desk", "sesudah Lebaran", "Semua", "Rencana"],
            [4, "Rakor", "Rakor", "31/02/2024", "Semua", "Rencana"],
            [5, "Studi tiru", "Studi tiru", "3/4/24", "Kab. Batang", "Rencana"],
        ],
        name="Jadwal",
    )


def a_column_with_numbers_of_officers() -> bytes:
    return of_rows(
        [
            [*PLAIN, "Narasumber", "NIP"],
            [1, "Desk", "Desk", "2 Mei 2024", "Kota Tegal", "Rencana", "Budi Santoso, S.STP",
             "198001012005011001"],
        ]
    )  # fmt: skip


def a_sheet_for_every_year() -> bytes:
    return file_of(
        *(
            (
                str(year),
                lambda page: page.type(
                    [PLAIN, [1, "Rakor pembinaan", "Rakor", "24 Januari", "Semua", "Terlaksana"]]
                ),
            )
            for year in (2023, 2024)
        )
    )


def our_own_template_with_its_example() -> bytes:
    heading = (
        *("No.", "Kode kegiatan", "Jenis kegiatan", "Nama kegiatan", "Tema", "Tanggal mulai"),
        *("Tanggal selesai", "Ketelitian tanggal", "Tempat", "Jumlah jam"),
        *("Kabupaten/kota peserta", "Aspek", "Instrumen", "Status kegiatan"),
    )
    example = ("Contoh", "", "Desk", "Desk bukti dukung", "", "24/05/2022", "", "", "", 6, "33.10")
    row = (
        *(1, "I-2025-07", "Klinik pendampingan", "Klinik pola karier", "Pola karier"),
        *(date(2025, 8, 1), date(2025, 8, 31), "Bulan", "Daring", 2.5),
        *("33.10; Kota Tegal", "A3; A4", "kasn-9-2019", "Terlaksana"),
    )

    def meta(page: Page) -> None:
        page.type([["templat", "intervensi"], ["versi", "1"], ["instrumen", "kasn-9-2019"]])
        page.sheet.very_hidden()

    return file_of(
        ("Data", lambda page: page.type([heading, (*example, "A3", "", "Rencana"), row])),
        ("_meta", meta),
    )


def hours_from_formulas() -> bytes:
    def typed(page: Page) -> None:
        page.type(
            [
                ["Nama kegiatan", "Jenis", "Mulai", "Selesai", "Kab/Kota", "Jumlah jam", "Status"],
                ["Asistensi", "Asistensi", date(2024, 3, 5), date(2024, 3, 6), "Kab. Blora"],
            ]
        )
        page.sheet.write_formula("F2", "=(D2-C2+1)*6", None, 12)
        page.sheet.write("G2", "Terlaksana")

    return file_of(("Rekap", typed))


def formulas_without_results() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Nama kegiatan", "Jenis", "Mulai", "Kab/Kota", "Jumlah jam", "Status"])
    sheet.append(["Desk", "Desk", date(2024, 3, 5), "Kab. Blora", "=6*2", "Terlaksana"])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def rows_filtered_away() -> bytes:
    def typed(page: Page) -> None:
        page.type(
            [
                PLAIN,
                [1, "Desk", "Desk", "2 Mei 2024", "Kota Tegal", "Terlaksana"],
                [2, "Desk", "Desk", "3 Mei 2024", "Kab. Tegal", "Ditunda"],
            ]
        )
        page.sheet.autofilter("A1:F3")
        page.sheet.filter_column("F", "x == Terlaksana")
        page.sheet.set_row(2, options={"hidden": True})

    return file_of(("Jadwal", typed))


def an_old_copy_on_a_hidden_sheet() -> bytes:
    row = [1, "Desk", "Desk", "2 Mei 2024", "Kota Tegal", "Terlaksana"]

    def copy(page: Page) -> None:
        page.type([PLAIN, row])
        page.sheet.hide()

    return file_of(("Jadwal", lambda page: page.type([PLAIN, row])), ("Salinan", copy))


def aspects_that_became_numbers_and_days() -> bytes:
    rows = [
        [1, "Desk A", "Desk", "2 Mei 2024", "Kota Tegal", "Rencana", 3.5],
        [2, "Desk B", "Desk", "2 Mei 2024", "Kota Tegal", "Rencana", date(2024, 5, 3)],
        [3, "Desk C", "Desk", "2 Mei 2024", "Kota Tegal", "Rencana", 3],
    ]
    return of_rows([[*PLAIN, "Aspek"], *rows])


def two_tables_below_each_other() -> bytes:
    return of_rows(
        [
            ["A. KEGIATAN PROVINSI TAHUN 2024"],
            PLAIN,
            [1, "Ekspose manajemen talenta", "Ekspose", "13 November", "Kota Semarang", "Rencana"],
            [],
            ["B. KUNJUNGAN TAHUN 2024"],
            ["No", "Kegiatan", "Jenis", "Jadwal", "Wilayah", "Lama", "Status"],
            [1, "Monev akhir tahun", "Monev", "8 - 9 Desember", "Kab. Blora", "10 jam", "Rencana"],
        ]
    )


SCHEDULES = (
    Case(
        "kop surat, kepala dua baris, nomor kolom, jumlah, tanda tangan",
        Kind.INTERVENTIONS,
        letter_with_two_line_heading,
        [
            Activity("Rakor awal rangkaian asistensi", "rakor", "2024-01-30..2024-01-30",
                     "terlaksana", 35, "4", "12345678", at="D9"),
            Activity("Asistensi penilaian mandiri", "asistensi", "2024-03-05..2024-03-06",
                     "terlaksana", 6, "12", "123", at="D10"),
            Activity("Praverifikasi", "praverifikasi", "2024-10-16..2024-10-16", "ditunda",
                     ["33.09", "33.10", "33.72"], "6", "35", at="D11"),
        ],
    ),
    Case(
        "satu kegiatan digabung atas beberapa daerah",
        Kind.INTERVENTIONS,
        one_activity_merged_over_its_regions,
        [
            Activity("FGD pemetaan sembilan kotak", "fgd", "2025-05-21..2025-05-21", "terlaksana",
                     ["33.09", "33.10", "33.19"], at="D2"),
            Activity("Coaching penegakan disiplin", "coaching", "2025-08-07..2025-08-07", "batal",
                     ["33.18", "33.19"], at="D5"),
        ],
    ),
    Case(
        "triwulan sebagai judul kelompok, bulan tanpa tahun",
        Kind.INTERVENTIONS,
        quarters_as_captions,
        [
            Activity("Rapat evaluasi hasil", "rakor", "2025-01-01..2025-01-31", "rencana", 35),
            Activity("Asistensi", "asistensi", "2025-04-01..2025-04-30", "rencana", 7),
            Activity("Asistensi", "asistensi", "2025-05-01..2025-05-31", "rencana", 7),
        ],
    ),
    Case(
        "bulan sebagai judul di atas tanggal saja",
        Kind.INTERVENTIONS,
        months_above_bare_days,
        [
            Activity("Asistensi bukti dukung", "asistensi", "2024-03-05..2024-03-06",
                     "terlaksana", ["33.06"], at="A5"),
            Activity("Desk", "desk", "2024-03-27..2024-03-27", "terlaksana", ["33.73"]),
            Activity("Desk", "desk", "2024-04-24..2024-04-24", "ditunda", ["33.76"]),
        ],
    ),
    Case(
        "daftar daerah bernomor dalam satu sel",
        Kind.INTERVENTIONS,
        regions_as_a_numbered_list_in_one_cell,
        [
            Activity("Bimtek dialog kinerja", "bimtek", "2023-07-10..2023-07-12", "terlaksana",
                     ["33.01", "33.29", "33.75", "33.76"]),
        ],
    ),
    Case(
        "CSV dengan titik koma dan koma desimal",
        Kind.INTERVENTIONS,
        separated_by_semicolons,
        [
            Activity("Sosialisasi instrumen; gelombang I", "sosialisasi", "2026-02-12..2026-02-12",
                     "terlaksana", ["33.19", "33.21"], "2.5"),
            Activity("Coaching pola karier", "coaching", "2025-08-08..2025-08-08", "terlaksana",
                     ["33.23"], "5"),
        ],
        name="jadwal.csv",
    ),
    Case(
        "nama kembar tanpa jenis di dalam daftar",
        Kind.INTERVENTIONS,
        a_twin_without_its_kind_in_a_list,
        [Activity("Desk", "desk", "2024-09-25..2024-09-25", "batal", ["33.28", "33.76"])],
        errors=["Sheet1!E2"],
        says="Kabupaten Pekalongan dan Kota Pekalongan",
    ),
    Case(
        "jenis dan tanggal yang tidak dapat diketahui",
        Kind.INTERVENTIONS,
        kinds_and_days_that_nobody_can_know,
        errors=["Jadwal!C3", "Jadwal!D4", "Jadwal!D5", "Jadwal!D6", "Jadwal!D7"],
        says="Sosialisasi; Rakor; FGD tematik",
    ),
    Case(
        "kolom NIP narasumber",
        Kind.INTERVENTIONS,
        a_column_with_numbers_of_officers,
        [Activity("Desk", "desk", "2024-05-02..2024-05-02", "rencana", ["33.76"])],
        errors=["Sheet1!H1"],
        warnings=["Sheet1!G1"],
        says="data pribadi",
    ),
    Case(
        "satu lembar untuk setiap tahun",
        Kind.INTERVENTIONS,
        a_sheet_for_every_year,
        [
            Activity("Rakor pembinaan", "rakor", "2023-01-24..2023-01-24", "terlaksana", 35),
            Activity("Rakor pembinaan", "rakor", "2024-01-24..2024-01-24", "terlaksana", 35),
        ],
    ),
    Case(
        "templat sendiri dengan baris contoh",
        Kind.INTERVENTIONS,
        our_own_template_with_its_example,
        [
            Activity("Klinik pola karier", "coaching", "2025-08-01..2025-08-31", "terlaksana",
                     ["33.10", "33.76"], "2.5", "34", at="F3"),
        ],
    ),
    Case(
        "jam dari rumus",
        Kind.INTERVENTIONS,
        hours_from_formulas,
        [Activity("Asistensi", "asistensi", "2024-03-05..2024-03-06", "terlaksana",
                  ["33.16"], "12")],
    ),
    Case(
        "rumus yang hasilnya tidak tersimpan",
        Kind.INTERVENTIONS,
        formulas_without_results,
        errors=["Sheet!E2"],
        says="belum dihitung",
    ),
    Case(
        "baris tersembunyi oleh saringan",
        Kind.INTERVENTIONS,
        rows_filtered_away,
        [Activity("Desk", "desk", "2024-05-02..2024-05-02", "terlaksana", ["33.76"])],
        errors=["Jadwal!B3"],
    ),
    Case(
        "salinan lama pada lembar tersembunyi",
        Kind.INTERVENTIONS,
        an_old_copy_on_a_hidden_sheet,
        [Activity("Desk", "desk", "2024-05-02..2024-05-02", "terlaksana", ["33.76"])],
        warnings=["Salinan!B2"],
    ),
    Case(
        "aspek yang berubah menjadi angka pecahan dan tanggal",
        Kind.INTERVENTIONS,
        aspects_that_became_numbers_and_days,
        [Activity("Desk C", "desk", "2024-05-02..2024-05-02", "rencana", ["33.76"], None, "3")],
        errors=["Sheet1!G2", "Sheet1!G3"],
        says="aspek 3 dan 5, atau indikator 3.5",
    ),
    Case(
        "dua tabel di bawah satu sama lain",
        Kind.INTERVENTIONS,
        two_tables_below_each_other,
        [
            Activity("Ekspose manajemen talenta", "ekspose", "2024-11-13..2024-11-13", "rencana",
                     ["33.74"]),
            Activity("Monev akhir tahun", "monev", "2024-12-08..2024-12-09", "rencana", ["33.16"],
                     "10", at="D7"),
        ],
    ),
)  # fmt: skip
