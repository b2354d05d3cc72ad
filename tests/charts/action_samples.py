"""Samples of the charts about action items."""

import pandas as pd
from charts.sample import Sample, without

from merit.charts import ageing, burn_up, heat, palette

CLASSES = pd.DataFrame(
    {
        "urut": [0, 1, 2],
        "judul": ["Menurut tenggat", "", ""],
        "nama": ["", "Belum jatuh tempo", "Terlambat 1–30 hari"],
        "jumlah": [None, 23, 4],
        "semua": [None, 27, 27],
        "teks": ["", "23", "4"],
        "isi": [palette.SEQUENCE[0], palette.SEQUENCE[1], palette.SEQUENCE[2]],
    }
)
MONTHS = pd.DataFrame(
    {
        "tanggal": [1767139200000.0, 1769817600000.0, 1772236800000.0],
        "hari": ["31 Desember 2025", "31 Januari 2026", "28 Februari 2026"],
        "disepakati": [4, 9, 12],
        "selesai": [0, 2, 7],
        "terbuka": [4, 7, 5],
        "label_disepakati": [None, None, "12 disepakati"],
        "label_selesai": [None, None, "7 selesai"],
        "label_terbuka": [None, None, "5 terbuka"],
        "tengah": [None, None, 9.5],
    }
)
UNNAMED = {"label_disepakati": None, "label_selesai": None, "label_terbuka": None, "tengah": None}
CELLS = pd.DataFrame(
    {
        "baris": ["Kabupaten Jepara", "Kabupaten Jepara"],
        "kolom": ["Butir", "Terbuka"],
        "urut_baris": [0, 0],
        "urut_kolom": [0, 1],
        "teks": ["3", "1"],
        "isi": [palette.PAPER, palette.PAPER],
        "tinta": [palette.INK, palette.INK],
    }
)
SAMPLES = {
    "ageing": Sample(ageing.bars, CLASSES, without(CLASSES, jumlah=None, semua=None, teks="")),
    "burn-up": Sample(burn_up.lines, MONTHS, without(MONTHS, **UNNAMED)),
    "progress cells": Sample(heat.cells, CELLS, without(CELLS, teks="–")),
}
