"""The orders of the plan, each solved by HiGHS to proven optimality before the next begins.

HiGHS computes in floating point; all data of the program are whole numbers, its answer is rounded
to them, and what the answer brings is computed anew in exact decimals. Only where that agrees with
what HiGHS proved is an order called proven.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor, isfinite
from typing import Any

import numpy as np
import scipy  # its parts load when first used

from merit.domain.provincial_plan.effects import Budget, Effects
from merit.domain.provincial_plan.ground import Ground, Visit
from merit.domain.provincial_plan.model import Model, Row, model_of
from merit.domain.provincial_plan.naive import Naive, naive_plan
from merit.domain.provincial_plan.outcome import Outcome, keeps, outcome_of, without_idle

SECONDS = 15.0
"""How long each order may take, unless told otherwise."""

ROUNDING = 1e-6
Bound = int | Decimal | Fraction


class Order(StrEnum):
    """The aims, in the order in which they count."""

    REACHED = "daerah"
    MISSING = "poin"
    FAIRNESS = "pemerataan"


@dataclass(frozen=True, slots=True)
class Proof:
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
    proofs: tuple[Proof, ...]

    @property
    def is_proven(self) -> bool:
        """Whether all orders are proven."""
        return all(item.is_proven for item in self.proofs)


@dataclass(frozen=True, slots=True)
class _Answer:
    """Of one solve: the variables as whole numbers, and the best its aim can be at all."""

    values: tuple[int, ...] | None
    bound: int | None


def solve(ground: Ground, effects: Effects, budget: Budget, *, seconds: float = SECONDS) -> Solved:
    """The best plan: order by order, each given at most `seconds`.

    A plan cut short is never worse than the naive ones.
    """
    naive = [naive_plan(ground, effects, budget, rule) for rule in Naive]
    best = max(naive, key=lambda item: item.value)
    if not ground.candidates:
        return Solved(best, tuple(Proof(order, True, 0) for order in Order))
    model = model_of(ground, effects, budget)
    aims = _aims(model)
    rows = list(model.rows)
    bounds: dict[Order, int | None] = {}
    settled: Mapping[int, int] = {}
    for order, aim in aims.items():
        answer = _solved(model, rows, aim, settled, seconds)
        bounds[order] = answer.bound
        if answer.values is not None:
            found = outcome_of(ground, effects, _visits(model, answer.values))
            if keeps(budget, found.visits):
                best = max(best, found, key=lambda item: item.value)
        reached = _measured(model, ground, best)[order]
        rows.append(Row(aim, high=reached))
        settled = aim if answer.bound == reached else {}
    measured = _measured(model, ground, best)
    lean = outcome_of(ground, effects, without_idle(ground, effects, best.visits))
    return Solved(
        max(best, lean, key=lambda item: (item.value, -len(item.visits))),
        tuple(
            Proof(order, bounds[order] == measured[order], _bound(model, ground, order, bound))
            for order, bound in bounds.items()
        ),
    )


def _aims(model: Model) -> Mapping[Order, Mapping[int, int]]:
    """What each order makes as small as possible: factors by variable."""
    return {
        Order.REACHED: dict.fromkeys(model.reached, -1),
        Order.MISSING: dict.fromkeys(model.missing, 1),
        Order.FAIRNESS: dict.fromkeys(model.fairness, -1),
    }


def _measured(model: Model, ground: Ground, outcome: Outcome) -> Mapping[Order, int]:
    """What the aims come to in a plan, by the exact numbers."""
    return {
        Order.REACHED: -outcome.reached,
        Order.MISSING: int(outcome.missing / ground.step),
        Order.FAIRNESS: -sum(share <= outcome.least_served for share in model.shares),
    }


def _bound(model: Model, ground: Ground, order: Order, bound: int | None) -> Bound | None:
    """The bound of an order in what a reader counts: regions, points, a share."""
    if bound is None:
        return None
    if order is Order.MISSING:
        return bound * ground.step
    return -bound if order is Order.REACHED else (Fraction(0), *model.shares)[-bound]


def _visits(model: Model, values: tuple[int, ...]) -> set[Visit]:
    chosen = (item for item, taken in zip(model.options, values, strict=False) if taken)
    return {visit for item in chosen for visit in item.visits}


def _solved(
    model: Model,
    rows: list[Row],
    aim: Mapping[int, int],
    settled: Mapping[int, int],
    seconds: float,
) -> _Answer:
    """One solve. What `aim` can be at least is the solver's bound, rounded up to a whole number.

    `settled` is the aim before, proven and held by the last of `rows`: counted in with a weight,
    it is the same for every plan allowed, but leads the search to them.
    """
    size = len(model.limits)
    weight = len(aim) + 1
    costs = np.zeros(size)
    costs[list(settled)] = [weight * factor for factor in settled.values()]
    costs[list(aim)] = list(aim.values())
    held = weight * rows[-1].high if settled else 0.0
    whole = np.ones(size)
    whole[[*model.missing, *model.served]] = 0
    found: Any = scipy.optimize.milp(
        costs,
        constraints=scipy.optimize.LinearConstraint(
            _matrix(rows, size), [row.low for row in rows], [row.high for row in rows]
        ),
        integrality=whole,
        bounds=scipy.optimize.Bounds(0, np.array(model.limits)),
        options={"mip_rel_gap": 0, "time_limit": seconds},
    )
    bound = found.mip_dual_bound
    known = bound is not None and isfinite(bound)
    return _Answer(
        None if found.x is None else tuple(floor(value + 0.5) for value in found.x),
        ceil(bound - held - ROUNDING) if known else None,
    )


def _matrix(rows: list[Row], size: int) -> Any:
    places = [number for number, row in enumerate(rows) for _ in row.factors]
    variables = [variable for row in rows for variable in row.factors]
    factors = [factor for row in rows for factor in row.factors.values()]
    shape = (len(rows), size)
    return scipy.sparse.csr_array((factors, (places, variables)), shape=shape)
