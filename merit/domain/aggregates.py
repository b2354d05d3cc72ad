"""Provincial aggregates. Each says how many of the regions it rests on."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from statistics import mean, median

from merit.domain.positions import Position


@dataclass(frozen=True, slots=True)
class Average:
    """Mean and median score of `n` regions out of `of`; both None when n is zero."""

    mean: Decimal | None
    median: Decimal | None
    n: int
    of: int


def count_by_band(positions: Iterable[Position]) -> Counter[str]:
    """Regions per band code; positions without a valid result are not counted."""
    return Counter(item.band.code for item in positions if item.counts and item.band)


def average_score(positions: Iterable[Position], *, instrument: str) -> Average:
    """Mean and median over valid scores of one instrument; a missing score is left out."""
    everyone = list(positions)
    scores = [
        item.score
        for item in everyone
        if item.counts
        and item.result is not None
        and item.score is not None
        and item.result.instrument == instrument
    ]
    if not scores:
        return Average(None, None, 0, len(everyone))
    return Average(mean(scores), median(scores), len(scores), len(everyone))
