"""What may be compared with what: same instrument only, and never across a gap in meaning."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from merit.domain.positions import Result
from merit.domain.states import Claim, Status

MINIMUM_POINTS = 3


def is_comparable(result: Result) -> bool:
    """Whether a result is a number that may be drawn on a line or subtracted from another."""
    return (
        result.score is not None
        and result.status is Status.ASSESSED
        and result.claim is not Claim.DISPUTED
    )


def change(earlier: Result | None, later: Result | None) -> Decimal | None:
    """Points gained from `earlier` to `later`; None unless both are scores of one instrument."""
    if earlier is None or later is None:
        return None
    if not (is_comparable(earlier) and is_comparable(later)):
        return None
    if earlier.instrument != later.instrument or earlier.score is None or later.score is None:
        return None
    return later.score - earlier.score


def runs(results: Sequence[Result]) -> list[tuple[Result, ...]]:
    """Comparable results in order of year, cut wherever the instrument changes."""
    ordered = sorted(filter(is_comparable, results), key=lambda item: item.year)
    return [tuple(group) for _, group in groupby(ordered, key=lambda item: item.instrument)]


def has_trend(results: Sequence[Result]) -> bool:
    """Whether the latest run is long enough to speak of a trend (three points)."""
    split = runs(results)
    return bool(split) and len(split[-1]) >= MINIMUM_POINTS
