"""The permutation test and its interval, by hand, as published, and by trying every labeling."""

from collections.abc import Sequence
from itertools import combinations
from statistics import mean

import pytest

from merit.domain.permutation import permuted

# Efron and Tibshirani, An Introduction to the Bootstrap (1993), table 2.1: days mice survived.
# The SciPy Cookbook ("Resampling and Monte Carlo Methods", tutorial 2, "Exact Tests") counts all
# 11,440 groupings: the difference is 30.63492063492064, and 0.1409965034965035 of them are as
# large or larger.
TREATED = [94.0, 197, 16, 38, 99, 141, 23]
CONTROL = [52.0, 104, 146, 10, 51, 30, 40, 27, 46]


def test_the_mice_of_efron_and_tibshirani_as_the_scipy_cookbook_counts_them() -> None:
    found = permuted(TREATED, CONTROL, labelings=11_440)
    assert found.is_exact
    assert found.labelings == 11_440
    assert found.difference == pytest.approx(30.63492063492064)
    assert found.p == pytest.approx(2 * 0.1409965034965035)  # either way


def test_the_lady_tasting_tea() -> None:
    # Fisher, The Design of Experiments (1935), chapter 2: all four cups right, one chance in 70.
    found = permuted([1, 1, 1, 1], [0, 0, 0, 0])
    assert found.labelings == 70
    assert found.p == pytest.approx(2 / 70)


def test_three_and_three_by_hand() -> None:
    # Changes 4, 5, 9 against 0, 1, 2: means 6 and 1, difference 5. Of the 20 ways to choose
    # three of 0 1 2 4 5 9 none but 4 5 9 sums to 18 or more, so p = 2 x 1/20. No shift can come
    # below 5 percent then, and the interval has no ends.
    found = permuted([4, 5, 9], [0, 1, 2])
    assert (found.difference, found.labelings, found.is_exact) == (5, 20, True)
    assert found.p == pytest.approx(0.1)
    assert (found.low, found.high) == (float("-inf"), float("inf"))


def p_at(first: Sequence[float], second: Sequence[float], shift: float) -> float:
    """The two-sided p-value of a shift of `first`, over every labeling, by the definition."""
    values = [*(value - shift for value in first), *second]
    size = len(first)
    found = mean(values[:size]) - mean(values[size:])
    everything = []
    for chosen in combinations(range(len(values)), size):
        inside = [values[place] for place in chosen]
        outside = [values[place] for place in range(len(values)) if place not in chosen]
        everything.append(mean(inside) - mean(outside))
    above = sum(value >= found - 1e-9 for value in everything)
    below = sum(value <= found + 1e-9 for value in everything)
    return min(1.0, 2 * min(above, below) / len(everything))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ([3.0, 7, 8.5, 2, 12], [1.0, 0, 4.5, 2.5, -3]),
        ([0.0, 0, 0.5, 1], [6.0, 2.5, 2, 8, 3]),
        ([10.0, -4, 2, 2, 5, 1], [2.0, 2, 2, 5]),
    ],
)
def test_the_interval_holds_what_the_test_does_not_reject(
    first: list[float], second: list[float]
) -> None:
    found = permuted(first, second)
    assert found.p == pytest.approx(p_at(first, second, 0))
    for end, outwards in ((found.low, -1), (found.high, 1)):
        assert p_at(first, second, end) > 0.05
        assert p_at(first, second, end + outwards * 1e-6) <= 0.05


def test_drawn_labelings_agree_with_all_of_them() -> None:
    every = permuted(TREATED, CONTROL, labelings=11_440)
    drawn = permuted(TREATED, CONTROL, labelings=5_000)
    assert (drawn.labelings, drawn.is_exact) == (5_000, False)
    # A share of 0.28 counted on 5,000 draws is within 0.02 but for one time in a thousand.
    assert drawn.p == pytest.approx(every.p, abs=0.02)
    assert drawn.low == pytest.approx(every.low, abs=5)
    assert drawn.high == pytest.approx(every.high, abs=5)


def test_the_same_changes_always_have_the_same_answer() -> None:
    first, second = (
        [float(value % 7) for value in range(20)],
        [float(value % 5) for value in range(15)],
    )
    found = permuted(first, second)
    assert not found.is_exact
    assert permuted(first, second) == found


def test_a_shift_moves_the_interval_and_nothing_else() -> None:
    plain = permuted(TREATED, CONTROL)
    moved = permuted([value + 10 for value in TREATED], CONTROL)
    assert moved.difference == pytest.approx(plain.difference + 10)
    assert (moved.low, moved.high) == pytest.approx((plain.low + 10, plain.high + 10))
