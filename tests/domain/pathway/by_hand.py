"""Every way there is, one after the other: what the solver is held against.

Nothing here is taken from the code under test but the shape of a question.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import product
from random import Random

from merit.domain.pathway.question import Cap, Limits, Question, Step

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


def with_caps(dice: Random, question: Question) -> Question:
    """The same where the first indicators bring no more than some points, most of all asked for."""
    codes = tuple(dict.fromkeys(step.indicator for step in question.steps))
    capped = frozenset(codes[: dice.randint(1, max(1, len(codes)))])
    found = replace(question, caps=(Cap(capped, HALF * dice.randint(0, 12)),))
    room = int(points(found, found.steps) / HALF)
    return replace(found, needed=found.start + HALF * dice.randint(room // 2, room))


def points(question: Question, steps: Iterable[Step]) -> Decimal:
    """What steps bring, no more than each cap from the indicators it names."""
    taken = list(steps)
    capped = frozenset[str]().union(*(cap.indicators for cap in question.caps))
    own = [
        min(cap.points, sum((s.gain for s in taken if s.indicator in cap.indicators), Decimal(0)))
        for cap in question.caps
    ]
    return sum((s.gain for s in taken if s.indicator not in capped), Decimal(0)) + sum(own)


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
        -points(question, plan),
        sum(-rise * (1 - rise) // 2 for rise in rises),  # 1 + 2 + ... for each indicator
        rises,
        -sum(
            points(question, (step for step, when in plan.items() if when <= period))
            for period in range(question.limits.periods)
        ),
    )


def reaches(question: Question, plan: dict[Step, int]) -> bool:
    return question.start + points(question, plan) >= question.needed


def best(question: Question) -> tuple[object, ...] | None:
    """The merit of the best plan; None when none reaches."""
    found = [merit_of(question, plan) for plan in plans(question) if reaches(question, plan)]
    return min(found, default=None)


def highest(question: Question) -> Decimal:
    return question.start + max(points(question, plan) for plan in plans(question))
