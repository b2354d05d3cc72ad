"""Words of the reasons why a region cannot be ranked or compared."""

from collections import Counter
from collections.abc import Iterable

from merit.domain.ranking import Obstacle
from merit.services.standings import RegionStanding
from merit.ui.text import standing

REASONS = {
    Obstacle.BLANKET: "kategori dari pernyataan menyeluruh, tanpa skor",
    Obstacle.NO_SCORE: "hanya kategori yang terbit, tanpa skor",
    Obstacle.OTHER_INSTRUMENT: "hasil memakai instrumen lain",
    Obstacle.EXPIRED: "masa berlaku hasil habis",
    Obstacle.DISPUTED: "sumber bertentangan",
    Obstacle.NO_RESULT: "belum ada hasil yang tercatat",
    Obstacle.NO_ASPECTS: "nilai per aspek belum terbit",
}


def summary(obstacles: Iterable[Obstacle]) -> str:
    """Why regions have no rank, with numbers where there are several reasons."""
    counts = Counter(obstacles)
    if len(counts) == 1:
        return REASONS[next(iter(counts))]
    return "; ".join(f"{number} {REASONS[reason]}" for reason, number in counts.most_common())


def reason(obstacle: Obstacle, item: RegionStanding) -> str:
    """Why one region has no rank or cannot be compared."""
    if obstacle is Obstacle.NO_RESULT:
        return standing.absence(item.position)
    words = REASONS[obstacle]
    return words[0].upper() + words[1:]


def grouped(pairs: Iterable[tuple[str, str]]) -> str:
    """Names grouped by their reason.

    >>> grouped([("Kab. Batang", "Belum dinilai"), ("Kab. Pati", "Belum dinilai")])
    'Kab. Batang, Kab. Pati (belum dinilai)'
    """
    names: dict[str, list[str]] = {}
    for name, why in pairs:
        names.setdefault(f"{why[0].lower()}{why[1:]}", []).append(name)
    return "; ".join(f"{', '.join(who)} ({why})" for why, who in names.items())
