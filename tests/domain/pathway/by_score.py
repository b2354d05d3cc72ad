"""A dynamic program over the score: the least effort for every number of points, exactly."""

from decimal import Decimal
from fractions import Fraction

from merit.domain.pathway.question import Question, Step


def least(question: Question) -> tuple[Decimal, Decimal] | None:
    """Least effort that reaches, and the most points to be had for it; None out of reach."""
    known: dict[Fraction, Fraction] = {Fraction(0): Fraction(0)}
    codes = dict.fromkeys(step.indicator for step in question.steps)
    for code in codes:
        if code in question.limits.locked:
            continue
        own = [step for step in question.steps if step.indicator == code]
        known = _with(known, own[: question.limits.most_steps])
    missing = Fraction(question.needed - question.start)
    reached = [(effort, -points) for points, effort in known.items() if points >= missing]
    if not reached:
        return None
    effort, points = min(reached)
    return _decimal(effort), _decimal(-points)


def _with(known: dict[Fraction, Fraction], steps: list[Step]) -> dict[Fraction, Fraction]:
    found = dict(known)
    for points, effort in known.items():
        gained, taken = points, effort
        for step in steps:
            gained, taken = gained + Fraction(step.gain), taken + Fraction(step.effort)
            if gained not in found or taken < found[gained]:
                found[gained] = taken
    return found


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
