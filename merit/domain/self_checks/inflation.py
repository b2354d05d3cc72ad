"""How far what a region claims lies from what the province verifies: claim minus verified.

A signal for the coaching, not a judgement: where both differ, the rubric is read differently or
evidence is missing. Only indicators with both numbers in the same self-check count.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from merit.domain.instruments import Aspect, Instrument

Levels = Mapping[str, int]
"""Levels by code of indicator."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Claim minus verified over `n` indicators, in `levels` and in `points`.

    `above` and `below` count the indicators claimed above and below what was verified. `points`
    is None where an indicator has no weight. Positive where more was claimed; a sum of nothing
    says nothing, so without indicators (`n` is 0) no number may be shown.
    """

    n: int
    levels: int
    points: Decimal | None
    above: int
    below: int

    @property
    def mean(self) -> Decimal | None:
        """Levels per indicator; None without indicators."""
        return Decimal(self.levels) / self.n if self.n else None


def of_aspect(aspect: Aspect, claimed: Levels, verified: Levels) -> Difference:
    """The difference on the indicators of one aspect that have both numbers.

    >>> from merit.domain.instruments import Indicator, WeightStatus
    >>> one, two = (
    ...     Indicator(code, "", Decimal("2.5"), WeightStatus.ESTIMATE) for code in ("1.1", "1.2")
    ... )
    >>> found = of_aspect(Aspect("A1", "", None, (one, two)), {"1.1": 4, "1.2": 3}, {"1.1": 2})
    >>> found.n, found.levels, found.points
    (1, 2, Decimal('5.0'))
    """
    both = [item for item in aspect.indicators if item.code in claimed and item.code in verified]
    apart = [claimed[item.code] - verified[item.code] for item in both]
    weights = [item.weight for item in both]
    points = [
        weight * levels for weight, levels in zip(weights, apart, strict=True) if weight is not None
    ]
    return Difference(
        n=len(both),
        levels=sum(apart),
        points=sum(points, Decimal(0)) if len(points) == len(both) else None,
        above=sum(levels > 0 for levels in apart),
        below=sum(levels < 0 for levels in apart),
    )


def by_aspect(instrument: Instrument, claimed: Levels, verified: Levels) -> tuple[Difference, ...]:
    """The difference on each aspect, in the order of the instrument."""
    return tuple(of_aspect(aspect, claimed, verified) for aspect in instrument.aspects)


def together(found: Iterable[Difference]) -> Difference:
    """Several differences as one; points are unknown where one of them is."""
    items = tuple(found)
    points = [item.points for item in items if item.points is not None]
    return Difference(
        n=sum(item.n for item in items),
        levels=sum(item.levels for item in items),
        points=sum(points, Decimal(0)) if len(points) == len(items) else None,
        above=sum(item.above for item in items),
        below=sum(item.below for item in items),
    )
