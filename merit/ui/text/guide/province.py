"""The guide of those at the BKD who coach the regions and keep the data."""

from merit.ui.text.guide import (
    accounts,
    dashboard,
    following,
    paths,
    presenting,
    self_checks,
    verifying,
)
from merit.ui.text.guide.following import RUNNING
from merit.ui.text.guide.parts import MANAGER, Reader, Step, Topic

PLANNED = (("kode", "I-2026-11"),)

PLAN = Step(
    "Rencanakan kegiatan",
    "Tekan “Rencanakan kegiatan”, isilah yang sudah diketahui, lalu “Simpan rencana”. Yang lain "
    "dapat dilengkapi kemudian. Kegiatan serupa lebih cepat disusun dari yang lama melalui “Susun "
    "dari kegiatan ini”.",
    "rencana-kegiatan",
    "Formulir Rencana kegiatan baru dengan jenis, nama, waktu, dan tempat.",
    "intervensi",
    example=(("isi", "baru"),),
    by=MANAGER,
)
REPORT = Step(
    "Laporkan pelaksanaannya",
    "Buka kegiatannya dan tekan “Laporkan terlaksana”: tanggal, daerah yang hadir, kesepakatan, "
    "dan rekomendasi. Bila tidak jadi, pilih “Tunda” atau “Batalkan” beserta alasannya; yang "
    "ditunda dapat dijadwalkan kembali.",
    "kegiatan",
    "Satu kegiatan dengan langkah berikutnya, rencana, tema, dan daerah yang diundang.",
    "intervensi",
    example=PLANNED,
    by=MANAGER,
)
DOCUMENTS = Step(
    "Sertakan dokumen",
    "Di bawah kegiatan, butir RTL, rakor, dan praktik baik, buka “Tambah dokumen” lalu pilih "
    "tautan atau berkas, paling besar 10 MB. Jangan menyertakan dokumen yang memuat data pribadi "
    "pegawai.",
    "dokumen",
    "Isian dokumen yang terbuka: menambah tautan dan menambah berkas.",
    "intervensi",
    example=PLANNED,
    by=MANAGER,
    clicks=("Tambah dokumen", "Tambah berkas"),
)
NEW_ITEM = Step(
    "Catat butir baru",
    "Tekan “Catat butir RTL”, di sini atau pada kegiatan asalnya. Satu isian dapat dipakai untuk "
    "banyak daerah: tiap daerah mendapat butirnya sendiri. Isilah penanggung jawab, tenggat, dan "
    "sasarannya, lalu “Catat butir”.",
    "butir-baru",
    "Formulir butir RTL baru dengan rencana, daerah, penanggung jawab, dan waktu.",
    "tindak-lanjut",
    example=(("isi", "baru"),),
    by=MANAGER,
)
BOARD = Step(
    "Mutakhirkan papan",
    "Pada “Papan”, geser kartu ke kolom lain atau buka daftar Pindahkan pada kartunya dengan papan "
    "tik; keduanya membuka formulir kemajuan. Pada halaman butir, “Ubah isi butir” mengganti isi "
    "kesepakatan dengan alasan, dan “Catat kemajuan” menambah kabar.",
    "papan",
    "Papan tindak lanjut bagi pengelola data; daftar Pindahkan pada satu kartu terbuka.",
    "tindak-lanjut",
    by=MANAGER,
    clicks=("Pindahkan R-",),
)
ANSWER = Step(
    "Jawab laporan daerah",
    "“Laporan daerah” memuat laporan selesai yang menunggu. Buka butirnya, periksa “Dokumen butir "
    "ini”, lalu “Terima laporan”, atau “Kembalikan laporan” dengan jawaban. Butir baru dihitung "
    "selesai setelah laporannya diterima.",
    "laporan-daerah",
    "Satu butir RTL dengan laporan daerah dan isian jawaban provinsi.",
    "tindak-lanjut",
    example=(("butir", "R-2026-041"),),
    by=MANAGER,
    clicks=("Jawaban provinsi",),
)
PREPARE = Step(
    "Susun lalu buka rakor",
    "Tekan “Susun rakor baru”, isilah waktu, tempat, dan agenda dengan menitnya, lalu “Simpan "
    "draf”. Draf hanya dilihat pengelola data dan pembina; tekan “Buka rakor” bila sudah siap "
    "dilihat semua pengguna.",
    "rakor-baru",
    "Formulir rakor baru: tempat, pimpinan rapat, dan agenda dengan menitnya.",
    "rakor",
    example=(("isi", "baru"),),
    by=MANAGER,
    clicks=("Waktu dalam menit",),
)
LEAD = Step(
    "Pimpin jalannya rakor",
    "Tekan “Mulai rakor”. Catat yang hadir pada “Kehadiran”; pada “Agenda”, pindahkan pembahasan "
    "ke agenda berikutnya dan tulis catatannya. Semua layar mengikuti dalam beberapa detik.",
    "rakor-pimpin",
    "Rakor yang sedang berjalan: agenda dengan sisa waktu dan tombol ke agenda berikutnya.",
    "rakor",
    example=RUNNING,
    by=MANAGER,
    clicks=("Pembahasan",),
)
DECIDE = Step(
    "Catat keputusan dan RTL-nya sekaligus",
    "Pada “Keputusan dan RTL”, tulis satu kalimat, pilih daerahnya, isi tenggat, lalu “Catat "
    "keputusan”. Tiap daerah mendapat butirnya. Butir terbuka dari rakor sebelumnya ada pada "
    "“Bawaan rakor lalu”.",
    "rakor-keputusan",
    "Isian keputusan rakor dengan agenda dan rencana tindak lanjut.",
    "rakor",
    example=(*RUNNING, ("lihat", "keputusan")),
    by=MANAGER,
    clicks=("Sasaran",),
)
CLOSE = Step(
    "Tutup dan simpan notulen",
    "“Tutup rakor” menguncinya; “Buka kembali” hanya dengan alasan. Unduh “PDF” atau “Word "
    "(DOCX)” pada bagian “Notulen”, lalu tambahkan notulen yang sudah ditandatangani ke “Dokumen "
    "rakor”.",
    "rakor-tutup",
    "Rakor yang sedang berjalan pada bagian Notulen, dengan tombol Tutup rakor dan unduhan.",
    "rakor",
    example=(*RUNNING, ("lihat", "notulen")),
    by=MANAGER,
)
ENDORSE = Step(
    "Jawab usulan praktik baik",
    "Buka praktik pada “Menunggu jawaban”, baca uraiannya, lalu “Akui” atau “Kembalikan” dengan "
    "jawaban. Praktik yang disampaikan saat rakor dicatat di bagian “Notulen” dengan “Catat "
    "praktik” dan menunggu di sini juga.",
    "praktik-jawab",
    "Satu praktik baik yang diusulkan daerah, dengan isian jawaban provinsi.",
    "praktik",
    example=(("kode", "P-2026-08"),),
    by=MANAGER,
    clicks=("Jawaban provinsi",),
)
PROVINCE = Reader(
    "Petugas pembina di provinsi",
    {
        "dasbor": Topic(
            "Membaca dasbor",
            "Daerah mana yang didampingi, tentang apa, dan apa yang belum selesai?",
            steps=(
                *(dashboard.MATRIX, dashboard.ASPECT, following.COVERAGE, following.ACTIONS),
                *(dashboard.COMPARE, dashboard.TAKE_AWAY),
            ),
        ),
        "mandiri": Topic(
            "Penilaian mandiri",
            "Bagaimana penilaian mandiri dibuka, diverifikasi, dan disahkan?",
            "Membuka masa dan mengesahkan: dengan akun pengelola data. Memverifikasi: juga "
            "pembina, untuk daerah binaannya.",
            steps=(
                *(verifying.PERIOD, self_checks.PROGRESS, verifying.QUEUE, verifying.VERDICT),
                *(verifying.APPROVE, verifying.DIFFERENCE, verifying.ITEMS),
            ),
        ),
        "jalur": Topic(
            "Jalur dan rencana",
            "Apa yang paling hemat dinaikkan, dan siapa yang dibina lebih dahulu?",
            "Mencatat RTL: dengan akun pengelola data, atau pembina untuk daerah binaannya.",
            steps=(paths.PATH, paths.GROUNDS, paths.AGREE, paths.PLAN, paths.ASSUMED),
        ),
        "intervensi": Topic(
            "Intervensi",
            "Bagaimana kegiatan direncanakan, dilaporkan, dan didokumentasikan?",
            "Dengan akun pengelola data atau pembina.",
            steps=(PLAN, REPORT, DOCUMENTS, following.CALENDAR),
        ),
        "rtl": Topic(
            "Tindak lanjut",
            "Bagaimana kesepakatan dicatat, dipantau, dan dinyatakan selesai?",
            "Dengan akun pengelola data, atau pembina untuk daerah binaannya.",
            steps=(NEW_ITEM, BOARD, ANSWER),
        ),
        "rakor": Topic(
            "Rakor",
            "Bagaimana rakor disusun, dipimpin, dan ditutup?",
            "Memimpin: dengan akun pengelola data atau pembina. Layar rakor: semua pengguna.",
            steps=(PREPARE, LEAD, DECIDE, following.HALL, CLOSE),
        ),
        "layar": presenting.TOPIC,
        "praktik": Topic(
            "Praktik baik",
            "Bagaimana praktik baik diakui dan sampai ke daerah yang memerlukan?",
            "Menjawab: dengan akun pengelola data, atau pembina untuk daerah binaannya.",
            steps=(ENDORSE, following.LEARN),
        ),
        "data": Topic(
            "Akun dan data",
            tasks=(
                *(accounts.SIGNING_IN, accounts.RESULTS, accounts.IMPORTING),
                *(accounts.PEOPLE, accounts.BACKUPS),
            ),
        ),
    },
)
