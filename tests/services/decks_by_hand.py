"""A deck with a slide of every body, written by hand."""

from decimal import Decimal

from merit.domain.decks import (
    Card,
    Cards,
    Chart,
    ChartKind,
    Deck,
    DeckKind,
    Fact,
    Facts,
    Heat,
    KeyFigure,
    Limit,
    Listing,
    Map,
    Nothing,
    Place,
    Series,
    Slide,
)
from merit.domain.states import Dataset

SLIDES = (
    Slide(
        "pembuka",
        "2 dari 35 Sangat Baik",
        Facts((Fact(Decimal(2), "Sangat Baik", tone="SB"), Fact(None, "Rata-rata nasional"))),
        note="Hasil resmi – sampai 2025",
        spoken="Selamat pagi; \u201cmari kita mulai\u201d.",
        view="/?tahun=2025",
        figures=(
            KeyFigure("sangat_baik", "Daerah Sangat Baik", Decimal(2)),
            KeyFigure("rata_rata", "Rata-rata skor", Decimal("289.50"), "poin"),
            KeyFigure("nasional", "Rata-rata nasional", None, "poin"),
        ),
    ),
    Slide(
        "peta",
        "33 daerah Baik",
        Map(
            (Place("33.75", "Kota Pekalongan", "SB"), Place("33.29", "Brebes", None, since=2023)),
            (("SB", "Sangat Baik", 2), ("B", "Baik", 33)),
            without=1,
        ),
    ),
    Slide(
        "jarak",
        "Rata-rata kurang 58 poin",
        Chart(
            ChartKind.STRIP,
            ("Kab. Batang", "Kab. Brebes"),
            (Series("Skor", (Decimal("264.5"), None)), Series("Lalu", (None, Decimal(0)), "naik")),
            "poin",
            limits=(Limit("Sangat Baik", Decimal(325)),),
            named=("Kab. Batang",),
        ),
    ),
    Slide(
        "aspek",
        "Manajemen talenta menahan",
        Heat(("A1", "A2"), ("Kab. Batang",), ((Decimal("71.25"), None),)),
    ),
    Slide("rtl", "3 butir terlambat", Listing(("Kode", "Isi"), (("R-1", "Susun"),), (1, 3))),
    Slide("praktik", "Dua praktik baik", Cards((Card("Talenta", "Ditinjau", "Batang"),))),
    Slide("keputusan", "Belum ada keputusan", Nothing("Rakor belum dimulai.", "Mulai rakor.")),
)
DECK = Deck(
    DeckKind.MEETING,
    Dataset.PUBLISHED,
    "Rapat koordinasi",
    "Akhir 2025 · 35 kab/kota",
    "",
    "Sumber: BKN",
    "kasn-9-2019",
    1,
    SLIDES,
)
