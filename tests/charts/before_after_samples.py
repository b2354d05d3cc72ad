"""Small frames for the charts of before and after."""

import pandas as pd
from charts.sample import Sample, without

from merit.charts import before_after, palette

INTERVALS = pd.DataFrame(
    {
        "urut": [0, 1],
        "aspek": ["Pengembangan Karier", "Penggajian, Penghargaan, dan Disiplin"],
        "selisih": [2.6, -3.8],
        "rendah": [-0.7, -6.7],
        "tinggi": [6.3, -0.9],
        "isi": [palette.PAPER, palette.ACCENT],
        "teks": ["+2,6 (−0,7 sampai +6,3)", "−3,8 (−6,7 sampai −0,9)"],
        "tinta": [palette.INK, palette.INK],
        "banyak": ["n = 22 sasaran, 9 lain", "n = 12 sasaran, 17 lain"],
        "sasaran": ["70 menjadi 75 (+5), n = 22", "64,6 menjadi 64,2 (−0,4), n = 12"],
        "lain": ["68 menjadi 70,4 (+2,4), n = 9", "55 menjadi 58,4 (+3,4), n = 17"],
    }
)
REFUSED = {"selisih": None, "rendah": None, "tinggi": None, "isi": None, "sasaran": None}
TOUCHED, OTHERS = before_after.TOUCHED, before_after.OTHERS
LINES = pd.DataFrame(
    [
        {"jenis": before_after.HEAD, "sisi": 0, "teks": "2023"},
        {"jenis": before_after.HEAD, "sisi": 1, "teks": "2024"},
        {"jenis": before_after.REGION, "awal": 25.0, "akhir": 30.0, "warna": TOUCHED},
        {"jenis": before_after.REGION, "awal": 22.5, "akhir": 22.5, "warna": OTHERS},
        {"jenis": before_after.MEAN, "awal": 25.0, "akhir": 30.0, "warna": TOUCHED},
        {"jenis": before_after.MEAN, "awal": 22.5, "akhir": 22.5, "warna": OTHERS},
        {"jenis": before_after.LABEL, "sisi": 1, "letak": 30.0, "teks": "30", "warna": TOUCHED},
    ]
).assign(nama="Kabupaten Batang", kelompok="Sasaran", sebelum="25", sesudah="30 (+5)")
SAMPLES = {
    "before and after, all aspects": Sample(
        before_after.intervals, INTERVALS, without(INTERVALS, teks="tidak dibandingkan", **REFUSED)
    ),
    "before and after, one aspect": Sample(before_after.lines, LINES, without(LINES, letak=None)),
}
