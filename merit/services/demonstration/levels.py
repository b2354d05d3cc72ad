"""Indicator levels that add up to a given score and follow a region's strengths.

Every indicator has a leaning: how many levels it runs ahead of the region as a whole. Career
development runs behind everywhere, services and information systems run ahead (the shape of
the one published breakdown: 58 % in A3, 96 to 100 % in A7 and A8).
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from random import Random

from merit.domain.instruments import Indicator, Instrument
from merit.errors import ScoreError

ASPECT_LEANING = {
    "A1": 0.3,
    "A2": 0.4,
    "A3": -0.7,
    "A4": 0.0,
    "A5": 0.3,
    "A6": 0.3,
    "A7": 0.9,
    "A8": 0.8,
}
ASPECT_SCATTER = 0.35
INDICATOR_SCATTER = 0.7
LOWEST = 1
LARGEST_CORRECTION = 3


def leanings(instrument: Instrument, rng: Random) -> dict[str, float]:
    """Leaning of each indicator in one region, in levels, by indicator code."""
    drawn = {}
    for aspect in instrument.aspects:
        strength = ASPECT_LEANING.get(aspect.code, 0.0)
        strength += rng.uniform(-ASPECT_SCATTER, ASPECT_SCATTER)
        for indicator in aspect.indicators:
            drawn[indicator.code] = strength + rng.uniform(-INDICATOR_SCATTER, INDICATOR_SCATTER)
    return drawn


def levels_for(
    indicators: Sequence[Indicator], leaning: Mapping[str, float], *, score: Decimal, highest: int
) -> dict[str, int]:
    """Level of each of `indicators` so that weight x level adds up to exactly `score`.

    All start at level 1 and rise in the order of their leanings; the last points are made up
    by moving up to three indicators by one level. Raises ScoreError when that is impossible.
    """
    weights = {item.code: item.weight for item in indicators if item.weight is not None}
    levels = dict.fromkeys(weights, LOWEST)
    missing = score - sum(weights.values())
    frontier = 0.0
    for frontier, code in sorted(  # noqa: B007  read again below the loop
        (level - leaning[code], code) for code in weights for level in range(2, highest + 1)
    ):
        if weights[code] > missing:
            break
        levels[code] += 1
        missing -= weights[code]
    steps = sorted(
        (abs(level + max(step, 0) - leaning[code] - frontier), code, step)
        for code, level in levels.items()
        for step in (1, -1)
        if LOWEST <= level + step <= highest
    )
    for code, step in _correction([(code, step) for _, code, step in steps], weights, missing):
        levels[code] += step
    return levels


def _correction(
    steps: Sequence[tuple[str, int]], weights: Mapping[str, Decimal], missing: Decimal
) -> tuple[tuple[str, int], ...]:
    """The fewest and most natural `steps` worth exactly `missing` points."""
    for size in range(LARGEST_CORRECTION + 1):
        for chosen in combinations(steps, size):
            if sum(weights[code] * step for code, step in chosen) == missing:
                return chosen
    raise ScoreError(f"Selisih {missing} poin tidak dapat disusun dari tingkat indikator.")
