"""A plan as slots: which regions sit at which FGD, and which desks there are."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.domain.provincial_plan.effects import Budget
from merit.domain.provincial_plan.ground import Kind, PlanGround, Visit


@dataclass(frozen=True, slots=True)
class Table:
    """One FGD: an aspect and the regions at its table, neighbours beside each other."""

    aspect: str
    regions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schedule:
    """The slots of a plan, and how many of the budget it leaves free."""

    fgds: tuple[Table, ...]
    desks: tuple[Visit, ...]
    spare_fgds: int
    spare_desks: int


def schedule_of(ground: PlanGround, budget: Budget, visits: Iterable[Visit]) -> Schedule:
    """The slots, FGDs in the order of the aspects, desks by region.

    Regions of one eks-karesidenan share a table as far as the seats go.
    """
    chosen = tuple(visits)
    fgds: list[Table] = []
    for aspect in ground.aspects:
        seated = sorted(
            (item.region for item in chosen if item.aspect == aspect and item.kind is Kind.FGD),
            key=lambda code: (ground.by_code[code].residency, code),
        )
        fgds += [
            Table(aspect, tuple(seated[start : start + budget.seats]))
            for start in range(0, len(seated), budget.seats)
        ]
    desks = tuple(sorted(item for item in chosen if item.kind is Kind.DESK))
    return Schedule(tuple(fgds), desks, budget.fgds - len(fgds), budget.desks - len(desks))
