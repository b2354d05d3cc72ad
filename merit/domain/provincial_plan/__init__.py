"""Which aspects and which regions to coach with a budget of slots, proven to be the best choice."""

from merit.domain.provincial_plan.effects import Budget, Effects, effect
from merit.domain.provincial_plan.ground import Candidate, Kind, PlanGround, Visit
from merit.domain.provincial_plan.naive import Naive, naive_plan
from merit.domain.provincial_plan.outcome import Outcome, Reached, outcome_of
from merit.domain.provincial_plan.schedule import Schedule, Table, schedule_of
from merit.domain.provincial_plan.solving import Order, OrderProof, Solved, solve

__all__ = [
    "Budget",
    "Candidate",
    "Effects",
    "Kind",
    "Naive",
    "Order",
    "OrderProof",
    "Outcome",
    "PlanGround",
    "Reached",
    "Schedule",
    "Solved",
    "Table",
    "Visit",
    "effect",
    "naive_plan",
    "outcome_of",
    "schedule_of",
    "solve",
]
