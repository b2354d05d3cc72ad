"""Words of what comes next."""

from merit.services.agenda import Entry, Kind
from merit.ui.text import numbers

TITLE = "Tanggal berikutnya"
HEAD = ("Tanggal", "Yang terjadi")
NONE = (
    "Tidak ada tanggal mendatang yang tercatat",
    "Tenggat, masa berlaku, dan rencana intervensi tampil di sini setelah dicatat.",
)
OWN_ONLY = "Tenggat butir RTL: daerah Anda saja."
SHOWN = 4
REASONS = {
    Kind.EXPIRY: "Masa berlaku hasil berakhir: {whose}",
    Kind.DUE: "Tenggat {count} butir RTL: {whose}",
    Kind.INTERVENTION: "{title} untuk {whose}",
}


def row(item: Entry) -> tuple[str, str]:
    """When, and what happens to whom."""
    names = [region.short for region in item.regions]
    whose = f"{len(names)} daerah" if len(names) > SHOWN else ", ".join(names)
    what = REASONS[item.kind].format(whose=whose, count=item.count, title=item.title)
    return numbers.days(item.day, item.last_day or item.day, short=True), what


def later(number: int) -> str:
    """How many dates are not listed."""
    return f"dan {number} tanggal lain sesudahnya."
