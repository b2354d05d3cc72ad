"""The spread of scores, against numpy and the statistics of the standard library."""

import statistics
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.dispersion import Course, Dispersion, course, dispersion

HALVES = st.integers(0, 820).map(lambda halves: Decimal(halves) / 2)


@given(st.lists(HALVES, min_size=3, max_size=40))
def test_every_number_is_the_one_numpy_and_the_standard_library_give(scores: list[Decimal]) -> None:
    found = dispersion(scores)
    assert found is not None
    numbers = np.array([float(score) for score in scores])
    assert found.n == len(scores)
    assert (found.low, found.high) == (min(scores), max(scores))
    expected = np.percentile(numbers, [10, 50, 90])
    assert [float(item) for item in (found.p10, found.median, found.p90)] == pytest.approx(expected)
    assert float(found.mean) == pytest.approx(numbers.mean())
    assert float(found.deviation) == pytest.approx(numbers.std(ddof=1))
    assert found.median == statistics.median(scores)
    assert found.width == found.p90 - found.p10


@given(
    st.lists(HALVES, min_size=3, max_size=20).flatmap(
        lambda scores: st.tuples(st.just(scores), st.permutations(scores))
    )
)
def test_the_order_of_the_regions_does_not_matter(
    both: tuple[list[Decimal], list[Decimal]],
) -> None:
    assert dispersion(both[0]) == dispersion(both[1])


@pytest.mark.parametrize("scores", [[], [Decimal(250)], [Decimal(250), Decimal(300)]])
def test_fewer_than_three_scores_have_no_spread(scores: list[Decimal]) -> None:
    assert dispersion(scores) is None


def spread(*scores: str) -> Dispersion:
    found = dispersion([Decimal(score) for score in scores])
    assert found is not None
    return found


WIDE, NARROW = spread("100", "200", "300"), spread("190", "200", "210")
# P10 to P90 closer together, one far score that carries the deviation the other way
EVEN = spread(*["180"] * 10, *["220"] * 10)
LONE = spread(*["190"] * 10, *["210"] * 9, "20")


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (WIDE, NARROW, Course.NARROWER),
        (NARROW, WIDE, Course.WIDER),
        (WIDE, spread("150", "250", "350"), Course.UNCHANGED),
        (EVEN, LONE, Course.MIXED),
    ],
)
def test_the_way_is_named_only_where_both_measures_agree(
    first: Dispersion, last: Dispersion, expected: Course
) -> None:
    assert course(first, last) is expected


def test_the_lone_score_moves_the_deviation_and_not_the_middle() -> None:
    assert LONE.width < EVEN.width
    assert LONE.deviation > EVEN.deviation


def test_widths_that_print_differently_are_not_called_equal() -> None:
    # 10,25 is printed as 10,3 and 10,20 as 10,2: half up, as text.numbers.score prints
    first, last = spread("100", "105", "112.8125"), spread("100", "105", "112.75")
    assert (first.width, last.width) == (Decimal("10.25"), Decimal("10.20"))
    assert course(first, last) is Course.NARROWER
    assert course(last, first) is Course.WIDER
