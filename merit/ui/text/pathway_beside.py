"""Words of the paths of an answer beside each other."""

from collections.abc import Mapping

from merit.domain.pathway.paths import Path
from merit.ui.text.pathways import effort

TITLE = "Pilihan terdekat"
NONE = "Tidak ada pilihan lain: setiap jalur memuat seluruh langkah di atas."
STOPPED = "Pencarian pilihan lain berhenti pada batas waktunya; mungkin ada yang lain."
ALL_SAME = "Sama pada semua jalur"
TOTALS = ("Jumlah langkah", "Usaha", "Poin", "Skor sesudahnya")
MOST_SWAPPED = 2

Rises = Mapping[str, tuple[int, int]]


def swapped(best: Rises, others: Rises) -> str:
    """What a path raises further instead of what the best one does; nothing where that is much.

    >>> swapped({"3.2": (2, 3), "5.5": (3, 4)}, {"3.2": (2, 4)})
    '3.2 menggantikan 5.5'
    >>> swapped({"3.2": (2, 3)}, {"3.2": (2, 3), "5.5": (3, 4)})
    ''
    """
    more, less = _further(others, best), _further(best, others)
    if 0 < len(more) <= MOST_SWAPPED and 0 < len(less) <= MOST_SWAPPED:
        return f"{', '.join(more)} menggantikan {', '.join(less)}"
    return ""


def _further(rises: Rises, others: Rises) -> list[str]:
    """The indicators that rise further than the others let them."""
    return [code for code, (_, high) in rises.items() if high > others.get(code, (0, 0))[1]]


def told_beside(best: Path, path: Path) -> str:
    """The effort of a path, and how it differs from the best one."""
    return " · ".join(
        filter(None, (f"usaha {effort(path.effort)}", swapped(best.rises, path.rises)))
    )


def other(place: int) -> str:
    """Name of one of the other ways."""
    return f"Pilihan {place}"
