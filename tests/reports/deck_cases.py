"""Decks made up by hand, with every kind of body and with the most of everything."""

from dataclasses import replace
from decimal import Decimal

from merit.domain.decks import (
    LONGEST_TITLE,
    Body,
    Card,
    Cards,
    Chart,
    ChartKind,
    Deck,
    DeckKind,
    Fact,
    Facts,
    Heat,
    Limit,
    Listing,
    Map,
    Nothing,
    Place,
    Series,
    Slide,
)
from merit.domain.states import Dataset
from merit.services.reference.regions import read_regions
from merit.settings import DATA

REGIONS = read_regions(DATA / "regions.csv")
SCORES = tuple(Decimal(2 * 250 + 5 * place) / 2 for place in range(35))
"""250 to 335 in steps of 2.5, in order of code."""
GOAL = Limit("Sangat Baik", Decimal(325))
KEYS = tuple(f"salindia{place}" for place in range(20))

BARS = Chart(
    ChartKind.BARS,
    ("Kab. Blora", "Kota Pekalongan", "Kab. Karanganyar", "Kab. Banjarnegara"),
    (Series("Skor", (Decimal("262.5"), Decimal(327), None, Decimal("301.5"))),),
    "poin",
    (GOAL,),
)
CHANGES = Chart(
    ChartKind.BARS,
    ("Kab. Blora", "Kota Pekalongan", "Kab. Karanganyar"),
    (
        Series("Naik", (Decimal("12.5"), Decimal(4), None), "naik"),
        Series("Turun", (None, None, Decimal("-8.5")), "turun"),
    ),
    "poin",
)
COLUMNS = Chart(
    ChartKind.COLUMNS,
    ("2021", "2022", "2023", "2024", "2025"),
    (Series("Rata-rata", tuple(map(Decimal, ("251.5", "260", "268.5", "281", "290.5")))),),
    "poin",
    (GOAL,),
)
PARTS = Chart(
    ChartKind.PARTS,
    ("Eks Karesidenan Banyumas", "Eks Karesidenan Kedu", "Eks Karesidenan Surakarta"),
    (
        Series("Selesai", (Decimal(4), Decimal(0), Decimal(12)), "selesai"),
        Series("Berjalan", (Decimal(7), Decimal(3), Decimal(2)), "berjalan_sesuai"),
        Series("Terlambat", (Decimal(1), Decimal(5), Decimal(0)), "terlambat"),
    ),
    "butir",
)
STRIP = Chart(
    ChartKind.STRIP,
    tuple(region.short for region in REGIONS),
    (
        Series("Sangat Baik", tuple(s if s >= 325 else None for s in SCORES), "SB"),
        Series("Baik", tuple(s if s < 325 else None for s in SCORES), "B"),
    ),
    "poin",
    (Limit("Baik", Decimal(250)), GOAL),
    named=("Kab. Cilacap", "Kab. Blora", "Kab. Banjarnegara", "Kota Tegal", "Kota Pekalongan"),
)
MAP = Map(
    tuple(
        Place(region.code, region.short, band, since, (region.tile_row, region.tile_column))
        for region, band, since in zip(
            REGIONS,
            ["SB", "SB", "K", None, None] + ["B"] * 30,
            [None, 2024, 2023, None, None, 2024] + [None] * 29,
            strict=True,
        )
    ),
    (("BR", "Buruk", 0), ("K", "Kurang", 1), ("B", "Baik", 30), ("SB", "Sangat Baik", 2)),
    2,
)
HEAT = Heat(
    (
        "Perencanaan",
        "Pengadaan",
        "Karier",
        "Promosi, mutasi",
        "Kinerja",
        "Penghargaan, disiplin",
        "Pelindungan",
        "Sistem informasi",
    ),
    ("Banyumas", "Kedu", "Surakarta", "Pati", "Semarang", "Pekalongan", "Seluruh daerah"),
    tuple(
        tuple(None if (row, col) == (3, 3) else Decimal(30 + 9 * row + 2 * col) for col in range(8))
        for row in range(7)
    ),
)
LISTING = Listing(
    ("Daerah", "Rencana tindak lanjut", "Tenggat", "Status"),
    (
        ("Kab. Blora", "Menetapkan peta jabatan", "30 Juni 2026", "Selesai"),
        ("Kota Pekalongan", "Melengkapi bukti dukung aspek 3", "18 Mei 2026", "Terlambat 12 hari"),
        ("Kab. Cilacap", "Menyusun rencana suksesi bersama tim talenta", "–", "Belum mulai"),
    ),
    (20, 45, 15, 20),
)
FACTS = Facts(
    (
        Fact(Decimal(2), "Sangat Baik", "dari 35 daerah, tahun lalu 1", "SB"),
        Fact(Decimal("58.5"), "poin rata-rata ke Sangat Baik", "33 daerah yang belum"),
        Fact(Decimal("290.5"), "rata-rata skor", "35 dari 35 daerah"),
        Fact(None, "belum ada nilai", "dari 35 daerah"),
    )
)
CARDS = Cards(
    (
        Card("Kota Pekalongan", "Mengisi 10 JPT dari kelompok suksesi.", "Aspek 4 · 2025"),
        Card("Kab. Cilacap", "Menautkan TPP dengan capaian kinerja bulanan.", "Aspek 6 · 2024"),
        Card("Kab. Pati", "Satu data pegawai untuk semua layanan."),
    )
)
NOTHING = Nothing("Belum ada rencana tindak lanjut.", "Catat keputusan rakor di halaman Rakor.")
BODIES: tuple[Body, ...] = (
    *(FACTS, MAP, STRIP, BARS, CHANGES, COLUMNS, PARTS, HEAT, LISTING, CARDS, NOTHING),
)


def deck(*bodies: Body, mark: str = "Data contoh") -> Deck:
    """A deck with a slide for every body; the first one opens it."""
    slides = tuple(
        Slide(
            key="pembuka" if place == 0 else KEYS[place],
            title=f"Temuan ke-{place + 1} tentang sistem merit di Jawa Tengah",
            body=body,
            note="Penyebut tiap angka tertulis di sampingnya.",
            spoken=f"Ucapan untuk salindia {place + 1}.",
            view=f"/skor?tahun=2025&salindia={place + 1}",
        )
        for place, body in enumerate(bodies or BODIES)
    )
    return Deck(
        DeckKind.MEETING,
        Dataset.DEMO,
        "Rapat koordinasi sistem merit 2026",
        "Tahun 2025 · semua kabupaten/kota · KASN 9/2019",
        mark,
        "Sumber: data contoh Merit Jateng, keadaan 29 November 2026",
        "kasn-9-2019",
        7,
        slides,
    )


def longest() -> Deck:
    """The most that may come: longest titles, notes, names, cells and numbers of things."""
    long = ("Pengembangan karier menahan tiga puluh tiga kabupaten/kota " * 3)[:LONGEST_TITLE]
    note = "Hasil tahun sebelumnya dihitung dan diarsir karena penilaian berlaku dua tahun. " * 3
    cell = "Menyusun rencana suksesi jabatan pimpinan tinggi bersama komite talenta daerah. " * 4
    bodies: tuple[Body, ...] = (
        replace(FACTS, facts=tuple(replace(f, label=cell[:78], detail=cell) for f in FACTS.facts)),
        MAP,
        replace(STRIP, named=STRIP.categories),
        replace(
            BARS,
            categories=STRIP.categories,
            series=(Series("Skor", SCORES),),
            limits=STRIP.limits,
        ),
        replace(
            PARTS,
            categories=tuple(f"Aspek {n} {cell[:50]}" for n in range(12)),
            series=tuple(Series(s.name, s.values * 4, s.tone) for s in PARTS.series),
        ),
        Heat(
            HEAT.columns,
            tuple(region.short for region in REGIONS[:12]),
            (HEAT.percents * 2)[:12],
        ),
        Listing(
            LISTING.head,
            tuple((cell[:30], cell, cell[:20], cell[:40]) for _ in range(15)),
            LISTING.shares,
        ),
        Cards(tuple(Card(cell[:40], cell * 2, cell[:60]) for _ in range(6))),
        Nothing(cell, cell),
    )
    made = deck(*bodies)
    return replace(
        made,
        title=long,
        period=made.period * 2,
        source=made.source * 2,
        slides=tuple(replace(s, title=long, note=note) for s in made.slides),
    )
