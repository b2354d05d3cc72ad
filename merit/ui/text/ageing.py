"""Words of the ageing chart on the actions page."""

from merit.domain.ageing import Ageing
from merit.domain.follow_up import SILENCE_DAYS

LATE_TITLE = "Menurut tenggat"
LATE_CLASSES = (
    "Belum jatuh tempo",
    "Terlambat 1–30 hari",
    "Terlambat 31–90 hari",
    "Terlambat lebih dari 90 hari",
)
SILENT_TITLE = "Menurut pembaruan terakhir"
SILENT_CLASSES = (
    "0–30 hari lalu",
    "31–60 hari lalu",
    "61–90 hari lalu",
    "Lebih dari 90 hari lalu",
)
HEAD = ("Dihitung", "Umur", "Butir terbuka", "Bagian")
CAPTION = "Umur butir terbuka"
NOTE = (
    "Tiap butir terbuka dihitung sekali menurut tenggat dan sekali menurut pembaruan terakhir "
    "(tanggal kesepakatan bila belum ada pembaruan). Tenggat hari ini belum terlambat."
)
NONE = "Tidak ada butir yang terbuka"
NONE_NEXT = "Umur butir tampil di sini setelah ada butir baru yang disepakati."


def finding(data: Ageing) -> str:
    """How many are far overdue, and how many without news."""
    total, old, silent = sum(data.late), data.late[-1], sum(data.silent[1:])
    overdue = "terlambat lebih dari 90 hari"
    first = (
        f"{old} dari {total} butir terbuka {overdue}"
        if old
        else f"Tidak ada dari {total} butir terbuka yang {overdue}"
    )
    return f"{first}; {silent or 'tidak ada yang'} tanpa pembaruan lebih dari {SILENCE_DAYS} hari"


def rows(data: Ageing) -> list[tuple[str, str, int]]:
    """Per class: what is counted, its name, its number."""
    late = zip(LATE_CLASSES, data.late, strict=True)
    silent = zip(SILENT_CLASSES, data.silent, strict=True)
    return [
        *((LATE_TITLE, name, number) for name, number in late),
        *((SILENT_TITLE, name, number) for name, number in silent),
    ]
