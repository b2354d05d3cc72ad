"""What a plan would bring under the assumptions: three numbers, compared one after the other.

The order of aims: the most regions at the goal; then the fewest points missing over all regions;
then fairness: in the eks-karesidenan served least, the largest share of its regions served.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from merit.domain.provincial_plan.effects import Budget, Effects, effect
from merit.domain.provincial_plan.ground import Kind, PlanGround, Visit

ZERO = Decimal(0)
Kinds = Mapping[str, Mapping[str, set[Kind]]]


@dataclass(frozen=True, slots=True)
class Reached:
    """One region: its score under the assumptions, and what is then missing.

    It is served where the slots bring it anything.
    """

    code: str
    score: Decimal
    missing: Decimal
    is_served: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """A plan and what it brings; `regions` in the order of the ground."""

    visits: tuple[Visit, ...]
    regions: tuple[Reached, ...]
    served: Mapping[str, Fraction]

    @property
    def reached(self) -> int:
        """How many regions are at the goal."""
        return sum(not item.missing for item in self.regions)

    @property
    def missing(self) -> Decimal:
        """Points missing to the goal, summed over the regions."""
        return sum((item.missing for item in self.regions), ZERO)

    @property
    def least_served(self) -> Fraction:
        """The smallest share of served regions of any eks-karesidenan; 0 without regions."""
        return min(self.served.values(), default=Fraction(0))

    @property
    def value(self) -> tuple[int, Decimal, Fraction]:
        """What is compared: the larger the better, the first number first."""
        return self.reached, -self.missing, self.least_served


def outcome_of(ground: PlanGround, effects: Effects, visits: Iterable[Visit]) -> Outcome:
    """What `visits` bring, in exact decimals."""
    chosen = tuple(sorted(set(visits)))
    kinds = _kinds(chosen)
    regions = []
    for item in ground.candidates:
        gain = _gain(ground, effects, item.code, kinds)
        missing = max(ZERO, ground.goal - item.score - gain)
        regions.append(Reached(item.code, item.score + gain, missing, gain > ZERO))
    served = {item.code for item in regions if item.is_served}
    return Outcome(
        chosen,
        tuple(regions),
        {
            name: Fraction(len(served.intersection(codes)), len(codes))
            for name, codes in ground.residencies.items()
        },
    )


def keeps(budget: Budget, visits: Iterable[Visit]) -> bool:
    """Whether the slots suffice; an aspect with more regions than seats needs a further FGD."""
    seats: defaultdict[str, int] = defaultdict(int)
    desks = 0
    for visit in set(visits):
        if visit.kind is Kind.FGD:
            seats[visit.aspect] += 1
        else:
            desks += 1
    fgds = sum(-(-number // budget.seats) for number in seats.values())
    return fgds <= budget.fgds and desks <= budget.desks


def without_idle(
    ground: PlanGround, effects: Effects, visits: Iterable[Visit]
) -> tuple[Visit, ...]:
    """The visits less those whose loss changes none of the three numbers, the smallest first."""
    kept = set(visits)
    by_effect = sorted(
        kept, key=lambda it: (effect(ground, effects, it.region, it.aspect, {it.kind}), it)
    )
    for visit in by_effect:
        own = {item for item in kept if item.region == visit.region}
        with_it, without = (
            _gain(ground, effects, visit.region, _kinds(some)) for some in (own, own - {visit})
        )
        enough = min(with_it, ground.gap(visit.region))
        if without >= enough and bool(without) == bool(with_it):
            kept.discard(visit)
    return tuple(sorted(kept))


def _gain(ground: PlanGround, effects: Effects, region: str, kinds: Kinds) -> Decimal:
    own = kinds.get(region, {})
    return sum((effect(ground, effects, region, *part) for part in own.items()), ZERO)


def _kinds(visits: Iterable[Visit]) -> Kinds:
    """By region and aspect, what is planned."""
    found: defaultdict[str, defaultdict[str, set[Kind]]] = defaultdict(lambda: defaultdict(set))
    for visit in visits:
        found[visit.region][visit.aspect].add(visit.kind)
    return found
