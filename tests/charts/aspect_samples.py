"""Small frames for the charts of aspects: regions on one, levels of indicators, lost points."""

import pandas as pd
from charts.sample import Sample, without

from merit.charts import aspect_dots, level_distribution, losses, palette

REGIONS = pd.DataFrame(
    {
        "kode": ["33.75", "33.01"],
        "urut": [0, 1],
        "nama": ["Kota Pekalongan", "Kabupaten Cilacap"],
        "singkat": ["Kota Pekalongan", "Kab. Cilacap"],
        "bagian": [0.6, 0.52],
        "teks": ["60%", "52%"],
        "bentuk": ["square", "circle"],
        "sebutan": ["Kota Pekalongan: 60%", "Kabupaten Cilacap: 52%"],
        "tengah": [0.56, 0.56],
        "nama_tengah": ["median 56%", "median 56%"],
        "poin": ["78 dari 130 poin", "67,5 dari 130 poin"],
        "ubah": ["tetap sejak 2024", "naik 7,5 poin sejak 2024"],
    }
)
LEVELS = pd.DataFrame(
    {
        "urut": [0, 0, 1],
        "mulai": [0, 6, 0],
        "tengah": [3.0, 6.5, 3.5],
        "sampai": [6, 7, 7],
        "teks": ["6", "1", "7"],
        "isi": [palette.SEQUENCE[1], palette.NO_VALUE_HATCH, palette.SEQUENCE[4]],
        "tinta": ["#000000", palette.INK, "#FFFFFF"],
        "nama": ["3.4 Rencana suksesi", None, "3.3 Talent pool hasil pemetaan"],
        "rata": ["hilang 15 dari 20 poin", None, "hilang 0 dari 20 poin"],
    }
)
LOST = pd.DataFrame(
    {
        "kode": ["A3", "A7"],
        "urut": [0, 1],
        "nama": ["A3 Pengembangan Karier", "A7 Perlindungan dan Pelayanan"],
        "singkat": ["A3 Karier", "A7 Perlindungan"],
        "hilang": [62.5, 4.0],
        "bagian": [25.3, 1.6],
        "teks": ["25,3 / 62,5", "1,6 / 4"],
        "sebutan": ["Pengembangan Karier: 62,5 poin hilang", "Perlindungan: 4 poin hilang"],
        "jarak": ["25,3 poin", "1,6 poin"],
        "poin": ["62,5 poin", "4 poin"],
    }
)
SAMPLES = {
    "aspect dots": Sample(aspect_dots.dots, REGIONS, without(REGIONS, tengah=None)),
    "levels": Sample(level_distribution.bars, LEVELS, without(LEVELS, nama=None, rata=None)),
    "lost points": Sample(losses.bars, LOST, without(LOST, bagian=0.0, teks="4")),
}
