"""Words of the slides on action items."""

from datetime import date

from merit.reports import numbers
from merit.reports.decks.words_deck import sentences, title

FOLLOW_UP = "Status RTL"
DONE, ON_TIME, LATE = "Selesai", "Terbuka, belum lewat tenggat", "Terlambat"
ITEMS = "butir"
NONE = "Belum ada butir RTL yang tercatat untuk daerah pada pilihan ini"
NONE_OF_OWN = "Belum ada butir RTL yang tercatat untuk daerah dalam jangkauan Anda"
NEXT = "Butir RTL dicatat dari keputusan rakor atau kegiatan pembinaan."
OWN_ONLY = "Hanya butir RTL daerah dalam jangkauan Anda ({regions})."
SPOKEN = (
    "Butir yang dibatalkan tidak ikut dihitung, dan terlambat berarti masih terbuka setelah "
    "tenggatnya. Status menurut catatan terakhir di dasbor, bukan menurut laporan lisan. "
    "Butir terlambat perlu ditanyakan kendalanya; jumlahnya bukan ukuran kesungguhan daerah."
)


def finding(*, done: int, number: int, late: int, whose: str = "") -> str:
    """How many items are done, and how many late; `whose` where that is some of the regions."""
    of, all_ = f" {whose}" if whose else "", numbers.score(number)
    if not number:
        return title(f"Seluruh butir RTL{of} dibatalkan", "Seluruh butir RTL dibatalkan")
    if done == number:
        return title(f"Seluruh {all_} butir RTL{of} selesai", f"Seluruh {all_} butir RTL selesai")
    rest = f"{numbers.score(late)} terlambat" if late else "tidak ada yang terlambat"
    first = f"{numbers.score(done)} dari {all_} butir RTL"
    return title(f"{first}{of} selesai; {rest}", f"{first} selesai; {rest}")


def note(*, today: date, cancelled: int, regions: str) -> str:
    """As of when, what is left out, and whose items these are where not everybody's."""
    rest = f"; {cancelled} dibatalkan tidak ikut dihitung" if cancelled else ""
    return sentences(
        f"Status per {numbers.day(today)}{rest}.",
        OWN_ONLY.format(regions=regions) if regions else "",
    )
