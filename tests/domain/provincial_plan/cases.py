"""Small random cases, and the same case as the program takes it."""

from decimal import Decimal
from random import Random

from domain.provincial_plan.brute_force import Case

from merit.domain.provincial_plan import Budget, Candidate, Effects, PlanGround

HALF = Decimal("0.5")


def drawn(random: Random, *, regions: int, aspects: int) -> Case:
    """A case in which a goal is often just within or just out of reach."""
    codes = [f"33.{place:02}" for place in range(1, regions + 1)]
    return Case(
        scores={code: random.randint(500, 660) for code in codes},
        losses={
            code: tuple(random.choice((0, 3, 8, 20, 47, 140)) for _ in range(aspects))
            for code in codes
        },
        eks={code: random.choice("AB") for code in codes},
        goal=650,
        fgds=random.randint(0, 3),
        seats=random.randint(1, 3),
        desks=random.randint(0, 3),
        percent_fgd=random.choice((0, 5, 10, 35, 100)),
        percent_desk=random.choice((0, 10, 25, 60)),
    )


def ground(case: Case) -> PlanGround:
    """The facts of a case in points."""
    return PlanGround(
        tuple(
            Candidate(
                code,
                case.eks[code],
                score * HALF,
                {f"A{place}": lost * HALF for place, lost in enumerate(case.losses[code])},
            )
            for code, score in case.scores.items()
        ),
        tuple(f"A{place}" for place in range(len(next(iter(case.losses.values()))))),
        case.goal * HALF,
        HALF,
    )


def budget(case: Case) -> Budget:
    return Budget(case.fgds, case.seats, case.desks)


def effects(case: Case) -> Effects:
    return Effects(case.percent_fgd, case.percent_desk)
