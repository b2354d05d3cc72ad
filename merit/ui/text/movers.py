"""Words of the changes between the ends of two years."""

from merit.domain.instruments import Instrument
from merit.domain.positions import Result, band_of_result
from merit.reports.movers_words import obstacle
from merit.services.movers import Move, Movers, Obstacle, Unpaired
from merit.ui.text import numbers

FROM, TO = "Dari akhir", "Ke akhir"
TABLE_TITLE = "Perubahan skor tiap daerah"
RISES_TITLE, FALLS_TITLE = "Kenaikan terbesar", "Penurunan"
HEAD = ("Kode", "Daerah", "Sebelum", "Tahun hasil", "Sesudah", "Tahun hasil", "Perubahan")
RISING, FALLING, SAME = "naik", "turun", "tetap"
FALLS_NONE = "Tidak ada skor yang turun di antara kedua tahun ini."
UNPAIRED_TITLE = "Tanpa pasangan yang sebanding"
NONE = "Perubahan belum dapat dihitung"
NOTE = (
    "Garis: satu daerah dengan dua hasil berbeda dari instrumen yang sama, yang berlaku pada akhir "
    "kedua tahun. Nama tertera pada perubahan terbesar."
)
NEXT = (
    "Diperlukan sedikitnya dua tahun dengan skor dari instrumen yang sama. Pilih tahun yang lebih "
    "akhir, atau catat skornya setelah terbit."
)
NO_PAIR_NEXT = "Pilih dua tahun lain. Alasan tiap daerah tertera di samping."


def title(found: Movers) -> str:
    """The finding: how many rose and fell, out of how many."""
    total = len(found.moves) + len(found.unpaired)
    span = f"akhir {found.first} dan akhir {found.last}"
    if not found.moves:
        return f"Tidak ada pasangan skor yang sebanding antara {span}"
    same = len(found.moves) - len(found.rising) - len(found.falling)
    ways = [f"{len(found.rising)} naik", f"{len(found.falling)} turun"]
    return (
        f"Antara {span}, {', '.join(ways + ([f'{same} tetap'] if same else []))} "
        f"(n = {len(found.moves)} dari {total} daerah)"
    )


def label(item: Move) -> str:
    """Words at the end of a line on a wide chart."""
    return f"{item.region.short} {numbers.score(item.after.score)} ({numbers.signed(item.change)})"


def short_label(item: Move) -> str:
    """The same on a narrow one."""
    return f"{item.region.short} {numbers.signed(item.change)}"


def change(item: Move) -> str:
    """A change in words."""
    if item.change == 0:
        return "Tetap"
    word = "Naik" if item.change > 0 else "Turun"
    return f"{word} {numbers.score(abs(item.change))} poin"


def result(item: Result, instrument: Instrument) -> str:
    """A score with its category and year."""
    band = band_of_result(item, instrument)
    name = band.name if band else numbers.NOTHING
    return f"{numbers.score(item.score)}, {name} (hasil {item.year})"


def short_head(found: Movers) -> tuple[str, ...]:
    """Columns of the short lists."""
    return ("Daerah", str(found.first), str(found.last), "Perubahan")


def short_row(item: Move, found: Movers) -> tuple[str, str, str]:
    """The scores and the change, as cells beside the name."""
    return (
        _score(item.before, found.first),
        _score(item.after, found.last),
        numbers.signed(item.change),
    )


def _score(result: Result, year: int) -> str:
    """A score, with its year where it is older than the year end it counts at."""
    text = numbers.score(result.score)
    return text if result.year == year else f"{text} ({result.year})"


def row(item: Move) -> tuple[str, ...]:
    """One change as table cells."""
    return (
        item.region.code,
        item.region.label,
        numbers.score(item.before.score),
        str(item.before.year),
        numbers.score(item.after.score),
        str(item.after.year),
        numbers.signed(item.change),
    )


def unpaired_row(item: Unpaired) -> tuple[str, ...]:
    """A region without a change, with the reason where the change would stand."""
    gap = (numbers.NOTHING,) * 4
    reason = obstacle(item.obstacle, item.year)
    return (item.region.code, item.region.label, *gap, f"tidak dibandingkan: {reason}")


def obstacle_title(kind: Obstacle, year: int, number: int) -> str:
    """A reason and how many regions it holds for."""
    reason = obstacle(kind, year)
    return f"{reason[0].upper()}{reason[1:]} · {number} daerah"
