"""Every way there is, one after the other: what the solver is held against.

Nothing here is taken from the code under test but the shape of a question.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from random import Random

from merit.domain.pathway.question import Limits, Question, Step

CODES = "ABCDEF"
HALF = Decimal("0.5")


def random_question(dice: Random, *, periods: int = 1) -> Question:
    """A few indicators with any levels, weights, efforts, locks and limits; often out of reach."""
    steps: list[Step] = []
    codes = CODES[: dice.randint(1, 5 if periods == 1 else 3)]
    for code in codes:
        weight = HALF * dice.randint(1, 10)
        own = dice.choice([0, 1, 2, 2, 3, 3, 4] if periods == 1 else [2, 2, 3])
        for level in range(own + 1, 5):
            effort = dice.choice([HALF, Decimal(1), Decimal(1), Decimal("1.25"), Decimal(3)])
            steps.append(Step(code, level, weight, effort))
    room = sum((step.gain for step in steps), Decimal(0))
    start = HALF * dice.randint(0, 400)
    missing = HALF * dice.randint(-2, int(room * 2) + 3)
    limits = Limits(
        locked=frozenset(code for code in codes if dice.random() < 0.2),
        most_steps=dice.choice([None, None, 1, 2]),
        periods=periods,
        capacity=dice.choice([None, Decimal(2), Decimal(3), Decimal("4.25"), Decimal(8)]),
    )
    return Question(start, start + missing, tuple(steps), limits)


def plans(question: Question) -> Iterator[dict[Step, int]]:
    """Every possible choice of steps with the period (from 0) each is taken in."""
    limits = question.limits
    open_steps = [step for step in question.steps if step.indicator not in limits.locked]
    never = limits.periods
    for choice in product(range(never + 1), repeat=len(open_steps)):
        told = dict(zip(open_steps, choice, strict=True))
        if _is_possible(told, question, never):
            yield {step: period for step, period in told.items() if period != never}


def _is_possible(told: dict[Step, int], question: Question, never: int) -> bool:
    limits = question.limits
    for step, period in told.items():
        below = [o for o in told if o.indicator == step.indicator and o.level == step.level - 1]
        if any(told[other] > period for other in below):
            return False
    for period in range(never):
        taken = [step for step, when in told.items() if when == period]
        if limits.capacity is not None and sum(s.effort for s in taken) > limits.capacity:
            return False
        for code in {step.indicator for step in taken}:
            number = sum(step.indicator == code for step in taken)
            if limits.most_steps is not None and number > limits.most_steps:
                return False
    return True


def merit_of(question: Question, plan: dict[Step, int]) -> tuple[object, ...]:
    """What a better plan is smaller in: effort, periods, points, leaps, order, lateness."""
    order = tuple(dict.fromkeys(step.indicator for step in question.steps))
    rises = tuple(-sum(step.indicator == code for step in plan) for code in order)
    return (
        sum((step.effort for step in plan), Decimal(0)),
        max(plan.values(), default=0),
        -sum((step.gain for step in plan), Decimal(0)),
        sum(-rise * (1 - rise) // 2 for rise in rises),  # 1 + 2 + ... for each indicator
        rises,
        sum((step.gain * period for step, period in plan.items()), Decimal(0)),
    )


def reaches(question: Question, plan: dict[Step, int]) -> bool:
    return question.start + sum((step.gain for step in plan), Decimal(0)) >= question.needed


def best(question: Question) -> tuple[object, ...] | None:
    """The merit of the best plan; None when none reaches."""
    found = [merit_of(question, plan) for plan in plans(question) if reaches(question, plan)]
    return min(found, default=None)


def highest(question: Question) -> Decimal:
    gains = [sum((step.gain for step in plan), Decimal(0)) for plan in plans(question)]
    return question.start + max(gains)
