"""What slots bring, computed by hand."""

from decimal import Decimal
from fractions import Fraction

import pytest

from merit.domain.provincial_plan import (
    Budget,
    Candidate,
    Effects,
    Kind,
    Naive,
    PlanGround,
    Visit,
    effect,
    naive_plan,
    outcome_of,
    schedule_of,
    solve,
)
from merit.domain.provincial_plan.outcome import keeps

# Brebes in the demonstration: 249.5, of A3 (130) it has 60, so it loses 70; of A5 (80) it has 55.
BREBES = Candidate("33.29", "Pekalongan", Decimal("249.5"), {"A3": Decimal(70), "A5": Decimal(25)})
BATANG = Candidate(
    "33.25", "Pekalongan", Decimal("312.5"), {"A3": Decimal("47.5"), "A5": Decimal("12.5")}
)
KUDUS = Candidate("33.19", "Pati", Decimal(314), {"A3": Decimal("47.5"), "A5": Decimal("17.5")})
GROUND = PlanGround((KUDUS, BATANG, BREBES), ("A3", "A5"), Decimal(325), Decimal("0.5"))
BOTH = frozenset(Kind)


@pytest.mark.parametrize(
    ("region", "aspect", "kinds", "points"),
    [
        ("33.29", "A3", {Kind.FGD}, "7"),  # 10 % of 70
        ("33.29", "A3", {Kind.DESK}, "17.5"),  # 25 % of 70
        ("33.29", "A3", BOTH, "22.5"),  # 1 - 0.90 x 0.75 = 32.5 % of 70 = 22.75, down to 22.5
        ("33.29", "A5", {Kind.FGD}, "2.5"),  # 10 % of 25
        ("33.25", "A3", {Kind.FGD}, "4.5"),  # 10 % of 47.5 = 4.75
        ("33.25", "A5", {Kind.FGD}, "1"),  # 10 % of 12.5 = 1.25
        ("33.25", "A5", {Kind.DESK}, "3"),  # 25 % of 12.5 = 3.125
        ("33.25", "A5", (), "0"),
    ],
)
def test_an_effect_is_a_share_of_what_is_lost_rounded_down_to_half_points(
    region: str, aspect: str, kinds: set[Kind], points: str
) -> None:
    assert effect(GROUND, Effects(10, 25), region, aspect, kinds) == Decimal(points)


def test_nothing_rises_above_the_maximum_of_its_aspect() -> None:
    assert effect(GROUND, Effects(100, 100), "33.29", "A3", BOTH) == 70


def test_the_worked_example_comes_out_region_by_region() -> None:
    """One FGD for three on A3 and two desks.

    Kudus: 314 + 4.5 (FGD A3, 10 % of 47.5 = 4.75) + 4 (desk A5, 25 % of 17.5 = 4.375) = 322.5,
    2.5 short. With a desk on A3 as well as the FGD: 32.5 % of 47.5 = 15.4375, so 15, and
    314 + 15 = 329.
    Batang: 312.5 + 15 (FGD and desk on A3) = 327.5. Brebes: 249.5 + 7 (FGD on A3) = 256.5, 68.5
    short. So two regions reach 325 and 68.5 points are missing, all three are served.
    """
    seats = [Visit(code, "A3", Kind.FGD) for code in ("33.19", "33.25", "33.29")]
    weak = outcome_of(GROUND, Effects(10, 25), [seats[0], Visit("33.19", "A5", Kind.DESK)])
    assert weak.regions[0].score == Decimal("322.5")
    assert weak.regions[0].missing == Decimal("2.5")
    desks = [Visit(code, "A3", Kind.DESK) for code in ("33.19", "33.25")]
    found = outcome_of(GROUND, Effects(10, 25), [*seats, *desks])
    assert [(item.score, item.missing) for item in found.regions] == [
        (Decimal(329), 0),
        (Decimal("327.5"), 0),
        (Decimal("256.5"), Decimal("68.5")),
    ]
    assert found.value == (2, Decimal("-68.5"), Fraction(1))
    best = solve(GROUND, Effects(10, 25), Budget(1, 3, 2))
    assert best.outcome.value == found.value
    assert best.is_proven


def test_the_smallest_share_of_served_regions_decides_fairness() -> None:
    found = outcome_of(GROUND, Effects(10, 25), [Visit("33.19", "A3", Kind.DESK)])
    assert found.served == {"Pati": Fraction(1), "Pekalongan": Fraction(0)}
    assert found.least_served == 0


def test_a_slot_that_brings_nothing_serves_nobody() -> None:
    found = outcome_of(GROUND, Effects(0, 25), [Visit("33.19", "A3", Kind.FGD)])
    assert not found.regions[0].is_served


@pytest.mark.parametrize(
    ("seats", "fgds", "fits"), [(3, 1, True), (2, 1, False), (2, 2, True), (1, 2, False)]
)
def test_more_regions_than_seats_need_a_further_fgd(seats: int, fgds: int, fits: bool) -> None:
    visits = [Visit(code, "A3", Kind.FGD) for code in GROUND.by_code]
    assert keeps(Budget(fgds, seats, 0), visits) is fits


def test_neighbours_share_a_table() -> None:
    visits = [Visit(code, "A3", Kind.FGD) for code in GROUND.by_code]
    found = schedule_of(GROUND, Budget(2, 2, 0), visits)
    assert [item.regions for item in found.fgds] == [("33.19", "33.25"), ("33.29",)]


def test_the_naive_ways_follow_their_lists() -> None:
    """One desk: for the lowest score Brebes, for the nearest Kudus, in turn the first code."""
    found = {
        rule: naive_plan(GROUND, Effects(10, 25), Budget(0, 7, 1), rule).visits for rule in Naive
    }
    assert found[Naive.LOWEST] == (Visit("33.29", "A3", Kind.DESK),)
    assert found[Naive.NEAREST] == (Visit("33.19", "A3", Kind.DESK),)
    assert found[Naive.IN_TURN] == (Visit("33.19", "A3", Kind.DESK),)


def test_who_reached_the_goal_leaves_the_list() -> None:
    """Kudus is 11 short and gets 11.5 from a desk on A3 (25 % of 47.5 = 11.875); Batang is next."""
    found = naive_plan(GROUND, Effects(10, 25), Budget(0, 7, 2), Naive.NEAREST)
    assert [item.region for item in found.visits] == ["33.19", "33.25"]
