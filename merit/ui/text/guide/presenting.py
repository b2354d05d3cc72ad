"""What is done with a presentation: chosen, put in order, shown in a hall, frozen, compared."""

from merit.domain.access import Role
from merit.domain.snapshots import MOST_KEPT
from merit.services.people.sign_in import Trial
from merit.ui.text.guide.parts import Step, Task, Topic

PRESENTER = Trial(Role.PRESENTER)

CHOOSE = Step(
    "Pilih paparan",
    "Buka “Layar presentasi”, lalu pilih paparan: “Rakor”, “Pimpinan”, atau “Satu daerah”. Tahun "
    "dan kelompok mengikuti pilihan di menu.",
    "layar-pilih",
    "Layar presentasi dengan pilihan paparan, cara salindia berganti, dan tombol Tayangkan.",
    "layar",
)
ARRANGE = Step(
    "Susun salindianya",
    "Atur dengan “Naik”, “Turun”, dan “Sembunyikan”. Yang disembunyikan tampil di bawahnya dan "
    "kembali dengan “Tampilkan”. Susunan tersimpan di alamat halaman, sehingga dapat dikirim "
    "sebagai tautan.",
    "layar-susun",
    "Susunan lima salindia, dan di bawahnya salindia yang disembunyikan.",
    "layar",
    example=(("pilih", "pembuka,jarak,peta,rtl,keputusan"),),
    clicks=("Disembunyikan",),
)
SNAPSHOTS = Step(
    "Bekukan sebagai cuplikan",
    "Isi “Judul cuplikan”, lalu “Bekukan”. Cuplikan menyimpan susunan beserta angkanya saat itu; "
    "isinya tidak pernah berubah. Pada daftar “Cuplikan”, tekan “Tayangkan” untuk menampilkannya "
    "lagi. Yang keliru ditarik dengan alasan melalui “Tarik”; catatannya tetap di daftar.",
    "layar-cuplikan",
    "Isian judul cuplikan, dan daftar dua cuplikan contoh dengan tindakannya.",
    "layar",
    by=PRESENTER,
    clicks=("Paparan yang dibekukan",),
)
COMPARE = Step(
    "Bandingkan dua cuplikan",
    "Tekan “Bandingkan” untuk melihat angka kunci cuplikan berdampingan dengan keadaan sekarang "
    "atau cuplikan lain. Yang “Berubah” berada di atas, tebal dan bertanda. Skor dari instrumen "
    "yang berbeda tidak dibandingkan.",
    "layar-banding",
    "Dua cuplikan contoh berdampingan: angka kunci yang berubah di atas, dengan tanda dan arahnya.",
    "layar",
    example=(("banding", "C-2026-001"), ("dengan", "C-2025-001")),
    by=PRESENTER,
)
SHOWING = Task(
    "Menayangkan paparan",
    (
        "Tekan “Tayangkan”. Panah kanan: berikutnya; panah kiri: sebelumnya; Home: pertama; End: "
        "terakhir; F: layar penuh; B: gelapkan; Esc: kembali. Spasi: berikutnya, atau jeda bila "
        "salindia berganti sendiri.",
        "Bila jaringan putus, paparan yang sudah terbuka tetap dapat dilanjutkan.",
        "Untuk dibawa: “Unduh paparan” memberi PowerPoint dengan isi dan urutan yang sama.",
    ),
)
TOPIC = Topic(
    "Layar presentasi",
    "Bagaimana temuan ditayangkan, disimpan, dan dibandingkan kemudian?",
    "Membekukan: dengan akun pimpinan, penyaji, pembina, atau pengelola data; paparan satu daerah "
    "juga oleh operator dan kepala BKPSDM daerah itu. Setiap orang paling banyak "
    f"{MOST_KEPT} cuplikan untuk satu paparan.",
    steps=(CHOOSE, ARRANGE, SNAPSHOTS, COMPARE),
    tasks=(SHOWING,),
)
