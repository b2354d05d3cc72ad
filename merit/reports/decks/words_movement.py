"""Words of the slide on what changed between two years."""

from collections import Counter
from collections.abc import Sequence

from merit.reports import numbers
from merit.reports.decks.words_deck import listed, sentences, title
from merit.reports.movers_words import obstacle
from merit.services.movers import Move, Movers

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


def note(found: Movers, shown: Sequence[Move], year: int) -> str:
    """Whose changes are drawn, why they are of earlier years, and why others have none."""
    number = sum(item.change > 0 for item in shown)
    ways = ((number, "kenaikan"), (len(shown) - number, "penurunan"))
    told = listed([f"{size} {way}" for size, way in ways if size])
    drawn = (
        f"Digambar {told} terbesar dari {len(found.moves)}."
        if shown and len(shown) < len(found.moves)
        else ""
    )
    older = "Dua tahun berskor terakhir." if found.last < year else ""
    reasons = Counter((item.obstacle, item.year) for item in found.unpaired).most_common()
    others = [f"{size} {obstacle(kind, at)}" for (kind, at), size in reasons]
    return sentences(older, drawn, f"Tidak sebanding: {'; '.join(others)}." if others else "")


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
