"""Words of the steps of a self-check in the province, and of the action items from verdicts."""

from collections.abc import Iterable, Sequence

from merit.domain.self_checks.workflow import CheckStep
from merit.services.self_checks.actions import Rise

TITLE = "Langkah provinsi"
BUTTONS = {
    CheckStep.VERIFY: "Selesaikan verifikasi",
    CheckStep.RETURN: "Kembalikan ke daerah",
    CheckStep.APPROVE: "Sahkan",
    CheckStep.RECHECK: "Periksa ulang",
    CheckStep.REOPEN: "Buka kembali",
}
CONSEQUENCES = {
    CheckStep.VERIFY: "Hasilnya menunggu pengesahan orang lain.",
    CheckStep.RETURN: "Hanya indikator yang belum sesuai terbuka bagi daerah; yang lain terkunci.",
    CheckStep.APPROVE: "Menjadi hasil verifikasi provinsi. Nilai resmi tetap ditetapkan BKN.",
    CheckStep.RECHECK: "Kembali ke verifikasi; putusan yang ada tetap.",
    CheckStep.REOPEN: "Semua jawaban terbuka bagi daerah; hasil verifikasi tidak berlaku lagi.",
}
DONE = {
    CheckStep.VERIFY: "Verifikasi selesai; menunggu pengesahan orang lain.",
    CheckStep.RETURN: "Dikembalikan ke daerah bersama catatan Anda.",
    CheckStep.APPROVE: "Disahkan sebagai hasil verifikasi provinsi.",
    CheckStep.RECHECK: "Kembali ke verifikasi.",
    CheckStep.REOPEN: "Dibuka kembali bagi daerah.",
}
REASON = "Catatan atau alasan untuk daerah"
WITH_REASON = {
    CheckStep.RETURN: "mengembalikan",
    CheckStep.RECHECK: "memeriksa ulang",
    CheckStep.REOPEN: "membuka kembali",
}
CANNOT = "Langkah belum dapat diambil."
TO_PERIOD = "Buka halaman masa penilaian ini"

ITEMS_TITLE = "RTL dari putusan"
ITEMS_NOTE = (
    "Satu butir untuk tiap indikator yang dipilih: dari tingkat terverifikasi ke tingkat "
    "berikutnya, dengan bukti menurut instrumen. Butir menyebut penilaian mandiri asalnya."
)
ITEMS_NONE = (
    "Putusan sejauh ini tidak memerlukan RTL",
    "Butir diusulkan bagi indikator yang terverifikasi di bawah tingkat tertinggi atau perlu "
    "klarifikasi.",
)
ITEMS_ALL = "Semua langkah dari putusan sudah memiliki butir RTL."
ITEMS_HEAD = ("Indikator", "Butir RTL yang sudah ada")
TAKEN_TITLE = "Sudah memiliki butir"
APART = "Diputuskan Tidak sesuai atau Perlu klarifikasi"
CONFORMING = "Diputuskan Sesuai, di bawah tingkat tertinggi"
DUE, DUE_HINT = "Tenggat (usulan 90 hari lagi; dapat diubah)", "31-12-2026"
DUE_UNREAD = "Tenggat belum terbaca. Tulis misalnya 31-12-2026."
MAKE = "Jadikan RTL"
ITEMS_CANNOT = "Butir belum tercatat. Perbaiki yang berikut."


def consequence(step: CheckStep) -> str:
    """What comes of a step."""
    told = CONSEQUENCES[step]
    return f"{BUTTONS[step]}: {told[0].lower()}{told[1:]}"


def reason_hint(steps: Iterable[CheckStep]) -> str:
    """Which of the steps that are offered need a reason.

    >>> reason_hint([CheckStep.VERIFY, CheckStep.RETURN, CheckStep.REOPEN])
    'Wajib untuk mengembalikan atau membuka kembali.'
    """
    return (
        f"Wajib untuk {' atau '.join(WITH_REASON[step] for step in steps if step in WITH_REASON)}."
    )


def missing(undecided: Sequence[str], unclear: Sequence[str]) -> str:
    """What is missing before the verification can be finished."""
    told = []
    if undecided:
        told.append(f"{len(undecided)} indikator belum diputuskan")
    if unclear:
        told.append(f"{len(unclear)} masih perlu klarifikasi")
    return f"Verifikasi belum dapat diselesaikan: {'; '.join(told)}."


def will_open(codes: Sequence[str]) -> str:
    """What a return opens for the region."""
    return f"Bila dikembalikan, yang terbuka bagi daerah: {', '.join(codes)}."


def rise(item: Rise) -> str:
    """One step to tick."""
    step = item.step
    told = (
        f"buktikan tingkat {step.level_to}"
        if step.level_from is None
        else f"dari tingkat {step.level_from} ke tingkat {step.level_to}"
    )
    return f"{step.indicator.code} {step.indicator.name}: {told}"


def made(codes: Sequence[str]) -> str:
    """That items were entered."""
    return f"{len(codes)} butir RTL tercatat: {', '.join(codes)}."
