"""The best plan found by trying every one, from the rules as written; no code of the program.

Points are whole halves (steps of 0.5); shares are fractions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

NOTHING, FGD, DESK, BOTH = 0, 1, 2, 3


@dataclass(frozen=True)
class Case:
    """Scores and losses in steps by region; `eks` names the group of each region."""

    scores: Mapping[str, int]
    losses: Mapping[str, tuple[int, ...]]
    eks: Mapping[str, str]
    goal: int
    fgds: int
    seats: int
    desks: int
    percent_fgd: int
    percent_desk: int

    def adds(self, choice: int, lost: int) -> int:
        """Steps a choice brings back of what is lost, rounded down."""
        left = Fraction(1)
        if choice & FGD:
            left *= 1 - Fraction(self.percent_fgd, 100)
        if choice & DESK:
            left *= 1 - Fraction(self.percent_desk, 100)
        return int((1 - left) * lost)


def best(case: Case) -> tuple[int, int, Fraction]:
    """The best value: regions at the goal, minus the steps missing, smallest share served."""
    cells = [(code, place) for code in case.scores for place in range(_aspects(case))]
    return max(
        _value(case, dict(zip(cells, chosen, strict=True)))
        for chosen in product((NOTHING, FGD, DESK, BOTH), repeat=len(cells))
        if _is_within(case, dict(zip(cells, chosen, strict=True)))
    )


def _aspects(case: Case) -> int:
    return len(next(iter(case.losses.values())))


def _is_within(case: Case, chosen: Mapping[tuple[str, int], int]) -> bool:
    if sum(1 for choice in chosen.values() if choice & DESK) > case.desks:
        return False
    tables = 0
    for place in range(_aspects(case)):
        seated = sum(1 for (_, at), choice in chosen.items() if at == place and choice & FGD)
        tables += (seated + case.seats - 1) // case.seats
    return tables <= case.fgds


def _value(case: Case, chosen: Mapping[tuple[str, int], int]) -> tuple[int, int, Fraction]:
    reached, missing = 0, 0
    for code, score in case.scores.items():
        gain = sum(
            case.adds(choice, case.losses[code][place])
            for (region, place), choice in chosen.items()
            if region == code
        )
        short = max(0, case.goal - score - gain)
        reached += short == 0
        missing += short
    groups = set(case.eks.values())
    shares = []
    for group in groups:
        members = [code for code in case.eks if case.eks[code] == group]
        served = [code for code in members if _is_served(case, chosen, code)]
        shares.append(Fraction(len(served), len(members)))
    return reached, -missing, min(shares)


def _is_served(case: Case, chosen: Mapping[tuple[str, int], int], code: str) -> bool:
    """A slot that brings nothing serves nobody."""
    return any(
        region == code and case.adds(choice, case.losses[code][place])
        for (region, place), choice in chosen.items()
    )
