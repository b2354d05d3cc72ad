"""The distance to the goal, decomposed into aspects and indicators."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from merit.domain import scoring
from merit.domain.instruments import Aspect, Indicator, Instrument
from merit.domain.losses import in_steps, lost_on, nearest, parts
from merit.services.breakdowns import Breakdown, Breakdowns

ZERO, NONE = Decimal(0), Fraction(0)


@dataclass(frozen=True, slots=True)
class IndicatorLoss:
    """Points lost on one indicator, and its part of the distance."""

    indicator: Indicator
    lost: Decimal
    part: Decimal


@dataclass(frozen=True, slots=True)
class AspectLoss:
    """Points lost on one aspect, its part of the distance, and its indicators."""

    aspect: Aspect
    lost: Decimal
    part: Decimal
    indicators: tuple[IndicatorLoss, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Decomposition:
    """Sums over `regions`: the parts of the aspects add up to `distance`, their losses to `lost`.

    The parts of an aspect's indicators add up to the part of the aspect where the answers of all
    regions are known; only the `answered` ones enter the indicators.
    """

    regions: tuple[Breakdown, ...]
    answered: int
    distance: Decimal
    lost: Decimal
    aspects: tuple[AspectLoss, ...]

    @property
    def indicators(self) -> tuple[tuple[AspectLoss, IndicatorLoss], ...]:
        """All indicators with their aspect, the largest part first, then the largest loss."""
        pairs = [(aspect, item) for aspect in self.aspects for item in aspect.indicators]
        return tuple(sorted(pairs, key=lambda pair: (-pair[1].part, -pair[1].lost)))

    @property
    def largest(self) -> AspectLoss:
        """The aspect with the largest part, or the largest loss where nothing is missing."""
        return max(self.aspects, key=lambda item: (item.part, item.lost))


@dataclass(frozen=True, slots=True)
class _Member:
    """One region with its distance, what it loses per aspect, and the exact parts of those."""

    region: Breakdown
    missing: Decimal
    lost: Mapping[str, Decimal]
    exact: Mapping[str, Fraction]


def below_top(data: Breakdowns) -> tuple[Breakdown, ...]:
    """The regions of the group that have a distance to decompose."""
    members = (_member(item, data.instrument) for item in data.regions)
    return tuple(item.region for item in members if item and item.missing)


def decompose(regions: Sequence[Breakdown], instrument: Instrument) -> Decomposition | None:
    """The decomposition over `regions`, those without aspect scores or total left out.

    None when nothing is left to decompose.
    """
    members = [item for item in (_member(region, instrument) for region in regions) if item]
    if not members:
        return None
    answered = [item for item in members if all(map(item.region.knows, instrument.aspects))]
    distance = sum((item.missing for item in members), ZERO)
    exact = {
        aspect.code: sum((item.exact[aspect.code] for item in members), NONE)
        for aspect in instrument.aspects
    }
    rounded = in_steps(exact, distance)
    return Decomposition(
        regions=tuple(item.region for item in members),
        answered=len(answered),
        distance=distance,
        lost=sum((points for item in members for points in item.lost.values()), ZERO),
        aspects=tuple(
            AspectLoss(
                aspect,
                sum((item.lost[aspect.code] for item in members), ZERO),
                rounded[aspect.code],
                _inside(aspect, answered, instrument.levels, exact[aspect.code], rounded),
            )
            for aspect in instrument.aspects
        ),
    )


def _member(region: Breakdown, instrument: Instrument) -> _Member | None:
    """None unless goal and total are known and every aspect scored.

    A score below the goal without any loss contradicts itself and is left out too.
    """
    score = region.standing.position.score
    lost = {
        aspect.code: aspect.maximum - region.aspects[aspect.code].points
        for aspect in instrument.aspects
        if aspect.code in region.aspects and aspect.maximum is not None
    }
    if score is None or instrument.goal is None or not lost or len(lost) < len(instrument.aspects):
        return None
    missing = scoring.gap(score, instrument.goal)
    if missing and not any(lost.values()):
        return None
    return _Member(region, missing, lost, parts(Fraction(missing), lost))


def _inside(
    aspect: Aspect,
    members: Sequence[_Member],
    levels: int,
    part: Fraction,
    rounded: Mapping[str, Decimal],
) -> tuple[IndicatorLoss, ...]:
    """The indicators of one aspect over the members whose answers are known.

    Where they make up the whole `part` of the aspect, they add up to it as `rounded` too.
    """
    if not members:
        return ()
    lost = {item.code: ZERO for item in aspect.indicators}
    exact = dict.fromkeys(lost, NONE)
    for member in members:
        own = _of_indicators(aspect, member.region, levels)
        for code, share in parts(member.exact[aspect.code], own).items():
            lost[code] += own[code]
            exact[code] += share
    found = sum(exact.values(), NONE)
    inner = in_steps(exact, rounded[aspect.code] if found == part else nearest(found))
    return tuple(
        IndicatorLoss(item, lost[item.code], inner[item.code]) for item in aspect.indicators
    )


def _of_indicators(aspect: Aspect, region: Breakdown, levels: int) -> dict[str, Decimal]:
    losses = {
        item.code: lost_on(item, region.levels.get(item.code), levels=levels)
        for item in aspect.indicators
    }
    return {code: points or ZERO for code, points in losses.items()}
