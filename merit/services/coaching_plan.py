"""The provincial plan of coaching: the official facts it starts from, and what is chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from merit.domain.access import Permission, User, authorise
from merit.domain.aggregates import rests_on
from merit.domain.instruments import Aspect, Instrument
from merit.domain.provincial_plan import (
    Budget,
    Candidate,
    Effects,
    Naive,
    Outcome,
    PlanGround,
    Schedule,
    Solved,
    naive_plan,
    outcome_of,
    schedule_of,
    solve,
)
from merit.domain.scope import Scope
from merit.services.breakdowns import Breakdown, Breakdowns, breakdowns
from merit.store.engine import Session


class Left(StrEnum):
    """Why a region is not planned for."""

    NO_RESULT = "tanpa_hasil"
    OTHER_INSTRUMENT = "instrumen_lain"
    NO_SCORE = "tanpa_skor"
    NO_ASPECTS = "tanpa_aspek"
    AT_GOAL = "tercapai"


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """What is asked: the budget, the assumed effects, whether regions at the goal are in."""

    budget: Budget
    effects: Effects
    with_reached: bool = False

    @property
    def has_slots(self) -> bool:
        """Whether there is anything to hand out."""
        return bool(self.budget.fgds or self.budget.desks)


@dataclass(frozen=True, slots=True, eq=False)
class PlanFacts:
    """The regions of a scope for planning, from the results that count.

    `seats` is the size of the largest eks-karesidenan of all: what an FGD for one has to seat.
    """

    data: Breakdowns
    seats: int
    left: Mapping[str, Left]

    @property
    def instrument(self) -> Instrument:
        """The instrument of the results."""
        return self.data.instrument

    def of(self, code: str) -> Breakdown:
        """The region with this code."""
        return self.data.of(code)

    def aspect(self, code: str) -> Aspect:
        """The aspect with this code."""
        return self.data.aspect(code)

    def planned(self, *, with_reached: bool) -> tuple[Breakdown, ...]:
        """The regions to plan for; those at the goal if they are wanted and known by aspect."""
        wanted = {None, Left.AT_GOAL} if with_reached else {None}
        return tuple(
            item
            for item in self.data.regions
            if self.left.get(item.code) in wanted and _is_known(item, self.instrument)
        )


@dataclass(frozen=True, slots=True, eq=False)
class CoachingPlan:
    """The best plan for a question, beside what one would choose without computing.

    `weaker` is what the same slots bring where each does a percentage point less than assumed.
    """

    facts: PlanFacts
    question: PlanQuestion
    ground: PlanGround
    solved: Solved
    weaker: Outcome
    naive: Mapping[Naive, Outcome]
    schedule: Schedule

    @property
    def outcome(self) -> Outcome:
        """What the plan would bring under the assumptions."""
        return self.solved.outcome

    @property
    def is_settled(self) -> bool:
        """Whether it is proven, so that more time would change nothing."""
        return self.solved.is_proven


def plan_facts(session: Session, user: User, *, scope: Scope) -> PlanFacts:
    """What a plan for `scope` may rest on, and which regions it leaves out and why."""
    authorise(user, Permission.PLAN_COACHING)
    data = breakdowns(session, user, scope=scope)
    sizes: dict[str, int] = {}
    for item in data.everyone:
        name = item.standing.region.residency or ""
        sizes[name] = sizes.get(name, 0) + 1
    reasons = {item.code: _left(item, data.instrument) for item in data.regions}
    return PlanFacts(
        data,
        max(sizes.values(), default=1),
        {code: reason for code, reason in reasons.items() if reason is not None},
    )


def coaching_plan(facts: PlanFacts, question: PlanQuestion) -> CoachingPlan | None:
    """The plan for a question, computed without a session; None where there is nobody to plan for,
    or no slot.

    It may take some seconds, in which HiGHS lets other threads work.
    """
    goal = facts.instrument.goal
    regions = facts.planned(with_reached=question.with_reached)
    if goal is None or not regions or not question.has_slots:
        return None
    ground = PlanGround(
        tuple(_candidate(item, facts.instrument) for item in regions),
        tuple(item.code for item in facts.instrument.aspects),
        goal.minimum,
        facts.instrument.step,
    )
    solved = solve(ground, question.effects, question.budget)
    return CoachingPlan(
        facts,
        question,
        ground,
        solved,
        outcome_of(ground, question.effects.weaker, solved.outcome.visits),
        {rule: naive_plan(ground, question.effects, question.budget, rule) for rule in Naive},
        schedule_of(ground, question.budget, solved.outcome.visits),
    )


def _left(item: Breakdown, instrument: Instrument) -> Left | None:
    position = item.standing.position
    if position.result is None or not position.counts:
        return Left.NO_RESULT
    if not rests_on(position, instrument.code):
        return Left.OTHER_INSTRUMENT
    if position.band is not None and position.band == instrument.goal and not item.aspects:
        return Left.AT_GOAL
    if position.score is None:
        return Left.NO_SCORE
    if not _is_known(item, instrument):
        return Left.NO_ASPECTS
    return Left.AT_GOAL if item.standing.gap == 0 else None


def _is_known(item: Breakdown, instrument: Instrument) -> bool:
    """Whether the points of every aspect are known, and what each can have."""
    return all(
        part.code in item.aspects and part.maximum is not None for part in instrument.aspects
    )


def _candidate(item: Breakdown, instrument: Instrument) -> Candidate:
    position = item.standing.position
    assert position.score is not None
    lost = {part.code: _lost(part, item.aspects[part.code].points) for part in instrument.aspects}
    return Candidate(item.code, item.standing.region.residency or "", position.score, lost)


def _lost(aspect: Aspect, points: Decimal) -> Decimal:
    assert aspect.maximum is not None
    return max(Decimal(0), aspect.maximum - points)
