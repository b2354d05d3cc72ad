"""Small frames for the charts of coaching: activities over time, contact hours."""

import pandas as pd
from charts.sample import Sample, without

from merit.charts import hours, palette, timeline

DAY = 86_400_000  # milliseconds
NEW_YEAR = 20_454 * DAY  # 1 January 2026, counted from 1970
ACTIVITIES = pd.DataFrame(
    {
        "baris": [0, 1],
        "jenis": ["Rakor", "Asistensi"],
        "pertama": [1, 1],
        "mulai": [NEW_YEAR + 20 * DAY, NEW_YEAR + 59 * DAY],
        "tengah": [NEW_YEAR + 20 * DAY + DAY // 2, NEW_YEAR + 74 * DAY],
        "selesai": [NEW_YEAR + 21 * DAY, NEW_YEAR + 90 * DAY],
        "tepat": [1, 0],
        "isi": [palette.ACCENT, palette.hatch("rencana")],
        "garis": [palette.ACCENT, palette.ACCENT],
        "awal": [NEW_YEAR, NEW_YEAR],
        "akhir": [NEW_YEAR + 364 * DAY] * 2,
        "hari_ini": [NEW_YEAR + 50 * DAY] * 2,
        "sebutan": ["hari ini"] * 2,
        "kode": ["I-2026-01", "I-2026-02"],
        "kegiatan": ["Rapat koordinasi", "Asistensi eks-karesidenan Pati"],
        "jenis_kegiatan": ["Rakor", "Asistensi"],
        "tanggal": ["21 Januari 2026", "Maret 2026"],
        "keadaan": ["Terlaksana", "Rencana"],
        "tempat": ["Daring", "Kudus"],
        "jumlah": ["35 daerah", "5 daerah"],
    }
)
HOURS = pd.DataFrame(
    {
        "urut": [0, 1],
        "daerah": ["Kab. Brebes", "Kab. Rembang"],
        "jam": [46.0, 0.0],
        "teks": ["46", "0"],
        "jumlah": ["5 kegiatan", "0 kegiatan"],
        "ruang": [49.0, 49.0],
        "median": [23.0, None],
        "sebutan": ["median 23", "median 23"],
    }
)
SAMPLES = {
    "timeline": Sample(timeline.activities, ACTIVITIES, without(ACTIVITIES, hari_ini=None)),
    "hours": Sample(hours.bars, HOURS, without(HOURS, jam=None, teks="tidak tercatat")),
}
