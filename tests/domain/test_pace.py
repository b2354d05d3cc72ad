"""The way to the goal as arithmetic: by hand, and for every value a property can think of."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain import pace
from merit.domain.pace import Pace
from merit.domain.positions import Result
from merit.domain.states import Status

KASN = "kasn-9-2019"
GOAL = Decimal(325)
YEARS = st.integers(2019, 2060)
LEFT = st.integers(0, 35)
RATES = st.fractions(min_value=-5, max_value=35, max_denominator=40)
SCORES = st.integers(0, 820).map(lambda halves: Decimal(halves) / 2)


def run(*scores: tuple[int, str]) -> list[Result]:
    return [Result(year, KASN, Status.ASSESSED, Decimal(score)) for year, score in scores]


def test_the_published_years_by_hand() -> None:
    # nobody at the end of 2021 and 2022, two at the end of 2023: one a year; 35 - 2 are left
    found = pace.pace_of({2021: 0, 2022: 0, 2023: 2})
    assert found == Pace(2021, 2023, 2)
    assert found.per_year == 1
    assert pace.years_needed(33, found.per_year) == 33
    assert pace.pace_needed(33, 2030 - 2024) == Fraction(11, 2)
    assert pace.expected(2, found.per_year, years=6, most=35) == 8


@pytest.mark.parametrize("counts", [{}, {2021: 0}, {2021: 0, 2023: 2}])
def test_fewer_than_three_measured_years_have_no_pace(counts: dict[int, int]) -> None:
    assert pace.pace_of(counts) is None


def test_years_without_a_measurement_count_as_time_all_the_same() -> None:
    found = pace.pace_of({2020: 1, 2021: 2, 2026: 4})
    assert found is not None
    assert found.per_year == Fraction(3, 6)


@pytest.mark.parametrize(("gained", "years"), [(0, None), (-1, None), (1, 66), (3, 22)])
def test_a_pace_that_is_not_positive_names_no_year(gained: int, years: int | None) -> None:
    assert pace.years_needed(33, Pace(2021, 2023, gained).per_year) == years


@given(left=LEFT, rate=RATES)
def test_the_years_needed_are_enough_and_one_less_is_not(left: int, rate: Fraction) -> None:
    years = pace.years_needed(left, rate)
    if left == 0:
        assert years == 0
    elif rate <= 0:
        assert years is None
    else:
        assert years is not None
        assert rate * (years - 1) < left <= rate * years


@given(left=LEFT, years=st.integers(1, 10))
def test_the_pace_needed_arrives_exactly_in_time(left: int, years: int) -> None:
    needed = pace.pace_needed(left, years)
    assert needed * years == left
    if left:
        assert pace.years_needed(left, needed) == years


@given(count=st.integers(0, 35), rate=RATES, years=st.integers(0, 40))
def test_never_more_regions_than_there_are_and_never_fewer_than_none(
    count: int, rate: Fraction, years: int
) -> None:
    found = pace.expected(count, rate, years=years, most=35)
    assert 0 <= found <= 35
    if 0 <= count + rate * years <= 35:
        assert found == count + rate * years


def test_the_gain_of_a_region_runs_from_its_first_to_its_last_score() -> None:
    pekalongan = run((2021, "178.5"), (2022, "264.5"), (2023, "327"))
    assert pace.yearly_gain(pekalongan) == Fraction("148.5") / 2
    assert pace.year_reached(pekalongan, GOAL) == 2023  # 327 is enough already
    # 261,5 to 281 in three years: 6,5 a year; 44 points are missing: seven years
    assert pace.year_reached(run((2021, "261.5"), (2022, "300"), (2024, "281")), GOAL) == 2031


@pytest.mark.parametrize(
    "scores",
    [
        [],
        [(2023, "330")],
        [(2021, "200"), (2023, "330")],
        [(2021, "300"), (2022, "310"), (2023, "300")],  # no gain
        [(2021, "300"), (2022, "310"), (2023, "290")],  # a loss
    ],
)
def test_without_a_gain_to_go_by_no_year_is_named(scores: list[tuple[int, str]]) -> None:
    assert pace.year_reached(run(*scores), GOAL) is None


def test_two_scores_are_no_gain() -> None:
    assert pace.yearly_gain(run((2021, "200"), (2023, "330"))) is None


@given(
    first=SCORES, middle=SCORES, last=SCORES, start=YEARS, gaps=st.tuples(*[st.integers(1, 4)] * 2)
)
def test_the_line_reaches_the_goal_in_the_year_named_and_not_before(
    first: Decimal, middle: Decimal, last: Decimal, start: int, gaps: tuple[int, int]
) -> None:
    years = (start, start + gaps[0], start + sum(gaps))
    scores = [
        Result(year, KASN, Status.ASSESSED, score)
        for year, score in zip(years, (first, middle, last), strict=True)
    ]
    reached = pace.year_reached(scores, GOAL)
    slope = (Fraction(last) - Fraction(first)) / sum(gaps)
    if last >= GOAL:
        assert reached == years[2]
    elif slope <= 0:
        assert reached is None
    else:
        assert reached is not None
        assert Fraction(last) + slope * (reached - years[2]) >= 325
        assert Fraction(last) + slope * (reached - 1 - years[2]) < 325
