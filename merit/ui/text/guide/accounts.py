"""What is done with an account of one's own: signing in, results, imports, people, backups."""

from merit.ui.text.guide.parts import Task

SIGNING_IN = Task(
    "Masuk pertama kali",
    (
        "Buka tautan undangan dari admin sistem. Tautan berlaku 72 jam dan hanya sekali.",
        "Buat kata sandi sedikitnya 12 karakter. Admin, pengelola data, dan pembina memindai juga "
        "kode QR dengan aplikasi autentikator di ponsel.",
        "Simpan kode pemulihan: satu kode menggantikan ponsel yang hilang.",
        "Masuk dengan nama pengguna, kata sandi, dan kode enam angka. Sesi berakhir setelah 30 "
        "menit tidak dipakai. Kata sandi dan perangkat diatur di “Akun”, di kaki menu.",
    ),
)
RESULTS = Task(
    "Mencatat hasil resmi (Pengelola data)",
    (
        "Buka “Penetapan hasil”, tekan “Catat atau koreksi hasil”, lalu pilih daerah dan tahun.",
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
        "Buka “Impor dari Excel” dan pilih isinya: hasil resmi, intervensi, atau rencana tindak "
        "lanjut. Unduh templatnya, atau siapkan berkas kantor sendiri.",
        "Untuk hasil resmi, pilih tahunnya. Sebutkan sumbernya bila berkas tidak memuatnya. "
        "Unggah berkas .xlsx atau .csv.",
        "Bila ada yang perlu diperbaiki, daftar menyebut lembar, sel, dan sarannya. Unduh berkas "
        "dengan catatan, perbaiki, lalu unggah lagi. Sampai saat itu tidak ada yang tersimpan.",
        "Baca pratinjau: yang baru, yang berubah dari apa menjadi apa, dan yang sama. Setujui; "
        "hasil resmi menjadi usulan, intervensi dan RTL langsung tercatat.",
        "Pengelola data kedua membuka impor dari “Penetapan hasil”, memeriksa, lalu menerbitkan "
        "seluruhnya.",
        "Impor yang keliru diurungkan seluruhnya dengan alasan. Berkas asli tetap tersimpan, dan "
        "profil daerah menunjukkan lembar dan sel asal setiap nilai.",
    ),
)
PEOPLE = Task(
    "Mengurus pengguna (Admin sistem)",
    (
        "Buka “Pengguna”, tekan “Undang pengguna”, pilih perannya, lalu sampaikan tautan "
        "sekali pakai langsung kepada orangnya. Undang sedikitnya dua pengelola data.",
        "Bila tugas seseorang berubah, buka akunnya dan ubah peran atau daerahnya; itu berlaku "
        "pada klik berikutnya. Bila tugasnya selesai, “Nonaktifkan”.",
        "Bila kata sandi atau ponsel hilang, pilih “Atur ulang kata sandi” dan sampaikan tautan "
        "barunya.",
        "“Riwayat perubahan” mencatat siapa mengubah apa, kapan, dan mengapa, serta keutuhannya.",
    ),
)
BACKUPS = Task(
    "Menjaga cadangan (Admin sistem)",
    (
        "Buka “Cadangan”: halaman itu menyebut kapan data terakhir terbukti dapat dikembalikan.",
        "Buat dan uji cadangan sedikitnya sekali seminggu dengan perintah di halaman itu.",
        "Simpan salinannya di komputer lain yang hanya dapat dibuka petugas.",
    ),
)
