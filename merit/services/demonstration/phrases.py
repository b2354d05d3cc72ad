"""The sentences of monitoring notes and of talent events."""

from merit.domain.coaching import TalentStage
from merit.domain.states import ActionStatus

BEGUN = (
    "Tim kerja dibentuk dan jadwal disepakati.",
    "Kebutuhan data dipetakan bersama perangkat daerah terkait.",
    "Bahan awal dikumpulkan dari perangkat daerah.",
    "Rapat persiapan dilaksanakan; pembagian tugas disepakati.",
    "Contoh dari daerah lain dipelajari sebagai rujukan.",
    "Surat permintaan data dikirim ke seluruh perangkat daerah.",
    "Kerangka kerja disusun dan disetujui pimpinan.",
    "Konsultasi awal dengan BKD Provinsi dilaksanakan.",
)
ADVANCED = (
    "Separuh perangkat daerah sudah menyampaikan bahan.",
    "Hasil sementara dibahas bersama Bagian Organisasi.",
    "Masukan BKD Provinsi ditindaklanjuti.",
    "Pembahasan dengan Bagian Hukum dilaksanakan.",
    "Sebagian bukti dukung sudah diunggah.",
    "Pemeriksaan silang dengan data SIASN berjalan.",
    "Uji coba pada beberapa unit kerja dilaksanakan.",
    "Koordinasi dengan Dinas Kominfo menghasilkan jadwal penyelesaian.",
    "Kekurangan bahan sudah dipetakan dan dibagi habis.",
)
NEARLY = (
    "Perbaikan menurut catatan desk hampir selesai.",
    "Tinggal menunggu persetujuan Sekretaris Daerah.",
    "Bukti dukung lengkap; pemeriksaan akhir berjalan.",
    "Hasil akhir disiapkan untuk disampaikan ke BKD Provinsi.",
    "Sisa pekerjaan ada pada dua unit kerja.",
    "Naskah akhir dalam penyelarasan.",
)
HINDERED = (
    "Data dari beberapa perangkat daerah belum diterima.",
    "Anggaran belum tersedia; diusulkan pada perubahan APBD.",
    "Pembahasan tertunda karena pergantian pejabat.",
    "Menunggu jawaban konsultasi dari BKN.",
    "Akses ke sistem belum diberikan; permintaan sudah diajukan.",
    "Tenaga pelaksana terbatas; dukungan provinsi diminta.",
    "Jadwal bergeser karena bersamaan dengan penyusunan anggaran.",
    "Ketentuan baru terbit; bahan perlu disesuaikan.",
)
DONE = (
    "Selesai; bukti dukung diunggah dan diperiksa.",
    "Dokumen ditetapkan dan disampaikan ke BKD Provinsi.",
    "Selesai sesuai kesepakatan; hasil dipaparkan pada desk.",
    "Hasil diterima tanpa catatan.",
    "Hasil sudah dipakai; bukti dukung lengkap.",
    "Pelaksanaan tuntas; laporan diterima.",
)
DONE_ADJUSTED = (
    "Selesai dengan cakupan terbatas pada jabatan struktural.",
    "Selesai; bentuk hasil disesuaikan dengan kesepakatan terakhir.",
    "Tuntas untuk sebagian unit; sisanya masuk rencana tahun berikutnya.",
    "Selesai; sasaran disesuaikan dengan anggaran yang tersedia.",
)
CANCELLED = (
    "Dibatalkan: digabung dengan butir lain yang serupa.",
    "Dibatalkan: kewenangan beralih ke instansi pusat.",
    "Dibatalkan: tidak lagi diperlukan setelah aturan baru terbit.",
)
NOT_STARTED = (
    "Belum dimulai; menunggu penetapan tim.",
    "Belum dimulai; dijadwalkan setelah pengesahan anggaran.",
    "Belum dimulai; penanggung jawab sudah diingatkan.",
)
OF_STATUS = {
    ActionStatus.HINDERED: HINDERED,
    ActionStatus.DONE: DONE,
    ActionStatus.DONE_ADJUSTED: DONE_ADJUSTED,
    ActionStatus.CANCELLED: CANCELLED,
    ActionStatus.NOT_STARTED: NOT_STARTED,
}

TALENT = {
    TalentStage.NOT_STARTED: "Belum memulai; tim persiapan akan dibentuk",
    TalentStage.COMMITTED: "Komitmen penerapan manajemen talenta ditandatangani",
    TalentStage.REGULATED: "Peraturan manajemen talenta dan komite talenta ditetapkan",
    TalentStage.ASSESSED: "Uji kompetensi dan pembenahan data pegawai dilaksanakan",
    TalentStage.MAPPED: "Pemetaan sembilan kotak selesai untuk jenjang target",
    TalentStage.READY: "Penilaian kesiapan selesai; permohonan ekspose diajukan",
    TalentStage.EXPOSED: "Ekspose di hadapan BKN dilaksanakan",
    TalentStage.TO_IMPROVE: "Catatan pascaekspose diterima; perbaikan berjalan",
    TalentStage.APPROVED: "Persetujuan penerapan manajemen talenta diterima",
    TalentStage.APPLIED: "Pelantikan pertama dari kelompok rencana suksesi",
}
