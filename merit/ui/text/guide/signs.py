"""What the signs of every page mean, how to work by hand, what to do in trouble."""

SIGNS_TITLE = "Membaca tanda"
SIGNS_HEAD = ("Tanda", "Arti")
HAND_TITLE = "Papan tik, cetak, dan unduh"
HAND_HEAD = ("Yang ingin dilakukan", "Caranya")
TROUBLE_TITLE = "Bila ada yang tidak sesuai"
TROUBLE_HEAD = ("Keadaan", "Yang dapat dilakukan")
SIGNS = (
    ("SB, B, K, BR", "Kategori Sangat Baik, Baik, Kurang, Buruk. Warna selalu disertai kode."),
    ("Warna berarsir dengan tahun", "Hasil tahun sebelumnya yang masih berlaku, misalnya SB ’23."),
    ("Arsir abu-abu", "Tidak ada nilai. Ini bukan nol, dan tidak ikut dalam rata-rata."),
    ("n = 34", "Jumlah daerah yang mendasari sebuah angka."),
    ("Prakiraan", "Bobot indikator belum dicocokkan dengan lampiran peraturan."),
    ("Pernyataan menyeluruh", "Kategori dari satu pernyataan tentang banyak daerah sekaligus."),
    ("Hasil verifikasi provinsi", "Tingkat yang diperiksa provinsi; hasil resmi ditetapkan BKN."),
    ("Simulasi – bukan nilai resmi", "Hitungan dari pilihan dan andaian; tidak ada yang dicatat."),
    ("Data contoh", "Nilai rekaan untuk peragaan; tidak pernah bercampur dengan fakta terbit."),
)
HAND = (
    ("Berpindah tanpa tetikus", "Tab ke depan, Shift+Tab ke belakang, Enter membuka tautan."),
    ("Langsung ke isi halaman", "Tekan Tab sekali setelah halaman terbuka, lalu Enter."),
    ("Kembali ke tampilan sebelumnya", "Tombol kembali peramban; alamat memuat semua pilihan."),
    ("Mengirim tampilan", "Salin alamat dari peramban; penerima melihat pilihan yang sama."),
    ("Mencetak", "Ctrl+P, kertas A4. Menu dan saringan tidak ikut tercetak."),
    ("Mengunduh", "Buka “Tabel dan unduhan” atau “Unduh tabel”, lalu pilih bentuk berkasnya."),
)
TROUBLE = (
    ("Nilai keliru", "Buka sumbernya dari profil, lalu sampaikan dokumen yang benar ke BKD."),
    ("Muncul kode kejadian", "Catat kodenya, muat ulang halaman, sampaikan kode ke pengelola."),
    (
        "Jawaban diubah orang lain",
        "Bandingkan, lalu pilih “Pakai isian saya” atau “Pakai yang tersimpan”.",
    ),
    ("Daerah tidak diperingkat", "Alasannya tertulis pada halaman Peringkat di bawah grafik."),
    ("Grafik kosong", "Data belum terbit; halaman menyebut sebabnya dan langkah berikutnya."),
)
