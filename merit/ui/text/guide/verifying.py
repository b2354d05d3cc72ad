"""Steps of the province with self-checks: periods, verdicts, approval, and what follows."""

from merit.domain.access import Role
from merit.services.people.sign_in import Trial
from merit.ui.text.guide.parts import MANAGER, Step
from merit.ui.text.guide.self_checks import OPEN

VERIFIED = (*OPEN, ("daerah", "33.08"))

PERIOD = Step(
    "Buka masa penilaian",
    "Pada “Penilaian mandiri” tekan “Rencanakan masa penilaian”: tahun, instrumen, tanggal, dan "
    "daerah. “Sesuai usulan siklus” mencentang yang tiba gilirannya. Tekan “Simpan rencana”, lalu "
    "“Buka masa” di halamannya. Tenggat dan daerah masih dapat diubah; setelah selesai, “Tutup "
    "masa”.",
    "masa-penilaian",
    "Formulir masa penilaian baru dengan tahun, instrumen, tanggal, dan daerah yang dijadwalkan.",
    "mandiri",
    example=(("isi", "rencana"),),
    by=MANAGER,
)
QUEUE = Step(
    "Mulai dari antrean",
    "Pada “Verifikasi”, “Antrean” menaruh yang paling lama menunggu di atas. Tekan “Mulai "
    "verifikasi” atau “Lanjutkan verifikasi”. Kiriman perbaikan menyebut jawaban yang diubah. "
    "Pembina melihat daerah binaannya.",
    "verifikasi",
    "Antrean verifikasi: daerah yang menunggu, lama menunggu, dan langkah berikutnya.",
    "verifikasi",
    by=MANAGER,
)
VERDICT = Step(
    "Putuskan tiap indikator",
    "Rubrik menandai klaim daerah dan hasil resmi; bukti ada di bawahnya. Tekan “Sesuai”, “Tidak "
    "sesuai” dengan tingkat terverifikasi dan catatan, atau “Perlu klarifikasi” dengan catatan. "
    "Yang benar-benar sama dapat diputuskan bersama melalui “Putusan yang sama untuk beberapa "
    "indikator”.",
    "verifikasi-putusan",
    "Satu indikator Kabupaten Kebumen: rubrik, catatan dan bukti daerah, serta isian putusan.",
    "verifikasi",
    example=(*OPEN, ("daerah", "33.05"), ("indikator", "3.8")),
    by=MANAGER,
    clicks=("Bukti yang lazim diminta",),
)
APPROVE = Step(
    "Kembalikan, selesaikan, atau sahkan",
    "Pada “Ringkasan”: “Kembalikan ke daerah” dengan catatan bila ada yang belum sesuai; "
    "“Selesaikan verifikasi” bila semua sudah diputuskan. Pengelola data lain menekan “Sahkan”; "
    "yang memverifikasi tidak dapat mengesahkan. Hasilnya “Hasil verifikasi provinsi”; nilai resmi "
    "tetap ditetapkan BKN.",
    "verifikasi-sahkan",
    "Penilaian Kabupaten Magelang yang sudah diverifikasi, dengan tombol Sahkan.",
    "verifikasi",
    example=VERIFIED,
    by=MANAGER,
    clicks=("Langkah provinsi",),
)
DIFFERENCE = Step(
    "Baca selisih klaim",
    "“Selisih klaim dan verifikasi” menunjukkan per daerah dan aspek seberapa jauh klaim dari "
    "hasil verifikasi; n adalah jumlah indikator yang dibandingkan. Selisih adalah isyarat "
    "pembinaan: rubrik dibaca berbeda atau bukti belum lengkap.",
    "verifikasi-selisih",
    "Tabel warna selisih klaim dan verifikasi menurut daerah dan aspek.",
    "verifikasi",
    (("lihat", "selisih"),),
    by=Trial(Role.LEADER),
)
ITEMS = Step(
    "Jadikan putusan RTL",
    "Pada “RTL dari putusan” centang langkahnya, periksa penanggung jawab dan tenggat, lalu tekan "
    "“Jadikan RTL”. Setiap butir menyebut penilaian asalnya. Indikator yang “Sudah memiliki butir” "
    "tidak dicatat lagi.",
    "verifikasi-rtl",
    "Pilihan langkah dari putusan Kabupaten Magelang untuk dijadikan butir RTL.",
    "verifikasi",
    example=(*VERIFIED, ("lihat", "rtl")),
    by=MANAGER,
)
