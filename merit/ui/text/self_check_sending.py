"""Words of the review before a self-check goes on, and of its steps inside the region."""

from collections.abc import Mapping

from merit.domain.self_checks.workflow import CheckStep

MISSING_TITLE, MISSING_GROUP, DOUBTS_TITLE = (
    "Belum diisi",
    "Menahan pengajuan: belum diisi",
    "Perlu dilihat",
)
COMPLETE = "Semua indikator sudah diisi."
NO_DOUBTS = "Tidak ada hal yang perlu dilihat lagi."
DOUBTS_NOTE = (
    "Pemeriksaan kewajaran menurut bukti, hasil resmi terakhir, dan kaitan antarindikator. "
    "Kaitan antarindikator disusun sendiri, bukan bagian peraturan."
)
STEP_TITLES = {
    CheckStep.HAND_IN: "Ajukan ke kepala",
    CheckStep.TAKE_BACK: "Tarik kembali",
    CheckStep.SEND: "Kirim ke provinsi",
    CheckStep.DECLINE: "Kembalikan ke operator",
}
CONSEQUENCES = {
    CheckStep.HAND_IN: (
        "Setelah diajukan, isian terkunci sampai kepala mengirim atau mengembalikannya. Anda "
        "masih dapat menariknya selama belum dikirim."
    ),
    CheckStep.TAKE_BACK: "Isian kembali dapat diubah; kepala menunggu sampai diajukan lagi.",
    CheckStep.SEND: (
        "Setelah dikirim, isian terkunci dan dibaca provinsi. Isian hanya terbuka lagi bila "
        "provinsi mengembalikan atau membukanya kembali."
    ),
    CheckStep.DECLINE: "Isian kembali ke operator bersama catatan Anda.",
}
UNDERSTOOD = {
    CheckStep.HAND_IN: "Isian sudah diperiksa dan siap dibaca kepala",
    CheckStep.SEND: "Isian sudah diperiksa dan menjadi tanggung jawab daerah",
}
NOT_UNDERSTOOD = {
    CheckStep.HAND_IN: "Belum diajukan. Centang bahwa isian sudah diperiksa, lalu ajukan lagi.",
    CheckStep.SEND: "Belum dikirim. Centang bahwa isian sudah diperiksa, lalu kirim lagi.",
}
DONE = {
    CheckStep.HAND_IN: "Diajukan ke kepala. Isian terkunci.",
    CheckStep.TAKE_BACK: "Ditarik kembali. Isian dapat diubah.",
    CheckStep.SEND: "Dikirim ke provinsi. Isian terkunci.",
    CheckStep.DECLINE: "Dikembalikan ke operator.",
}
REASON = "Catatan untuk operator"
MOVED_ON = "Isian ini berubah sejak Anda membukanya. Periksa lagi sebelum melanjutkan."
WAITING_FOR_OPERATOR = "Menunggu operator mengajukan isian; Anda mengirimnya setelah itu."
WAITING_FOR_HEAD = "Menunggu kepala mengirim. Isian terkunci."
NOTHING_TO_DO = "Tidak ada yang perlu dilakukan daerah sekarang."
NOT_OPEN = "Masa penilaian tidak sedang dibuka, jadi belum dapat diajukan atau dikirim."
REFUSED = "Belum dapat dilanjutkan: {number} hal perlu diselesaikan."
HELD = {
    "level": "{number} indikator belum diisi",
    "evidence": "{number} tingkat 4 belum berbukti dukung",
    "note": "{number} perubahan tingkat belum dijelaskan",
}
MISSING_HEAD = ("Indikator",)
DOUBTS_HEAD = ("Indikator", "Yang perlu dilihat")


def missing(count: int, of: int) -> str:
    """How many indicators are not answered yet.

    >>> missing(3, 37)
    '3 dari 37 indikator.'
    """
    return f"{count} dari {of} indikator."


def refused(count: int) -> str:
    """How much keeps a step from being taken."""
    return REFUSED.format(number=count)


def held(kinds: Mapping[str, int]) -> str:
    """What keeps a self-check from being handed in, counted by kind, and where it is listed.

    >>> held({"level": 10, "evidence": 2})
    'Belum dapat diajukan: 10 indikator belum diisi; 2 tingkat 4 belum berbukti dukung. Selesaikan \
dulu yang terdaftar di atas sebagai “Menahan pengajuan”.'
    """
    told = "; ".join(HELD[kind].format(number=number) for kind, number in kinds.items())
    return (
        f"Belum dapat diajukan: {told}. Selesaikan dulu yang terdaftar di atas sebagai "
        "“Menahan pengajuan”."
    )
