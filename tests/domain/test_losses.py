"""Points lost and how the distance is shared out: nothing is added and nothing goes missing."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.instruments import Indicator, Instrument, WeightStatus
from merit.domain.losses import in_steps, lost_on, nearest, parts

STEP = Fraction(1, 10)
CODES = [f"A{number}" for number in range(1, 9)]
HALVES = st.integers(0, 260).map(lambda number: Decimal(number) / 2)
LOSSES = st.dictionaries(st.sampled_from(CODES), HALVES, min_size=1)
DISTANCES = st.integers(0, 650).map(lambda number: Decimal(number) / 2)


@given(DISTANCES, LOSSES)
def test_exact_parts_add_up_to_the_distance(distance: Decimal, lost: dict[str, Decimal]) -> None:
    found = parts(Fraction(distance), lost)
    expected = Fraction(distance) if any(lost.values()) else 0
    assert sum(found.values()) == expected
    assert found.keys() == lost.keys()


@given(DISTANCES, LOSSES)
def test_printed_parts_add_up_to_the_distance_too(
    distance: Decimal, lost: dict[str, Decimal]
) -> None:
    exact = parts(Fraction(distance), lost)
    if not any(lost.values()):
        return
    found = in_steps(exact, distance)
    assert sum(found.values()) == distance
    assert all(abs(Fraction(found[code]) - exact[code]) < STEP for code in exact)
    assert all(value % Decimal("0.1") == 0 for value in found.values())


@given(DISTANCES, LOSSES)
def test_who_loses_more_never_takes_a_smaller_part(
    distance: Decimal, lost: dict[str, Decimal]
) -> None:
    if not any(lost.values()):
        return
    found = in_steps(parts(Fraction(distance), lost), distance)
    for one in lost:
        for other in lost:
            if lost[one] > lost[other]:
                assert found[one] >= found[other]
    assert all(found[code] == 0 for code in lost if not lost[code])


def test_a_distance_of_52_over_losses_worked_out_by_hand() -> None:
    lost = {"A1": Decimal(10), "A3": Decimal("62.5"), "A5": Decimal("27.5")}  # 100 together
    found = in_steps(parts(Fraction(52), lost), Decimal(52))
    assert found == {"A1": Decimal("5.2"), "A3": Decimal("32.5"), "A5": Decimal("14.3")}


def test_what_is_left_over_goes_to_the_largest_remainder() -> None:
    lost = {"A1": Decimal(2), "A2": Decimal(3), "A3": Decimal(2)}  # 14,28.. 21,43.. 14,28..
    found = in_steps(parts(Fraction(50), lost), Decimal(50))
    assert found == {"A1": Decimal("14.3"), "A2": Decimal("21.4"), "A3": Decimal("14.3")}


def test_a_finer_total_is_shared_out_as_finely() -> None:
    found = in_steps({"A1": Fraction(1, 3), "A2": Fraction(2, 3)}, Decimal("1.00"))
    assert sum(found.values()) == 1
    fine = in_steps({"A1": Fraction(125, 300), "A2": Fraction(250, 300)}, Decimal("1.25"))
    assert fine == {"A1": Decimal("0.42"), "A2": Decimal("0.83")}


@pytest.mark.parametrize(
    ("level", "lost"), [(None, "20"), (1, "15"), (2, "10"), (3, "5"), (4, "0")]
)
def test_an_unanswered_indicator_loses_as_much_as_level_0(level: int | None, lost: str) -> None:
    indicator = Indicator("3.4", "Rencana suksesi", Decimal(5), WeightStatus.ESTIMATE)
    assert lost_on(indicator, level, levels=4) == Decimal(lost)


def test_without_a_weight_no_loss_is_made_up() -> None:
    indicator = Indicator("1.1", "Belum berbobot", None, WeightStatus.UNKNOWN)
    assert lost_on(indicator, 1, levels=5) is None


def test_the_maximum_leaves_85_points_to_lose_at_the_line_of_sangat_baik(kasn: Instrument) -> None:
    everything = [lost_on(item, None, levels=kasn.levels) for item in kasn.indicators]
    assert sum(item for item in everything if item is not None) == Decimal(410)
    assert kasn.maximum is not None
    assert kasn.maximum - kasn.top.minimum == Decimal(85)


@pytest.mark.parametrize(("exact", "shown"), [("1/20", "0.1"), ("149/1000", "0.1"), ("0", "0.0")])
def test_halves_are_rounded_up(exact: str, shown: str) -> None:
    assert nearest(Fraction(exact)) == Decimal(shown)
