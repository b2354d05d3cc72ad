"""Words of the guide: for three kinds of reader, step by step, with pictures of the real pages."""

from merit.ui.text.guide.leaders import LEADERS
from merit.ui.text.guide.province import PROVINCE
from merit.ui.text.guide.regions import REGIONS

TITLE = "Panduan"
LEAD = (
    "Pilih peran dan pokok; setiap langkah menunjukkan halaman yang dipakai dan cara membacanya. "
    "Nama tombol dan tautan berada di antara tanda “…”."
)
PERIOD = "Gambar diambil dari himpunan data contoh"
WHO, WHAT = "Panduan untuk", "Tentang"
OPEN = "Buka halaman ini"
READERS = {"pimpinan": LEADERS, "provinsi": PROVINCE, "daerah": REGIONS}
