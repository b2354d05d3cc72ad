"""Lists of follow-ups (RTL), as offices really keep them."""

from datetime import date

from imports.coaching_cases import Case, Item, Page, file_of, of_rows

from merit.domain.imports.readings import Kind

HEADING = ("No", "Kab/Kota", "Rencana Tindak Lanjut", "PIC", "Tanggal Kesepakatan", "Batas Waktu")
DAY = date(2024, 3, 14)


def a_sheet_for_every_region() -> bytes:
    heading = ["No", "Uraian RTL", "Penanggung Jawab", "Batas Waktu", "Status"]

    def of(title: str, *rows: list[object]) -> list[list[object]]:
        return [
            ["RENCANA TINDAK LANJUT HASIL ASISTENSI"],
            [title],
            ["Tanggal kesepakatan", ": 14 Maret 2024"],
            [],
            list(heading),
            *rows,
        ]

    demak = of(
        "KABUPATEN DEMAK",
        [1, "Menyusun rencana suksesi", "BKPSDM", "akhir Maret 2025", "Terkendala"],
        [2, "Menetapkan pola karier", "Bagian Organisasi", "31/12/2024", "Selesai"],
    )
    magelang = of("", [1, "Menyusun SKJ", "BKPSDM", "TW I 2025", "Belum mulai"])
    twin = of("Instansi : BKPP Kota Magelang", [1, "Menyusun SKJ", "BKPP", "TW I 2025", "Selesai"])
    return file_of(
        ("Demak", lambda page: page.type(demak)),
        ("Kab. Magelang", lambda page: page.type(magelang)),
        ("Magelang", lambda page: page.type(twin)),
    )


def minutes_of_a_meeting_for_all() -> bytes:
    return of_rows(
        [
            ["NOTULEN RAPAT KOORDINASI"],
            ["Rakor di Kota Pekalongan, disepakati pada tanggal 14 Januari 2025"],
            [],
            ["No.", "Keputusan Rapat", "Kabupaten/Kota", "Pelaksana", "Target Waktu", "Status"],
            [1, "Mengunggah bukti dukung", "Kota se-Jawa Tengah", "BKPSDM", "TW I 2025", "Selesai"],
            [2, "Menetapkan tim", "Eks-Karesidenan Pati", "BKPSDM", "Februari 2025", "Selesai"],
            [],
            ["Catatan: keputusan berlaku sejak tanggal rapat"],
        ]
    )


def a_matrix_with_merged_regions_and_percents() -> bytes:
    def typed(page: Page) -> None:
        page.type(
            [
                ["MATRIKS MONITORING TINDAK LANJUT"],
                ["No", "Kab/Kota", "Permasalahan", "Rekomendasi", "Tindak Lanjut", "PIC",
                 "Disepakati", "Target Selesai", "Progres", "Status", "Kendala"],
                [1, None, "Belum ada SKJ", "Susun SKJ", "Menyusun SKJ", "BKPSDM", DAY,
                 date(2024, 12, 31), None, "Sesuai rencana", ""],
                [2, None, "Belum ada talent pool", "Petakan", "Memetakan pejabat", "BKPSDM", DAY,
                 date(2025, 6, 30), None, "Terkendala", "Anggaran"],
                [3, "Kota Salatiga", "-", "Lengkapi", "Melengkapi data", "BKD", DAY,
                 date(2024, 9, 30), None, "Selesai", ""],
            ]
        )  # fmt: skip
        page.merge("B3:B4", "Kabupaten Grobogan")
        for row, share in ((3, 0.5), (4, 0.25), (5, 1)):
            page.sheet.write_number(f"I{row}", share, page.percent)

    return file_of(("Matriks", typed))


def fractions_and_percents_in_one_column() -> bytes:
    rows = [
        [place, "Kota Tegal", f"Butir {place}", "BKD", DAY, "31/12/2024", share, "Sesuai rencana"]
        for place, share in enumerate((0.5, 25, 40, 60), start=1)
    ]
    return of_rows([[*HEADING, "Progres", "Status"], *rows])


def persons_in_charge() -> bytes:
    rows = [
        [1, "Kota Tegal", "Butir 1", "Budi Santoso, S.STP., M.Si.", DAY, "31/12/2024", "Selesai"],
        [2, "Kota Tegal", "Butir 2", "Dra. Siti Aminah", DAY, "31/12/2024", "Selesai"],
        [3, "Kota Tegal", "Butir 3", "Kabid Mutasi (NIP 198001012005011001)", DAY, "31/12/2024",
         "Selesai"],
        [4, "Kota Tegal", "Butir 4", "Kepala Bidang Mutasi BKD", DAY, "31/12/2024", "Selesai"],
    ]  # fmt: skip
    return of_rows([[*HEADING, "Status"], *rows])


def indicators_that_lost_their_zero() -> bytes:
    rows = [
        [1, "Kota Tegal", "Butir 1", "BKD", DAY, "31/12/2024", "Selesai", 3.1],
        [2, "Kota Tegal", "Butir 2", "BKD", DAY, "31/12/2024", "Selesai", 3.4],
        [3, "Kota Tegal", "Butir 3", "BKD", DAY, "31/12/2024", "Selesai", "3.10"],
        [4, "Kota Tegal", "Butir 4", "BKD", DAY, "31/12/2024", "Selesai", "Indikator 4.1"],
    ]
    return of_rows([[*HEADING, "Status", "Indikator"], *rows])


def steps_that_became_days() -> bytes:
    rows = [
        [1, "Kota Tegal", "Butir 1", "BKD", DAY, "31/12/2024", "Selesai", date(2024, 3, 2)],
        [2, "Kota Tegal", "Butir 2", "BKD", DAY, "31/12/2024", "Selesai", "2 → 3"],
        [3, "Kota Tegal", "Butir 3", "BKD", DAY, "31/12/2024", "Selesai", "Tingkat 1 ke Tingkat 2"],
    ]
    return of_rows([[*HEADING, "Status", "Tingkat (dari - ke)"], *rows])


def levels_below_one_heading() -> bytes:
    def typed(page: Page) -> None:
        for column, title in zip("ABCDEF", HEADING, strict=True):
            page.merge(f"{column}1:{column}2", title)
        page.merge("G1:H1", "Tingkat")
        page.type([[*[None] * 6, "Dari", "Ke"]], top=2)
        page.merge("I1:I2", "Status")
        page.type([[1, "Kota Tegal", "Butir", "BKD", DAY, "31/12/2024", 2, 3, "Selesai"]], top=3)

    return file_of(("RTL", typed))


def deadlines_of_every_sort() -> bytes:
    due = (
        *("akhir Maret 2025", "31/03/2025", "TW I 2025", "Maret 2025", "paling lambat 31 Mar 2025"),
        *("01/02/2024", "awal Mei 2025", "minggu ke-2 April", 45747),
    )
    rows = [
        [place, "Kota Tegal", f"Butir {place}", "BKD", DAY, day, "Sesuai rencana"]
        for place, day in enumerate(due, start=1)
    ]
    return of_rows([[*HEADING, "Status"], *rows])


def separated_by_commas() -> bytes:
    return (
        b"No,Daerah,Rencana Aksi,Unit Kerja,Tanggal Disepakati,Deadline,Progress,Status\n"
        b'1,Kab. Pati,"Menyusun, lalu menetapkan pola karier",BKPP,14/03/2024,2024-12-31,50%,'
        b"Terkendala\n"
        b'2,"Kabupaten Rembang",Memetakan pejabat,BKD,14/03/2024,30 Juni 2025,100%,Selesai\n'
    )


def our_own_template() -> bytes:
    heading = (
        *("No.", "Kode RTL", "Kode wilayah", "Kabupaten/kota", "Rencana tindak lanjut"),
        *("Penanggung jawab", "Tanggal kesepakatan", "Tenggat", "Status RTL", "Kemajuan (%)"),
        *("Kode kegiatan", "Kode indikator", "Tingkat awal", "Tingkat tujuan"),
    )
    example = ("Contoh", "R-2022-001", "33.10", "Kabupaten Klaten", "Menyusun SKJ", "BKPSDM")
    row = (
        *(1, "", "33.10", "Kabupaten Klaten", "Menyusun SKJ", "BKPSDM", DAY, date(2024, 12, 31)),
        *("Berjalan – sesuai rencana", 1, "I-2024-02", "3.1", 1, 2),
    )

    def meta(page: Page) -> None:
        page.type([["templat", "rtl"], ["versi", "1"], ["instrumen", "kasn-9-2019"]])
        page.sheet.hide()

    return file_of(
        ("Data", lambda page: page.type([heading, (*example, DAY, DAY, "Selesai", 100), row])),
        ("_meta", meta),
    )


def a_template_for_something_else() -> bytes:
    return file_of(
        ("Data", lambda page: page.type([HEADING])),
        ("_meta", lambda page: page.type([["templat", "hasil"], ["versi", "1"]])),
    )


def all_regions_listed_and_few_with_items() -> bytes:
    names = ("Kab. Cilacap", "Kab. Banyumas", "Kab. Purbalingga", "Kota Magelang", "Kota Tegal")
    item = ("Menyusun SKJ", "BKPSDM", DAY, "31/12/2024", "Sesuai rencana")
    empty = ("-", "-", "-", "-", "belum")
    rows = [
        [place, name, *(item if place == 2 else empty if place % 2 else ())]
        for place, name in enumerate(names, start=1)
    ]
    return of_rows(
        [[*HEADING, "Status"], *rows, [None, "Jumlah", 1], ["Sumber: hasil desk Maret 2024"]]
    )


def the_same_item_twice() -> bytes:
    row = [1, "Kota Tegal", "Menyusun SKJ", "BKD", DAY, "31/12/2024", "Sesuai rencana"]
    other = [3, "Kota Tegal", "menyusun SKJ", "BKD", DAY, "30/06/2025", "Sesuai rencana"]
    return of_rows([[*HEADING, "Status"], row, [2, *row[1:]], other])


def an_article_about_follow_ups() -> bytes:
    return of_rows([["Laporan kegiatan"], ["Rapat berlangsung dengan baik."], ["Terima kasih."]])


SMALL = {"region": "33.76", "due": "2024-12-31", "status": "selesai", "progress": 100}
SOON = {"region": "33.76", "due": "2025-03-31", "status": "berjalan_sesuai", "progress": 0}

LISTS = (
    Case(
        "satu lembar untuk setiap daerah",
        Kind.ACTIONS,
        a_sheet_for_every_region,
        [
            Item("33.21", "Menyusun rencana suksesi", "2025-03-31", "berjalan_terkendala", 0,
                 at="D6"),
            Item("33.21", "Menetapkan pola karier", "2024-12-31", "selesai", 100),
            Item("33.08", "Menyusun SKJ", "2025-03-31", "belum_mulai", 0),
            Item("33.71", "Menyusun SKJ", "2025-03-31", "selesai", 100),
        ],
    ),
    Case(
        "notulen rapat dengan keputusan untuk banyak daerah",
        Kind.ACTIONS,
        minutes_of_a_meeting_for_all,
        [
            *(
                Item(code, "Mengunggah bukti dukung", "2025-03-31", "selesai", 100)
                for code in ("33.71", "33.72", "33.73", "33.74", "33.75", "33.76")
            ),
            *(
                Item(code, "Menetapkan tim", "2025-02-28", "selesai", 100)
                for code in ("33.16", "33.17", "33.18", "33.19", "33.20")
            ),
        ],
    ),
    Case(
        "matriks dengan daerah digabung dan kolom persen",
        Kind.ACTIONS,
        a_matrix_with_merged_regions_and_percents,
        [
            Item("33.15", "Menyusun SKJ", "2024-12-31", "berjalan_sesuai", 50, at="H3"),
            Item("33.15", "Memetakan pejabat", "2025-06-30", "berjalan_terkendala", 25),
            Item("33.73", "Melengkapi data", "2024-09-30", "selesai", 100),
        ],
        warnings=["Matriks!C2", "Matriks!D2", "Matriks!K2"],
    ),
    Case(
        "pecahan dan persen dalam satu kolom",
        Kind.ACTIONS,
        fractions_and_percents_in_one_column,
        [
            Item("33.76", f"Butir {place}", "2024-12-31", "berjalan_sesuai", share)
            for place, share in ((2, 25), (3, 40), (4, 60))
        ],
        errors=["Sheet1!G2"],
    ),
    Case(
        "orang sebagai penanggung jawab",
        Kind.ACTIONS,
        persons_in_charge,
        [Item(title="Butir 4", **SMALL)],
        errors=["Sheet1!D2", "Sheet1!D3", "Sheet1!D4"],
        says="Tulis unit atau jabatannya",
    ),
    Case(
        "kode indikator yang kehilangan nol",
        Kind.ACTIONS,
        indicators_that_lost_their_zero,
        [
            Item(title="Butir 2", indicator="3.4", **SMALL),
            Item(title="Butir 3", indicator="3.10", **SMALL),
            Item(title="Butir 4", indicator="4.1", **SMALL),
        ],
        errors=["Sheet1!H2"],
        says="indikator 3.1 atau 3.10",
    ),
    Case(
        "tingkat yang berubah menjadi tanggal",
        Kind.ACTIONS,
        steps_that_became_days,
        [
            Item(title="Butir 2", step=(2, 3), **SMALL),
            Item(title="Butir 3", step=(1, 2), **SMALL),
        ],
        errors=["Sheet1!H2"],
        says="berubah menjadi tanggal",
    ),
    Case(
        "dua kolom tingkat di bawah satu judul",
        Kind.ACTIONS,
        levels_below_one_heading,
        [Item(title="Butir", step=(2, 3), at="F3", **SMALL)],
    ),
    Case(
        "segala macam tenggat",
        Kind.ACTIONS,
        deadlines_of_every_sort,
        [Item(title=f"Butir {place}", **SOON) for place in range(1, 6)],
        errors=["Sheet1!F7", "Sheet1!F8", "Sheet1!F9", "Sheet1!F10"],
        says="Tenggat mendahului tanggal kesepakatan",
    ),
    Case(
        "CSV dengan koma dan tanda kutip",
        Kind.ACTIONS,
        separated_by_commas,
        [
            Item("33.18", "Menyusun, lalu menetapkan pola karier", "2024-12-31",
                 "berjalan_terkendala", 50),
            Item("33.17", "Memetakan pejabat", "2025-06-30", "selesai", 100),
        ],
        name="rtl.csv",
    ),
    Case(
        "templat RTL sendiri dengan baris contoh",
        Kind.ACTIONS,
        our_own_template,
        [Item("33.10", "Menyusun SKJ", "2024-12-31", "berjalan_sesuai", 1, "3.1", (1, 2),
              at="H3")],
    ),
    Case(
        "templat untuk data lain",
        Kind.ACTIONS,
        a_template_for_something_else,
        errors=["!"],
        says="Templat ini untuk hasil",
    ),
    Case(
        "semua daerah terdaftar, sedikit yang berisi",
        Kind.ACTIONS,
        all_regions_listed_and_few_with_items,
        [Item("33.02", "Menyusun SKJ", "2024-12-31", "berjalan_sesuai", 0)],
    ),
    Case(
        "butir yang sama dua kali",
        Kind.ACTIONS,
        the_same_item_twice,
        [Item("33.76", "Menyusun SKJ", "2024-12-31", "berjalan_sesuai", 0)],
        errors=["Sheet1!F4"],
        warnings=["Sheet1!C3"],
    ),
    Case(
        "naskah tanpa tabel",
        Kind.ACTIONS,
        an_article_about_follow_ups,
        errors=["!"],
        says="Tidak ada tabel",
    ),
)  # fmt: skip
