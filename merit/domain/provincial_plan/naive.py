"""What one would choose without computing: the weakest first, the nearest first, all in turn.

Each works its way down a list of the regions under the same assumptions and the same budget. An
FGD seats the first regions of the list on the aspect that brings them most; a desk goes to the
first region on the aspect that brings it most. Whoever is at the goal leaves the list.
"""

from collections.abc import Collection
from decimal import Decimal
from enum import StrEnum

from merit.domain.provincial_plan.effects import Budget, Effects, effect
from merit.domain.provincial_plan.ground import Kind, PlanGround, Visit
from merit.domain.provincial_plan.outcome import Outcome, outcome_of

ZERO = Decimal(0)


class Naive(StrEnum):
    """By what the list is sorted, anew before every slot where it is about turns."""

    LOWEST = "terendah"
    NEAREST = "terdekat"
    IN_TURN = "bergiliran"


def naive_plan(ground: PlanGround, effects: Effects, budget: Budget, rule: Naive) -> Outcome:
    """The plan of one such list; FGD slots are handed out first, then desks."""
    plan = _Growing(ground, effects, rule)
    for _ in range(budget.fgds):
        plan.add_fgd(budget.seats)
    for _ in range(budget.desks):
        plan.add_desk()
    return outcome_of(ground, effects, plan.visits)


class _Growing:
    """A plan that grows slot by slot, and each region's points as they grow with it."""

    def __init__(self, ground: PlanGround, effects: Effects, rule: Naive) -> None:
        self.ground, self.effects, self.rule = ground, effects, rule
        self.visits: set[Visit] = set()
        self.gained = dict.fromkeys(ground.by_code, ZERO)
        self.turns = dict.fromkeys(ground.by_code, 0)

    def add_fgd(self, seats: int) -> None:
        """One more FGD, on the aspect that brings the first regions of the list most."""
        queue = self._queue()
        best: tuple[Decimal, list[Visit]] = ZERO, []
        for aspect in self.ground.aspects:
            found = [Visit(code, aspect, Kind.FGD) for code in queue]
            table = [item for item in found if self._brings(item)][:seats]
            most = sum(map(self._brings, table), ZERO)
            if most > best[0]:
                best = most, table
        self._take(best[1])

    def add_desk(self) -> None:
        """One more desk, for the first region of the list that one still helps."""
        for code in self._queue():
            found = [Visit(code, aspect, Kind.DESK) for aspect in self.ground.aspects]
            best = max(found, key=self._brings)
            if self._brings(best):
                self._take([best])
                return

    def _queue(self) -> list[str]:
        """The regions that are not at the goal, in the order of the rule."""
        waiting = [
            item
            for item in self.ground.candidates
            if item.score + self.gained[item.code] < self.ground.goal
        ]
        if self.rule is Naive.IN_TURN:
            waiting.sort(key=lambda item: (self.turns[item.code], item.code))
        else:
            sign = 1 if self.rule is Naive.LOWEST else -1
            waiting.sort(key=lambda item: (sign * item.score, item.code))
        return [item.code for item in waiting]

    def _brings(self, visit: Visit) -> Decimal:
        """What a visit would add to what is planned."""
        if visit in self.visits:
            return ZERO
        other = {item for item in Kind if Visit(visit.region, visit.aspect, item) in self.visits}
        after, before = self._effect(visit, other | {visit.kind}), self._effect(visit, other)
        return after - before

    def _effect(self, visit: Visit, kinds: Collection[Kind]) -> Decimal:
        return effect(self.ground, self.effects, visit.region, visit.aspect, kinds)

    def _take(self, visits: Collection[Visit]) -> None:
        for visit in visits:
            self.gained[visit.region] += self._brings(visit)
            self.turns[visit.region] += 1
            self.visits.add(visit)
