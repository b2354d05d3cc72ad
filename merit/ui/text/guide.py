"""Words of the guide: for three kinds of reader, step by step, with pictures of the real pages."""

from dataclasses import dataclass

TITLE = "Panduan"
LEAD = "Pilih peran Anda; setiap langkah menunjukkan halaman yang dipakai dan cara membacanya."
PERIOD = "Gambar diambil dari himpunan data contoh"
WHO = "Panduan untuk"
OPEN = "Buka halaman ini"
SIGNS_TITLE = "Membaca tanda"
SIGNS_HEAD = ("Tanda", "Arti")
HAND_TITLE = "Papan tik, cetak, dan unduh"
HAND_HEAD = ("Yang ingin dilakukan", "Caranya")
TROUBLE_TITLE = "Bila ada yang tidak sesuai"
TROUBLE_HEAD = ("Keadaan", "Yang dapat dilakukan")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what to do, and the page it is done on.

    `picture` names a file in `merit/ui/assets/panduan`, taken by `make shots` from the page's
    address; `clicks` are the texts pressed before the picture is taken.
    """

    title: str
    words: str
    picture: str
    alt: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    clicks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """Something one does with an account of one's own, in short steps without pictures."""

    title: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of reader and the way through the application that answers their questions."""

    name: str
    question: str
    steps: tuple[Step, ...]
    tasks: tuple[Task, ...] = ()


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
COVERAGE = Step(
    "Pastikan pembinaan menjangkau semua",
    "Cakupan menunjukkan daerah, aspek, dan jenis kegiatan yang sudah atau belum tersentuh, serta "
    "daerah yang lama tanpa intervensi.",
    "intervensi",
    "Halaman Intervensi dengan daftar kegiatan dan cakupan.",
    "intervensi",
)
ACTIONS = Step(
    "Ikuti rencana tindak lanjut",
    "Papan mengelompokkan butir menurut status. Keterlambatan dihitung dari tenggat; butir tanpa "
    "kabar lebih dari 30 hari ditandai.",
    "tindak-lanjut",
    "Halaman Tindak lanjut dengan papan butir menurut status.",
    "tindak-lanjut",
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
    "Buka Tabel dan unduhan di bawah sebuah grafik untuk mengunduh Excel, CSV, PNG, atau SVG. "
    "Judul, saringan, tanggal, dan sumber ikut di dalam berkas. Halaman dicetak pada A4 dari menu "
    "peramban.",
    "unduhan",
    "Bagian Tabel dan unduhan terbuka di bawah grafik, dengan tombol unduh.",
    "tren",
    clicks=("Tabel dan unduhan",),
)

SIGNING_IN = Task(
    "Masuk pertama kali",
    (
        "Buka tautan undangan dari admin sistem. Tautan berlaku 72 jam dan hanya sekali.",
        "Buat kata sandi sedikitnya 12 karakter. Admin, pengelola data, dan pembina memindai juga "
        "kode QR dengan aplikasi autentikator di ponsel.",
        "Simpan kode pemulihan: satu kode menggantikan ponsel yang hilang.",
        "Masuk dengan nama pengguna, kata sandi, dan kode enam angka. Sesi berakhir setelah 30 "
        "menit tidak dipakai. Kata sandi dan perangkat diatur di Akun, di kaki menu.",
    ),
)
RESULTS = Task(
    "Mencatat hasil resmi (Pengelola data)",
    (
        "Buka Penetapan hasil, tekan Catat atau koreksi hasil, lalu pilih daerah dan tahun.",
        "Isi nilai, nomor dan tanggal keputusan, serta sumbernya, lalu ajukan. Usulan belum tampil "
        "di halaman lain.",
        "Pengelola data kedua membuka usulan, mencocokkannya dengan dokumen, lalu menerbitkan atau "
        "mengembalikan dengan catatan. Penyusun tidak dapat menerbitkan usulannya sendiri.",
        "Hasil yang keliru dikoreksi atau ditarik dengan alasan, melalui usulan yang sama. Nilai "
        "semula tetap terbaca di profil daerah dan di riwayat.",
    ),
)
IMPORTING = Task(
    "Mengimpor dari Excel (Pengelola data)",
    (
        "Buka Impor dari Excel dan pilih isinya: hasil resmi, intervensi, atau rencana tindak "
        "lanjut. Unduh templatnya, atau siapkan berkas kantor sendiri.",
        "Untuk hasil resmi, pilih tahunnya. Sebutkan sumbernya bila berkas tidak memuatnya. "
        "Unggah berkas .xlsx atau .csv.",
        "Bila ada yang perlu diperbaiki, daftar menyebut lembar, sel, dan sarannya. Unduh berkas "
        "dengan catatan, perbaiki, lalu unggah lagi. Sampai saat itu tidak ada yang tersimpan.",
        "Baca pratinjau: yang baru, yang berubah dari apa menjadi apa, dan yang sama. Setujui; "
        "hasil resmi menjadi usulan, intervensi dan RTL langsung tercatat.",
        "Pengelola data kedua membuka impor dari Penetapan hasil, memeriksa, lalu menerbitkan "
        "seluruhnya.",
        "Impor yang keliru diurungkan seluruhnya dengan alasan. Berkas asli tetap tersimpan, dan "
        "profil daerah menunjukkan lembar dan sel asal setiap nilai.",
    ),
)
PEOPLE = Task(
    "Mengurus pengguna (Admin sistem)",
    (
        "Buka Pengguna, tekan Undang pengguna, pilih perannya, lalu sampaikan tautan sekali pakai "
        "langsung kepada orangnya. Undang sedikitnya dua pengelola data.",
        "Bila tugas seseorang berubah, buka akunnya dan ubah peran atau daerahnya; itu berlaku "
        "pada klik berikutnya. Bila tugasnya selesai, nonaktifkan.",
        "Bila kata sandi atau ponsel hilang, pilih Atur ulang kata sandi dan sampaikan tautan "
        "barunya.",
        "Riwayat perubahan mencatat siapa mengubah apa, kapan, dan mengapa, serta keutuhannya.",
    ),
)
BACKUPS = Task(
    "Menjaga cadangan (Admin sistem)",
    (
        "Buka Cadangan: halaman itu menyebut kapan data terakhir terbukti dapat dikembalikan.",
        "Buat dan uji cadangan sedikitnya sekali seminggu dengan perintah di halaman itu.",
        "Simpan salinannya di komputer lain yang hanya dapat dibuka petugas.",
    ),
)

READERS = {
    "pimpinan": Reader(
        "Pimpinan",
        "Di mana posisi kita, apa yang perlu diputuskan, dan kapan seluruh 35 tercapai?",
        (OVERVIEW, TREND, LOSSES, ACTIONS, TAKE_AWAY),
        (SIGNING_IN,),
    ),
    "provinsi": Reader(
        "Petugas pembina di provinsi",
        "Daerah mana yang didampingi, tentang apa, dan apa yang belum selesai?",
        (MATRIX, ASPECT, COVERAGE, ACTIONS, COMPARE, TAKE_AWAY),
        (SIGNING_IN, RESULTS, IMPORTING, PEOPLE, BACKUPS),
    ),
    "daerah": Reader(
        "Kabupaten/kota",
        "Aspek apa yang paling menahan daerah kami, dan apa yang diminta tingkat berikutnya?",
        (PROFILE, ASPECT, COMPARE, ACTIONS),
        (SIGNING_IN,),
    ),
}
SIGNS = (
    ("SB, B, K, BR", "Kategori Sangat Baik, Baik, Kurang, Buruk. Warna selalu disertai kode."),
    ("Warna berarsir dengan tahun", "Hasil tahun sebelumnya yang masih berlaku, misalnya SB ’23."),
    ("Arsir abu-abu", "Tidak ada nilai. Ini bukan nol, dan tidak ikut dalam rata-rata."),
    ("n = 34", "Jumlah daerah yang mendasari sebuah angka."),
    ("Prakiraan", "Bobot indikator belum dicocokkan dengan lampiran peraturan."),
    ("Pernyataan menyeluruh", "Kategori dari satu pernyataan tentang banyak daerah sekaligus."),
    ("Data contoh", "Nilai rekaan untuk peragaan; tidak pernah bercampur dengan fakta terbit."),
)
HAND = (
    ("Berpindah tanpa tetikus", "Tab ke depan, Shift+Tab ke belakang, Enter membuka tautan."),
    ("Langsung ke isi halaman", "Tekan Tab sekali setelah halaman terbuka, lalu Enter."),
    ("Kembali ke tampilan sebelumnya", "Tombol kembali peramban; alamat memuat semua pilihan."),
    ("Mengirim tampilan", "Salin alamat dari peramban; penerima melihat pilihan yang sama."),
    ("Mencetak", "Ctrl+P, kertas A4. Menu dan saringan tidak ikut tercetak."),
    ("Mengunduh", "Buka Tabel dan unduhan atau Unduh tabel, lalu pilih bentuk berkasnya."),
)
TROUBLE = (
    ("Nilai keliru", "Buka sumbernya dari profil, lalu sampaikan dokumen yang benar ke BKD."),
    ("Muncul kode kejadian", "Catat kodenya, muat ulang halaman, sampaikan kode ke pengelola."),
    ("Daerah tidak diperingkat", "Alasannya tertulis pada halaman Peringkat di bawah grafik."),
    ("Grafik kosong", "Data belum terbit; halaman menyebut sebabnya dan langkah berikutnya."),
)
