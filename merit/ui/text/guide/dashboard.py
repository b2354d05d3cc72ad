"""Steps that read the dashboard: where the regions stand, and what holds them back."""

from merit.ui.text.guide.parts import Step

OVERVIEW = Step(
    "Lihat posisi dan yang perlu perhatian",
    "Kalimat di bawah judul menjawab di mana 35 daerah berada. Kartu menunjukkan jumlah tiap "
    "kategori; daftar Perlu perhatian menyebut paling banyak tujuh hal beserta aturan, nilai, dan "
    "daerahnya.",
    "ringkasan",
    "Halaman Ringkasan dengan kartu kategori, peta, dan jarak ke Sangat Baik.",
    "",
)
MATRIX = Step(
    "Temukan aspek yang menahan",
    "Matriks memuat bagian nilai maksimum setiap aspek di setiap daerah. Tekan nama aspek untuk "
    "melihat indikatornya, atau angka di dalam sel untuk aspek pada satu daerah.",
    "matriks",
    "Halaman Matriks aspek: 35 daerah dan delapan aspek dengan persen di setiap sel.",
    "aspek",
)
LOSSES = Step(
    "Uraikan poin yang hilang",
    "Jarak ke 325 diuraikan menurut aspek dan indikator. Bobot indikator masih prakiraan, "
    "sehingga urutannya lebih berarti daripada angka persisnya.",
    "hilang",
    "Uraian poin yang hilang menurut aspek untuk seluruh daerah.",
    "aspek",
    (("lihat", "hilang"),),
)
TREND = Step(
    "Periksa laju dan pemerataan",
    "Halaman Tren menghitung laju menuju 35 Sangat Baik beserta asumsinya, dan menunjukkan apakah "
    "jarak antardaerah menyempit.",
    "tren",
    "Halaman Tren dengan perkembangan skor setiap daerah.",
    "tren",
)
PROFILE = Step(
    "Baca profil daerah Anda",
    "Kartu di atas memuat kategori, skor, jarak, dan masa berlaku. Di bawahnya riwayat, aspek "
    "dibandingkan dengan daerah lain, daerah tempat belajar, dan butir RTL yang terbuka.",
    "profil",
    "Profil Kabupaten Brebes dengan riwayat skor dan aspek.",
    "daerah",
    (("kode", "33.29"),),
)
ASPECT = Step(
    "Lihat yang diminta tingkat berikutnya",
    "Setiap indikator menampilkan uraian tingkat sekarang, tingkat berikutnya, dan bukti dukung "
    "yang diharapkan; yang paling banyak kehilangan poin berada di atas.",
    "aspek-daerah",
    "Aspek Pengembangan Karier pada Kabupaten Brebes dengan rubrik tingkat berikutnya.",
    "aspek",
    (("aspek", "A3"), ("kode", "33.29")),
)
COMPARE = Step(
    "Bandingkan dengan daerah serupa",
    "Pilih dua sampai empat daerah untuk disandingkan pada setiap aspek. Selisih dua atau tiga "
    "peringkat tidak bermakna.",
    "banding",
    "Halaman Peringkat dengan tiga daerah disandingkan.",
    "banding",
    (("daerah", "33.29,33.28,33.76"),),
)
TAKE_AWAY = Step(
    "Bawa ke rapat",
    "Buka “Tabel dan unduhan” di bawah sebuah grafik untuk mengunduh Excel, CSV, PNG, atau SVG. "
    "Judul, saringan, tanggal, dan sumber ikut di dalam berkas. Halaman dicetak pada A4 dari menu "
    "peramban.",
    "unduhan",
    "Bagian Tabel dan unduhan terbuka di bawah grafik, dengan tombol unduh.",
    "tren",
    clicks=("Tabel dan unduhan",),
)
