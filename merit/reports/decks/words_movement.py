"""Words of the slide on what changed between two years."""

from collections import Counter

from merit.reports import numbers
from merit.reports.decks.words_deck import sentences, title
from merit.reports.movers_words import obstacle
from merit.services.movers import Movers

MOVEMENT = "Perubahan skor"
RISING, FALLING, SAME = "Naik", "Turun", "Tetap"
COMPARABLE = "Sebanding"
NONE = "Perubahan belum dapat dihitung: diperlukan dua tahun berskor pada instrumen yang sama"
NEXT = "Tampil setelah skor dua tahun pada instrumen yang sama dicatat."
POINTS = "poin"


def no_pair(found: Movers) -> str:
    """That nobody can be compared between the two years."""
    return f"Tidak ada skor yang sebanding antara akhir {found.first} dan akhir {found.last}"


def finding(found: Movers) -> str:
    """How many rose and fell, out of how many that can be compared."""
    number, total = len(found.moves), len(found.moves) + len(found.unpaired)
    rising, falling = len(found.rising), len(found.falling)
    same = number - rising - falling
    ways = (f"{rising} naik", f"{falling} turun", f"{same} tetap")
    told = ", ".join(way for way, size in zip(ways, (rising, falling, same), strict=True) if size)
    span = f"akhir {found.first} ke akhir {found.last}"
    if number == total:
        return f"Dari {span}: {told} dari {total} daerah"
    return title(f"Dari {span}: {told}; {total - number} dari {total} daerah tidak sebanding")


def note(found: Movers, shown: int) -> str:
    """Whose changes are drawn, and why others have none."""
    drawn = (
        f"Digambar {shown} perubahan terbesar dari {len(found.moves)}."
        if shown < len(found.moves)
        else ""
    )
    reasons = Counter((item.obstacle, item.year) for item in found.unpaired).most_common()
    told = [f"{number} {obstacle(kind, year)}" for (kind, year), number in reasons]
    return sentences(drawn, f"Tidak sebanding: {'; '.join(told)}." if told else "")


def spoken(found: Movers) -> str:
    """What to say about the changes."""
    largest = found.moves[0]
    rise = (
        f"Kenaikan terbesar {numbers.score(largest.change)} poin, {largest.region.label}."
        if largest.change > 0
        else ""
    )
    return sentences(
        rise,
        "Perubahan dihitung dari dua hasil resmi berbeda pada instrumen yang sama.",
        "Skor yang turun perlu pendampingan dan ditanyakan sebabnya.",
        "Kenaikan tidak dengan sendirinya akibat pembinaan.",
    )


def no_move(found: Movers) -> str:
    """Between which years nothing moved.

    >>> no_move(Movers(2024, 2025, (), ()))
    'akhir 2024 ke akhir 2025'
    """
    return f"akhir {found.first} ke akhir {found.last}"
