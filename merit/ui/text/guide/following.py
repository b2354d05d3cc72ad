"""Steps everybody can take who reads: activities, action items, rakor and good practices."""

from merit.domain.access import Role
from merit.services.people.sign_in import Trial
from merit.ui.text.guide.parts import Step

CLOSED, RUNNING = (("kode", "K-2026-01"),), (("kode", "K-2027-01"),)

COVERAGE = Step(
    "Pastikan pembinaan menjangkau semua",
    "Kartu dan cakupan menunjukkan daerah, aspek, dan jenis kegiatan yang sudah atau belum "
    "tersentuh, serta daerah yang lama tanpa intervensi. Tekan nama kegiatan pada “Daftar” untuk "
    "membaca tema, kehadiran, kesepakatan, dan dokumennya.",
    "intervensi",
    "Halaman Intervensi dengan daftar kegiatan dan cakupan.",
    "intervensi",
)
CALENDAR = Step(
    "Bawa jadwal ke kalender Anda",
    "Pilih “Kalender”, lalu tekan “Unduh kalender (.ics)” untuk Outlook atau Google. Pemilik akun "
    "dapat menekan “Buat alamat langganan” agar kalendernya mengikuti perubahan; alamat itu "
    "rahasia dan dapat dicabut.",
    "kalender",
    "Kalender bulanan di halaman Intervensi, dengan unduhan kalender di bawahnya.",
    "intervensi",
    (("tampil", "kalender"),),
    (("bulan", "2026-12"),),
    clicks=("Kalender di Outlook atau Google",),
)
ACTIONS = Step(
    "Ikuti rencana tindak lanjut",
    "“Papan” mengelompokkan butir menurut status. Keterlambatan dihitung dari tenggat; butir tanpa "
    "kabar lebih dari 30 hari ditandai. Pada “Kemajuan menurut”, pilih “Keputusan rakor” untuk "
    "melihat yang sudah dan belum dijalankan.",
    "tindak-lanjut",
    "Halaman Tindak lanjut dengan papan butir menurut status.",
    "tindak-lanjut",
)
HALL = Step(
    "Ikuti rakor dari layar mana pun",
    "Buka “Rakor” di bawah saringan, pilih rakornya, lalu tekan “Layar rakor”. Layar di aula, "
    "laptop, dan ponsel mengikuti agenda, kehadiran, dan keputusan dengan sendirinya.",
    "layar-rakor",
    "Layar rakor: agenda yang dibahas, keputusan terbaru, kehadiran, dan jumlah butir RTL.",
    "rakor",
    example=(*RUNNING, ("layar", "ya")),
    by=Trial(Role.PRESENTER),
)
MINUTES = Step(
    "Unduh notulennya",
    "Pada bagian “Notulen”, unduh “PDF” atau “Word (DOCX)”. Isinya agenda, kehadiran, keputusan, "
    "butir RTL, butir bawaan rakor lalu, dan praktik baik, sebagaimana tercatat saat diunduh.",
    "notulen",
    "Bagian Notulen sebuah rakor dengan tombol unduh dan praktik baik yang dicatat.",
    "rakor",
    example=(*CLOSED, ("lihat", "notulen")),
    by=Trial(Role.LEADER),
)
LEARN = Step(
    "Temukan tempat belajar",
    "Pada profil daerah, “Belajar dari” menyebut daerah yang lebih tinggi pada aspek yang lemah, "
    "mengapa diusulkan, dan praktik baiknya. “Semua praktik baik” membuka daftarnya, yang dapat "
    "disaring menurut aspek.",
    "belajar-dari",
    "Bagian Belajar dari pada profil Kabupaten Brebes, dengan alasan tiap usulan.",
    "daerah",
    (("kode", "33.29"),),
    clicks=("Belajar dari",),
)
PRACTICES = Step(
    "Lihat praktik baik yang diakui",
    "Buka “Praktik baik” di bawah saringan. Setiap praktik menyebut daerah, aspek, dan kantor yang "
    "dapat dihubungi. Daftar “Diakui provinsi” terlihat oleh semua pengguna.",
    "praktik",
    "Halaman Praktik baik dengan daftar praktik yang diakui provinsi.",
    "praktik",
)
