"""Who stands before whom: ranks, how close neighbours are, and why a region has no rank."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from statistics import median

from merit.domain.aggregates import counted_score
from merit.domain.positions import Position
from merit.domain.states import Claim

NEIGHBOUR = 3  # places above or below
NEAR = Decimal(10)  # points


class Obstacle(StrEnum):
    """Why a region cannot be ranked, or its aspects not be set beside those of others."""

    BLANKET = "pernyataan_menyeluruh"
    NO_SCORE = "tanpa_skor"
    OTHER_INSTRUMENT = "instrumen_lain"
    EXPIRED = "masa_berlaku_habis"
    DISPUTED = "sumber_bertentangan"
    NO_RESULT = "tanpa_hasil"
    NO_ASPECTS = "tanpa_nilai_aspek"


def obstacle(position: Position, *, instrument: str) -> Obstacle | None:
    """Why a region has no rank among the scores of one instrument; None when it has one."""
    if counted_score(position, instrument=instrument) is not None:
        return None
    if position.result is None:
        return Obstacle.DISPUTED if position.disputed else Obstacle.NO_RESULT
    if not position.counts:
        return Obstacle.EXPIRED
    if position.result.instrument != instrument:
        return Obstacle.OTHER_INSTRUMENT
    is_blanket = position.result.claim is Claim.BLANKET
    return Obstacle.BLANKET if is_blanket else Obstacle.NO_SCORE


def aspect_obstacle(position: Position, *, instrument: str, is_scored: bool) -> Obstacle | None:
    """Why a region's aspects cannot be compared; `is_scored` says whether they have values."""
    if is_scored:
        return None
    found = obstacle(position, instrument=instrument)
    return Obstacle.NO_ASPECTS if found in (None, Obstacle.BLANKET, Obstacle.NO_SCORE) else found


def ranks(scores: Sequence[Decimal]) -> tuple[int, ...]:
    """The rank of each score, best first; equal scores share a rank and the next ones are left out.

    >>> ranks([Decimal(270), Decimal(325), Decimal(270), Decimal(250)])
    (2, 1, 2, 4)
    """
    first: dict[Decimal, int] = {}
    for place, score in enumerate(sorted(scores, reverse=True), start=1):
        first.setdefault(score, place)
    return tuple(first[score] for score in scores)


@dataclass(frozen=True, slots=True)
class Closeness:
    """How close the regions of a ranking stand.

    `near` of `of` regions are at most `NEAR` points from the region `NEIGHBOUR` places above or
    below; `gap` is the median distance of neighbours in points.
    """

    near: int
    of: int
    gap: Decimal

    @property
    def is_close(self) -> bool:
        """Whether a difference of a few places says nothing about most of the regions."""
        return 2 * self.near >= self.of


def closeness(scores: Iterable[Decimal]) -> Closeness | None:
    """How close the scores stand; None where some have no third neighbour on either side."""
    ordered = sorted(scores)
    if len(ordered) < 2 * NEIGHBOUR:
        return None
    near = [
        min(abs(score - other) for other in _neighbours(ordered, place)) <= NEAR
        for place, score in enumerate(ordered)
    ]
    gaps = [above - below for below, above in pairwise(ordered)]
    return Closeness(sum(near), len(ordered), median(gaps))


def _neighbours(ordered: Sequence[Decimal], place: int) -> list[Decimal]:
    places = (place - NEIGHBOUR, place + NEIGHBOUR)
    return [ordered[other] for other in places if 0 <= other < len(ordered)]
