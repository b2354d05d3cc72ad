"""The way up that takes the least effort, the ones next to it, and its steps over periods.

Of several that take the least effort, the one with the most points is given; of those, the one
that lets no indicator leap; of those, the one whose first indicators, in the order of the
instrument, rise most. Each of these is a program of its own, solved with the ones before it kept
at their best.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil

from merit.domain.pathway.ground import Ground, ground
from merit.domain.pathway.programs import SLACK, Optimum
from merit.domain.pathway.question import Question, Step

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Proof:
    """How sure it is that nothing takes less: no path is below `bound` in effort.

    `programs` counts those that were solved, one after the other, to single out the path.
    """

    is_proven: bool
    bound: Decimal
    programs: int


@dataclass(frozen=True, slots=True)
class Path:
    """Steps that reach what was asked: by period, with the score at the end of each."""

    start: Decimal
    periods: tuple[tuple[Step, ...], ...]
    proof: Proof

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of them, in the order of the periods."""
        return tuple(step for period in self.periods for step in period)

    @property
    def effort(self) -> Decimal:
        """What all of them take."""
        return sum((step.effort for step in self.steps), ZERO)

    @property
    def points(self) -> Decimal:
        """What all of them are worth."""
        return sum((step.gain for step in self.steps), ZERO)

    @property
    def score(self) -> Decimal:
        """The score with all of them."""
        return self.start + self.points

    @property
    def scores(self) -> tuple[Decimal, ...]:
        """The score at the end of each period."""
        gained = [sum((step.gain for step in period), ZERO) for period in self.periods]
        return tuple(self.start + sum(gained[: place + 1], ZERO) for place in range(len(gained)))

    @property
    def rises(self) -> dict[str, tuple[int, int]]:
        """From which level to which each indicator rises, by its code."""
        found: dict[str, tuple[int, int]] = {}
        for step in self.steps:
            low, high = found.get(step.indicator, (step.level - 1, step.level))
            found[step.indicator] = (min(low, step.level - 1), max(high, step.level))
        return found


@dataclass(frozen=True, slots=True)
class Demand:
    """What a path has to reach, written into the program of its question with `free` columns."""

    write: Callable[[Ground], None] = Ground.reach
    free: int = 0


NOMINAL = Demand()
"""The score that is asked for, with the weights as they are taken for."""

Avoided = Sequence[tuple[Step, ...]]


def shortest(
    question: Question, *, avoiding: Avoided = (), demand: Demand = NOMINAL
) -> Path | None:
    """The path of least effort that holds none of the paths in `avoiding`; None if none reaches.

    Over several periods: least effort, then as few periods as that takes, then the most points,
    then the points as early as possible.
    """
    if demand is NOMINAL and question.missing <= 0 and not avoiding:
        return Path(question.start, ((),), Proof(True, ZERO, 0))
    few = _over_fewest_periods(question, avoiding, demand)
    program = _program(few, avoiding, demand) if few else None
    if few is None or program is None:
        return None
    optima = program.program.least_in_order(
        [program.least_effort, program.most_points, program.smallest_rises]
    )
    if optima is None:
        return None
    settled = program.put_in_order()
    chosen = {step for period in program.taken(settled[-1]) for step in period}
    periods, dates = _dated(few, chosen)
    every = [*optima, *settled, *dates]
    bound = ceil(optima[0].bound - SLACK) * program.unit
    proof = Proof(all(item.is_proven for item in every), bound, len(every))
    return Path(question.start, periods, proof)


def alternatives(question: Question, path: Path, number: int = 3) -> tuple[Path, ...]:
    """The next best paths: each without all the steps of any path before it, least effort first.

    A path that only adds steps to an earlier one is none.
    """
    found = [path]
    while path.steps and len(found) <= number:
        following = shortest(question, avoiding=[item.steps for item in found])
        if following is None:
            break
        found.append(following)
    return tuple(found[1:])


def _program(question: Question, avoiding: Avoided, demand: Demand) -> Ground | None:
    """The program of a question with all that is demanded; None where no step is open."""
    if not question.open_steps:
        return None
    program = ground(question, free=demand.free)
    demand.write(program)
    for steps in avoiding:
        if set(steps) <= program.columns.keys():  # else a step it needs is not open anyway
            program.avoid(steps)
    if avoiding:
        least = sum(program.efforts.get(step, 0) for step in avoiding[-1])
        program.program.keep(program.least_effort, at_least=least)
    return program


def _over_fewest_periods(question: Question, avoiding: Avoided, demand: Demand) -> Question | None:
    """The question over as few periods as the least effort can be had in."""
    if question.limits.periods == 1:
        return question
    least = _least_effort(question, avoiding, demand)
    if least is None:
        return None
    fewer = (question.limited(periods=n) for n in range(1, question.limits.periods))
    return next(
        (item for item in fewer if _least_effort(item, avoiding, demand) == least), question
    )


def _least_effort(question: Question, avoiding: Avoided, demand: Demand) -> float | None:
    program = _program(question, avoiding, demand)
    found = program.program.least(program.least_effort) if program else None
    return found.cost if found else None


def _dated(
    question: Question, chosen: set[Step]
) -> tuple[tuple[tuple[Step, ...], ...], list[Optimum]]:
    """The chosen steps by period, the points as early as possible."""
    periods = question.limits.periods
    steps = tuple(step for step in question.steps if step in chosen)
    if periods == 1:
        return (steps,), []
    program = ground(replace(question, steps=steps), periods=periods)
    for columns in program.columns.values():
        program.program.fix(columns, 1.0)
    early = {
        column: float(program.gains[step] * period)
        for step, columns in program.columns.items()
        for period, column in enumerate(columns)
    }
    in_turn = {
        column: float(place * period)
        for place, columns in enumerate(program.columns.values(), 1)
        for period, column in enumerate(columns)
    }
    optima = program.program.least_in_order([early, in_turn])
    assert optima is not None, "what was chosen fits into its periods"
    return program.taken(optima[-1]), optima
