"""Samples of the charts of the trends page."""

import pandas as pd
from charts.sample import Sample, without

from merit.charts import countdown, multiples, palette, slope, spread

GOOD, TOP, FAIR = (palette.BANDS[code].fill for code in ("B", "SB", "K"))
TIPS = {"nama": "Kota Pekalongan", "tahun": "2023", "nilai": "327", "tren": "+74,3 per tahun"}


def _panel(place: int, code: str, name: str, *marks: dict[str, object]) -> list[dict[str, object]]:
    """One panel of two with its marks."""
    own = {"kode": code, "urut": place, "banyak": 2, "sebutan": name, **TIPS}
    frame = {"jenis": multiples.PANEL, "teks": name, "awal": "2021", "akhir": "2025", "pesan": ""}
    return [own | frame, *(own | mark for mark in marks)]


def _score(x: float, y: float, run: int, text: str = "") -> dict[str, object]:
    return {"jenis": multiples.SCORE, "x": x, "y": y, "isi": GOOD, "ruas": run, "teks": text}


PANELS = pd.DataFrame(
    [
        *_panel(
            0,
            "33.75",
            "Kota Pekalongan",
            {"jenis": multiples.GOAL, "x": 0.0, "x2": 0.6, "y": 0.9},
            {"jenis": multiples.GOAL, "x": 0.6, "x2": 1.0, "y": 0.8},
            {"jenis": multiples.BREAK, "x": 0.6, "y": 0.0},
            _score(0.0, 0.3, 0),
            _score(0.25, 0.9, 0),
            {"jenis": multiples.CARRIED, "x": 0.5, "y": 0.9, "isi": TOP},
            _score(0.75, 0.4, 1),
            _score(1.0, 0.5, 1, "0,72"),
        ),
        *_panel(
            1,
            "33.74",
            "Kota Semarang",
            {"jenis": multiples.GOAL, "x": 0.0, "x2": 1.0, "y": 0.9},
            {"jenis": multiples.DOUBT, "x": 0.75, "y": 0.5},
            {
                "jenis": multiples.RANGE,
                "x": 1.0,
                "y": 0.6,
                "y2": 0.9,
                "isi": palette.hatch("B"),
            },
        ),
    ]
)
SPREAD = pd.DataFrame(
    [
        {
            "jenis": spread.YEAR,
            "tahun": 2023,
            "p10": 200.0,
            "p90": 300.0,
            "median": 260.0,
            "rata": 255.0,
            "teks": "n = 34",
        },
        *(
            {
                "jenis": spread.SCORE,
                "tahun": 2023,
                "skor": score,
                "geser": shift,
                "isi": FAIR,
                "nama": "Kabupaten Batang",
                "hasil": "243,5",
                "kategori": "Kurang",
            }
            for score, shift in ((243.5, -0.1), (244.0, 0.0), (244.5, 0.1))
        ),
        {
            "jenis": spread.YEAR,
            "tahun": 2024,
            "p10": 210.0,
            "p90": 310.0,
            "median": 270.0,
            "rata": 265.0,
            "teks": "n = 34",
        },
    ]
)
MOVES = pd.DataFrame(
    [
        {"jenis": slope.HEAD, "sisi": 0, "teks": "2022"},
        {"jenis": slope.HEAD, "sisi": 1, "teks": "2025"},
        {"jenis": slope.LINE, "y": 0.6, "teks": "Baik 250"},
        {
            "jenis": slope.LABEL,
            "y": 0.72,
            "y2": 0.7,
            "tinta": palette.INK,
            "teks": "Kab. Pati 304,5 (+82,5)",
            "singkat": "Kab. Pati +82,5",
        },
        {"jenis": slope.START, "y": 0.2, "teks": "222"},
        {
            "jenis": slope.MOVE,
            "y": 0.2,
            "y2": 0.7,
            "warna": slope.RISING,
            "tebal": 1,
            "nama": "Kabupaten Pati",
            "sebelum": "222",
            "sesudah": "304,5",
            "selisih": "Naik 82,5 poin",
        },
    ]
)
STEPS = pd.DataFrame(
    [
        {"jenis": countdown.GOAL, "tahun": 2030, "jumlah": 35, "teks": "Sasaran: 35 daerah"},
        {"jenis": countdown.NEEDED, "tahun": 2024, "jumlah": 2},
        {"jenis": countdown.NEEDED, "tahun": 2030, "jumlah": 35},
        {"jenis": countdown.PACE, "tahun": 2024, "jumlah": 2},
        {"jenis": countdown.PACE, "tahun": 2030, "jumlah": 8},
        {
            "jenis": countdown.LABEL,
            "tahun": 2030,
            "jumlah": 8,
            "teks": "bila laju tetap: 8",
            "warna": palette.INK,
            "sisi": 0,
        },
        *(
            {
                "jenis": countdown.COUNT,
                "tahun": year,
                "jumlah": number,
                "teks": str(number),
                "rincian": f"{number} dari 35 daerah",
                "warna": palette.INK,
            }
            for year, number in ((2023, 2), (2024, 2))
        ),
    ]
)
NO_SPREAD = {"p10": None, "p90": None, "median": None, "rata": None, "teks": "n = 2"}
SAMPLES = {
    "panels": Sample(multiples.panels, PANELS, without(PANELS, y=None, y2=None)),
    "spread": Sample(spread.bands, SPREAD, without(SPREAD, **NO_SPREAD)),
    "slope": Sample(slope.lines, MOVES, without(MOVES, y=None, y2=None)),
    "countdown": Sample(countdown.steps, STEPS, without(STEPS, jumlah=None, teks="–")),
}
