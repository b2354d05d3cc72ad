"""Words of the work on a self-check without a network: files out, and a filled one back in."""

from merit.domain.self_checks.offline import Link
from merit.domain.self_checks.records import Answer
from merit.services.self_checks.offline import Change, Plan, Taken

FILES_TITLE = "Unduh"
FILES_NOTE = (
    "Excel untuk diisi tanpa jaringan lalu diunggah lagi; PDF untuk dicetak dan ditandatangani."
)
READ_NOTE = "Salinan isian ini sebagaimana tercatat sekarang."
EXCEL, PDF = "Unduh Excel", "Unduh PDF"
UPLOAD_TITLE = "Unggah yang sudah diisi"
UPLOAD_NOTE = "Diperiksa dulu; tidak ada yang tersimpan sebelum Anda setujui."
FILE = "Berkas Excel (.xlsx), paling besar 5 MB"
LOCKED = (
    "Tidak ada indikator yang dapat diubah sekarang, jadi berkas isian tidak dapat diunggah. "
    "Keadaannya tertulis di atas."
)
LET_GO = "Lepaskan berkas ini"
READING = "Membaca berkas. Halaman ini menunggu paling lama sepuluh detik."
REFUSED = "Berkas ini belum dapat diambil. Perbaiki di berkasnya, lalu unggah lagi."
COMPLAINTS = "Yang perlu diperbaiki"
NOTHING_NEW = (
    "Tidak ada yang berubah.",
    "Isi berkas ini sama dengan yang tercatat. Isi dulu berkasnya, lalu unggah lagi.",
)
PREVIEW = "Yang akan berubah"
PREVIEW_HEAD = ("Indikator", "Tercatat sekarang", "Dalam berkas")
CONFLICTS = "Perlu Anda pilih"
CONFLICTS_NOTE = (
    "Jawaban ini diubah di layar setelah berkas diunduh. Pilih satu untuk tiap indikator."
)
KEEP, TAKE = "Tetap yang di layar", "Ambil dari berkas"
UNANSWERED, NO_NOTE, KEPT = "belum dijawab", "tanpa catatan", "jawaban tetap"
SHORT = 160
"""Characters of a note that are shown."""


def chosen(name: str, size: int) -> str:
    """Which file is looked at."""
    return f"Berkas yang diperiksa: {name} ({max(1, round(size / 1024))} KB)."


def lead(plan: Plan) -> str:
    """How much a file changes."""
    answers = sum(item.filled for item in plan.changes)
    links = sum(len(item.links) for item in plan.changes)
    told = [f"{answers} jawaban"] if answers else []
    told += [f"{links} bukti baru"] if links else []
    more = f", {len(plan.conflicts)} di antaranya perlu dipilih" if plan.conflicts else ""
    return f"{' dan '.join(told)}{more}."


def indicator(item: Change) -> str:
    """Code and name of an indicator."""
    return f"{item.indicator.code} {item.indicator.name}"


def recorded(answer: Answer | None) -> tuple[str, str]:
    """Level and note that are recorded now."""
    if answer is None:
        return level(None), NO_NOTE
    return level(answer.level), note(answer.note)


def in_file(item: Change) -> tuple[str, ...]:
    """What the file says instead, and the evidence it adds."""
    told = (level(item.row.level), note(item.row.note)) if item.filled else (KEPT,)
    return (*told, *map(link, item.links))


def level(value: int | None) -> str:
    """A level, or that there is none."""
    return UNANSWERED if value is None else f"Tingkat {value}"


def note(text: str) -> str:
    """A note, cut where it is long."""
    if not text:
        return NO_NOTE
    return text if len(text) <= SHORT else f"{text[: SHORT - 1].rstrip()}…"


def link(item: Link) -> str:
    """A piece of evidence that would be added."""
    return f"Bukti baru: {item.title} ({item.address})"


def take(plan: Plan) -> str:
    """The button that takes the file over."""
    return f"Ambil isian dari berkas ({len(plan.changes)} indikator)"


def taken(done: Taken) -> str:
    """What was taken over."""
    if not done.answers and not done.links:
        return "Tidak ada yang diambil: semua pilihan tetap yang di layar."
    told = [f"{done.answers} jawaban"] if done.answers else []
    told += [f"{done.links} bukti baru"] if done.links else []
    return f"Tersimpan dari berkas: {' dan '.join(told)}."
