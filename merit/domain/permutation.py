"""How far chance alone could take the difference between two groups: a permutation test, inverted.

Scipy deals out the labels of the two groups anew and compares what comes of it with what was
found. The interval holds every shift of the first group that the same test does not reject.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

import numpy as np
import scipy  # its parts load when first used: the statistics cost a second and 60 MB
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

LABELINGS = 9_999
"""Up to so many labelings all are counted; of more, so many are drawn."""

SEED = 35
"""Where the drawing starts, always the same, so that an answer never changes between runs."""

TAIL = 40
"""One in so many may lie beyond either end of the interval: 95 percent lie within."""


@dataclass(frozen=True, slots=True)
class Permuted:
    """A difference of means with its two-sided p-value and the ends of its 95 percent interval.

    `labelings` counts those compared with the one found; `is_exact` when they are all there are.
    An end is infinite where so few labelings exist that nothing could be rejected.
    """

    difference: float
    p: float
    low: float
    high: float
    labelings: int
    is_exact: bool


def permuted(
    first: Sequence[float], second: Sequence[float], *, labelings: int = LABELINGS
) -> Permuted:
    """The mean of `first` less that of `second`, against all or `labelings` other groupings.

    >>> found = permuted([3, 4, 5, 6], [0, 1, 2, 1])
    >>> found.difference, round(found.p * 70), found.labelings
    (3.5, 2, 70)
    """
    values = np.array([*first, *second], dtype="float64")
    labels = np.repeat([1.0, 0.0], [len(first), len(second)])
    both = np.vstack([values, labels])  # dealt out together, so that each draw is known by both
    found = scipy.stats.permutation_test(
        (both[:, : len(first)], both[:, len(first) :]),
        _difference,
        vectorized=True,
        axis=-1,
        n_resamples=labelings,
        rng=np.random.default_rng(SEED),
    )
    drawn, shares = found.null_distribution.T
    all_there_are = comb(len(values), len(first))
    is_exact = all_there_are <= labelings
    difference = float(found.statistic[0])
    low, high = _interval(difference, drawn, shares, is_exact=is_exact)
    return Permuted(difference, float(found.pvalue[0]), low, high, len(drawn), is_exact)


def _difference(first: Numbers, second: Numbers, axis: int) -> Numbers:
    return np.asarray(first.mean(axis=axis) - second.mean(axis=axis))


def _interval(
    difference: float, drawn: Numbers, shares: Numbers, *, is_exact: bool
) -> tuple[float, float]:
    """The shifts that are not rejected.

    With a shift d taken off the first group, a labeling gives its `drawn` less d times its
    `shares`, the one found gives `difference` less d. So each labeling has one d at which it is
    just as far out as the one found, and the ends are the d with a fortieth of them beyond.
    """
    is_the_one_found = np.isclose(shares, 1)
    others = ~is_the_one_found
    turning = np.sort((difference - drawn[others]) / (1 - shares[others]))
    as_far_anyway = int(is_the_one_found.sum()) + (0 if is_exact else 1)
    counted = len(drawn) + (0 if is_exact else 1)
    beyond = counted // TAIL + 1 - as_far_anyway
    if beyond < 1:
        return -np.inf, np.inf
    return float(turning[beyond - 1]), float(turning[-beyond])
