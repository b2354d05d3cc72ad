"""Steps of what could be: the way to Sangat Baik, the what-if, and the plan of the province."""

from merit.domain.access import Role
from merit.services.people.sign_in import Trial
from merit.ui.text.guide.parts import MANAGER, Step

BREBES = (("kode", "33.29"),)

PATH = Step(
    "Baca jalurnya",
    "“Jalur ke Sangat Baik”, di bawah saringan dan di profil daerah, mencari usaha paling sedikit. "
    "“Yang perlu naik” memuat tingkat yang dituju, uraiannya, dan “Kekokohan”: makin tinggi, makin "
    "tidak bergantung pada bobot prakiraan. “Jalur yang dilihat” memuat pilihan lain.",
    "jalur",
    "Jalur Kabupaten Brebes: skor sekarang dan sesudahnya, lalu indikator yang perlu naik.",
    "jalur",
    example=BREBES,
    clicks=("Jalur yang dilihat",),
)
GROUNDS = Step(
    "Bedakan fakta, andaian, dan simulasi",
    "Titik awal adalah fakta; namanya menyebut hasil resmi, terverifikasi, atau mandiri. “Yang "
    "diandaikan” memuat usaha dan bobot prakiraan. “Bukti” berlaku pada andaian itu, dan “Bila "
    "bobotnya lain” menyebut skor terendah dan tertinggi. Skor sesudahnya simulasi; hasil resmi "
    "ditetapkan BKN.",
    "jalur-dasar",
    "Bukti, andaian, dan pengaruh bobot pada jalur Kabupaten Brebes.",
    "jalur",
    example=BREBES,
    clicks=("Yang diandaikan",),
)
ASK = Step(
    "Sesuaikan pertanyaannya",
    "Pilih “Titik awal”, dan pada “Dikunci, tidak dinaikkan” indikator yang belum dapat naik. "
    "Buka baris “Ubah pertanyaan: …” untuk sasaran, cadangan, dan jumlah masa, lalu tekan "
    "“Hitung”; “Ubah usaha per langkah” untuk andaian Anda sendiri.",
    "jalur-tanya",
    "Pertanyaan jalur Kabupaten Brebes: titik awal, sasaran, cadangan, masa, dan usaha.",
    "jalur",
    example=(*BREBES, ("atur", "tanya")),
    by=Trial(Role.OPERATOR, "33.29"),
)
SIMULATE = Step(
    "Coba simulasi",
    "Pada “Simulasi skor” geser “Nilai aspek” atau “Tingkat indikator”. Di sampingnya tampil "
    "perubahan skor dan bagian yang paling berpengaruh. Tidak ada yang dicatat; alamat halaman "
    "memuat pilihan Anda, dan “Kembali ke nilai resmi” menghapusnya.",
    "simulasi",
    "Simulasi skor Kabupaten Brebes dengan dua aspek digeser naik.",
    "simulasi",
    example=(*BREBES, ("A3", "80"), ("A4", "30")),
    clicks=("Skor naik",),
)
AGREE = Step(
    "Jadikan jalur RTL",
    "Di bawah jalur, pada “Jadikan rencana tindak lanjut”, isilah tenggat dan tekan tombolnya: "
    "satu butir untuk tiap indikator yang naik, dengan bukti menurut instrumen. Indikator yang "
    "sudah ada dalam butir terbuka tidak dicatat lagi.",
    "jalur-rtl",
    "Isian tenggat dan tombol untuk mencatat butir RTL dari jalur Kabupaten Brebes.",
    "jalur",
    example=BREBES,
    by=MANAGER,
    clicks=("Jadikan rencana tindak lanjut",),
)
PLAN = Step(
    "Susun rencana pembinaan",
    "Pada “Rencana pembinaan provinsi” isilah “Anggaran slot” dan “Asumsi pengaruh (dapat "
    "diubah)”, lalu “Hitung rencana”. Grafik membandingkannya dengan cara yang lebih sederhana. "
    "“Jadwal FGD” dan “Jadwal desk” menyebut aspek dan daerahnya; kegiatannya direncanakan di "
    "“Intervensi”.",
    "rencana",
    "Rencana pembinaan provinsi: anggaran, asumsi, hasil, dan perbandingannya.",
    "rencana",
    by=Trial(Role.LEADER),
)
ASSUMED = Step(
    "Baca dasar rencananya",
    "“Fakta” adalah nilai resmi per aspek, “Asumsi” pengaruh yang diandaikan. “Terbukti” berarti "
    "tidak ada rencana yang lebih baik pada asumsi itu, bukan bahwa hasilnya akan terjadi. “Tidak "
    "direncanakan” menyebut daerah yang tertinggal beserta sebabnya. Hasil resmi ditetapkan BKN.",
    "rencana-dasar",
    "Fakta, asumsi, dan cara menghitung rencana pembinaan provinsi.",
    "rencana",
    by=Trial(Role.LEADER),
    clicks=("Keduanya bersama",),
)
