"""Small frames for the charts of the compare page."""

import pandas as pd
from charts.sample import Sample, without

from merit.charts import palette, ranking, side_by_side

RANKED = pd.DataFrame(
    {
        "kode": ["33.71", "33.10", "33.20"],
        "urut": [0, 1, 2],
        "peringkat": ["1", "2", "3"],
        "nama": ["Kota Magelang", "Kab. Klaten", "Kab. Jepara"],
        "lengkap": ["Kota Magelang", "Kabupaten Klaten", "Kabupaten Jepara"],
        "skor": [345.5, 325.0, 256.0],
        "teks": ["345,5", "325", "256"],
        "isi": [palette.BANDS["SB"].fill, palette.BANDS["SB"].fill, palette.hatch("B")],
        "bentuk": ["square", "circle", "circle"],
        "pilih": [0, 1, 0],
        "sebutan": ["Peringkat 1", "Peringkat 2", "Peringkat 3"],
        "rata": [282.0, 282.0, 282.0],
        "nama_rata": ["Rata-rata provinsi 282"] * 3,
        "tempat": ["1 dari 3", "2 dari 3", "3 dari 3"],
        "kategori": ["Sangat Baik", "Sangat Baik", "Baik (hasil 2024, masih berlaku)"],
        "jarak": ["tercapai", "tercapai", "69 poin"],
        "ubah": ["Naik 12,5 poin", "Naik 13,5 poin", "belum ada hasil baru"],
    }
)
WITHOUT_MEAN = RANKED.assign(rata=None, nama_rata="")
SIDES = pd.DataFrame(
    {
        "aspek": ["Pengadaan", "Pengadaan", "Sistem Informasi", "Sistem Informasi"],
        "urut": [0, 0, 1, 1],
        "bagian": [0.9, 0.25, 0.96, 0.29],
        "huruf": ["A", "B", "A", "B"],
        "bentuk": ["circle", "square", "circle", "square"],
        "luas": [280, 250, 280, 250],
        "warna": [*palette.SIDES[:2], *palette.SIDES[:2]],
        "tinta": ["#FFFFFF"] * 4,
        "geser": [0.0, 0.0, -8.5, 8.5],
        "awal": [1, 0, 1, 0],
        "rendah": [0.25, 0.25, 0.29, 0.29],
        "tinggi": [0.9, 0.9, 0.96, 0.96],
        "selisih": ["selisih 65%", "selisih 65%", "selisih 67%", "selisih 67%"],
        "nama": ["Kabupaten Klaten", "Kabupaten Blora"] * 2,
        "nilai": ["36 dari 40 poin", "10 dari 40 poin", "23 dari 24 poin", "7 dari 24 poin"],
        "teks": ["90%", "25%", "96%", "29%"],
    }
)
SAMPLES = {
    "ranking": Sample(ranking.dots, RANKED, WITHOUT_MEAN),
    "side by side": Sample(side_by_side.aspects, SIDES, without(SIDES, bagian=None)),
}
