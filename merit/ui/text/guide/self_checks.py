"""Steps of a self-check: filled in and sent by a region, followed by everybody who may."""

from merit.domain.access import Role
from merit.services.people.sign_in import Trial
from merit.ui.text.guide.parts import Step

OPERATOR = Trial(Role.OPERATOR, "33.75")
OPEN = (("periode", "M-2026-01"),)
REVIEWED = (("isi", "periksa"),)

FILL = Step(
    "Isilah aspek demi aspek",
    "Buka “Penilaian mandiri” di bawah saringan. Pilih tingkat yang uraiannya dapat dibuktikan, "
    "lalu tulis dasarnya pada catatan, tanpa nama orang dan NIP. Tidak ada tombol simpan: setiap "
    "isian langsung “Tersimpan”, catatan saat Anda meninggalkan kolomnya.",
    "mandiri-isi",
    "Isian aspek Pengembangan Karier bagi operator Kota Pekalongan: tingkat, catatan, keraguan.",
    "mandiri",
    example=(("aspek", "A3"),),
    by=OPERATOR,
    clicks=("3.4 Rencana suksesi",),
)
EVIDENCE = Step(
    "Sertakan bukti dukung",
    "Tekan “Bukti dukung” pada indikatornya, lalu “Tambah atau hapus dokumen”: tautan atau berkas. "
    "Bukti yang lazim diminta disebut di bawahnya. Di halaman yang sama ada “Percakapan” dengan "
    "provinsi dan “Riwayat indikator”.",
    "mandiri-bukti",
    "Satu indikator dengan bukti dukung, percakapan, dan riwayatnya.",
    "mandiri",
    example=(("indikator", "3.4"),),
    by=OPERATOR,
    clicks=("Bukti yang lazim diminta",),
)
REVIEW = Step(
    "Periksa, lalu ajukan ke kepala",
    "“Periksa dan kirim” memuat “Menahan pengajuan: …”: yang belum diisi, tingkat tertinggi tanpa "
    "bukti, dan perbedaan dua tingkat dari hasil resmi tanpa penjelasan. Sesudah semua selesai, "
    "centang pernyataannya dan tekan “Ajukan ke kepala”. Isian terkunci; sebelum dikirim Anda "
    "masih dapat memilih “Tarik kembali”.",
    "mandiri-periksa",
    "Pemeriksaan isian Kota Pekalongan: yang menahan pengajuan dan yang perlu dilihat.",
    "mandiri",
    REVIEWED,
    by=OPERATOR,
    clicks=("Ajukan ke kepala",),
)
SEND = Step(
    "Kepala memeriksa dan mengirim",
    "Dengan akun kepala BKPSDM: baca isiannya, centang pernyataannya, lalu tekan “Kirim ke "
    "provinsi”, atau “Kembalikan ke operator” dengan catatan. Sebelum dikirim, provinsi hanya "
    "melihat berapa indikator terjawab; setelah dikirim, isian terkunci dan dibaca provinsi.",
    "mandiri-kirim",
    "Isian Kabupaten Banjarnegara bagi kepala BKPSDM, dengan tombol Kirim ke provinsi.",
    "mandiri",
    REVIEWED,
    by=Trial(Role.HEAD, "33.04"),
    clicks=("Kirim ke provinsi",),
)
MEND = Step(
    "Perbaiki yang dikembalikan",
    "Catatan provinsi tampil di bawah judul. Hanya indikator yang belum sesuai terbuka; yang lain "
    "“Terkunci”. Baca putusannya, perbaiki tingkat, catatan, atau bukti, jawab melalui “Tanggapi”, "
    "lalu ajukan dan kirim lagi.",
    "mandiri-perbaiki",
    "Isian Kabupaten Brebes yang dikembalikan, dengan putusan dan pesan provinsi.",
    "mandiri",
    by=Trial(Role.OPERATOR, "33.29"),
    clicks=("2.1 Rencana pengadaan",),
)
OFFLINE = Step(
    "Bekerja luring, dan mencetak",
    "Pada “Kerja luring: Excel dan cetak”, tekan “Unduh Excel”, isilah, lalu unggah di halaman "
    "yang sama. Perubahannya ditampilkan dulu. Jawaban yang sementara itu berubah di layar Anda "
    "pilih: “Tetap yang di layar” atau “Ambil dari berkas”. “Unduh PDF” untuk dicetak dan "
    "ditandatangani.",
    "mandiri-luring",
    "Kerja luring bagi operator Kota Pekalongan: unduh Excel atau PDF, dan unggah isian.",
    "mandiri",
    (("isi", "luring"),),
    by=OPERATOR,
)
PROGRESS = Step(
    "Pantau kemajuan daerah",
    "Tekan nama masa penilaian. “Sudah dikirim” dihitung dari yang dijadwalkan, “Tepat waktu” dari "
    "yang sudah mengirim. Draf hanya menunjukkan berapa indikator terjawab; isinya terbaca setelah "
    "dikirim. Skor di sana menurut daerah atau verifikasi provinsi; nilai resmi ditetapkan BKN.",
    "mandiri-kemajuan",
    "Masa penilaian 2026: jumlah yang dijadwalkan, dikirim, tepat waktu, dan keadaan tiap daerah.",
    "mandiri",
    example=OPEN,
    by=Trial(Role.LEADER),
)
