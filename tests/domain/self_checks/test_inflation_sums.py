"""Claim minus verified, against sums made by hand; weights as in the instrument's file."""

from dataclasses import replace
from decimal import Decimal

from merit.domain.instruments import Instrument
from merit.domain.self_checks.inflation import Difference, by_aspect, of_aspect, together

CLAIMED = {"1.1": 4, "1.2": 3, "1.3": 2, "3.2": 4, "8.4": 1}
VERIFIED = {"1.1": 2, "1.2": 3, "1.4": 1, "3.2": 2, "8.4": 2}


def test_only_indicators_with_both_numbers_count(kasn: Instrument) -> None:
    found = by_aspect(kasn, CLAIMED, VERIFIED)
    assert found[0] == Difference(2, 2, Decimal("5.0"), 1, 0)  # 1.1: two levels of 2.5 points
    assert found[2] == Difference(1, 2, Decimal(10), 1, 0)  # 3.2: two levels of 5 points
    assert found[7] == Difference(1, -1, Decimal(-1), 0, 1)  # 8.4: one level of 1 point
    assert [item.n for item in found] == [2, 0, 1, 0, 0, 0, 0, 1]
    assert found[1].mean is None


def test_several_add_up(kasn: Instrument) -> None:
    total = together(by_aspect(kasn, CLAIMED, VERIFIED))
    assert total == Difference(4, 3, Decimal("14.0"), 2, 1)
    assert total.mean == Decimal("0.75")
    assert together([]) == Difference(0, 0, Decimal(0), 0, 0)


def test_without_a_weight_there_are_levels_and_no_points(kasn: Instrument) -> None:
    aspect = kasn.aspects[0]
    bare = tuple(replace(item, weight=None) for item in aspect.indicators)
    found = of_aspect(replace(aspect, indicators=bare), CLAIMED, VERIFIED)
    assert (found.levels, found.points) == (2, None)
    known = of_aspect(kasn.aspects[2], CLAIMED, VERIFIED)
    assert together([found, known]).points is None
