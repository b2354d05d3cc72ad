"""Whole-number programs and their proofs: HiGHS, through `scipy.optimize.milp`.

All data are whole numbers, so that an answer can be checked without rounding: what the solver
returns is put into every row again, and it counts as proven when the solver ended with a bound
that leaves no room for a better whole number.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import gcd, inf

import numpy as np
import scipy  # its parts load when first used
from numpy.typing import NDArray

from merit.errors import MeritError

PATIENCE_SECONDS = 20.0
NEAR = 0.5
"""A bound this near leaves no room for a better whole number."""

SLACK = 1e-6
OPTIMAL, STOPPED, IMPOSSIBLE = 0, 1, 2  # how scipy says a run ended

Weights = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Optimum:
    """The best `values` of the columns, what they cost, and the bound no answer can be below."""

    values: NDArray[np.float64]
    cost: float
    bound: float
    is_proven: bool


class Program:
    """Columns from zero to an upper bound, and rows they have to keep to."""

    def __init__(self, upper: Sequence[float], *, free: int = 0) -> None:
        """Whole columns up to `upper`, and behind them `free` ones, of any size and fraction."""
        self._count = len(upper) + free
        self._whole = len(upper)
        self._low = [0.0] * len(upper) + [-inf] * free
        self._high = [*upper, *([inf] * free)]
        self._rows: list[Weights] = []
        self._between: list[tuple[float, float]] = []

    def keep(self, weights: Weights, *, at_least: float = -inf, at_most: float = inf) -> None:
        """Add a row: the weighted sum lies between both ends."""
        self._rows.append(weights)
        self._between.append((at_least, at_most))

    def least(self, cost: Weights) -> Optimum | None:
        """The values that cost least; None when no values keep to all rows.

        Raises MeritError when the solver was stopped before it found anything.
        """
        costs = np.zeros(self._count)
        for column, weight in cost.items():
            costs[column] = weight
        found = scipy.optimize.milp(
            costs,
            integrality=np.repeat([1, 0], [self._whole, self._count - self._whole]),
            bounds=scipy.optimize.Bounds(self._low, self._high),
            constraints=self._constraints(),
            options={"mip_rel_gap": 0, "time_limit": PATIENCE_SECONDS},
        )
        if found.status == IMPOSSIBLE:
            return None
        if found.x is None:
            raise MeritError(
                "Perhitungan belum selesai dalam waktunya. Kurangi jumlah masa, lalu coba lagi."
            )
        return self._checked(found, costs)

    def least_in_order(self, costs: Sequence[Weights]) -> list[Optimum] | None:
        """The least of each cost in turn, all the ones before it kept at their least."""
        optima = []
        for cost in costs:
            found = self.least(cost)
            if found is None:
                return None
            self.keep(cost, at_least=found.cost, at_most=found.cost)
            optima.append(found)
        return optima

    def fix(self, columns: Sequence[int], total: float) -> None:
        """Keep the sum of some columns at `total`."""
        if len(columns) == 1:
            self._low[columns[0]] = self._high[columns[0]] = total
        else:
            self.keep(dict.fromkeys(columns, 1.0), at_least=total, at_most=total)

    def _constraints(self) -> list[object]:
        if not self._rows:
            return []
        lengths = [len(row) for row in self._rows]
        places = np.repeat(np.arange(len(self._rows)), lengths)
        columns = [column for row in self._rows for column in row]
        weights = [float(weight) for row in self._rows for weight in row.values()]
        matrix = scipy.sparse.csr_array(
            (weights, (places, columns)), shape=(len(self._rows), self._count)
        )
        low, high = zip(*self._between, strict=True)
        return [scipy.optimize.LinearConstraint(matrix, low, high)]

    def _checked(self, found: object, costs: NDArray[np.float64]) -> Optimum:
        values = np.array(found.x)  # type: ignore[attr-defined]
        values[: self._whole] = np.round(values[: self._whole])
        cost = float(costs @ values)
        ended, bound = found.status, found.mip_dual_bound  # type: ignore[attr-defined]
        bound = cost if bound is None else float(bound)
        is_proven = ended == OPTIMAL and cost - bound < NEAR and self._holds(values)
        return Optimum(values, cost, bound, is_proven)

    def _holds(self, values: NDArray[np.float64]) -> bool:
        """Whether the values keep to every row."""
        sums = [sum(w * values[column] for column, w in row.items()) for row in self._rows]
        return all(
            low - SLACK <= total <= high + SLACK
            for total, (low, high) in zip(sums, self._between, strict=True)
        )


def in_whole(*groups: Sequence[Decimal]) -> list[list[int]]:
    """Exact numbers of one unit as whole numbers, as small as their proportions allow.

    >>> from decimal import Decimal
    >>> in_whole([Decimal("2.5"), Decimal(5)], [Decimal("42.5")])
    [[1, 2], [17]]
    """
    exact = [[Fraction(item) for item in group] for group in groups]
    every = [item for group in exact for item in group]
    shared = 1
    for item in every:
        shared = shared * item.denominator // gcd(shared, item.denominator)
    numbers = [[int(item * shared) for item in group] for group in exact]
    common = gcd(*(item for group in numbers for item in group)) or 1
    return [[item // common for item in group] for group in numbers]
