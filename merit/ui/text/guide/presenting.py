"""What is done with a presentation: shown in a hall, frozen, compared."""

from merit.ui.text.guide.parts import Task

SHOWING = Task(
    "Menayangkan paparan",
    (
        "Buka “Layar presentasi”, lalu pilih paparan: “Rakor”, “Pimpinan”, atau “Satu daerah”. "
        "Tahun dan kelompok mengikuti pilihan di menu.",
        "Atur dengan “Naik”, “Turun”, dan “Sembunyikan”. Susunan tersimpan di alamat halaman, "
        "sehingga dapat dikirim sebagai tautan.",
        "Tekan “Tayangkan”. Panah kanan atau spasi: berikutnya; panah kiri: sebelumnya; Esc: "
        "kembali. Bila jaringan putus, paparan yang sudah terbuka tetap dapat dilanjutkan.",
        "Untuk dibawa: “Unduh paparan” memberi PowerPoint dengan isi dan urutan yang sama.",
    ),
)
FREEZING = Task(
    "Membekukan dan membandingkan (akun pimpinan, penyaji, pembina, atau pengelola data)",
    (
        "Isi “Judul cuplikan”, lalu “Bekukan”. Cuplikan menyimpan susunan beserta angkanya saat "
        "itu; isinya tidak pernah berubah.",
        "Pada daftar “Cuplikan”, tekan “Tayangkan” untuk menampilkannya lagi.",
        "Tekan “Bandingkan” untuk melihat angka kunci cuplikan berdampingan dengan keadaan "
        "sekarang atau cuplikan lain. Skor dari instrumen yang berbeda tidak dibandingkan.",
        "Cuplikan yang keliru ditarik dengan alasan melalui “Tarik”. Catatannya tetap di daftar.",
    ),
)
