"""The guide of the kabupaten and kota."""

from merit.domain.access import Role
from merit.services.people.sign_in import Trial
from merit.ui.text.guide import dashboard, following, paths, self_checks
from merit.ui.text.guide.accounts import SIGNING_IN
from merit.ui.text.guide.parts import Reader, Step, Topic

OPERATOR = Trial(Role.OPERATOR, "33.29")
WITH_ACCOUNT = "Melapor dan mengusulkan: dengan akun operator atau kepala BKPSDM."

OWN_ITEMS = Step(
    "Lihat butir daerah Anda",
    "“Papan” hanya memuat butir daerah Anda. Yang terlambat dan yang lama tanpa kabar ditandai. "
    "Tekan nama butir untuk membaca yang disepakati, asalnya, dan jawaban provinsi.",
    "papan-daerah",
    "Papan tindak lanjut bagi operator Kabupaten Brebes: hanya butir daerahnya.",
    "tindak-lanjut",
    by=OPERATOR,
)
TELL = Step(
    "Laporkan kemajuan",
    "Pada halaman butir tekan “Laporkan kemajuan”, isilah status, persen, tanggal, dan catatan, "
    "lalu “Kirim laporan”. Buktinya disertakan melalui “Tambah dokumen” pada halaman butir yang "
    "sama.",
    "lapor-kemajuan",
    "Formulir Laporkan kemajuan dengan keadaan sekarang, status, persen, dan catatan.",
    "tindak-lanjut",
    example=(("isi", "kemajuan"), ("butir", "R-2026-030")),
    by=OPERATOR,
    clicks=("Tanggal kejadian (wajib)",),
)
WAIT = Step(
    "Tunggu jawaban provinsi",
    "Laporan selesai dihitung setelah diterima; sampai saat itu tertulis “Menunggu jawaban "
    "provinsi”. Bila dikembalikan, jawabannya tampil pada halaman butir dan “Laporkan kemajuan” "
    "terbuka lagi. Laporan lain langsung tercatat.",
    "laporan-menunggu",
    "Butir RTL Kabupaten Brebes yang dilaporkan selesai dan menunggu jawaban provinsi.",
    "tindak-lanjut",
    example=(("butir", "R-2026-041"),),
    by=OPERATOR,
)
DECISIONS = Step(
    "Baca yang diputuskan untuk daerah Anda",
    "Pada “Keputusan dan RTL” setiap keputusan menyebut butir daerah Anda. “Bawaan rakor lalu” "
    "memuat butir Anda yang masih terbuka dari rakor sebelumnya.",
    "rakor-daerah",
    "Keputusan rakor bagi operator Kabupaten Brebes, dengan butir RTL daerahnya.",
    "rakor",
    example=(*following.RUNNING, ("lihat", "keputusan")),
    by=OPERATOR,
    clicks=("Keputusan dan RTL",),
)
PROPOSE = Step(
    "Usulkan praktik daerah Anda",
    "Tekan “Usulkan praktik baik”, pilih aspeknya, dan ceritakan apa yang dilakukan, sejak kapan, "
    "dan apa hasilnya. Tulis kantor, bukan orang, lalu “Usulkan”. Daerah lain melihatnya setelah "
    "diakui provinsi.",
    "praktik-usul",
    "Formulir Usulkan praktik baik bagi operator Kabupaten Brebes.",
    "praktik",
    example=(("lihat", "isi"),),
    by=OPERATOR,
)
REGIONS = Reader(
    "Kabupaten/kota",
    {
        "dasbor": Topic(
            "Membaca dasbor",
            "Aspek apa yang paling menahan daerah kami, dan apa yang diminta tingkat berikutnya?",
            steps=(dashboard.PROFILE, dashboard.ASPECT, dashboard.COMPARE),
            tasks=(SIGNING_IN,),
        ),
        "mandiri": Topic(
            "Penilaian mandiri",
            "Bagaimana kami menilai diri, dari isian pertama sampai diterima provinsi?",
            "Mengisi: dengan akun operator. Mengirim: dengan akun kepala BKPSDM.",
            steps=(
                *(self_checks.FILL, self_checks.EVIDENCE, self_checks.REVIEW, self_checks.SEND),
                *(self_checks.MEND, self_checks.OFFLINE),
            ),
        ),
        "jalur": Topic(
            "Jalur dan simulasi",
            "Apa yang paling hemat dinaikkan agar daerah kami mencapai Sangat Baik?",
            steps=(paths.PATH, paths.GROUNDS, paths.ASK, paths.SIMULATE),
        ),
        "rtl": Topic(
            "Tindak lanjut",
            "Apa yang disepakati untuk daerah kami, dan bagaimana melaporkannya?",
            WITH_ACCOUNT,
            steps=(OWN_ITEMS, TELL, WAIT),
        ),
        "rakor": Topic(
            "Rakor dan jadwal",
            "Kapan kegiatan berikutnya, dan apa yang diputuskan untuk daerah kami?",
            steps=(following.CALENDAR, following.HALL, DECISIONS, following.MINUTES),
        ),
        "praktik": Topic(
            "Praktik baik",
            "Dari siapa kami dapat belajar, dan bagaimana membagikan praktik kami?",
            WITH_ACCOUNT,
            steps=(following.LEARN, PROPOSE),
        ),
    },
)
