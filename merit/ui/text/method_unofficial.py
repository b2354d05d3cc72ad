"""Words of the methodology page on what is not official: self-checks, paths, and the plan."""

from merit.domain.instruments import GOAL
from merit.domain.pathway.robustness import DRAWS
from merit.domain.pathway.weights import SPREAD
from merit.domain.provincial_plan import Effects
from merit.domain.provincial_plan.solving import SECONDS

USUAL = Effects()
SELF_CHECK = (
    "Penilaian mandiri",
    (
        "Skor isian sementara adalah jumlah bobot kali tingkat yang sudah diisi. Indikator yang "
        "belum diisi belum menambah skor, sehingga skor tumbuh bersama isian.",
        "Kategori dan jarak mengikuti skor itu. Selama bobot indikator prakiraan, skornya pun "
        "prakiraan.",
        "Tingkat tertinggi tanpa bukti dukung menahan pengajuan; perbedaan dua tingkat atau lebih "
        "dari hasil resmi terakhir dijelaskan pada catatan. Kaitan antarindikator disusun sendiri, "
        "bukan bagian peraturan.",
        "Hasil verifikasi provinsi dihitung dengan cara yang sama dari tingkat terverifikasi, "
        "setelah semua indikator diputuskan. Hasil resmi ditetapkan BKN.",
    ),
)
DIFFERENCE = (
    "Selisih klaim dan verifikasi",
    (
        "Selisih adalah tingkat yang diklaim saat pertama kali dikirim dikurangi tingkat "
        "terverifikasi, hanya bagi indikator yang memiliki keduanya dalam penilaian yang sama. "
        "n menyebut jumlah indikator itu.",
        "Tingkat per indikator adalah jumlah selisih dibagi n; poin adalah jumlah selisih kali "
        "bobot. Angka positif berarti klaim di atas hasil verifikasi.",
        "Tanpa indikator yang dibandingkan tidak ada angka; itu bukan nol.",
    ),
)
PATH = (
    f"Jalur ke {GOAL}",
    (
        "Satu langkah menaikkan satu indikator satu tingkat. Jalur paling hemat mencapai sasaran "
        "dengan jumlah usaha paling sedikit.",
        "Usaha adalah andaian, bukan fakta: 1 untuk setiap langkah sampai pembaca mengubahnya.",
        "Terbukti berarti tidak ada pilihan langkah dengan usaha lebih sedikit pada andaian itu: "
        "program bilangan bulat diselesaikan sampai optimal (HiGHS) dan dihitung ulang tanpa "
        "pembulatan. Bila batas waktunya habis, halaman menyebut bahwa itu belum terbukti.",
        f"Poin memakai bobot prakiraan. Karena itu dihitung skor terendah dan tertinggi bila bobot "
        f"menyimpang sampai {SPREAD}% (dapat dipilih), dengan nilai maksimum aspek tetap.",
        f"Kekokohan menyebut pada berapa dari {DRAWS} susunan bobot yang diundi sebuah langkah "
        "ikut dalam jalur paling hemat. Jalur yang aman mencapai sasaran juga pada bobot terburuk.",
    ),
)
PLAN = (
    "Rencana pembinaan provinsi",
    (
        "Fakta: nilai resmi per aspek dari hasil yang berlaku. Daerah tanpa nilai itu disebut "
        "beserta sebabnya.",
        f"Asumsi, dapat diubah: FGD mengembalikan {USUAL.fgd}% dan desk {USUAL.desk}% poin yang "
        "masih hilang pada aspeknya; yang kedua bekerja pada sisa yang pertama. Pengaruh pembinaan "
        "pada skor belum terukur.",
        "Tujuan berurutan: sebanyak mungkin daerah mencapai sasaran, lalu sisa jarak sekecil "
        "mungkin, lalu eks-karesidenan yang paling sedikit terlayani sebaik mungkin.",
        f"Setiap tujuan diselesaikan sebagai program bilangan bulat (HiGHS) dalam paling lama "
        f"{SECONDS:.0f} detik. Terbukti berarti tidak ada rencana yang lebih baik pada asumsi itu, "
        "bukan bahwa hasilnya akan terjadi.",
    ),
)
