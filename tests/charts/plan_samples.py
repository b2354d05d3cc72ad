"""Small frames for the charts of plans and what-ifs."""

import pandas as pd
from charts.sample import Sample, without

from merit.charts import palette, plan_scores, plan_ways, tornado, waterfall

WAYS = pd.DataFrame(
    {
        "urut": [0, 1],
        "cara": ["Rencana ini", "Yang terdekat dahulu"],
        "capai": [8, 6],
        "teks": ["8 daerah · sisa 1.170,5 poin", "6 daerah · sisa 1.116 poin"],
        "isi": [plan_ways.PLAN, plan_ways.OTHERS],
        "sebutan": ["Rencana ini: 8 daerah", "Yang terdekat dahulu: 6 daerah"],
        "daerah": ["8 dari 28 daerah", "6 dari 28 daerah"],
        "sisa": ["1.170,5 poin", "1.116 poin"],
        "rata": ["50%", "67%"],
    }
)
SCORES = pd.DataFrame(
    {
        "kode": ["33.25", "33.29"],
        "urut": [0, 1],
        "bentuk": [plan_scores.WITHIN, plan_scores.BEYOND],
        "nama": ["Kab. Batang", "Kab. Brebes"],
        "awal": [312.5, 249.5],
        "akhir": [327.5, 256.5],
        "isi": [palette.BANDS["SB"].fill, palette.BANDS["B"].fill],
        "teks": ["tercapai", "kurang 68,5"],
        "batas": [325.0, 325.0],
        "sebutan": ["Kab. Batang: tercapai", "Kab. Brebes: kurang 68,5"],
        "resmi": ["312,5", "249,5"],
        "asumsi": ["327,5", "256,5"],
    }
)
STEPS = pd.DataFrame(
    {
        "urut": [0, 1, 2, 3],
        "nama": ["Skor resmi", "A3 Pengembangan Karier", "A5 Manajemen Kinerja", "Skor simulasi"],
        "singkat": ["Skor resmi", "A3 Karier", "A5 Kinerja", "Skor simulasi"],
        "jenis": [waterfall.SCORE, waterfall.CHANGE, waterfall.CHANGE, waterfall.SCORE],
        "mulai": [249.5, 249.5, 262.0, 257.0],
        "sampai": [249.5, 262.0, 257.0, 257.0],
        "isi": [palette.MUTED, waterfall.UP, waterfall.DOWN, palette.ACCENT],
        "teks": ["249,5", "+12,5", "−5", "257"],
        "batas": [325.0] * 4,
        "sebutan": ["Skor resmi: 249,5", "A3: +12,5", "A5: −5", "Skor simulasi: 257"],
    }
)
SWAYS = pd.DataFrame(
    {
        "urut": [0, 1],
        "nama": ["A3 Pengembangan Karier", "A7 Perlindungan dan Pelayanan"],
        "singkat": ["A3 Karier", "A7 Perlindungan"],
        "turun": [-32.5, -4.0],
        "naik": [32.5, 2.0],
        "teks": ["−32,5 / +32,5", "−4 / +2"],
        "kata_turun": ["−32,5 poin", "−4 poin"],
        "kata_naik": ["+32,5 poin", "+2 poin"],
        "sebutan": ["A3: −32,5 / +32,5", "A7: −4 / +2"],
    }
)
SAMPLES = {
    "ways of a plan": Sample(plan_ways.bars, WAYS, without(WAYS, capai=0)),
    "scores of a plan": Sample(
        plan_scores.dumbbells, SCORES, without(SCORES, akhir=249.5, teks="kurang 75,5")
    ),
    "waterfall": Sample(waterfall.steps, STEPS, STEPS.assign(batas=None)),
    "tornado of indicators": Sample(
        tornado.tall_bars,
        SWAYS.assign(singkat=["3.1 Standar kompetensi jabatan\n(teknis)", "3.4 Rencana suksesi"]),
        without(SWAYS, naik=0.0, teks="−4 / 0"),
    ),
    "tornado": Sample(tornado.bars, SWAYS, without(SWAYS, naik=0.0, teks="−4 / 0")),
}
