"""Words of what a plan starts from: the budget, the assumptions, the facts, the rules."""

from fractions import Fraction

from merit.domain.provincial_plan import Budget, Effects
from merit.services.coaching_plan import PlanFacts
from merit.ui.text import goal, numbers, shell

BUDGET = "Anggaran slot"
BUDGET_NOTE = "Satu FGD membahas satu aspek; satu desk untuk satu daerah dan satu aspek."
ASSUMPTIONS = "Asumsi pengaruh (dapat diubah)"
ASSUMPTIONS_NOTE = "Persen dari poin yang masih hilang pada aspek itu; bukan fakta."
FIELDS = {
    "fgd": "FGD",
    "meja": "Daerah per FGD",
    "desk": "Desk",
    "efek_fgd": "Pengaruh FGD (%)",
    "efek_desk": "Pengaruh desk (%)",
}
WITH_REACHED = "Ikutkan daerah yang sudah mencapai sasaran"
COMPUTE = "Hitung rencana"
FAULTS = "Rencana belum dihitung. Perbaiki isian ini:"
RESET = "Kembali ke anggaran dan asumsi awal"
COMPUTING = "Menghitung rencana terbaik; biasanya beberapa detik, paling lama 45 detik."
FACTS_TITLE, ASSUMED_TITLE, RULES_TITLE = "Fakta", "Asumsi", "Cara menghitung"
REACHED, MISSING, FAIREST, PROOF = (
    "Mencapai sasaran",
    "Sisa jarak",
    "Pemerataan",
    "Bukti",
)
PROVEN, UNPROVEN = "Terbukti", "Belum terbukti"
PROVEN_NOTE = "tidak ada rencana yang lebih baik pada asumsi ini"
UNPROVEN_NOTE = "waktu hitung habis; lihat cara menghitung"


SHARES = {
    Fraction(0): "ada eks-karesidenan yang tidak satu daerah pun ikut",
    Fraction(1, 4): "di setiap eks-karesidenan sedikitnya seperempat daerah ikut",
    Fraction(1, 3): "di setiap eks-karesidenan sedikitnya sepertiga daerah ikut",
    Fraction(1, 2): "di setiap eks-karesidenan sedikitnya separuh daerah ikut",
    Fraction(2, 3): "di setiap eks-karesidenan sedikitnya dua pertiga daerah ikut",
    Fraction(3, 4): "di setiap eks-karesidenan sedikitnya tiga perempat daerah ikut",
    Fraction(1): "semua daerah ikut",
}


def fairness(share: Fraction) -> str:
    """How the smallest share of served regions reads."""
    usual = f"di setiap eks-karesidenan sedikitnya {numbers.percent(float(share))} daerah ikut"
    return SHARES.get(share, usual)


def label(field: str, low: int, high: int) -> str:
    """Name of a field, with what it takes."""
    return f"{FIELDS[field]}, {low} sampai {high}"


def wrong(field: str, low: int, high: int) -> str:
    """What a field takes."""
    return f"{FIELDS[field]}: isilah bilangan bulat {low} sampai {high}."


def facts(data: PlanFacts, planned: int) -> tuple[str, ...]:
    """What is recorded, apart from all assumptions."""
    aim = data.instrument.goal
    is_part = planned < len(data.data.regions)
    others = "; yang lain beserta sebabnya ada pada daftar di atas" if is_part else ""
    return (
        f"Nilai resmi per aspek dari hasil yang berlaku pada akhir {data.data.scope.year}, "
        f"instrumen {shell.instrument_name(data.instrument.code)}.",
        f"{planned} dari {len(data.data.regions)} daerah direncanakan{others}.",
        f"Sasaran: {goal.name(aim)}, skor {numbers.score(aim.minimum if aim else None)}.",
    )


def assumed(budget: Budget, effects: Effects) -> tuple[str, ...]:
    """What is assumed, in words."""
    both = 100 - (100 - effects.fgd) * (100 - effects.desk) / 100
    return (
        f"FGD mengembalikan {effects.fgd}% poin yang masih hilang pada aspeknya bagi setiap daerah "
        "peserta.",
        f"Desk mengembalikan {effects.desk}% poin yang masih hilang pada aspeknya.",
        f"Keduanya bersama {numbers.score(both)}%: yang kedua bekerja pada sisa yang pertama. "
        "Paling banyak satu FGD dan satu desk per daerah dan aspek.",
        f"Satu FGD memuat paling banyak {budget.seats} daerah; bawaannya sebesar "
        "eks-karesidenan terbesar.",
    )


def rules(data: PlanFacts, seconds: float) -> tuple[str, ...]:
    """In what order the aims count, and how the answer is found and checked."""
    step = numbers.score(data.instrument.step)
    return (
        "Urutan tujuan: (1) sebanyak mungkin daerah mencapai sasaran; (2) lalu jumlah sisa jarak "
        "seluruh daerah sekecil mungkin; (3) lalu bagian daerah yang terlayani pada "
        "eks-karesidenan yang paling sedikit terlayani sebesar mungkin. Tujuan berikut tidak "
        "pernah mengorbankan tujuan sebelumnya.",
        f"Tambahan dibulatkan ke bawah pada kelipatan {step} poin dan tidak melampaui nilai "
        "maksimum aspek.",
        "“Terbukti” berarti tidak ada rencana lain yang lebih baik pada asumsi ini. Buktinya "
        "mencakup semua pembagian slot yang mungkin, bukan hanya yang dicoba; paling lama "
        f"{numbers.score(seconds)} detik per tujuan, lalu dihitung ulang dengan angka tepat.",
        "Pembanding: FGD mendudukkan daerah terdepan dalam urutannya pada aspek yang menambah "
        "paling banyak, desk diberikan kepada daerah terdepan pada aspek yang menambah paling "
        "banyak; yang sudah mencapai sasaran keluar dari urutan.",
        "Rencana ini bukan ramalan: pengaruh pembinaan pada skor belum terukur, dan skor resmi "
        "hanya berubah melalui penilaian.",
    )
