"""Samples of the charts about the way up."""

import pandas as pd
from charts.sample import Sample, without

from merit.charts import path_contribution

ASPECTS = pd.DataFrame(
    {
        "urut": [0, 1],
        "nama": ["A1 Perencanaan Kebutuhan", "A3 Pengembangan Karier"],
        "singkat": ["Perencanaan", "Karier"],
        "awal": [37.5, 75.0],
        "akhir": [37.5, 97.5],
        "maksimum": [40.0, 130.0],
        "teks": ["37,5 dari 40", "75 → 97,5 dari 130"],
        "sebelum": ["37,5", "75"],
        "sesudah": ["37,5", "97,5"],
        "tambah": ["0", "+22,5"],
    }
)
SAMPLES = {
    "path contribution": Sample(
        path_contribution.bars, ASPECTS, without(ASPECTS, awal=None, akhir=None, teks="–")
    ),
}
