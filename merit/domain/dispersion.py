"""How far the scores of the regions lie apart, and whether they come closer together."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from statistics import mean, stdev

MINIMUM_SCORES = 3
LOW_SHARE, MIDDLE_SHARE, HIGH_SHARE = Decimal("0.1"), Decimal("0.5"), Decimal("0.9")
SHOWN = Decimal("0.1")  # numbers are compared as they are printed, to one decimal


@dataclass(frozen=True, slots=True)
class Dispersion:
    """The spread of `n` scores in points; `deviation` is the sample deviation (divisor n - 1)."""

    n: int
    low: Decimal
    p10: Decimal
    median: Decimal
    p90: Decimal
    high: Decimal
    mean: Decimal
    deviation: Decimal

    @property
    def width(self) -> Decimal:
        """Distance from P10 to P90, which a single far score hardly moves."""
        return self.p90 - self.p10


class Course(StrEnum):
    """Which way two measures of spread went; mixed when they disagree."""

    NARROWER = "menyempit"
    WIDER = "melebar"
    UNCHANGED = "tetap"
    MIXED = "tidak_searah"


def percentile(ordered: Sequence[Decimal], share: Decimal) -> Decimal:
    """The value below which `share` of the ordered values lie, interpolated linearly.

    The same as numpy's default method.

    >>> percentile([Decimal(10), Decimal(20), Decimal(40)], Decimal("0.9"))
    Decimal('36.0')
    """
    rank = (len(ordered) - 1) * share
    place = int(rank)
    below, above = ordered[place], ordered[min(place + 1, len(ordered) - 1)]
    return below + (above - below) * (rank - place)


def dispersion(scores: Sequence[Decimal]) -> Dispersion | None:
    """The spread of the scores; None for fewer than three, which say nothing of a spread."""
    if len(scores) < MINIMUM_SCORES:
        return None
    ordered = sorted(scores)
    return Dispersion(
        n=len(ordered),
        low=ordered[0],
        p10=percentile(ordered, LOW_SHARE),
        median=percentile(ordered, MIDDLE_SHARE),
        p90=percentile(ordered, HIGH_SHARE),
        high=ordered[-1],
        mean=mean(ordered),
        deviation=stdev(ordered),
    )


def course(first: Dispersion, last: Dispersion) -> Course:
    """Whether the scores came closer together by both the P10-P90 width and the deviation."""
    width = _direction(first.width, last.width)
    deviation = _direction(first.deviation, last.deviation)
    if width == deviation:
        return (Course.UNCHANGED, Course.WIDER, Course.NARROWER)[width]
    return Course.MIXED


def _direction(first: Decimal, last: Decimal) -> int:
    before, after = (value.quantize(SHOWN, ROUND_HALF_UP) for value in (first, last))
    return (after > before) - (after < before)
