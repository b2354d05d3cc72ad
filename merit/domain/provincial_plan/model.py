"""The provincial plan as an integer program, all numbers whole.

Per region and aspect at most one of three choices (FGD, desk, both) with its effect in steps. FGDs
on the same aspect are alike, so only how many of them there are is a variable, not which one a
region sits at. Fairness counts, of the shares that can occur, those the least served
eks-karesidenan attains, one variable for each.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import count, pairwise
from math import ceil, inf

from merit.domain.provincial_plan.effects import Budget, Effects, effect
from merit.domain.provincial_plan.ground import Kind, PlanGround, Visit

CHOICES = (frozenset({Kind.FGD}), frozenset({Kind.DESK}), frozenset({Kind.FGD, Kind.DESK}))


@dataclass(frozen=True, slots=True)
class Row:
    """A bound on a sum: `low` <= sum of factor x variable <= `high`."""

    factors: Mapping[int, int]
    low: float = -inf
    high: float = inf


@dataclass(frozen=True, slots=True)
class Option:
    """One choice for one region and aspect; `steps` is its effect in steps of the instrument."""

    region: str
    aspect: str
    kinds: frozenset[Kind]
    steps: int

    @property
    def visits(self) -> tuple[Visit, ...]:
        """The visits it stands for."""
        return tuple(Visit(self.region, self.aspect, kind) for kind in self.kinds)


@dataclass(frozen=True, slots=True)
class Model:
    """`options` are the first variables; `limits` are the upper ends of all, the lower are 0.

    `reached`, `missing` and `fairness` name the variables each order adds up; `shares` are those
    the last ones stand for. `missing` and `served` come out whole without being told to.
    """

    options: tuple[Option, ...]
    limits: tuple[int, ...]
    rows: tuple[Row, ...]
    reached: tuple[int, ...]
    missing: tuple[int, ...]
    served: tuple[int, ...]
    fairness: tuple[int, ...]
    shares: tuple[Fraction, ...]


def model_of(ground: PlanGround, effects: Effects, budget: Budget) -> Model:
    """The program; what brings nothing is no choice."""
    options = tuple(_options(ground, effects, budget))
    codes = [item.code for item in ground.candidates]
    numbers = count(len(options))
    fgds = {aspect: next(numbers) for aspect in ground.aspects}
    reached, missing, served = ({code: next(numbers) for code in codes} for _ in range(3))
    shares = _shares(ground)
    fairness = tuple(next(numbers) for _ in shares)
    gaps = {code: int(ground.gap(code) / ground.step) for code in codes}
    rows = [*_exclusive(options), *_within(options, fgds, budget)]
    for code in codes:
        chosen = {place: item for place, item in enumerate(options) if item.region == code}
        gain = {place: min(item.steps, gaps[code]) for place, item in chosen.items()}
        rows.append(Row({**gain, missing[code]: 1}, low=gaps[code]))
        rows.append(Row({missing[code]: 1, reached[code]: gaps[code]}, high=gaps[code]))
        rows.append(Row({**dict.fromkeys(chosen, 1), served[code]: -1}, low=0))
    for members in ground.residencies.values():
        own = dict.fromkeys((served[code] for code in members), 1)
        rows.append(Row({**own, **_needed(len(members), fairness, shares)}, low=0))
    rows += [Row({lower: 1, higher: -1}, low=0) for lower, higher in pairwise(fairness)]
    limits = dict.fromkeys(range(next(numbers)), 1) | dict.fromkeys(fgds.values(), budget.fgds)
    limits |= {missing[code]: gaps[code] for code in codes}
    return Model(
        options=options,
        limits=tuple(limits.values()),
        rows=tuple(rows),
        reached=tuple(reached.values()),
        missing=tuple(missing.values()),
        served=tuple(served.values()),
        fairness=fairness,
        shares=shares,
    )


def _options(ground: PlanGround, effects: Effects, budget: Budget) -> Iterable[Option]:
    there = {
        kind
        for kind, slots in ((Kind.FGD, budget.fgds * budget.seats), (Kind.DESK, budget.desks))
        if slots
    }
    for item in ground.candidates:
        for aspect in ground.aspects:
            for kinds in CHOICES:
                points = effect(ground, effects, item.code, aspect, kinds)
                if kinds <= there and points:
                    yield Option(item.code, aspect, kinds, int(points / ground.step))


def _shares(ground: PlanGround) -> tuple[Fraction, ...]:
    """Every share of served regions that can occur, the smallest first."""
    sizes = {len(codes) for codes in ground.residencies.values()}
    return tuple(sorted({Fraction(part, size) for size in sizes for part in range(1, size + 1)}))


def _needed(size: int, variables: tuple[int, ...], shares: tuple[Fraction, ...]) -> dict[int, int]:
    """How many more served regions each share asks of an eks-karesidenan of a size, negative."""
    counted = [0, *(ceil(share * size) for share in shares)]
    more = [before - after for before, after in pairwise(counted)]
    return {place: number for place, number in zip(variables, more, strict=True) if number}


def _exclusive(options: tuple[Option, ...]) -> Iterable[Row]:
    groups: dict[tuple[str, str], list[int]] = {}
    for place, item in enumerate(options):
        groups.setdefault((item.region, item.aspect), []).append(place)
    return [Row(dict.fromkeys(places, 1), high=1) for places in groups.values()]


def _within(options: tuple[Option, ...], fgds: Mapping[str, int], budget: Budget) -> Iterable[Row]:
    """As many seats as there are FGDs on the aspect, and no more slots than the budget has."""
    for aspect, tables in fgds.items():
        seated = {
            place: 1
            for place, item in enumerate(options)
            if item.aspect == aspect and Kind.FGD in item.kinds
        }
        yield Row({**seated, tables: -budget.seats}, high=0)
    yield Row(dict.fromkeys(fgds.values(), 1), high=budget.fgds)
    desks = {place: 1 for place, item in enumerate(options) if Kind.DESK in item.kinds}
    yield Row(desks, high=budget.desks)
