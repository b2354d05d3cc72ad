"""The plan is the best there is: as good as trying every plan, in exact numbers."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from domain.provincial_plan import cases
from domain.provincial_plan.brute_force import Case, best

from merit.domain.programs import Optimum, Program, Weights
from merit.domain.provincial_plan import (
    Budget,
    Effects,
    Naive,
    Order,
    Outcome,
    naive_plan,
    outcome_of,
    schedule_of,
    solve,
)
from merit.domain.provincial_plan.outcome import keeps

SIZES = [(3, 2)] * 12 + [(2, 3)] * 6 + [(2, 2)] * 6 + [(4, 1)] * 4


def value(outcome: Outcome) -> tuple[int, int, Fraction]:
    """As brute force counts it: in steps of half a point."""
    return outcome.reached, -int(outcome.missing * 2), outcome.least_served


@pytest.mark.parametrize("seed", range(6))
def test_a_plan_is_exactly_as_good_as_the_best_of_all_plans(seed: int) -> None:
    random = Random(seed)
    for regions, aspects in SIZES:
        case = cases.drawn(random, regions=regions, aspects=aspects)
        found = solve(cases.ground(case), cases.effects(case), cases.budget(case))
        assert found.is_proven, case
        assert value(found.outcome) == best(case), case
        assert keeps(cases.budget(case), found.outcome.visits)


@pytest.mark.parametrize("seed", range(4))
def test_a_plan_is_never_worse_than_a_naive_one(seed: int) -> None:
    random = Random(100 + seed)
    for _ in range(8):
        case = cases.drawn(random, regions=9, aspects=4)
        facts, budget = cases.ground(case), cases.budget(case)
        found = solve(facts, cases.effects(case), budget).outcome
        for rule in Naive:
            naive = naive_plan(facts, cases.effects(case), budget, rule)
            assert keeps(budget, naive.visits)
            assert found.value >= naive.value


@pytest.mark.parametrize("seed", range(4))
def test_more_slots_or_a_stronger_effect_never_make_a_plan_worse(seed: int) -> None:
    random = Random(200 + seed)
    for _ in range(6):
        case = cases.drawn(random, regions=6, aspects=3)
        first = _first_two(case)
        for more in (
            replace(case, fgds=case.fgds + 1),
            replace(case, seats=case.seats + 1),
            replace(case, desks=case.desks + 1),
            replace(case, percent_fgd=min(100, case.percent_fgd + 15)),
            replace(case, percent_desk=min(100, case.percent_desk + 15)),
        ):
            assert _first_two(more) >= first


def _first_two(case: Case) -> tuple[int, Decimal]:
    """Regions and points: with more of both, fewer may have to be served."""
    found = solve(cases.ground(case), cases.effects(case), cases.budget(case)).outcome
    return found.value[0], found.value[1]


def test_without_time_nothing_is_called_proven_and_a_naive_plan_is_given() -> None:
    case = cases.drawn(Random(7), regions=12, aspects=5)
    case = replace(case, fgds=3, desks=6, percent_fgd=10, percent_desk=25)
    facts, budget = cases.ground(case), cases.budget(case)
    found = solve(facts, cases.effects(case), budget, seconds=0)
    assert not found.is_proven
    naive = [naive_plan(facts, cases.effects(case), budget, rule).value for rule in Naive]
    assert found.outcome.value >= max(naive)


@pytest.mark.parametrize(
    ("order", "most"), [(Order.REACHED, 8), (Order.MISSING, 0), (Order.FAIRNESS, 1)]
)
def test_what_an_order_could_be_is_possible_however_little_was_proven_of_it(
    monkeypatch: pytest.MonkeyPatch, order: Order, most: int
) -> None:
    """Eight regions; the solver is stopped in one order, with a bound far from what it found."""
    real, orders = Program.least, iter(Order)

    def least(self: Program, cost: Weights) -> Optimum | None:
        found = real(self, cost)
        if next(orders) is order and found is not None:
            return replace(found, bound=found.cost - 100_000)
        return found

    monkeypatch.setattr(Program, "least", least)
    case = replace(cases.drawn(Random(3), regions=8, aspects=4), fgds=2, desks=4)
    found = solve(cases.ground(case), cases.effects(case), cases.budget(case))
    told = {item.order: item for item in found.proofs}[order]
    assert (told.is_proven, told.bound) == (False, most)


def test_an_order_that_is_proven_has_its_own_value_as_bound() -> None:
    case = cases.drawn(Random(3), regions=8, aspects=4)
    found = solve(cases.ground(case), cases.effects(case), cases.budget(case))
    bounds = {item.order: item.bound for item in found.proofs}
    assert bounds[Order.REACHED] == found.outcome.reached
    assert bounds[Order.MISSING] == found.outcome.missing
    assert bounds[Order.FAIRNESS] == found.outcome.least_served


def test_a_slot_without_any_use_is_left_free() -> None:
    case = Case(
        scores={"33.01": 640, "33.02": 640},
        losses={"33.01": (40, 40), "33.02": (40, 40)},
        eks={"33.01": "A", "33.02": "A"},
        goal=650,
        fgds=2,
        seats=2,
        desks=5,
        percent_fgd=0,
        percent_desk=25,
    )
    facts, budget = cases.ground(case), cases.budget(case)
    found = solve(facts, cases.effects(case), budget).outcome
    schedule = schedule_of(facts, budget, found.visits)
    assert (schedule.spare_fgds, schedule.spare_desks) == (2, 3)  # one desk each is enough


def test_without_slots_the_regions_stay_where_they_are() -> None:
    case = cases.drawn(Random(5), regions=4, aspects=2)
    facts = cases.ground(case)
    found = solve(facts, Effects(), Budget(0, 7, 0))
    assert found.outcome == outcome_of(facts, Effects(), ())
    assert found.is_proven
