"""Inside one aspect: who stands at which level of its indicators, and what each level costs."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import mean

from merit.domain.aggregates import is_representative
from merit.domain.instruments import Aspect, Indicator
from merit.domain.losses import lost_on
from merit.services.breakdowns import Breakdown, Breakdowns

UNANSWERED = 0


@dataclass(frozen=True, slots=True, eq=False)
class Distribution:
    """The regions of a group over the levels of one indicator, in order of code.

    `at` holds a tuple for every level and for `UNANSWERED`; together they are the `n` regions
    whose answers are known. `mean_level` is over the `answered` ones alone; `mean_lost` counts an
    unanswered indicator as level 0. None where there is no weight, no answer, or fewer than half
    of the regions are known.
    """

    indicator: Indicator
    at: Mapping[int, tuple[Breakdown, ...]]
    n: int
    answered: int
    mean_level: Decimal | None
    mean_lost: Decimal | None


def distributions(data: Breakdowns, aspect: Aspect) -> tuple[Distribution, ...]:
    """The indicators of an aspect, those that lose most first."""
    known = [item for item in data.regions if item.knows(aspect)]
    found = [
        _distribution(item, known, data.instrument.levels, of=len(data.regions))
        for item in aspect.indicators
    ]
    return tuple(sorted(found, key=lambda item: -(item.mean_lost or Decimal(0))))


def _distribution(
    indicator: Indicator, known: list[Breakdown], levels: int, *, of: int
) -> Distribution:
    is_enough = is_representative(len(known), of)
    at: defaultdict[int, list[Breakdown]] = defaultdict(list)
    for item in known:
        at[item.levels.get(indicator.code, UNANSWERED)].append(item)
    answers = [item.levels[indicator.code] for item in known if indicator.code in item.levels]
    losses = [lost_on(indicator, item.levels.get(indicator.code), levels=levels) for item in known]
    weighed = [points for points in losses if points is not None]
    return Distribution(
        indicator=indicator,
        at={level: tuple(at[level]) for level in range(levels + 1)},
        n=len(known),
        answered=len(answers),
        mean_level=mean(map(Decimal, answers)) if answers and is_enough else None,
        mean_lost=mean(weighed) if weighed and is_enough else None,
    )


@dataclass(frozen=True, slots=True, eq=False)
class IndicatorStanding:
    """One indicator of one region.

    `level` is None without an answer, and then costs as level 0; `is_known` is False when its
    answers were not recorded at all, and then there are no points. `gain` are the points of the
    next level, None at the highest.
    """

    indicator: Indicator
    is_known: bool
    level: int | None
    points: Decimal | None
    lost: Decimal | None
    gain: Decimal | None


def indicator_standings(
    region: Breakdown, aspect: Aspect, *, levels: int
) -> tuple[IndicatorStanding, ...]:
    """The indicators of an aspect in one region, the costliest first."""
    found = [_standing(item, region, aspect, levels) for item in aspect.indicators]
    return tuple(sorted(found, key=lambda item: -(item.lost or Decimal(0))))


def _standing(
    indicator: Indicator, region: Breakdown, aspect: Aspect, levels: int
) -> IndicatorStanding:
    if not region.knows(aspect):
        return IndicatorStanding(indicator, False, None, None, None, None)
    level = region.levels.get(indicator.code)
    weight = indicator.weight
    reached = (level or 0) >= levels
    return IndicatorStanding(
        indicator=indicator,
        is_known=True,
        level=level,
        points=None if weight is None else weight * (level or 0),
        lost=lost_on(indicator, level, levels=levels),
        gain=None if weight is None or reached else weight,
    )
