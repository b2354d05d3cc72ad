"""The orders of the plan, each solved by HiGHS to proven optimality before the next begins.

What an answer brings is computed anew in exact decimals. Only where that agrees with what HiGHS
proved is an order called proven.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from merit.domain.programs import Program
from merit.domain.provincial_plan.effects import Budget, Effects
from merit.domain.provincial_plan.ground import PlanGround, Visit
from merit.domain.provincial_plan.model import Model, model_of
from merit.domain.provincial_plan.naive import Naive, naive_plan
from merit.domain.provincial_plan.outcome import Outcome, keeps, outcome_of, without_idle
from merit.errors import UnfinishedError

SECONDS = 15.0
"""How long each order may take, unless told otherwise."""

Bound = int | Decimal | Fraction


class Order(StrEnum):
    """The aims, in the order in which they count."""

    REACHED = "daerah"
    MISSING = "poin"
    FAIRNESS = "pemerataan"


@dataclass(frozen=True, slots=True)
class OrderProof:
    """What is known of one order: no plan can do better than `bound`, given the earlier orders.

    `bound` is in regions, points or a share; None where the time was too short for any.
    """

    order: Order
    is_proven: bool
    bound: Bound | None


@dataclass(frozen=True, slots=True)
class Solved:
    """The best plan found, and for each order whether it is proven to be the best there is."""

    outcome: Outcome
    proofs: tuple[OrderProof, ...]

    @property
    def is_proven(self) -> bool:
        """Whether all orders are proven."""
        return all(item.is_proven for item in self.proofs)


@dataclass(frozen=True, slots=True)
class _Answer:
    """Of one solve: the variables as whole numbers, and the best its aim can be at all."""

    values: tuple[int, ...] | None
    bound: int | None


def solve(
    ground: PlanGround, effects: Effects, budget: Budget, *, seconds: float = SECONDS
) -> Solved:
    """The best plan: order by order, each given at most `seconds`.

    A plan cut short is never worse than the naive ones.
    """
    naive = [naive_plan(ground, effects, budget, rule) for rule in Naive]
    best = max(naive, key=lambda item: item.value)
    if not ground.candidates:
        return Solved(best, tuple(OrderProof(order, True, 0) for order in Order))
    model = model_of(ground, effects, budget)
    program = _program(model, seconds)
    bounds: dict[Order, int | None] = {}
    settled = _Settled({}, 0)
    for order, aim in _aims(model).items():
        answer = _solved(program, model, aim, settled)
        bounds[order] = answer.bound
        if answer.values is not None:
            found = outcome_of(ground, effects, _visits(model, answer.values))
            if keeps(budget, found.visits):
                best = max(best, found, key=lambda item: item.value)
        reached = _measured(model, ground, best)[order]
        program.keep(aim, at_most=reached)
        settled = _Settled(aim, reached) if answer.bound == reached else _Settled({}, 0)
    measured = _measured(model, ground, best)
    lean = outcome_of(ground, effects, without_idle(ground, effects, best.visits))
    return Solved(
        max(best, lean, key=lambda item: (item.value, -len(item.visits))),
        tuple(
            OrderProof(order, bounds[order] == measured[order], _bound(model, ground, order, bound))
            for order, bound in bounds.items()
        ),
    )


def _program(model: Model, seconds: float) -> Program:
    implied = (*model.missing, *model.served)
    program = Program(model.limits, implied=implied, left=lambda: seconds)
    for row in model.rows:
        program.keep(row.factors, at_least=row.low, at_most=row.high)
    return program


def _aims(model: Model) -> Mapping[Order, Mapping[int, int]]:
    """What each order makes as small as possible: factors by variable."""
    return {
        Order.REACHED: dict.fromkeys(model.reached, -1),
        Order.MISSING: dict.fromkeys(model.missing, 1),
        Order.FAIRNESS: dict.fromkeys(model.fairness, -1),
    }


def _measured(model: Model, ground: PlanGround, outcome: Outcome) -> Mapping[Order, int]:
    """What the aims come to in a plan, by the exact numbers."""
    return {
        Order.REACHED: -outcome.reached,
        Order.MISSING: int(outcome.missing / ground.step),
        Order.FAIRNESS: -sum(share <= outcome.least_served for share in model.shares),
    }


def _bound(model: Model, ground: PlanGround, order: Order, bound: int | None) -> Bound | None:
    """The bound of an order in what a reader counts: regions, points, a share."""
    if bound is None:
        return None
    if order is Order.MISSING:
        return bound * ground.step
    return -bound if order is Order.REACHED else (Fraction(0), *model.shares)[-bound]


def _visits(model: Model, values: tuple[int, ...]) -> set[Visit]:
    chosen = (item for item, taken in zip(model.options, values, strict=False) if taken)
    return {visit for item in chosen for visit in item.visits}


@dataclass(frozen=True, slots=True)
class _Settled:
    """The aim before, proven and held by the last row: what it adds up to."""

    aim: Mapping[int, int]
    held: int


def _solved(program: Program, model: Model, aim: Mapping[int, int], settled: _Settled) -> _Answer:
    """One solve, and the least that `aim` can be.

    What is settled is counted in with a weight: it is the same for every plan allowed, but leads
    the search to them. A search that was stopped may bound their sum by less than there can be.
    """
    least = sum(min(0, factor) * model.limits[column] for column, factor in aim.items())
    weight = len(aim) + 1
    cost = {column: weight * factor for column, factor in settled.aim.items()} | dict(aim)
    try:
        found = program.least(cost)
    except UnfinishedError as unfinished:
        values, bound = None, unfinished.bound
    else:
        assert found is not None, "no slot at all is always a plan"
        values, bound = found.values, found.bound
    return _Answer(values, None if bound is None else max(least, bound - weight * settled.held))
