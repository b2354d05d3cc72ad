"""Whole-number programs and their proofs: HiGHS, through `scipy.optimize.milp`.

HiGHS computes in floating point, so nothing it says is taken on trust: what it returns is rounded
and put into every row again, exactly. An answer counts as proven when the solver ended with a
bound that leaves no room for a better whole number.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import ceil, gcd, inf, isfinite
from typing import Any

import numpy as np
import scipy  # its parts load when first used
from numpy.typing import NDArray

from merit.errors import UnfinishedError

PATIENCE_SECONDS = 20.0
ROUNDING = 1e-6
"""How far HiGHS may be off a row or a bound; only rows with free columns are given it, too."""

IMPOSSIBLE = 2  # how scipy says that no values keep to all rows

Weights = Mapping[int, int]
Left = Callable[[], float]
"""Seconds that are left, asked before each program is solved."""


def patient() -> float:
    """Twenty seconds for each program."""
    return PATIENCE_SECONDS


@dataclass(frozen=True, slots=True)
class Optimum:
    """The `values` of the whole columns and what they cost.

    No values that keep to all rows cost less than `bound`; None where that is not known.
    """

    values: tuple[int, ...]
    cost: int
    bound: int | None
    keeps: bool

    @property
    def is_proven(self) -> bool:
        """Whether nothing costs less: the values keep to every row, and cost what must be paid."""
        return self.keeps and self.bound == self.cost


class Program:
    """Columns from zero to an upper bound, and rows they have to keep to."""

    def __init__(
        self,
        upper: Sequence[float],
        *,
        free: int = 0,
        implied: Collection[int] = (),
        left: Left = patient,
    ) -> None:
        """Whole columns up to `upper`, and behind them `free` ones, of any size and fraction.

        `implied` ones come out whole without being told to; that spares the solver some work.
        """
        self._whole = len(upper)
        self._low = [0.0] * len(upper) + [-inf] * free
        self._high = [*map(float, upper), *([inf] * free)]
        self._kinds = np.repeat([1, 0], [len(upper), free])
        self._kinds[list(implied)] = 0
        self._rows: list[Mapping[int, float]] = []  # whole numbers but beside free columns
        self._between: list[tuple[float, float]] = []
        self._left = left

    def keep(
        self, weights: Mapping[int, float], *, at_least: float = -inf, at_most: float = inf
    ) -> None:
        """Add a row: the weighted sum lies between both ends."""
        self._rows.append(weights)
        self._between.append((at_least, at_most))

    def fix(self, columns: Sequence[int], total: int) -> None:
        """Keep the sum of some columns at `total`."""
        self.keep(dict.fromkeys(columns, 1), at_least=total, at_most=total)

    def least(self, cost: Weights) -> Optimum | None:
        """The values that cost least; None when no values keep to all rows.

        Raises UnfinishedError when the time was over before anything was found.
        """
        seconds = self._left()
        if seconds <= 0:
            raise UnfinishedError(bound=None)
        costs = np.zeros(len(self._high))
        costs[list(cost)] = list(cost.values())
        found: Any = scipy.optimize.milp(
            costs,
            integrality=self._kinds,
            bounds=scipy.optimize.Bounds(self._low, self._high),
            constraints=self._constraints(),
            options={"mip_rel_gap": 0, "time_limit": seconds},
        )
        if found.status == IMPOSSIBLE:
            return None
        bound = _whole_bound(found.mip_dual_bound)
        if found.x is None:
            raise UnfinishedError(bound=bound)
        values = tuple(int(value) for value in np.round(found.x[: self._whole]))
        paid = sum(weight * values[column] for column, weight in cost.items())
        keeps = self._keeps(values, found.x)
        return Optimum(
            values, paid, min(bound, paid) if keeps and bound is not None else bound, keeps
        )

    def least_in_order(self, costs: Sequence[Weights]) -> list[Optimum] | None:
        """The least of each cost in turn, all the ones before it kept at their least.

        What was found stands, unproven, where the time is over before the last.
        """
        optima: list[Optimum] = []
        for cost in costs:
            found = self.least_after(optima, cost)
            if found is None:
                return None
            self.keep(cost, at_least=found.cost, at_most=found.cost)
            optima.append(found)
        return optima

    def least_after(self, optima: Sequence[Optimum], cost: Weights) -> Optimum | None:
        """The least of one more cost; the last of `optima` once more where the time is over."""
        try:
            return self.least(cost)
        except UnfinishedError:
            if not optima:
                raise
            paid = sum(weight * optima[-1].values[column] for column, weight in cost.items())
            return replace(optima[-1], cost=paid, bound=None)

    def _constraints(self) -> list[object]:
        if not self._rows:
            return []
        places = np.repeat(np.arange(len(self._rows)), [len(row) for row in self._rows])
        columns = [column for row in self._rows for column in row]
        weights = [float(weight) for row in self._rows for weight in row.values()]
        shape = (len(self._rows), len(self._high))
        matrix = scipy.sparse.csr_array((weights, (places, columns)), shape=shape)
        low, high = zip(*self._between, strict=True)
        return [scipy.optimize.LinearConstraint(matrix, low, high)]

    def _keeps(self, values: tuple[int, ...], solved: NDArray[np.float64]) -> bool:
        """Whether the values keep to every row: exactly, but for what free columns hold."""
        every = [*values, *map(float, solved[self._whole :])]
        for row, (low, high) in zip(self._rows, self._between, strict=True):
            total = sum(weight * every[place] for place, weight in row.items())
            slack = ROUNDING if any(place >= self._whole for place in row) else 0
            if not low - slack <= total <= high + slack:
                return False
        return all(0 <= value <= most for value, most in zip(values, self._high, strict=False))


def _whole_bound(told: float | None) -> int | None:
    """The least whole number that is not below the solver's bound."""
    return ceil(told - ROUNDING) if told is not None and isfinite(told) else None


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
